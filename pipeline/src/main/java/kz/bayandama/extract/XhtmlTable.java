package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.bayandama.report.Block;
import org.xml.sax.Attributes;

/** A table under construction; cells that span rows leave empty cells below themselves. */
final class XhtmlTable {
  private static final int WIDEST = 1_000;

  private record Slot(List<Block> blocks, int columns) {}

  private final List<List<Slot>> rows = new ArrayList<>();

  /** Columns that a cell above still covers: first column to rows left and width. */
  private final Map<Integer, int[]> covered = new TreeMap<>();

  private int column;

  void row() {
    rows.add(new ArrayList<>());
    column = 0;
    skipCovered();
  }

  void cell(List<Block> content, Attributes attributes) {
    if (rows.isEmpty()) {
      row();
    }
    int columns = span(attributes, "colspan");
    int down = span(attributes, "rowspan");
    rows.getLast().add(new Slot(content, columns));
    if (down > 1) {
      covered.put(column, new int[] {down, columns});
    }
    column += columns;
    skipCovered();
  }

  private void skipCovered() {
    int[] cover = covered.get(column);
    while (cover != null && cover[0] > 1) {
      cover[0]--;
      rows.getLast().add(new Slot(List.of(), cover[1]));
      column += cover[1];
      cover = covered.get(column);
    }
  }

  private static int span(Attributes attributes, String name) {
    int span = Xml.number(Optional.of(XhtmlBlocks.value(attributes, name)), 1);
    return Math.clamp(span, 1, WIDEST);
  }

  List<Block.Row> rows() {
    List<Block.Row> all = new ArrayList<>();
    for (List<Slot> row : rows) {
      all.add(
          new Block.Row(
              row.stream().map(slot -> new Block.Cell(slot.blocks(), slot.columns())).toList()));
    }
    return all;
  }
}
