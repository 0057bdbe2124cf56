package kz.bayandama.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people have decided at one time on the suspicions of one subject. Kept in the archive as
 * numbered files that are never changed; of decisions on one suspicion the last counts. What nobody
 * has decided on is open: it is replaced, and stands in the way of a vote.
 *
 * @param subject as {@link Suspicion#subject}
 */
public record Clearance(String subject, LocalDate date, List<Decision> decisions) {
  public Clearance {
    decisions = List.copyOf(decisions);
  }

  /** What becomes of a suspicion. */
  public enum Verdict {
    REPLACE,
    /** Personal, and public all the same: a public official, a place, a person's consent. */
    KEEP,
    NOT_PERSONAL;

    /** Whether the text stays as it is. */
    public boolean stays() {
      return this != REPLACE;
    }
  }

  /**
   * A decision.
   *
   * @param key as {@link Suspicion#key}
   * @param kind what was decided on, for whoever reads the archive; so are the next two
   * @param reason why it is kept, with the reference of a consent; null for other verdicts
   * @param reader who decided, by their id on the roster
   * @param secondReader who read it again, null for nobody
   */
  public record Decision(
      String key,
      String kind,
      String excerpt,
      String sentence,
      Verdict verdict,
      @Nullable String reason,
      String reader,
      @Nullable String secondReader) {
    public Decision {
      if (verdict == Verdict.KEEP && (reason == null || reason.isBlank())) {
        throw new IllegalArgumentException("a find of kind " + kind + " is kept without a reason");
      }
      if (reader.isBlank()) {
        throw new IllegalArgumentException("a find of kind " + kind + " is decided on by nobody");
      }
    }

    /** A decision on this suspicion. */
    public static Decision on(
        Suspicion suspicion,
        Verdict verdict,
        @Nullable String reason,
        String reader,
        @Nullable String secondReader) {
      return new Decision(
          suspicion.key(),
          suspicion.kind(),
          suspicion.excerpt(),
          suspicion.sentence(),
          verdict,
          reason,
          reader,
          secondReader);
    }

    /** Whether two different people have read it. */
    public boolean readTwice() {
      return secondReader != null && !secondReader.isBlank() && !secondReader.equals(reader);
    }
  }
}
