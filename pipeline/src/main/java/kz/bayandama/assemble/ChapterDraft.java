package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.bayandama.report.Language;

/**
 * A chapter in one language as a person gets it for editing. Kept in the archive under its digest,
 * it is what an edited file is compared with.
 *
 * @param number in the annex
 * @param title with the chapter's number
 */
public record ChapterDraft(
    int year, int number, Language language, String title, List<DraftItem> items) {
  public ChapterDraft {
    items = List.copyOf(items);
  }

  /**
   * An item of the annex.
   *
   * @param title with the item's number
   */
  public record DraftItem(int number, String title, List<DraftLine> lines) {
    public DraftItem {
      lines = List.copyOf(lines);
    }
  }

  /** What a line is, and so what a person may do with it. */
  public enum Kind {
    /** A paragraph: reworded, moved, taken out. */
    PROSE,
    /** A subheading: the same. */
    SUBHEADING,
    /** A finding: the same; the record stays public. */
    FINDING,
    /** A recommendation: reworded, moved; never taken out. */
    RECOMMENDATION,
    /** A proposal on legislation: the same. */
    PROPOSAL,
    /** A table of numbers: moved; the numbers come from the records. */
    TABLE
  }

  /**
   * A line.
   *
   * @param level of a subheading, 1 or 2
   * @param id printed before the text, empty where it has none
   * @param language that the text is in: another one where it is not translated
   * @param notes printed below it, not to be edited
   * @param rows of a table, the headings first
   */
  public record DraftLine(
      String key,
      Kind kind,
      int level,
      String id,
      Language language,
      String text,
      List<String> notes,
      List<List<String>> rows) {
    public DraftLine {
      notes = List.copyOf(notes);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether a person may not take it out. */
    boolean permanent() {
      return kind == Kind.RECOMMENDATION || kind == Kind.PROPOSAL || kind == Kind.TABLE;
    }
  }

  /** The chapter of an assembly, empty when the annex has none of that number. */
  static Optional<ChapterDraft> of(Assembly assembly, int number, Layout layout) {
    return assembly.edition().chapters().stream()
        .filter(chapter -> chapter.number() == number)
        .findFirst()
        .map(chapter -> {
          List<DraftItem> items = new ArrayList<>();
          for (var item : chapter.items()) {
            List<DraftLine> lines = new ArrayList<>();
            for (Line line : assembly.lines().getOrDefault(item.number(), List.of())) {
              lines.add(line(line.key(), layout.part(line.passage())));
            }
            items.add(new DraftItem(item.number(), layout.title(item), lines));
          }
          return new ChapterDraft(
              assembly.edition().year(), number, layout.language(), layout.title(chapter), items);
        });
  }

  private static DraftLine line(String key, Part part) {
    return switch (part) {
      case Part.Heading heading ->
          line(key, Kind.SUBHEADING, heading.level() - 2, "", heading.said(), List.of());
      case Part.Paragraph prose -> line(key, Kind.PROSE, 0, "", prose.said(), List.of());
      case Part.Found found ->
          line(key, Kind.FINDING, 0, "", found.said(), List.of(found.id() + " · " + found.where()));
      case Part.Numbered numbered ->
          line(
              key,
              key.startsWith("l:") ? Kind.PROPOSAL : Kind.RECOMMENDATION,
              0,
              numbered.id(),
              numbered.said(),
              numbered.notes());
      case Part.Table table -> {
        List<List<String>> rows = new ArrayList<>(List.of(table.columns()));
        rows.addAll(table.rows());
        yield new DraftLine(key, Kind.TABLE, 0, "", Language.UND, table.caption(), List.of(), rows);
      }
      case Part.Nothing nothing -> throw new IllegalArgumentException("no passage: " + nothing);
      case Part.Chart chart -> throw new IllegalArgumentException("no passage: " + chart);
    };
  }

  private static DraftLine line(
      String key, Kind kind, int level, String id, Part.Said said, List<String> notes) {
    return new DraftLine(key, kind, level, id, said.language(), said.text(), notes, List.of());
  }

  /** All lines in reading order: a line's place is its name in the file. */
  List<DraftLine> lines() {
    return items.stream().flatMap(item -> item.lines().stream()).toList();
  }

  /** All lines by key. */
  Map<String, DraftLine> byKey() {
    Map<String, DraftLine> byKey = new HashMap<>();
    lines().forEach(line -> byKey.put(line.key(), line));
    return byKey;
  }

  /** The item that a line stands in. */
  int itemOf(String key) {
    return items.stream()
        .filter(item -> item.lines().stream().anyMatch(line -> line.key().equals(key)))
        .map(DraftItem::number)
        .findFirst()
        .orElse(0);
  }

  /** A line's text as told to people who were not told more: its number, else its item. */
  static String called(ChapterDraft draft, String key) {
    DraftLine line = draft.byKey().get(key);
    String id = line == null ? "" : key.startsWith("f:") ? key.substring(2) : line.id();
    return id.isEmpty() ? "item " + draft.itemOf(key) : Objects.requireNonNull(id);
  }
}
