package kz.bayandama.report;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param id the submission's
 * @param verdict what became of it
 * @param reason why it was rejected, null when it was not
 * @param detail why, as archives from before {@code told} have it; null since
 * @param told why, without personal data, in each language in which it can be said; null when there
 *     is nothing to say
 * @param at when
 */
public record Outcome(
    String id,
    Verdict verdict,
    Rejection.@Nullable Reason reason,
    @Nullable String detail,
    @Nullable Texts told,
    Instant at) {
  public Outcome {
    Ids.checked(id);
    if ((verdict == Verdict.REJECTED) != (reason != null)) {
      throw new IllegalArgumentException(
          verdict + " with the reason " + reason + ": a reason goes with a rejection");
    }
  }

  /** A submission that was taken, with or without questions. */
  public static Outcome taken(String id, Verdict verdict, Instant at) {
    return new Outcome(id, verdict, null, null, null, at);
  }

  /** A submission that is at fault. */
  public static Outcome rejected(String id, Rejection.Reason reason, Texts told, Instant at) {
    return new Outcome(id, Verdict.REJECTED, reason, null, told, at);
  }

  /** Why, in a reader's language where it can be said in it. */
  public Optional<String> why(Language language) {
    return told == null ? Optional.ofNullable(detail) : Optional.of(told.best(language));
  }

  /** What can become of a submission. */
  public enum Verdict {
    ACCEPTED,
    NEEDS_REVIEW,
    REJECTED
  }
}
