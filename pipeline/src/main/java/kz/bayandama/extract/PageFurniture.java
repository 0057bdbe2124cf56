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
          "[-–—\\s]*(?:(?:стр|с|бет|page|p)\\.?\\s*)?\\d{1,4}(?:\\s*(?:-?\\s*бет|/|из|of)\\s*\\d{0,4})?[-–—\\s]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int OUTER = 3;

  private PageFurniture() {}

  /** The same pages without it. */
  static List<List<Line>> without(List<List<Line>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<Line> page : pages) {
      outer(page).stream()
          .map(PageFurniture::shape)
          .distinct()
          .forEach(s -> seen.merge(s, 1, Integer::sum));
    }
    int often = Math.max(2, (pages.size() + 1) / 2);
    List<List<Line>> bare = new ArrayList<>();
    for (List<Line> page : pages) {
      List<Line> kept = new ArrayList<>(page);
      List<Line> outer = outer(page);
      kept.removeIf(line -> outer.contains(line) && seen.getOrDefault(shape(line), 0) >= often);
      dropNumber(kept);
      bare.add(kept);
    }
    return bare;
  }

  /** The first and the last lines. */
  private static List<Line> outer(List<Line> page) {
    List<Line> outer = new ArrayList<>(page.subList(0, Math.min(OUTER, page.size())));
    outer.addAll(page.subList(Math.max(0, page.size() - OUTER), page.size()));
    return outer;
  }

  /** A line with its height on the page, whatever its numbers. */
  private static String shape(Line line) {
    return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.y() / 4);
  }

  private static void dropNumber(List<Line> page) {
    if (page.size() > 1
        && NUMBER.matcher(page.getLast().text()).matches()
        && apart(page, page.size() - 1)) {
      page.removeLast();
    }
    if (page.size() > 1 && NUMBER.matcher(page.getFirst().text()).matches() && apart(page, 1)) {
      page.removeFirst();
    }
  }

  private static boolean apart(List<Line> page, int index) {
    return page.get(index).y() - page.get(index - 1).y() > 1.5 * page.get(index).size();
  }
}
