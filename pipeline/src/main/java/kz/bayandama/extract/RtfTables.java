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

  /** A control word of tables; a backslash before it that is escaped itself belongs to the text. */
  private static final Pattern WORD =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\\\(trowd|cell|row)(?![a-z])");

  private final List<Block> all = new ArrayList<>();
  private final List<Block.Row> rows = new ArrayList<>();
  private final List<Block.Cell> cells = new ArrayList<>();
  private final List<Block> cell = new ArrayList<>();
  private boolean open;

  private RtfTables() {}

  /** The same RTF with marks at the ends of its rows and cells. */
  static String marked(String rtf) {
    List<MatchResult> words = WORD.matcher(rtf).results().toList();
    List<String> next = next(words);
    StringBuilder marked = new StringBuilder();
    int at = 0;
    boolean within = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).group(1);
      String mark =
          switch (word) {
            case "trowd" -> !within && next.get(i).equals("cell") ? mark(BEGIN) : "";
            case "cell" -> mark(next.get(i).equals("row") ? END : CELL);
            default -> "";
          };
      within = word.equals("cell") || (within && !word.equals("row"));
      int before = words.get(i).start(1) - 1;
      marked.append(rtf, at, before).append(mark);
      at = before;
    }
    return marked.append(rtf, at, rtf.length()).toString();
  }

  /** Behind each word the next that is no definition; empty where none is. */
  private static List<String> next(List<MatchResult> words) {
    String[] next = new String[words.size()];
    String behind = "";
    for (int i = next.length - 1; i >= 0; i--) {
      next[i] = behind;
      behind = words.get(i).group(1).equals("trowd") ? behind : words.get(i).group(1);
    }
    return List.of(next);
  }

  /** A character as RTF writes it: signed, with no characters to skip after it. */
  private static String mark(char sign) {
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
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == BEGIN) {
        piece(block, text.substring(from, i));
        open = true;
        from = i + 1;
      } else if (sign == CELL || sign == END) {
        open = true;
        piece(block, text.substring(from, i));
        end(sign == END);
        from = i + 1;
      }
    }
    if (from == 0 && !open) {
      close();
      all.add(block);
    } else if (from == 0) {
      cell.add(block);
    } else {
      piece(block, text.substring(from));
    }
  }

  /** A part of a block's text, of a cell or behind a table. */
  private void piece(Block block, String text) {
    if (text.isBlank()) {
      return;
    }
    if (open) {
      cell.add(with(block, text.strip()));
    } else {
      close();
      all.add(with(block, text.strip()));
    }
  }

  private void end(boolean row) {
    cells.add(new Block.Cell(List.copyOf(cell), 1));
    cell.clear();
    if (row) {
      rows.add(new Block.Row(List.copyOf(cells)));
      cells.clear();
      open = false;
    }
  }

  /** Ends a table; of a row that the file broke off, what there is. */
  private void close() {
    if (!cell.isEmpty() || !cells.isEmpty()) {
      end(true);
    }
    all.addAll(Tables.of(rows));
    rows.clear();
    open = false;
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
