package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.report.Block;
import kz.bayandama.report.Language;

/**
 * A cell or list item in which somebody wrote several items, each with a number typed by hand, or a
 * cell with one in both languages, line below line in a single paragraph: each becomes a block of
 * its own. Lines that only go on stay together.
 */
final class CellLines {
  private static final Pattern BREAK = Pattern.compile("[\\n\\r\\u000B\\u2028]+");

  private CellLines() {}

  /** The blocks of a cell. */
  static List<Block> of(List<Block> blocks) {
    return blocks.stream().flatMap(block -> parted(block).stream()).toList();
  }

  /** The lines of a list item, if each after the first has a number of its own; else none. */
  static List<Block> of(Block.ListItem item) {
    List<String> lines = lines(item.text());
    return numbered(lines) ? blocks(item, lines) : List.of();
  }

  private static List<Block> parted(Block block) {
    return switch (block) {
      case Block.ListItem item -> {
        List<String> pieces = pieces(item.text());
        yield pieces.size() == 1 ? List.of(block) : blocks(item, pieces);
      }
      case Block.Paragraph paragraph -> {
        List<String> pieces = pieces(paragraph.text());
        yield pieces.size() == 1
            ? List.of(block)
            : pieces.stream()
                .<Block>map(
                    text -> new Block.Paragraph(text, paragraph.bold(), paragraph.centred()))
                .toList();
      }
      case Block.Heading heading -> List.of(block);
      case Block.Table table -> List.of(block);
      case Block.Embedded embedded -> List.of(block);
      case Block.Page page -> List.of(block);
    };
  }

  private static List<Block> blocks(Block.ListItem item, List<String> pieces) {
    List<Block> parts = new ArrayList<>();
    for (String piece : pieces) {
      parts.add(
          parts.isEmpty() && !typed(piece)
              ? new Block.ListItem(item.label(), item.level(), piece)
              : new Block.Paragraph(piece));
    }
    return parts;
  }

  private static List<String> lines(String text) {
    return BREAK.splitAsStream(text).map(Fold::clean).filter(line -> !line.isEmpty()).toList();
  }

  private static boolean numbered(List<String> lines) {
    return lines.size() > 1 && lines.stream().skip(1).allMatch(CellLines::typed);
  }

  /** The lines that are items or languages of their own; the whole text if there are none. */
  private static List<String> pieces(String text) {
    List<String> lines = lines(text);
    if (numbered(lines)) {
      return lines;
    }
    List<String> spoken = byLanguage(lines);
    return spoken.size() == 2 ? spoken : List.of(text);
  }

  private static boolean typed(String line) {
    return Labels.typed(line).isPresent();
  }

  /** Neighbouring lines of one language joined. */
  private static List<String> byLanguage(List<String> lines) {
    List<String> joined = new ArrayList<>();
    Language last = Language.UND;
    for (String line : lines) {
      Language language = ParagraphLanguage.of(line);
      if (language == Language.UND) {
        return lines;
      }
      if (language == last) {
        joined.set(joined.size() - 1, joined.getLast() + " " + line);
      } else {
        joined.add(line);
      }
      last = language;
    }
    return joined;
  }
}
