package kz.bayandama.app.routing;

import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Submission;
import org.apache.camel.Body;
import org.apache.camel.Exchange;

/** Routes {@code paper} and {@code propose}: takes the Council's own papers, one at a time. */
final class PaperStep {
  private final Papers papers;
  private final Copies copies;
  private final Routes.Stages stages;
  private final Progress progress;
  private final Tally tally;
  private final InstantSource clock;

  PaperStep(
      Routes.Stages stages, Copies copies, Progress progress, Tally tally, InstantSource clock) {
    this.papers = stages.papers();
    this.copies = copies;
    this.stages = stages;
    this.progress = progress;
    this.tally = tally;
    this.clock = clock;
  }

  public boolean isPaper(@Body Submission submission, Exchange exchange) throws IOException {
    exchange.setProperty(ExtractStep.ID, submission.id());
    return copies.isZipOf(submission, papers::isPaper);
  }

  public synchronized void take(@Body Submission submission) throws IOException, Rejection {
    copies.work(submission, file -> papers.take(submission, file));
    accept(submission);
  }

  public boolean isProposal(@Body Extracted extracted) throws IOException {
    Submission submission = stages.archive().submission(extracted.id()).orElseThrow();
    return papers.isProposal(submission.source().name(), extracted);
  }

  public synchronized void propose(@Body Extracted extracted) throws IOException, Rejection {
    Submission submission = stages.archive().submission(extracted.id()).orElseThrow();
    papers.propose(submission, extracted);
    accept(submission);
  }

  private void accept(Submission submission) throws IOException {
    Outcome taken =
        Outcome.taken(
            submission.id(),
            Outcome.Verdict.ACCEPTED,
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    stages.archive().add(taken);
    tally.ended(taken);
    progress.end(submission.id());
  }
}
