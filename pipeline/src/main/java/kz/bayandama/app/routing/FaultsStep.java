package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.json.Json;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the failure policy does: a rejection becomes an outcome, a fault is set aside until the next
 * start.
 */
final class FaultsStep {
  private static final Logger LOG = LoggerFactory.getLogger(FaultsStep.class);

  private final ReportArchive archive;
  private final Path aside;
  private final Progress progress;
  private final InstantSource clock;

  FaultsStep(ReportArchive archive, Path aside, Progress progress, InstantSource clock) {
    this.archive = archive;
    this.aside = aside;
    this.progress = progress;
    this.clock = clock;
  }

  public void reject(Exchange exchange) throws IOException {
    Rejection rejection =
        Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Rejection.class));
    String id = Objects.requireNonNull(exchange.getProperty(ExtractStep.ID, String.class));
    archive.add(
        new Outcome(
            id,
            Outcome.Verdict.REJECTED,
            rejection.reason(),
            rejection.detail(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    LOG.info("{} rejected: {}", Ids.abbreviate(id), rejection.reason().id());
    progress.end(id);
  }

  public void setAside(Exchange exchange) throws IOException {
    Throwable fault =
        Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    @Nullable String id = exchange.getProperty(ExtractStep.ID, String.class);
    if (id == null) {
      LOG.warn("the intake cannot go on: {}", reason(fault));
      return;
    }
    Files.createDirectories(aside);
    Files.write(
        aside.resolve(id + ".json"),
        Json.bytes(new Aside(id, reason(fault), clock.instant().truncatedTo(ChronoUnit.SECONDS))));
    LOG.warn("{} set aside: {}", Ids.abbreviate(id), reason(fault));
    progress.end(id);
  }

  private static String reason(Throwable fault) {
    return fault.getClass().getSimpleName() + ": " + fault.getMessage();
  }
}
