package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Path;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Submission;

/**
 * The Council's own papers among what comes in: edited chapters of the Report, the financial
 * report, members' proposals. Taking the same one again, also after a crash, finishes and never
 * doubles.
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

  /** Whether a file's name, or a message's subject, says that it is a member's proposal. */
  boolean isProposal(String name);

  /**
   * Whether a text is a member's proposal (rule 7).
   *
   * @param name of the file, or the message's subject
   */
  boolean isProposal(String name, Extracted extracted);

  /**
   * Takes a proposal.
   *
   * @throws Rejection when it cannot be taken as it is, or is nobody's who may propose
   */
  void propose(Submission submission, Extracted extracted) throws IOException, Rejection;
}
