package kz.bayandama.council.review;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row of a sheet as the workbook shows it.
 *
 * @param id of the report
 * @param version of the report that it was made from
 * @param index position in the report's list, from 0
 * @param cells what the columns show; dates as ISO 8601
 */
record Line(String id, int version, int index, Map<Column, String> cells) {
  Line {
    cells = Map.copyOf(cells);
  }

  /** What a column shows, empty when nothing. */
  String at(Column column) {
    return switch (column) {
      case ID -> id;
      case BASE, VERSION -> String.valueOf(version);
      case INDEX -> String.valueOf(index);
      default -> cells.getOrDefault(column, "");
    };
  }

  /** A row's cells as they are put together. */
  static final class Cells {
    private final Map<Column, String> all = new EnumMap<>(Column.class);

    /** Adds a value, cleared of what a cell cannot hold. */
    Cells put(Column column, String value) {
      String written = Cut.fit(value);
      if (!written.isEmpty()) {
        all.put(column, written);
      }
      return this;
    }

    Map<Column, String> all() {
      return all;
    }
  }
}
