package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.report.Block;

/** Pages of lines and tables as blocks: paragraphs and tables that go on overleaf are joined. */
final class Pages {
  private Pages() {}

  static List<Block> all(List<List<Printed>> pages) {
    double left = pages.stream().mapToDouble(Pages::left).min().orElse(0);
    double right = pages.stream().mapToDouble(Pages::right).max().orElse(0);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Block> page = new ArrayList<>(blocks(pages.get(i), left, right));
      if (!page.isEmpty()) {
        join(blocks, page);
        blocks.add(new Block.Page(i + 1));
        blocks.addAll(page);
      }
    }
    return blocks;
  }

  /** The blocks of a page that stands alone. */
  static List<Block> blocks(List<Printed> page) {
    return blocks(page, left(page), right(page));
  }

  private static double left(List<Printed> page) {
    return page.stream()
        .mapToDouble(p -> p instanceof Line line ? line.left() : Double.MAX_VALUE)
        .min()
        .orElse(Double.MAX_VALUE);
  }

  private static double right(List<Printed> page) {
    return page.stream()
        .mapToDouble(p -> p instanceof Line line ? line.right() : 0)
        .max()
        .orElse(0);
  }

  private static List<Block> blocks(List<Printed> page, double left, double right) {
    List<Block> blocks = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Printed printed : page) {
      switch (printed) {
        case Line line -> lines.add(line);
        case Printed.Column column -> {
          blocks.addAll(Paragraphs.of(lines, left, right));
          lines.clear();
          List<Block> own = new ArrayList<>(Paragraphs.of(column.lines()));
          join(blocks, own);
          blocks.addAll(own);
        }
        case Printed.Grid grid -> {
          blocks.addAll(Paragraphs.of(lines, left, right));
          lines.clear();
          blocks.addAll(Tables.of(grid.rows()));
        }
      }
    }
    blocks.addAll(Paragraphs.of(lines, left, right));
    return blocks;
  }

  /** Moves what belongs to the end of the text so far over from the beginning of the next page. */
  private static void join(List<Block> before, List<Block> page) {
    if (before.isEmpty() || page.isEmpty()) {
      return;
    }
    if (before.getLast() instanceof Block.Paragraph last
        && page.getFirst() instanceof Block.Paragraph first
        && goesOn(last, first)) {
      before.removeLast();
      page.removeFirst();
      String between = last.text().endsWith("-") ? "\n" : " ";
      before.add(
          new Block.Paragraph(last.text() + between + first.text(), last.bold(), last.centred()));
    } else if (before.getLast() instanceof Block.Table last
        && page.getFirst() instanceof Block.Table first
        && widths(last.rows().getLast()).equals(widths(first.rows().getFirst()))) {
      before.removeLast();
      page.removeFirst();
      before.add(Tables.joined(last, first));
    }
  }

  private static boolean goesOn(Block.Paragraph last, Block.Paragraph first) {
    char end = last.text().charAt(last.text().length() - 1);
    return ".;:!?»".indexOf(end) < 0
        && Character.isLowerCase(first.text().codePointAt(0))
        && last.bold() == first.bold();
  }

  private static List<Integer> widths(Block.Row row) {
    return row.cells().stream().map(Block.Cell::columns).toList();
  }
}
