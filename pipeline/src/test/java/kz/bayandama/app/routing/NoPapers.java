package kz.bayandama.app.routing;

import java.nio.file.Path;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Submission;

/** A desk to which no paper of the Council's ever comes. */
record NoPapers() implements Papers {
  @Override
  public boolean isPaper(Path file) {
    return false;
  }

  @Override
  public void take(Submission submission, Path file) {
    throw new AssertionError(submission.id());
  }

  @Override
  public boolean isProposal(String name) {
    return false;
  }

  @Override
  public boolean isProposal(String name, Extracted extracted) {
    return false;
  }

  @Override
  public void propose(Submission submission, Extracted extracted) {
    throw new AssertionError(submission.id());
  }
}
