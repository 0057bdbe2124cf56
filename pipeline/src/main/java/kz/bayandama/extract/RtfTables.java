package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.bayandama.report.Block;

/**
 * The tables of RTF, of which Tika gives the cells as paragraphs. RTF 1.9.1 ends each cell by
 * {@code \cell} and each row by {@code \row}, with the row's definition ({@code \trowd}) before its
 * cells and, as Word writes it, once more before its end. Private characters written into the text
 * at these places come back with the paragraphs and tell how to put them together.
 */
final class RtfTables {
  private static final char BEGIN = '\uE0B8';
  private static final char CELL = '\uE0B9';
  private static final char END = '\uE0BA';
  private static final Pattern WORD = Pattern.compile("\\\\(trowd|cell|row)(?![a-z])");

  private final List<Block> all = new ArrayList<>();
  private final List<Block.Row> rows = new ArrayList<>();
  private final List<Block.Cell> cells = new ArrayList<>();
  private final List<Block> cell = new ArrayList<>();
  private boolean open;

  private RtfTables() {}

  /** The same RTF with marks at the ends of its rows and cells. */
  static String marked(String rtf) {
    List<MatchResult> words = WORD.matcher(rtf).results().toList();
    StringBuilder marked = new StringBuilder();
    int at = 0;
    boolean within = false;
    for (int i = 0; i < words.size(); i++) {
      MatchResult word = words.get(i);
      String mark =
          switch (word.group(1)) {
            case "trowd" -> !within && next(words, i, "cell") ? mark(BEGIN) : "";
            case "cell" -> next(words, i, "row") ? mark(END) : mark(CELL);
            default -> "";
          };
      within = word.group(1).equals("cell") || (within && !word.group(1).equals("row"));
      marked.append(rtf, at, word.start()).append(mark);
      at = word.start();
    }
    return marked.append(rtf, at, rtf.length()).toString();
  }

  /** Whether the next word that is no definition is this one. */
  private static boolean next(List<MatchResult> words, int at, String word) {
    int next = at + 1;
    while (next < words.size() && words.get(next).group(1).equals("trowd")) {
      next++;
    }
    return next < words.size() && words.get(next).group(1).equals(word);
  }

  /** A character as RTF writes it: signed, with no characters to skip after it. */
  static String mark(char sign) {
    return "{\\uc0\\u" + (short) sign + " }";
  }

  /** The blocks with the tables put together and no mark left. */
  static List<Block> of(List<Block> marked) {
    RtfTables tables = new RtfTables();
    marked.forEach(tables::add);
    tables.close();
    return tables.all;
  }

  private void add(Block block) {
    String text = text(block);
    if (text.indexOf(BEGIN) >= 0) {
      open = true;
    }
    boolean ends = text.indexOf(END) >= 0;
    if (!open && !ends && text.indexOf(CELL) < 0) {
      close();
      all.add(block);
      return;
    }
    Block clean = with(block, clean(text));
    if (!text(clean).isEmpty() || !(clean instanceof Block.Paragraph)) {
      cell.add(clean);
    }
    // a cell without a paragraph of its own stands in one with the next
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == CELL || text.charAt(i) == END) {
        cells.add(new Block.Cell(List.copyOf(cell), 1));
        cell.clear();
      }
    }
    open = !ends;
    if (ends) {
      rows.add(new Block.Row(List.copyOf(cells)));
      cells.clear();
    }
  }

  /** Ends a table; of a row that the file broke off, what there is. */
  private void close() {
    if (!cell.isEmpty()) {
      cells.add(new Block.Cell(List.copyOf(cell), 1));
      cell.clear();
    }
    if (!cells.isEmpty()) {
      rows.add(new Block.Row(List.copyOf(cells)));
      cells.clear();
    }
    all.addAll(Tables.of(rows));
    rows.clear();
    open = false;
  }

  private static String clean(String text) {
    return text.replaceAll("[" + BEGIN + CELL + END + "]", "").strip();
  }

  private static String text(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.text();
      case Block.Heading heading -> heading.text();
      case Block.ListItem item -> item.text();
      default -> "";
    };
  }

  private static Block with(Block block, String text) {
    return switch (block) {
      case Block.Paragraph paragraph ->
          new Block.Paragraph(text, paragraph.bold(), paragraph.centred());
      case Block.Heading heading -> new Block.Heading(heading.level(), text);
      case Block.ListItem item -> new Block.ListItem(item.label(), item.level(), text);
      default -> block;
    };
  }
}
