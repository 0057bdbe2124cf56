package kz.bayandama.extract;

import static java.util.stream.Collectors.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.bayandama.extract.PdfText.Glyph;

/**
 * Text set in two columns: what stands left of the gap between them is read before what stands
 * right of it. A gap counts where many full lines of running text on either side leave it free and
 * begin at one edge, or at two where numbers stand before the text; borderless tables and
 * signatures do not look so.
 */
final class PdfColumns {
  private static final int FEWEST = 6;
  private static final double STEP = 2;
  private static final double FREE = 3;
  private static final double EDGE = 4;

  /** Places where lines of one column begin: its edge, and that of text after numbers. */
  private static final int EDGES = 2;

  private static final double FULL = 0.75;
  private static final int LETTERS = 18;

  private final List<List<Glyph>> rows;
  private final double left;
  private final double right;

  /**
   * Rows that leave a gap free.
   *
   * @param from the first row
   * @param to the row after the last
   */
  private record Gap(double at, int from, int to) {
    int length() {
      return to - from;
    }
  }

  private PdfColumns(List<List<Glyph>> rows) {
    this.rows = rows;
    this.left = rows.stream().mapToDouble(PdfColumns::left).min().orElse(0);
    this.right = rows.stream().mapToDouble(PdfColumns::right).max().orElse(0);
  }

  /** The lines of these glyphs from the top, those in columns column by column. */
  static List<Printed> of(List<Glyph> glyphs) {
    return new PdfColumns(PdfLines.rows(glyphs)).read();
  }

  private List<Printed> read() {
    Gap best = new Gap(0, 0, 0);
    for (double at = left + 0.3 * (right - left); at < left + 0.7 * (right - left); at += STEP) {
      Gap gap = longest(at);
      if (gap.length() > best.length() && columns(gap)) {
        best = gap;
      }
    }
    if (best.length() == 0) {
      return tables();
    }
    double at = best.at();
    List<Printed> printed = new ArrayList<>(PdfLines.of(glyphs(0, best.from(), glyph -> true)));
    double top = rows.get(best.from()).getFirst().y();
    printed.add(column(top, best, glyph -> glyph.x() < at));
    printed.add(column(Math.nextUp(top), best, glyph -> glyph.x() >= at));
    printed.addAll(PdfLines.of(glyphs(best.to(), rows.size(), glyph -> true)));
    return printed;
  }

  /** The lines, and the tables that gutters alone make evident. */
  private List<Printed> tables() {
    List<Printed> printed = new ArrayList<>();
    int from = 0;
    for (Gutters.Table table : Gutters.in(rows)) {
      printed.addAll(PdfLines.of(glyphs(from, table.from(), glyph -> true)));
      printed.add(new Printed.Grid(rows.get(table.from()).getFirst().y(), table.rows()));
      from = table.to();
    }
    printed.addAll(PdfLines.of(glyphs(from, rows.size(), glyph -> true)));
    return printed;
  }

  private Printed.Column column(double top, Gap gap, Predicate<Glyph> own) {
    return new Printed.Column(top, PdfLines.of(glyphs(gap.from(), gap.to(), own)));
  }

  private List<Glyph> glyphs(int from, int to, Predicate<Glyph> own) {
    return rows.subList(from, to).stream().flatMap(List::stream).filter(own).toList();
  }

  /** The longest run of rows that leave a place free. */
  private Gap longest(double at) {
    Gap best = new Gap(at, 0, 0);
    int from = 0;
    for (int i = 0; i <= rows.size(); i++) {
      if (i == rows.size() || crossed(rows.get(i), at)) {
        if (i - from > best.length()) {
          best = new Gap(at, from, i);
        }
        from = i + 1;
      }
    }
    return best;
  }

  private static boolean crossed(List<Glyph> row, double at) {
    return row.stream()
        .anyMatch(
            glyph -> !glyph.text().isBlank() && glyph.x() < at + FREE && glyph.right() > at - FREE);
  }

  /** Whether what leaves the gap free is running text on both sides. */
  private boolean columns(Gap gap) {
    List<Line> before = PdfLines.of(glyphs(gap.from(), gap.to(), g -> g.x() < gap.at()));
    List<Line> after = PdfLines.of(glyphs(gap.from(), gap.to(), g -> g.x() >= gap.at()));
    return running(before) && running(after);
  }

  private static boolean running(List<Line> lines) {
    double left = lines.stream().mapToDouble(Line::left).min().orElse(0);
    double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
    long full = lines.stream().filter(line -> line.right() - left >= FULL * (right - left)).count();
    long begun =
        lines.stream()
            .collect(
                Collectors.groupingBy(line -> Math.round((line.left() - left) / EDGE), counting()))
            .values()
            .stream()
            .sorted(Comparator.reverseOrder())
            .limit(EDGES)
            .mapToLong(Long::longValue)
            .sum();
    double letters = lines.stream().mapToInt(line -> line.text().length()).average().orElse(0);
    return lines.size() >= FEWEST
        && full * 2 >= lines.size()
        && begun * 5 >= lines.size() * 3L
        && letters >= LETTERS;
  }

  private static double left(List<Glyph> row) {
    return row.stream().mapToDouble(Glyph::x).min().orElse(0);
  }

  private static double right(List<Glyph> row) {
    return row.stream().mapToDouble(Glyph::right).max().orElse(0);
  }
}
