package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is printed on pages but is no text of theirs: page numbers, repeated headers, footers. */
final class PageFurniture {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-–—\\s]*(?:(?:стр|с|бет|page|p)\\.?\\s*)?\\d{1,4}"
              + "(?:\\s*(?:-?\\s*бет|/|из|of)\\s*\\d{0,4})?[-–—\\s]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int OUTER = 3;
  private static final double CLOSE = 30;

  private PageFurniture() {}

  /** The same pages without it. */
  static List<List<Printed>> without(List<List<Printed>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<Printed> page : pages) {
      outer(page).stream()
          .map(PageFurniture::shape)
          .distinct()
          .forEach(shape -> seen.merge(shape, 1, Integer::sum));
    }
    int often = Math.max(2, (pages.size() + 1) / 2);
    List<List<Printed>> bare = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Printed> page = pages.get(i);
      List<Printed> kept = new ArrayList<>(page);
      List<Line> repeated =
          outer(page).stream()
              .filter(line -> seen.getOrDefault(shape(line), 0) >= often)
              .filter(line -> !heads(page, page.indexOf(line)))
              .toList();
      kept.removeAll(repeated);
      dropNumber(kept, i + 1);
      bare.add(kept);
    }
    return bare;
  }

  /** The lines among the first and the last things on a page. */
  private static List<Line> outer(List<Printed> page) {
    List<Line> outer = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if ((i < OUTER || i >= page.size() - OUTER) && page.get(i) instanceof Line line) {
        outer.add(line);
      }
    }
    return outer;
  }

  /** A line with its height on the page, whatever its numbers. */
  private static String shape(Line line) {
    return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.y() / 4);
  }

  /** A bold line close to the text at a page's edge: a heading that two pages begin or end with. */
  private static boolean heads(List<Printed> page, int at) {
    boolean first = at == 0;
    return page.size() > 1
        && (first || at == page.size() - 1)
        && page.get(at) instanceof Line line
        && line.bold()
        && line.text().chars().noneMatch(Character::isDigit)
        && !apart(page, first ? 1 : at, CLOSE);
  }

  private static void dropNumber(List<Printed> page, int number) {
    int last = page.size() - 1;
    if (last > 0
        && ((isNumber(page.get(last)) && apart(page, last, 20))
            || (endsIn(page.get(last), number) && apart(page, last, 40)))) {
      page.removeLast();
    }
    if (page.size() > 1 && isNumber(page.getFirst()) && apart(page, 1, 20)) {
      page.removeFirst();
    }
  }

  private static boolean isNumber(Printed printed) {
    return printed instanceof Line line && NUMBER.matcher(line.text()).matches();
  }

  /** A footer of a page that has no like: short, and the page's own number is its last word. */
  private static boolean endsIn(Printed printed, int number) {
    return printed instanceof Line line
        && line.text().length() < 60
        && line.text().endsWith(" " + number);
  }

  private static boolean apart(List<Printed> page, int index, double points) {
    return page.get(index).y() - page.get(index - 1).y() > points;
  }
}
