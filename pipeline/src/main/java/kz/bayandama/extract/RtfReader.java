package kz.bayandama.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;

/**
 * RTF by Tika, with its list labels and its tables ({@link RtfTables}). RTF 1.9.1 writes each label
 * out, as text for readers that know no lists ({@code \listtext}, {@code \pntext}); Tika drops it.
 * Marking it as plain text of a private character keeps it.
 */
final class RtfReader implements Reader {
  private static final char MARK = '\uE0B7';
  private static final Pattern LABEL = Pattern.compile("\\{\\s*\\\\(?:listtext|pntext)\\b");

  private final Reader tika;

  RtfReader(Reader tika) {
    this.tika = tika;
  }

  @Override
  public List<Block> read(Path file, String mediaType, Reading reading)
      throws IOException, Rejection, Damaged {
    String rtf = Files.readString(file, StandardCharsets.ISO_8859_1);
    Path marked = file.resolveSibling(file.getFileName() + ".marked");
    String labelled = LABEL.matcher(rtf).replaceAll("{\\\\uc0\\\\u" + (short) MARK + " ");
    Files.writeString(marked, RtfTables.marked(labelled), StandardCharsets.ISO_8859_1);
    try {
      return unmarked(RtfTables.of(tika.read(marked, mediaType, reading)));
    } finally {
      Files.deleteIfExists(marked);
    }
  }

  private static List<Block> unmarked(List<Block> blocks) {
    List<Block> all = new ArrayList<>();
    for (Block block : blocks) {
      all.add(
          switch (block) {
            case Block.Paragraph paragraph -> item(paragraph, paragraph.text(), 0);
            case Block.ListItem item -> item(item, item.text(), item.level());
            case Block.Heading heading ->
                new Block.Heading(heading.level(), spaced(heading.text()));
            case Block.Table table ->
                new Block.Table(table.rows().stream().map(RtfReader::unmarked).toList());
            case Block.Page page -> page;
            case Block.Embedded embedded -> embedded;
          });
    }
    return all;
  }

  private static Block.Row unmarked(Block.Row row) {
    return new Block.Row(
        row.cells().stream()
            .map(cell -> new Block.Cell(unmarked(cell.blocks()), cell.columns()))
            .toList());
  }

  private static String spaced(String text) {
    return text.replace(String.valueOf(MARK), "").replace('\t', ' ').strip();
  }

  private static Block item(Block unlabelled, String text, int level) {
    if (text.isEmpty() || text.charAt(0) != MARK) {
      return unlabelled;
    }
    int tab = text.indexOf('\t');
    int end = tab < 0 ? text.indexOf(' ') : tab;
    return end < 0
        ? unlabelled
        : new Block.ListItem(
            Numerals.bullet(text.substring(1, end)), level, text.substring(end + 1).strip());
  }
}
