package kz.bayandama.council.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.council.review.ClearingSheet.Heading;
import kz.bayandama.council.review.Xlsx.Unreadable;
import kz.bayandama.report.Clearance.Verdict;
import org.jspecify.annotations.Nullable;

/** What people have marked on a {@link ClearingSheet}, in whichever order its columns stand now. */
final class ClearingRows {
  private final Words words;
  private final Problems problems;
  private final String sheet;
  private final Map<Heading, Integer> columns = new EnumMap<>(Heading.class);

  private ClearingRows(Words words, Problems problems) {
    this.words = words;
    this.problems = problems;
    this.sheet = words.get("part.clearing");
  }

  /** The marks of a workbook; none where it has no such sheet. */
  static List<Mark> of(Xlsx book, Words words, Problems problems) throws IOException, Unreadable {
    Optional<Grid> grid = Optional.empty();
    for (String name : book.sheets()) {
      if (Words.LANGUAGES.stream()
          .anyMatch(one -> Words.of("words", one).get("part.clearing").equals(name))) {
        grid = book.sheet(name);
      }
    }
    return grid.isEmpty() || grid.get().rows().isEmpty()
        ? List.of()
        : new ClearingRows(words, problems).marks(grid.get());
  }

  private List<Mark> marks(Grid grid) {
    int first = grid.rows().keySet().iterator().next();
    grid.rows()
        .getOrDefault(first, Map.of())
        .forEach((at, cell) -> heading(cell.text()).ifPresent(one -> columns.put(one, at)));
    if (columns.size() < Heading.values().length) {
      problems.row(sheet, first, "clearing-header");
      return List.of();
    }
    List<Mark> marks = new ArrayList<>();
    grid.rows()
        .forEach((number, cells) -> {
          if (number > first && !at(cells, Heading.MARK).isEmpty()) {
            mark(number, cells).ifPresent(marks::add);
          }
        });
    return marks;
  }

  private static Optional<Heading> heading(String written) {
    String text = Choices.folded(written);
    for (Heading heading : Heading.values()) {
      for (var language : Words.LANGUAGES) {
        if (Choices.folded(heading.in(Words.of("words", language))).equals(text)) {
          return Optional.of(heading);
        }
      }
    }
    return Optional.empty();
  }

  private String at(Map<Integer, Grid.Cell> cells, Heading heading) {
    Integer column = columns.get(heading);
    Grid.Cell cell = column == null ? null : cells.get(column);
    return cell == null ? "" : cell.text().strip();
  }

  private Optional<Mark> mark(int row, Map<Integer, Grid.Cell> cells) {
    Optional<Verdict> verdict = verdict(at(cells, Heading.MARK));
    String reader = at(cells, Heading.READER);
    String reason = at(cells, Heading.REASON);
    String second = at(cells, Heading.SECOND);
    String key = at(cells, Heading.KEY);
    int before = problems.all().size();
    if (verdict.isEmpty()) {
      problem(row, Heading.MARK, "clearing-mark");
    }
    if (verdict.filter(one -> one == Verdict.KEEP).isPresent() && reason.isEmpty()) {
      problem(row, Heading.REASON, "clearing-reason");
    }
    if (reader.isEmpty()) {
      problem(row, Heading.READER, "clearing-reader");
    }
    if (!second.isEmpty() && second.equals(reader)) {
      problem(row, Heading.SECOND, "clearing-second");
    }
    if (!key.matches("[0-9a-f]{32}")) {
      problem(row, Heading.KEY, "clearing-key");
    }
    return problems.all().size() > before
        ? Optional.empty()
        : Optional.of(
            new Mark(
                row,
                at(cells, Heading.SUBJECT),
                key,
                verdict.orElseThrow(),
                blankIsNull(reason),
                reader,
                blankIsNull(second)));
  }

  private void problem(int row, Heading heading, String key) {
    problems.cell(sheet, row, heading.in(words), key);
  }

  private static @Nullable String blankIsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Optional<Verdict> verdict(String written) {
    String text = Choices.folded(written);
    for (Verdict verdict : Verdict.values()) {
      for (var language : Words.LANGUAGES) {
        if (Choices.folded(ClearingSheet.label(verdict, Words.of("words", language)))
            .equals(text)) {
          return Optional.of(verdict);
        }
      }
    }
    return Optional.empty();
  }
}
