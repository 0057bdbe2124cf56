package kz.bayandama.assemble;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.bayandama.report.ChapterEdit;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import org.jspecify.annotations.Nullable;

/**
 * An edition and what its readers will not see.
 *
 * @param leftOut reports and visits that are not in it, and why, in the order of their ids
 * @param untranslated what one of the Report's languages lacks, or has older than the other
 * @param waiting edits that are not made: what they changed says something else by now
 * @param lines of every item, by its number: the edition's passages with their keys
 */
public record Assembly(
    Edition edition,
    List<LeftOut> leftOut,
    List<Untranslated> untranslated,
    List<Waiting> waiting,
    Map<Integer, List<Line>> lines) {
  public Assembly {
    leftOut = List.copyOf(leftOut);
    untranslated = List.copyOf(untranslated);
    waiting = List.copyOf(waiting);
    lines = Map.copyOf(lines);
  }

  /** The same with another edition. */
  public Assembly with(Edition other) {
    return new Assembly(other, leftOut, untranslated, waiting, lines);
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

  /**
   * What is to be translated.
   *
   * @param id of a finding, recommendation or proposal, otherwise the key of a passage
   * @param missing the language that it lacks, or whose text is older than the other one
   */
  public record Untranslated(String id, Language missing) {}

  /**
   * An edit that waits for a person.
   *
   * @param submission id of the edited file that it came with
   */
  public record Waiting(
      int chapter, Language language, String submission, ChapterEdit.Change change) {
    static Waiting of(ChapterEdit edit, ChapterEdit.Change change) {
      return new Waiting(edit.chapter(), edit.language(), edit.submission(), change);
    }
  }
}
