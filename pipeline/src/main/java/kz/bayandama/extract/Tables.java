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

  /** Two parts of a table that a page break parted; a heading row printed again is left out. */
  static Block.Table joined(Block.Table before, Block.Table after) {
    List<Block.Row> rows = new ArrayList<>(before.rows());
    List<Block.Row> more = new ArrayList<>(after.rows());
    if (more.getFirst().equals(rows.getFirst()) && more.size() > 1) {
      more.removeFirst();
    }
    if (isRest(more.getFirst(), rows.getLast())) {
      rows.add(joined(rows.removeLast(), more.removeFirst()));
    }
    rows.addAll(more);
    return new Block.Table(rows);
  }

  /** Whether a row is the rest of the one above: its first cell is empty and the other's is not. */
  private static boolean isRest(Block.Row row, Block.Row above) {
    return row.cells().size() == above.cells().size()
        && row.cells().getFirst().blocks().isEmpty()
        && !above.cells().getFirst().blocks().isEmpty();
  }

  private static Block.Row joined(Block.Row above, Block.Row row) {
    List<Block.Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Block.Cell first = above.cells().get(i);
      List<Block> blocks = new ArrayList<>(first.blocks());
      List<Block> rest = new ArrayList<>(row.cells().get(i).blocks());
      if (!blocks.isEmpty()
          && !rest.isEmpty()
          && blocks.getLast() instanceof Block.Paragraph last
          && rest.getFirst() instanceof Block.Paragraph next) {
        blocks.removeLast();
        rest.removeFirst();
        blocks.add(
            new Block.Paragraph(last.text() + " " + next.text(), last.bold(), last.centred()));
      }
      blocks.addAll(rest);
      cells.add(new Block.Cell(blocks, first.columns()));
    }
    return new Block.Row(cells);
  }
}
