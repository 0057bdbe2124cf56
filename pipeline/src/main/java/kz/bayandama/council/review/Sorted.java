package kz.bayandama.council.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.bayandama.council.review.Xlsx.Unreadable;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's rows by report. A row is an old one by its hidden columns; a copy of an old row is
 * one that was added, and so is a row whose report was changed. For one reading, not thread-safe.
 */
final class Sorted {
  private final Map<String, Map<Part, Map<Integer, Got>>> old = new HashMap<>();
  private final Map<String, Map<Part, List<Got>>> added = new HashMap<>();
  private final Map<String, VisitReport> bases;
  private final Choices choices;
  private final Lines lines;
  private final Problems problems;

  private Sorted(Map<String, VisitReport> bases, Choices choices, Words words, Problems problems) {
    this.bases = bases;
    this.choices = choices;
    this.lines = new Lines(choices, words);
    this.problems = problems;
  }

  static Sorted of(
      Xlsx book, Map<String, VisitReport> bases, Choices choices, Words words, Problems problems)
      throws IOException, Unreadable {
    Sorted sorted = new Sorted(bases, choices, words, problems);
    for (Part part : Part.values()) {
      Optional<Grid> grid = sheet(book, part);
      if (grid.isEmpty() || grid.get().rows().isEmpty()) {
        continue;
      }
      Optional<Table> table = Table.of(grid.get(), part);
      if (table.isEmpty()) {
        problems.row(part, 1, "header", Column.REPORT.heading(words));
        continue;
      }
      sorted.add(part, table.get());
    }
    return sorted;
  }

  /** A part's sheet by its name in any of the languages. */
  private static Optional<Grid> sheet(Xlsx book, Part part) throws IOException, Unreadable {
    for (String name : book.sheets()) {
      boolean its =
          Words.LANGUAGES.stream()
              .map(language -> part.title(Words.of("words", language)))
              .anyMatch(title -> Choices.folded(title).equals(Choices.folded(name)));
      if (its) {
        return book.sheet(name);
      }
    }
    return Optional.empty();
  }

  private void add(Part part, Table table) {
    Map<String, List<Line>> all = new HashMap<>();
    bases.forEach((id, base) -> all.put(id, lines.of(part, base)));
    for (Table.Row row : table.rows()) {
      String id = report(row);
      List<Line> its = id == null ? null : all.get(id);
      if (id == null || its == null) {
        Got stray = new Got(row, table.columns(), null, part, choices, problems);
        if (!stray.blank() && !stray.removed()) {
          stray.problem(Column.REPORT, "report", row.at(Column.REPORT));
        }
        continue;
      }
      Map<Integer, Got> known =
          old.computeIfAbsent(id, key -> new EnumMap<>(Part.class))
              .computeIfAbsent(part, key -> new TreeMap<>());
      String index = row.at(Column.INDEX);
      boolean hidden = row.at(Column.ID).equals(id) && !index.isEmpty();
      int at = hidden && index.matches("\\d{1,6}") ? Integer.parseInt(index) : -1;
      if (hidden && (at < 0 || at >= its.size())) {
        problems.row(part, row.number(), "index", index);
      } else if (hidden && !known.containsKey(at)) {
        known.put(at, new Got(row, table.columns(), its.get(at), part, choices, problems));
      } else if (part != Part.QUESTIONS) {
        added
            .computeIfAbsent(id, key -> new EnumMap<>(Part.class))
            .computeIfAbsent(part, key -> new ArrayList<>())
            .add(new Got(row, table.columns(), null, part, choices, problems));
      }
    }
  }

  /** The id of a row's report: what people see counts more than the hidden column. */
  private @Nullable String report(Table.Row row) {
    String shown = Choices.folded(row.at(Column.REPORT));
    String hidden = row.at(Column.ID);
    if (shown.isEmpty()) {
      boolean only = hidden.isEmpty() && bases.size() == 1;
      return only ? bases.keySet().iterator().next() : hidden;
    }
    String prefix = shown.split("[ ·]", 2)[0];
    List<String> meant =
        bases.keySet().stream()
            .filter(id -> prefix.length() >= 4 && id.startsWith(prefix))
            .toList();
    return meant.contains(hidden) ? hidden : meant.size() == 1 ? meant.getFirst() : null;
  }

  /** A report as its rows say it now; its version is still the old one. */
  VisitReport edited(VisitReport base, Profile profile) {
    Edit edit =
        new Edit(
            base,
            old.getOrDefault(base.id(), Map.of()),
            added.getOrDefault(base.id(), Map.of()),
            profile,
            problems);
    List<Integer> open = new Answers(base, edit, profile, choices).apply();
    return problems.none() ? Versions.of(base, edit, open) : base;
  }
}
