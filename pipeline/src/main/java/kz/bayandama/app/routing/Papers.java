package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Path;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Submission;

/**
 * The Council's own papers among what comes in: edited chapters of the Report, the financial
 * report. Taking the same one again, also after a crash, finishes and never doubles.
 */
public interface Papers {
  /** Whether a ZIP archive is one of them. Safe for hostile files. */
  boolean isPaper(Path file) throws IOException;

  /**
   * Takes one.
   *
   * @throws Rejection when it cannot be taken as it is
   */
  void take(Submission submission, Path file) throws IOException, Rejection;
}
