package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.report.Block;

/** Tables and what only looks like one. */
final class Tables {
  private Tables() {}

  /**
   * The blocks of a table's rows: a table, or, where no row has two cells, the contents, for such a
   * table is a frame round its text. Rows and tables without any text are left out.
   */
  static List<Block> of(List<Block.Row> rows) {
    List<Block.Row> filled =
        rows.stream()
            .filter(row -> row.cells().stream().anyMatch(cell -> !cell.blocks().isEmpty()))
            .toList();
    if (filled.isEmpty()) {
      return List.of();
    }
    if (filled.stream().allMatch(row -> row.cells().size() == 1)) {
      List<Block> blocks = new ArrayList<>();
      filled.forEach(row -> blocks.addAll(row.cells().getFirst().blocks()));
      return blocks;
    }
    return List.of(new Block.Table(filled));
  }
}
