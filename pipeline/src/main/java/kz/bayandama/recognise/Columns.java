package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.GridCell;
import kz.bayandama.recognise.Unit.GridRow;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table hold, by its header cells.
 *
 * @param roles column to role, such as {@code recommendation} or {@code addressee}
 * @param rows those below the header
 */
record Columns(Map<Integer, String> roles, List<GridRow> rows) {
  private static final List<String> ROLES =
      List.of(
          "number",
          "deadline",
          "status",
          "addressee",
          "proposal",
          "recommendation",
          "norm",
          "finding",
          "institution",
          "date",
          "kind",
          "kk",
          "ru",
          "plain");
  private static final int HEADER_ROWS = 3;
  private static final int HEADER_LENGTH = 90;

  Columns {
    rows = List.copyOf(rows);
  }

  /** The columns of a table that has a header of at least two known cells. */
  static Optional<Columns> of(Grid grid, Cues cues) {
    for (int i = 0; i < Math.min(HEADER_ROWS, grid.rows().size()); i++) {
      Map<Integer, String> roles = roles(grid.rows().get(i), cues);
      boolean telling = roles.values().stream().anyMatch(role -> !role.equals("number"));
      if (roles.size() >= 2 && telling) {
        List<GridRow> rows = new ArrayList<>(grid.rows().subList(0, i));
        rows.addAll(grid.rows().subList(i + 1, grid.rows().size()));
        return Optional.of(new Columns(roles, rows));
      }
    }
    return Optional.empty();
  }

  private static Map<Integer, String> roles(GridRow row, Cues cues) {
    Map<Integer, String> roles = new TreeMap<>();
    int column = 0;
    for (GridCell cell : row.cells()) {
      String folded = cell.folded();
      if (folded.length() <= HEADER_LENGTH && !folded.isEmpty()) {
        int at = column;
        ROLES.stream()
            .filter(role -> cues.in("column." + role, folded))
            .filter(role -> !roles.containsValue(role))
            .findFirst()
            .ifPresent(role -> roles.put(at, role));
      }
      column += cell.columns();
    }
    return roles;
  }

  boolean has(String role) {
    return roles.containsValue(role);
  }

  /** The cell of a row in the column of a role, null when there is none. */
  @Nullable GridCell cell(GridRow row, String role) {
    int column = 0;
    for (GridCell cell : row.cells()) {
      if (role.equals(roles.get(column))) {
        return cell;
      }
      column += cell.columns();
    }
    return null;
  }
}
