package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.bayandama.report.Block;

/**
 * Joins printed lines to paragraphs by what a typesetter does: a paragraph ends where the next
 * line's first word would still have fitted, where the distance grows, where the indent or the type
 * changes, or before a list label.
 */
final class Paragraphs {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:№\\s?)?\\d{1,3}(?:\\.\\d{1,3}){0,3}[.)]\\)?\\s.*"
              + "|[\\p{L}][.)]\\s.*|[IVXLІХ]{1,5}[.)]\\s.*|[-–—•▪●○■*·]\\s.*",
          Pattern.DOTALL);
  private static final double GAP = 1.35;

  /**
   * What no word begins with, or a letter that is no word of its own: the rest of one that was too
   * long for its column and was broken without a hyphen («Отремонтироват | ь»).
   */
  private static final Pattern REST =
      Pattern.compile("(?:[ьъ]|[бгдзйлмнпртфхцчшщыэюәғқңөұүһі](?=$|[\\s,;:)])).*", Pattern.DOTALL);

  private final double left;
  private final double right;
  private final double leading;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> current = new ArrayList<>();

  private Paragraphs(double left, double right, double leading) {
    this.left = left;
    this.right = right;
    this.leading = leading;
  }

  /** The paragraphs of a page's or a cell's lines, from the top. */
  static List<Block> of(List<Line> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    double left = lines.stream().mapToDouble(Line::left).min().orElse(0);
    double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
    return of(lines, left, right);
  }

  /** The same with the margins of the column that the lines stand in. */
  static List<Block> of(List<Line> lines, double left, double right) {
    Paragraphs paragraphs = new Paragraphs(left, right, leading(lines));
    lines.forEach(paragraphs::add);
    paragraphs.end();
    return paragraphs.blocks;
  }

  private static double leading(List<Line> lines) {
    double[] distances = new double[Math.max(0, lines.size() - 1)];
    for (int i = 1; i < lines.size(); i++) {
      distances[i - 1] = lines.get(i).y() - lines.get(i - 1).y();
    }
    double[] down = java.util.Arrays.stream(distances).filter(d -> d > 0).sorted().toArray();
    // the lower third: lines inside paragraphs, not the distances between them
    return down.length == 0 ? 0 : down[down.length / 3];
  }

  private void add(Line line) {
    if (!current.isEmpty() && begins(line)) {
      end();
    }
    current.add(line);
  }

  private boolean begins(Line line) {
    Line last = current.getLast();
    double em = last.size();
    if (line.y() - last.y() > Math.max(leading * GAP, em * GAP)) {
      return true;
    }
    if (Math.abs(line.size() - last.size()) > 0.15 * em || line.bold() != last.bold()) {
      return fits(line, last) || (line.bold() != last.bold() && !last.text().endsWith(","));
    }
    if (fits(line, last)) {
      return true;
    }
    if (LABEL.matcher(line.text()).matches() && aligned(line)) {
      return true;
    }
    if (current.size() > 1) {
      return Math.abs(line.left() - last.left()) > 0.6 * em && !centred(line);
    }
    // second line: a first-line indent goes back, a hanging indent goes in
    boolean goesIn = line.left() - last.left() > 0.6 * em;
    return goesIn && !LABEL.matcher(last.text()).matches() && !centred(last);
  }

  /** Whether the line's first word would have fitted at the end of the last one. */
  private boolean fits(Line line, Line last) {
    double space = 0.3 * last.size();
    return last.right() + space + line.firstWord() < right - 0.5 * last.size();
  }

  /** Whether a label stands where labels of this list stand. */
  private boolean aligned(Line line) {
    Line first = current.getFirst();
    return !LABEL.matcher(first.text()).matches()
        || line.left() <= first.left() + 0.6 * first.size()
        || last().right() < right - 2 * first.size();
  }

  private Line last() {
    return current.getLast();
  }

  private boolean centred(Line line) {
    double before = line.left() - left;
    double after = right - line.right();
    return before > 2 * line.size() && Math.abs(before - after) < 1.5 * line.size();
  }

  private static boolean broken(CharSequence text) {
    char last = text.charAt(text.length() - 1);
    return last == '-' || last == '\u2010' || last == '\u00ad';
  }

  private static boolean rest(CharSequence text, Line line) {
    return Character.isLowerCase(text.charAt(text.length() - 1))
        && REST.matcher(line.text()).matches();
  }

  private void end() {
    if (current.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Line line : current) {
      if (!text.isEmpty()) {
        // whether a hyphen at the end of a line belongs to the word is a question of language
        text.append(broken(text) ? "\n" : rest(text, line) ? "" : " ");
      }
      text.append(line.text());
    }
    boolean bold = current.stream().allMatch(Line::bold);
    boolean middle = current.stream().allMatch(this::centred);
    blocks.add(new Block.Paragraph(text.toString().strip(), bold, middle));
    current.clear();
  }
}
