package kz.bayandama.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param id the submission's
 * @param verdict what became of it
 * @param reason why it was rejected, null when it was not
 * @param detail one sentence for people, without personal data, null when there is nothing to say
 * @param at when
 */
public record Outcome(
    String id,
    Verdict verdict,
    Rejection.@Nullable Reason reason,
    @Nullable String detail,
    Instant at) {
  public Outcome {
    Ids.checked(id);
    if ((verdict == Verdict.REJECTED) != (reason != null)) {
      throw new IllegalArgumentException(
          verdict + " with the reason " + reason + ": a reason goes with a rejection");
    }
  }

  /** What can become of a submission. */
  public enum Verdict {
    ACCEPTED,
    NEEDS_REVIEW,
    REJECTED
  }
}
