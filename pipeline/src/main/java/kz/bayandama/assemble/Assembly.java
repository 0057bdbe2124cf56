package kz.bayandama.assemble;

import java.util.List;
import java.util.Locale;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import org.jspecify.annotations.Nullable;

/**
 * An edition and what its readers will not see.
 *
 * @param leftOut reports and visits that are not in it, and why, in the order of their ids
 * @param untranslated what exists in one of the Report's languages only, in the order of the ids
 */
public record Assembly(Edition edition, List<LeftOut> leftOut, List<Untranslated> untranslated) {
  public Assembly {
    leftOut = List.copyOf(leftOut);
    untranslated = List.copyOf(untranslated);
  }

  /**
   * A report, or one visit of it, that is not in the edition.
   *
   * @param visit its position in the report, null for the whole report
   * @param by the id of the report that supersedes it, null for other reasons
   */
  public record LeftOut(
      String report, @Nullable Integer visit, Reason reason, @Nullable String by) {

    /** One sentence for people, without personal data. */
    public String sentence() {
      String subject = Ids.abbreviate(report) + (visit == null ? "" : ", visit " + (visit + 1));
      return subject
          + " "
          + switch (reason) {
            case NEEDS_REVIEW -> "has open questions: review it";
            case REJECTED -> "is rejected";
            case SUPERSEDED -> "is superseded by " + Ids.abbreviate(String.valueOf(by));
            case NO_DATE -> "has no date: review it";
            case OTHER_YEAR -> "is of another year";
            case NO_MINISTRY -> "names no ministry of the profile: review it";
          };
    }
  }

  /** Why something is left out. */
  public enum Reason {
    NEEDS_REVIEW,
    REJECTED,
    SUPERSEDED,
    NO_DATE,
    OTHER_YEAR,
    NO_MINISTRY;

    /** As written in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What is to be translated: a finding, recommendation or proposal, and the language it lacks. */
  public record Untranslated(String id, Language missing) {}
}
