package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import kz.bayandama.extract.PdfText.Glyph;
import kz.bayandama.report.Block;

/**
 * Tables without rulings: a line of three short texts far apart, and lines below it that leave the
 * gutters between these free. A row begins where the column with the most text begins a sentence
 * after a wider gap; texts of one column alone are no table.
 */
final class Gutters {
  /** The least width of a gutter, in points. */
  private static final double WIDE = 7;

  private static final double APART = 9;
  private static final int COLUMNS = 3;
  private static final int LINES = 3;
  private static final int LONGEST = 45;
  private static final Pattern NUMBER = Pattern.compile("[\\d.)>|№]{1,4}");
  private static final double FAR = 1.7;

  /** How many times its size the next line of a table may be down. */
  private static final double PITCHES = 2.4;

  private static final double WIDER = 1.06;
  private static final double SAME = 3;

  private final List<List<Glyph>> lines;
  private final double[] edges;

  /**
   * A table.
   *
   * @param from its first line
   * @param to the line after its last
   */
  record Table(int from, int to, List<Block.Row> rows) {}

  private record Span(double from, double to) {
    double width() {
      return to - from;
    }
  }

  private Gutters(List<List<Glyph>> lines, List<Span> gutters) {
    this.lines = lines;
    this.edges =
        DoubleStream.concat(
                numbers(lines, gutters).stream(),
                gutters.stream().mapToDouble(g -> (g.from() + g.to()) / 2))
            .sorted()
            .toArray();
  }

  /** The right edge of a narrow column of numbers before the first gutter, where there is one. */
  private static OptionalDouble numbers(List<List<Glyph>> lines, List<Span> gutters) {
    double first = gutters.stream().mapToDouble(Span::from).min().orElse(0);
    List<Glyph> own =
        lines.stream()
            .skip(1)
            .flatMap(line -> visible(line).stream())
            .filter(glyph -> glyph.right() <= first + 1)
            .sorted(Comparator.comparingDouble(Glyph::x))
            .toList();
    double right = Double.NEGATIVE_INFINITY;
    for (Glyph glyph : own) {
      if (glyph.x() - right >= SAME && right > 0) {
        return OptionalDouble.of((glyph.x() + right) / 2);
      }
      if (!NUMBER.matcher(glyph.text()).matches()) {
        return OptionalDouble.empty();
      }
      right = Math.max(right, glyph.right());
    }
    return OptionalDouble.empty();
  }

  /** The tables among lines that stand one below the other. */
  static List<Table> in(List<List<Glyph>> lines) {
    List<Table> tables = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      List<Span> gutters = gutters(lines.get(at));
      int to = at + 1;
      while (gutters.size() >= COLUMNS - 1 && to < lines.size() && near(lines, at, to)) {
        List<Span> left = free(gutters, lines.get(to));
        if (left.size() < COLUMNS - 1) {
          break;
        }
        gutters = left;
        to++;
      }
      boolean header = brief(lines.get(at), gutters);
      if (header && to - at >= LINES) {
        Gutters table = new Gutters(lines.subList(at, to), gutters);
        if (table.filled()) {
          tables.add(new Table(at, to, table.rows()));
          at = to;
          continue;
        }
      }
      at++;
    }
    return tables;
  }

  private static List<Glyph> visible(List<Glyph> line) {
    return line.stream()
        .filter(glyph -> !glyph.text().isBlank())
        .sorted(Comparator.comparingDouble(Glyph::x))
        .toList();
  }

  private static double y(List<Glyph> line) {
    return line.getFirst().y();
  }

  /** Whether a line follows at about the distance that those before it have. */
  private static boolean near(List<List<Glyph>> lines, int from, int at) {
    double gap = y(lines.get(at)) - y(lines.get(at - 1));
    double usual =
        IntStream.range(from + 1, at)
            .mapToDouble(i -> y(lines.get(i)) - y(lines.get(i - 1)))
            .average()
            .orElse(0);
    return gap <= Math.max(FAR * usual, PITCHES * lines.get(at).getFirst().size());
  }

  private static List<Span> gutters(List<Glyph> line) {
    List<Span> gutters = new ArrayList<>();
    List<Glyph> glyphs = visible(line);
    for (int i = 1; i < glyphs.size(); i++) {
      double from = glyphs.get(i - 1).right();
      if (glyphs.get(i).x() - from >= APART) {
        gutters.add(new Span(from, glyphs.get(i).x()));
      }
    }
    return gutters;
  }

  /** What of the gutters a line leaves free. */
  private static List<Span> free(List<Span> gutters, List<Glyph> line) {
    List<Span> free = new ArrayList<>();
    for (Span gutter : gutters) {
      double from = gutter.from();
      List<Span> parts = new ArrayList<>();
      for (Glyph glyph : visible(line)) {
        if (glyph.right() > from && glyph.x() < gutter.to()) {
          parts.add(new Span(from, Math.min(gutter.to(), glyph.x())));
          from = glyph.right();
        }
      }
      parts.add(new Span(from, gutter.to()));
      parts.stream()
          .filter(part -> part.width() >= WIDE)
          .max(Comparator.comparingDouble(Span::width))
          .ifPresent(free::add);
    }
    return free;
  }

  private static boolean brief(List<Glyph> line, List<Span> gutters) {
    return gutters.size() >= COLUMNS - 1
        && new Gutters(List.of(line), gutters)
            .cells(List.of(line)).stream()
                .allMatch(cell ->
                    !cell.isEmpty()
                        && cell.stream().mapToInt(l -> l.text().length()).sum() <= LONGEST);
  }

  private int column(Glyph glyph) {
    double middle = glyph.x() + glyph.width() / 2;
    return (int) IntStream.range(0, edges.length).filter(i -> edges[i] < middle).count();
  }

  /** The lines of each column. */
  private List<List<Line>> cells(List<List<Glyph>> part) {
    List<List<Line>> cells = new ArrayList<>();
    for (int column = 0; column <= edges.length; column++) {
      int own = column;
      cells.add(
          PdfLines.of(
              part.stream().flatMap(List::stream).filter(glyph -> column(glyph) == own).toList()));
    }
    return cells;
  }

  /** Whether half of the lines say something in two columns or more. */
  private boolean filled() {
    long told =
        lines.stream()
            .filter(line -> visible(line).stream().mapToInt(this::column).distinct().count() > 1)
            .count();
    List<List<Line>> cells = cells(lines);
    return told * 2 >= lines.size()
        && cells.subList(cells.size() - COLUMNS + 1, cells.size()).stream()
            .allMatch(Gutters::aligned);
  }

  /** Whether a column's lines begin at one edge, as those of justified text do not. */
  private static boolean aligned(List<Line> column) {
    double left = column.stream().mapToDouble(Line::left).min().orElse(0);
    long begun = column.stream().filter(line -> line.left() - left <= SAME).count();
    return column.size() >= LINES && begun * 5 >= column.size() * 4L;
  }

  private List<Block.Row> rows() {
    List<List<Glyph>> body = lines.subList(1, lines.size());
    List<Block.Row> rows = new ArrayList<>(List.of(row(lines.subList(0, 1))));
    List<Double> bounds = bounds(cells(body));
    for (int i = 0; i <= bounds.size(); i++) {
      double from = i == 0 ? Double.NEGATIVE_INFINITY : bounds.get(i - 1);
      double to = i == bounds.size() ? Double.POSITIVE_INFINITY : bounds.get(i);
      rows.add(row(body.stream().filter(line -> y(line) >= from && y(line) < to).toList()));
    }
    return rows;
  }

  private Block.Row row(List<List<Glyph>> part) {
    return new Block.Row(
        cells(part).stream().map(cell -> new Block.Cell(Paragraphs.of(cell), 1)).toList());
  }

  /** Where the second row and those after it begin. */
  private static List<Double> bounds(List<List<Line>> cells) {
    List<Line> most =
        cells.stream()
            .max(Comparator.comparingInt(c -> c.stream().mapToInt(l -> l.text().length()).sum()))
            .orElse(List.of());
    double least =
        IntStream.range(1, most.size())
            .mapToDouble(i -> most.get(i).y() - most.get(i - 1).y())
            .min()
            .orElse(0);
    List<Double> bounds = new ArrayList<>();
    for (int i = 1; i < most.size(); i++) {
      double y = most.get(i).y();
      double before = most.get(i - 1).y();
      long level =
          cells.stream()
              .flatMap(List::stream)
              .filter(line -> Math.abs(line.y() - y) <= SAME)
              .count();
      if (begins(most.get(i), most.get(i - 1), y - before > WIDER * least)) {
        bounds.add(Math.max((y + before) / 2, level > 1 ? y - 2 * SAME : 0));
      }
    }
    return bounds;
  }

  private static boolean begins(Line line, Line before, boolean wider) {
    int first = line.text().codePointAt(0);
    boolean ended = before.text().endsWith(".") || before.text().endsWith(";");
    return !Character.isLowerCase(first) && (wider || ended);
  }
}
