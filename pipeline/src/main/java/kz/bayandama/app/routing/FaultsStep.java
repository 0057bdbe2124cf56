package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.json.Json;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the failure policy does: a rejection becomes an outcome, a fault is set aside and tried
 * again later. Logs name ids, never files: the text of a fault may hold names.
 */
final class FaultsStep {
  private static final Logger LOG = LoggerFactory.getLogger(FaultsStep.class);

  private final ReportArchive archive;
  private final Path aside;
  private final Progress progress;
  private final Tally tally;
  private final InstantSource clock;

  FaultsStep(
      ReportArchive archive, Path aside, Progress progress, Tally tally, InstantSource clock) {
    this.archive = archive;
    this.aside = aside;
    this.progress = progress;
    this.tally = tally;
    this.clock = clock;
  }

  public void reject(Exchange exchange) throws IOException {
    Rejection rejection =
        Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Rejection.class));
    String id = Objects.requireNonNull(exchange.getProperty(ExtractStep.ID, String.class));
    Outcome outcome =
        Outcome.rejected(
            id,
            rejection.reason(),
            rejection.told(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    try {
      archive.add(outcome);
    } catch (IOException e) {
      setAside(id, e);
      return;
    }
    tally.ended(outcome);
    LOG.info("{} rejected: {}", Ids.abbreviate(id), rejection.reason().id());
    progress.end(id);
  }

  public void setAside(Exchange exchange) {
    Throwable fault =
        Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    @Nullable String id = exchange.getProperty(ExtractStep.ID, String.class);
    if (id == null) {
      LOG.warn("a step without a submission cannot go on: {}", said(fault));
    } else {
      setAside(id, fault);
    }
  }

  private void setAside(String id, Throwable fault) {
    Aside note = new Aside(id, reason(fault), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    try {
      Files.createDirectories(aside);
      Files.write(aside.resolve(id + ".json"), Json.bytes(note));
    } catch (IOException e) {
      LOG.warn("{} cannot be noted as set aside: {}", Ids.abbreviate(id), said(e));
    }
    LOG.warn("{} set aside: {}", Ids.abbreviate(id), said(fault));
    progress.setAside(id);
  }

  private static String reason(Throwable fault) {
    return fault.getClass().getSimpleName() + ": " + fault.getMessage();
  }

  private static String said(Throwable fault) {
    return fault instanceof FileSystemException e
        ? InboxFolder.said(e)
        : fault.getClass().getSimpleName();
  }
}
