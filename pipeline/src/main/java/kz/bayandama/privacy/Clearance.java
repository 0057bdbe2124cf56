package kz.bayandama.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.bayandama.report.Ids;
import kz.bayandama.report.VisitReport.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on the finds of a report. Kept in the archive as a numbered file that is
 * never changed; the newest counts. A find without a decision is open: it is replaced, and stands
 * in the way of a vote.
 *
 * @param report id of the report
 * @param reader who cleared it, by their id on the roster
 * @param secondReader who read it again, null where none was required
 * @param date of the decisions
 */
public record Clearance(
    String report,
    String reader,
    @Nullable String secondReader,
    LocalDate date,
    List<Decision> decisions) {
  public Clearance {
    Ids.checked(report);
    decisions = List.copyOf(decisions);
  }

  /** What becomes of a find. */
  public enum Verdict {
    REPLACE,
    /** Personal, and public all the same: a public official, a place, a person's consent. */
    KEEP,
    NOT_PERSONAL
  }

  /**
   * A decision on all finds of a kind that are written the same.
   *
   * @param kind as {@link PersonalData#kind}
   * @param excerpt as written
   * @param reason why it is kept, with the reference of a consent; null for other verdicts
   */
  public record Decision(String kind, String excerpt, Verdict verdict, @Nullable String reason) {
    public Decision {
      if (verdict == Verdict.KEEP && (reason == null || reason.isBlank())) {
        throw new IllegalArgumentException("a find of kind " + kind + " is kept without a reason");
      }
    }
  }

  /** The decision on a find, empty while it is open. */
  public Optional<Decision> on(String kind, String excerpt) {
    return decisions.stream()
        .filter(decision -> decision.kind().equals(kind) && decision.excerpt().equals(excerpt))
        .reduce((first, second) -> second);
  }

  /** The finds that nobody has decided on. An edition that draws on one cannot be voted on. */
  public List<PersonalData> open(List<PersonalData> found) {
    return found.stream().filter(one -> on(one.kind(), one.excerpt()).isEmpty()).toList();
  }
}
