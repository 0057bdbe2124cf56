package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bayandama.assemble.ChapterDraft.DraftItem;
import kz.bayandama.assemble.ChapterDraft.DraftLine;
import kz.bayandama.assemble.ChapterDraft.Kind;
import kz.bayandama.assemble.DocxText.Paragraph;
import kz.bayandama.report.ChapterEdit.Change;
import kz.bayandama.report.Saying;

/**
 * What an edited chapter changes of the draft that it was written from. A line is known by its
 * bookmark, or else by the number that it begins with. For one comparison.
 */
final class ChapterComparison {
  private static final Pattern LINE = Pattern.compile("_byl(\\d{1,6})");
  private static final Pattern ITEM = Pattern.compile("_byi(\\d{1,4})");
  private static final Pattern ID = Pattern.compile("(\\d{4}-[a-z]+-\\d{4,})\\b[\\s.:)]*");

  private final ChapterDraft base;
  private final List<DraftLine> lines;
  private final Map<String, Integer> fixed = new HashMap<>();
  private final Map<String, DraftLine> unmarked = new HashMap<>();
  private final Map<Integer, List<Got>> got = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<Saying> problems = new ArrayList<>();
  private final List<String> untaken = new ArrayList<>();
  private final String nothing;
  private int item;

  /** A line as it came back: a known one by its key, a new one with its text. */
  private record Got(String key, int level, String text) {}

  /**
   * What came of it.
   *
   * @param changes in reading order
   * @param untaken text that stands where nothing can be edited: headings of the annex, notes,
   *     tables
   * @param problems one sentence each, without what was typed; with one, nothing is taken
   */
  record Compared(List<Change> changes, List<String> untaken, List<Saying> problems) {}

  private ChapterComparison(ChapterDraft base, ReportWords words) {
    this.base = base;
    this.lines = base.lines();
    this.nothing = Manuscript.spaced(ChapterDocx.nothing(words, base.language()));
    fix(ChapterDocx.note(words, base.language()));
    fix(base.title());
    for (DraftItem one : base.items()) {
      fix(one.title());
      one.lines()
          .forEach(line -> {
            line.notes().forEach(this::fix);
            line.rows().forEach(row -> row.forEach(this::fix));
          });
    }
  }

  static Compared of(ChapterDraft base, EditedChapter edited, ReportWords words) {
    ChapterComparison comparison = new ChapterComparison(base, words);
    comparison.read(edited.paragraphs());
    return new Compared(
        comparison.changes(),
        List.copyOf(comparison.untaken),
        comparison.problems.stream().distinct().toList());
  }

  private void fix(String text) {
    fixed.merge(Manuscript.spaced(text), 1, Integer::sum);
  }

  /** Whether the text is one that stands there anyway; each counts once. */
  private boolean fixedText(String text) {
    Integer left = fixed.get(Manuscript.spaced(text));
    if (left == null || left == 0) {
      return false;
    }
    fixed.put(Manuscript.spaced(text), left - 1);
    return true;
  }

  private void read(List<Paragraph> paragraphs) {
    Set<Integer> marked = new HashSet<>();
    paragraphs.forEach(one -> one.marks().forEach(mark -> place(mark).ifPresent(marked::add)));
    for (int i = 0; i < lines.size(); i++) {
      if (!marked.contains(i) && !lines.get(i).id().isEmpty()) {
        unmarked.put(lines.get(i).id(), lines.get(i));
      }
    }
    base.items().forEach(one -> got.put(one.number(), new ArrayList<>()));
    Set<Integer> seen = new HashSet<>();
    for (Paragraph paragraph : paragraphs) {
      for (String mark : paragraph.marks()) {
        Matcher number = ITEM.matcher(mark);
        if (number.matches() && got.containsKey(Integer.valueOf(number.group(1)))) {
          item = Integer.parseInt(number.group(1));
          seen.add(item);
        }
      }
      paragraph(paragraph);
    }
    base.items().stream()
        .filter(one -> !seen.contains(one.number()))
        .forEach(one -> problems.add(problem("no-heading", one.number())));
  }

  private Optional<Integer> place(String mark) {
    Matcher line = LINE.matcher(mark);
    return line.matches() && Integer.parseInt(line.group(1)) < lines.size()
        ? Optional.of(Integer.valueOf(line.group(1)))
        : Optional.empty();
  }

  private void paragraph(Paragraph paragraph) {
    List<DraftLine> own =
        paragraph.marks().stream()
            .flatMap(mark -> place(mark).stream())
            .map(lines::get)
            .filter(line -> !texts.containsKey(line.key()))
            .toList();
    if (paragraph.cell()) {
      if (!paragraph.text().isEmpty() && !fixedText(paragraph.text())) {
        untaken.add(paragraph.text());
      }
    } else if (own.size() > 1) {
      together(own, paragraph);
    } else if (own.size() == 1) {
      known(own.getFirst(), paragraph.text());
    } else if (!paragraph.text().isEmpty()) {
      unknown(paragraph);
    }
  }

  /** Several lines that have become one paragraph: only what has no number may. */
  private void together(List<DraftLine> own, Paragraph paragraph) {
    if (own.stream().anyMatch(line -> line.permanent() || line.kind() == Kind.FINDING)) {
      problems.add(
          problem(
              "together",
              own.stream()
                  .map(line -> ChapterDraft.called(base, line.key()))
                  .collect(Collectors.joining(", "))));
      own.forEach(line -> texts.put(line.key(), line.text()));
    } else {
      known(own.getFirst(), paragraph.text());
    }
  }

  private void known(DraftLine line, String paragraph) {
    String text = unnumbered(line, paragraph);
    if (base.itemOf(line.key()) == item) {
      texts.put(line.key(), text);
      put(new Got(line.key(), 0, text));
    } else if (line.permanent() || line.kind() == Kind.FINDING) {
      problems.add(
          problem(
              "other-item", ChapterDraft.called(base, line.key()), item, base.itemOf(line.key())));
      texts.put(line.key(), text);
    } else {
      fresh(line.kind() == Kind.SUBHEADING ? line.level() : 0, text);
    }
  }

  /** The text after the printed number. */
  private String unnumbered(DraftLine line, String text) {
    Matcher id = ID.matcher(text);
    if (line.id().isEmpty() || !id.lookingAt()) {
      return text;
    }
    if (!id.group(1).equals(line.id())) {
      problems.add(problem("other-number", String.valueOf(line.id()), id.group(1)));
    }
    return text.substring(id.end());
  }

  private void unknown(Paragraph paragraph) {
    String text = paragraph.text();
    Matcher id = ID.matcher(text);
    DraftLine byNumber = id.lookingAt() ? unmarked.remove(id.group(1)) : null;
    if (byNumber != null) {
      known(byNumber, text);
      return;
    }
    for (String mark : paragraph.open()) {
      DraftLine begun = place(mark).map(lines::get).orElse(null);
      if (begun != null && begun.permanent() && texts.containsKey(begun.key())) {
        texts.merge(begun.key(), text, (one, other) -> one + " " + other);
        return;
      }
    }
    String style = paragraph.style();
    if (fixedText(text) || Manuscript.spaced(text).equals(nothing)) {
      return;
    }
    if (item == 0 || !free(style)) {
      untaken.add(text);
    } else if (style.equals("recommendation")) {
      problems.add(problem("no-number", item));
    } else {
      fresh(style.equals("heading 3") ? 1 : style.equals("heading 4") ? 2 : 0, text);
    }
  }

  /** Whether a paragraph of this style is text of the Report. */
  private static boolean free(String style) {
    return !Set.of("heading 1", "heading 2", "recommendation note", "caption", "header", "footer")
        .contains(style);
  }

  private void fresh(int level, String text) {
    if (!text.isEmpty()) {
      int place = got.getOrDefault(item, List.of()).size();
      String name = ChapterDocx.digest(base) + "|" + place + "|" + text;
      put(new Got("a:" + Manuscript.digest(item, name), level, text));
    }
  }

  private void put(Got one) {
    got.computeIfAbsent(item, absent -> new ArrayList<>()).add(one);
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    Map<String, DraftLine> byKey = base.byKey();
    for (DraftItem one : base.items()) {
      List<Got> now = got.getOrDefault(one.number(), List.of());
      Set<String> still = unmoved(one, now);
      String before = "";
      for (Got line : now) {
        DraftLine old = byKey.get(line.key());
        if (old == null) {
          changes.add(
              new Change.Added(one.number(), line.key(), before, line.level(), line.text()));
        } else {
          reworded(old, texts.getOrDefault(line.key(), line.text()), changes);
          if (!still.contains(line.key())) {
            changes.add(new Change.Moved(one.number(), line.key(), before));
          }
        }
        before = line.key();
      }
    }
    for (DraftLine line : lines) {
      if (!texts.containsKey(line.key())) {
        removed(line, changes);
      }
    }
    return List.copyOf(changes);
  }

  private void reworded(DraftLine old, String text, List<Change> changes) {
    if (Manuscript.same(old.text(), text)) {
      return;
    }
    if (old.kind() == Kind.TABLE) {
      untaken.add(text);
    } else if (text.isEmpty()) {
      removed(old, changes);
    } else {
      changes.add(new Change.Reworded(old.key(), old.text(), text));
    }
  }

  private void removed(DraftLine line, List<Change> changes) {
    switch (line.kind()) {
      case PROSE, SUBHEADING, FINDING -> changes.add(new Change.Removed(line.key(), line.text()));
      case RECOMMENDATION, PROPOSAL -> problems.add(problem("gone", String.valueOf(line.id())));
      case TABLE -> untaken.add(line.text());
    }
  }

  private static Set<String> unmoved(DraftItem before, List<Got> now) {
    return KeptOrder.of(
        before.lines().stream().map(DraftLine::key).toList(), now.stream().map(Got::key).toList());
  }

  private static Saying problem(String key, Object... values) {
    return Saying.of(ChapterComparison.class, key, values);
  }
}
