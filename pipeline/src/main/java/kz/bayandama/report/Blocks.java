package kz.bayandama.report;

import java.util.List;

/** What can be said of blocks together. */
public final class Blocks {
  private Blocks() {}

  /** All text of the blocks, a line a block, a table row's cells parted by tabs. */
  public static String text(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    blocks.forEach(block -> append(block, out));
    return out.toString().strip();
  }

  private static void append(Block block, StringBuilder out) {
    switch (block) {
      case Block.Heading heading -> out.append(heading.text()).append('\n');
      case Block.Paragraph paragraph -> out.append(paragraph.text()).append('\n');
      case Block.ListItem item -> {
        if (!item.label().isEmpty()) {
          out.append(item.label()).append(' ');
        }
        out.append(item.text()).append('\n');
      }
      case Block.Table table -> table.rows().forEach(row -> append(row, out));
      case Block.Page page -> {}
      case Block.Embedded embedded -> out.append(text(embedded.blocks())).append('\n');
    }
  }

  private static void append(Block.Row row, StringBuilder out) {
    String separator = "";
    for (Block.Cell cell : row.cells()) {
      out.append(separator).append(cell.text().replace('\n', ' '));
      separator = "\t";
    }
    out.append('\n');
  }
}
