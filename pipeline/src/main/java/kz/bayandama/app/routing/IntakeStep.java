package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.intake.Intake;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Submission;
import org.apache.camel.Body;
import org.apache.camel.Exchange;

/**
 * Route {@code intake}: archives one file and moves it out of the inbox. What is known already goes
 * no further.
 */
final class IntakeStep {
  private final Intake intake;
  private final ReportArchive archive;
  private final Progress progress;

  IntakeStep(Intake intake, ReportArchive archive, Progress progress) {
    this.intake = intake;
    this.archive = archive;
    this.progress = progress;
  }

  public Submission take(@Body Arrival arrival, Exchange exchange) throws IOException {
    Submission submission =
        intake.take(arrival.file(), arrival.channel(), arrival.name(), null).submission();
    if (arrival.moveTo().isPresent()) {
      move(arrival.file(), arrival.moveTo().get().resolve(Ids.abbreviate(submission.id())));
    }
    if (archive.outcome(submission.id()).isPresent() || !progress.begin(submission.id())) {
      exchange.setRouteStop(true);
    }
    return submission;
  }

  private static void move(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.move(
        file,
        folder.resolve(Objects.requireNonNull(file.getFileName())),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
