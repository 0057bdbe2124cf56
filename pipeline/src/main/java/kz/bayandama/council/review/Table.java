package kz.bayandama.council.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sheet by its headings, which may stand in any order, in any of the three languages, or be the
 * columns' own names.
 *
 * @param columns those that the sheet has
 */
record Table(Set<Column> columns, List<Row> rows) {
  private static final int HEADING_ROWS = 10;

  /**
   * A row below the headings.
   *
   * @param number as programs show it, from 1
   */
  record Row(int number, Map<Column, Grid.Cell> cells) {
    String at(Column column) {
      Grid.Cell cell = cells.get(column);
      return cell == null ? "" : cell.text().strip();
    }
  }

  Table {
    columns = Set.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The table of a sheet, empty when no row holds the part's headings. */
  static Optional<Table> of(Grid grid, Part part) {
    Map<String, Column> names = names(part);
    int seen = 0;
    for (Map.Entry<Integer, Map<Integer, Grid.Cell>> row : grid.rows().entrySet()) {
      Map<Integer, Column> columns = new HashMap<>();
      row.getValue()
          .forEach((at, cell) -> {
            Column column = names.get(Choices.folded(cell.text()));
            if (column != null && !columns.containsValue(column)) {
              columns.put(at, column);
            }
          });
      if (columns.size() >= 2) {
        return Optional.of(
            new Table(Set.copyOf(columns.values()), rows(grid, row.getKey(), columns)));
      }
      if (++seen == HEADING_ROWS) {
        break;
      }
    }
    return Optional.empty();
  }

  private static Map<String, Column> names(Part part) {
    Map<String, Column> names = new HashMap<>();
    for (Column column : part.columns) {
      names.put(column.name().toLowerCase(Locale.ROOT), column);
      Words.LANGUAGES.forEach(language ->
          names.putIfAbsent(Choices.folded(column.heading(Words.of("words", language))), column));
    }
    return names;
  }

  private static List<Row> rows(Grid grid, int heading, Map<Integer, Column> columns) {
    List<Row> rows = new ArrayList<>();
    grid.rows()
        .forEach((number, cells) -> {
          Map<Column, Grid.Cell> known = new EnumMap<>(Column.class);
          cells.forEach((at, cell) -> {
            Column column = columns.get(at);
            if (column != null) {
              known.put(column, cell);
            }
          });
          if (number > heading && !known.isEmpty()) {
            rows.add(new Row(number, known));
          }
        });
    return rows;
  }
}
