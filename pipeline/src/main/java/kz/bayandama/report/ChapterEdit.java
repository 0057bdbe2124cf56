package kz.bayandama.report;

import java.util.List;

/**
 * What a person changed in a chapter of the Report. It means passages by keys that outlive
 * assembling again: {@code r:2025-mvd-0123} for a recommendation, {@code f:} for a finding, {@code
 * l:} for a proposal on legislation, otherwise a digest of the passage as it was assembled.
 *
 * @param year the first reporting year
 * @param chapter number in the annex
 * @param language of the text that was edited
 * @param base digest of the chapter that the person had before them
 * @param submission id of the edited file
 * @param changes in reading order
 */
public record ChapterEdit(
    int year,
    int chapter,
    Language language,
    String base,
    String submission,
    List<Change> changes) {
  public ChapterEdit {
    Ids.checked(base);
    Ids.checked(submission);
    changes = List.copyOf(changes);
  }

  /** One change. */
  public sealed interface Change {
    /** What was changed. */
    String key();

    /** Other words in the edit's language. */
    record Reworded(String key, String before, String after) implements Change {}

    /** A passage taken out. */
    record Removed(String key, String before) implements Change {}

    /**
     * A new passage.
     *
     * @param item of the annex
     * @param after key of the passage before it, empty at an item's beginning
     * @param level 1 or 2 for a subheading, 0 for a paragraph
     */
    record Added(int item, String key, String after, int level, String text) implements Change {}

    /**
     * A passage put elsewhere in its item.
     *
     * @param after key of the passage before it, empty at an item's beginning
     */
    record Moved(int item, String key, String after) implements Change {}
  }
}
