package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bayandama.report.Block;

/**
 * Numbers of pages, and what is printed beside each, that a program wrote into the running text:
 * «Отчёт НПМ, СИЗО № 18», «стр. 7 из 9» amid a list. Formats that know pages are rid of them before
 * ({@code extract.PageFurniture}). A sentence that they parted is joined again.
 */
final class Furniture {
  private static final Pattern PAGE =
      Pattern.compile(
          "\\W*(?:(?:стр(?:аница)?|бет|page|p)\\W{0,3}\\d{1,3}(?:\\s*(?:из|/|of|-ден|-дан)\\s*\\d{1,3})?"
              + "|\\d{1,3}\\s*(?:-?\\s*(?:бет|стр)|(?:из|/|of)\\s*\\d{1,3}|(?:беттің|беттен)\\s*\\d{1,3}(?:-беті?)?)"
              + "|[-–—]\\s*\\d{1,3}\\s*[-–—])\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BARE = Pattern.compile("\\s*\\d{1,3}\\s*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern ENDED = Pattern.compile("[.;:!?]\\s*$");
  private static final int LONGEST = 120;

  private Furniture() {}

  /** The blocks without such lines; the same blocks where there are none. */
  static List<Block> without(List<Block> blocks) {
    Set<Integer> out = pages(blocks);
    if (out.isEmpty()) {
      return blocks;
    }
    out.addAll(beside(blocks, out));
    List<Block> left = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (out.contains(i)) {
        continue;
      }
      if (out.contains(i - 1) && !left.isEmpty() && goesOn(left.getLast(), block)) {
        left.set(left.size() - 1, joined(left.getLast(), text(block)));
      } else {
        left.add(block);
      }
    }
    return left;
  }

  /** Where numbers of pages stand: said to be such, or each one more than the one before. */
  private static Set<Integer> pages(List<Block> blocks) {
    Set<Integer> pages = new HashSet<>();
    List<Integer> bare = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      String text = text(blocks.get(i));
      if (PAGE.matcher(text).matches()) {
        pages.add(i);
      } else if (BARE.matcher(text).matches()) {
        bare.add(i);
      }
    }
    boolean counts = bare.size() > 1;
    for (int i = 1; i < bare.size(); i++) {
      counts &= number(blocks, bare.get(i)) == number(blocks, bare.get(i - 1)) + 1;
    }
    if (counts) {
      pages.addAll(bare);
    }
    return pages;
  }

  private static int number(List<Block> blocks, int at) {
    return Integer.parseInt(text(blocks.get(at)).strip());
  }

  /** What stands beside at least two of them, its figures aside. */
  private static Set<Integer> beside(List<Block> blocks, Set<Integer> pages) {
    Map<String, Set<Integer>> places = new HashMap<>();
    for (int page : pages) {
      for (int at : new int[] {page - 1, page + 1}) {
        if (at >= 0 && at < blocks.size() && !pages.contains(at)) {
          String text = DIGITS.matcher(text(blocks.get(at))).replaceAll("#");
          if (!text.isBlank() && text.length() <= LONGEST) {
            places.computeIfAbsent(text, t -> new HashSet<>()).add(at);
          }
        }
      }
    }
    Set<Integer> all = new HashSet<>();
    places.values().stream().filter(at -> at.size() > 1).forEach(all::addAll);
    return all;
  }

  private static boolean goesOn(Block last, Block next) {
    String begun = text(last);
    String rest = text(next);
    return !begun.isBlank()
        && !ENDED.matcher(begun).find()
        && next instanceof Block.Paragraph
        && !rest.isBlank()
        && Character.isLowerCase(rest.strip().charAt(0))
        && Labels.typed(rest.strip()).isEmpty();
  }

  private static Block joined(Block last, String rest) {
    return switch (last) {
      case Block.Paragraph(String text, boolean bold, boolean centred) ->
          new Block.Paragraph(text + " " + rest.strip(), bold, centred);
      case Block.ListItem(String label, int level, String text) ->
          new Block.ListItem(label, level, text + " " + rest.strip());
      default -> last;
    };
  }

  /** A paragraph's or list item's text; nothing of other blocks. */
  private static String text(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.text();
      case Block.ListItem item -> item.text();
      case Block.Heading heading -> "";
      case Block.Table table -> "";
      case Block.Page page -> "";
      case Block.Embedded embedded -> "";
    };
  }
}
