package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.report.Block;

/** Pages of lines as blocks: paragraphs that go on overleaf are joined. */
final class Pages {
  private Pages() {}

  static List<Block> blocks(List<List<Line>> pages) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Line> lines = pages.get(i);
      if (lines.isEmpty()) {
        continue;
      }
      List<Block> page = new ArrayList<>(Paragraphs.of(lines));
      if (goesOn(blocks, page)) {
        Block.Paragraph before = (Block.Paragraph) blocks.removeLast();
        Block.Paragraph after = (Block.Paragraph) page.removeFirst();
        blocks.add(
            new Block.Paragraph(
                before.text() + " " + after.text(), before.bold(), before.centred()));
      }
      blocks.add(new Block.Page(i + 1));
      blocks.addAll(page);
    }
    return blocks;
  }

  private static boolean goesOn(List<Block> before, List<Block> page) {
    if (before.isEmpty()
        || !(before.getLast() instanceof Block.Paragraph last)
        || !(page.getFirst() instanceof Block.Paragraph first)) {
      return false;
    }
    char end = last.text().charAt(last.text().length() - 1);
    return ".;:!?».".indexOf(end) < 0
        && Character.isLowerCase(first.text().codePointAt(0))
        && last.bold() == first.bold();
  }
}
