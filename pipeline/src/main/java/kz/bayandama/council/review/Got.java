package kz.bayandama.council.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bayandama.council.review.Column.Form;
import org.jspecify.annotations.Nullable;

/**
 * A row of an edited workbook beside the row that it was. A cell that looks as it did keeps the
 * record's value, whatever a program did to its spaces. For one reading, not thread-safe.
 */
final class Got {
  final Part part;
  final int row;
  private final Map<Column, Grid.Cell> cells;
  private final Set<Column> columns;
  private final @Nullable Line base;
  private final Choices choices;
  private final Problems problems;

  /**
   * A row.
   *
   * @param columns those that the sheet has; the others count as untouched
   * @param base null for a row that was added
   */
  Got(
      Table.Row row,
      Set<Column> columns,
      @Nullable Line base,
      Part part,
      Choices choices,
      Problems problems) {
    this.part = part;
    this.row = row.number();
    this.cells = row.cells();
    this.columns = columns;
    this.base = base;
    this.choices = choices;
    this.problems = problems;
    cells.forEach((column, cell) -> {
      if (cell.calculated() && column.form != Form.FIXED && column.form != Form.HIDDEN) {
        problem(column, "formula");
      }
    });
  }

  void problem(Column column, String key, Object... values) {
    problems.cell(part, row, column, key, values);
  }

  private String before(Column column) {
    return base == null ? "" : base.at(column);
  }

  /** What the cell says now. */
  String at(Column column) {
    Grid.Cell cell = cells.get(column);
    return columns.contains(column) ? Cut.fit(cell == null ? "" : cell.text()) : before(column);
  }

  boolean changed(Column column) {
    return columns.contains(column) && !Cut.same(at(column), before(column));
  }

  /** Whether a person marked the row for deletion. */
  boolean removed() {
    String mark = at(Column.REMOVE);
    return !mark.isEmpty() && !choices.id(Choices.Of.YES_NO, mark).filter("no"::equals).isPresent();
  }

  /** Whether nothing is filled in that a person could mean. */
  boolean blank() {
    return part.columns.stream()
        .filter(c -> c != Column.REPORT && c != Column.REMOVE && c.form != Form.HIDDEN)
        .allMatch(column -> at(column).isEmpty());
  }

  @Nullable String text(Column column, @Nullable String before) {
    if (!changed(column)) {
      return before;
    }
    String now = at(column);
    return now.isEmpty() ? null : now;
  }

  /** The id that the cell means now. */
  @Nullable String choice(Column column, @Nullable String before) {
    if (!changed(column)) {
      return before;
    }
    String now = at(column);
    if (now.isEmpty() || column.list == null) {
      return null;
    }
    Optional<String> id = choices.id(column.list, now);
    if (id.isEmpty()) {
      problem(column, "choice", now);
    }
    return id.orElse(before);
  }

  boolean yes(Column column, boolean before) {
    return "yes".equals(choice(column, before ? "yes" : "no"));
  }

  @Nullable LocalDate date(Column column, @Nullable LocalDate before) {
    if (!changed(column)) {
      return before;
    }
    String now = at(column);
    if (now.isEmpty()) {
      return null;
    }
    List<LocalDate> days = Days.in(now);
    if (days.size() != 1) {
      problem(column, "date", now);
      return before;
    }
    if (!Days.plausible(days.getFirst())) {
      problem(column, "year", now);
      return before;
    }
    return days.getFirst();
  }
}
