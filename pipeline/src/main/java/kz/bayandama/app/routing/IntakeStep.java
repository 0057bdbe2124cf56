package kz.bayandama.app.routing;

import java.io.IOException;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.intake.Intake;
import kz.bayandama.report.Submission;
import org.apache.camel.Body;
import org.apache.camel.Exchange;

/** Route {@code intake}: archives one file. What is known already goes no further. */
final class IntakeStep {
  private final Intake intake;
  private final ReportArchive archive;
  private final Progress progress;
  private final Tally tally;

  IntakeStep(Intake intake, ReportArchive archive, Progress progress, Tally tally) {
    this.intake = intake;
    this.archive = archive;
    this.progress = progress;
    this.tally = tally;
  }

  public Submission take(@Body Arrival arrival, Exchange exchange) throws IOException {
    return begin(intake.take(arrival.file(), arrival.channel(), arrival.name(), null), exchange);
  }

  /** Lets a submission go on unless it has its outcome or is under way. */
  Submission begin(Intake.Taken taken, Exchange exchange) throws IOException {
    if (!begins(taken)) {
      exchange.setRouteStop(true);
    }
    return taken.submission();
  }

  /** Whether a submission is to be read now: it has no outcome and is not under way. */
  boolean begins(Intake.Taken taken) throws IOException {
    Submission submission = taken.submission();
    if (taken.isNew()) {
      tally.arrived(submission.source().channel());
    }
    return archive.outcome(submission.id()).isEmpty() && progress.begin(submission.id());
  }
}
