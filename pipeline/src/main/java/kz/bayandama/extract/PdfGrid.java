package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.extract.PdfRulings.Ruling;
import kz.bayandama.extract.PdfText.Glyph;
import kz.bayandama.report.Block;

/** A table drawn with rulings: where its cells are, and what stands in them. */
final class PdfGrid {
  private static final double NEAR = 3;
  private static final int MOST = 400;

  private final List<Ruling> rulings;
  private final double[] xs;
  private final double[] ys;

  private PdfGrid(List<Ruling> rulings) {
    this.rulings = rulings;
    this.xs = positions(rulings, true);
    this.ys = positions(rulings, false);
  }

  /** The tables among these rulings: what hangs together and has two columns or more. */
  static List<PdfGrid> of(List<Ruling> rulings) {
    if (rulings.size() > MOST * 10) {
      return List.of(); // a drawing
    }
    List<List<Ruling>> groups = new ArrayList<>();
    for (Ruling ruling : rulings) {
      List<Ruling> joined = new ArrayList<>(List.of(ruling));
      for (List<Ruling> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(other -> touch(ruling, other))) {
          groups.remove(group);
          joined.addAll(group);
        }
      }
      groups.add(joined);
    }
    return groups.stream()
        .map(PdfGrid::new)
        .filter(grid -> grid.xs.length > 2 && grid.ys.length > 1)
        .filter(grid -> grid.xs.length < MOST && grid.ys.length < MOST)
        .toList();
  }

  private static boolean touch(Ruling a, Ruling b) {
    if (a.vertical() == b.vertical()) {
      return Math.abs(a.at() - b.at()) < NEAR
          && a.from() < b.to() + NEAR
          && b.from() < a.to() + NEAR;
    }
    return covers(a, b.at()) && covers(b, a.at());
  }

  private static boolean covers(Ruling ruling, double at) {
    return ruling.from() - NEAR < at && at < ruling.to() + NEAR;
  }

  private static double[] positions(List<Ruling> rulings, boolean vertical) {
    double[] all =
        rulings.stream()
            .filter(r -> r.vertical() == vertical)
            .mapToDouble(Ruling::at)
            .sorted()
            .toArray();
    List<Double> distinct = new ArrayList<>();
    for (double at : all) {
      if (distinct.isEmpty() || at - distinct.getLast() > NEAR) {
        distinct.add(at);
      }
    }
    return distinct.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private boolean wall(boolean vertical, double at, double through) {
    return rulings.stream()
        .anyMatch(r ->
            r.vertical() == vertical
                && Math.abs(r.at() - at) <= NEAR + 0.5
                && r.from() <= through
                && through <= r.to());
  }

  private double middleX(int column) {
    return (xs[column] + xs[column + 1]) / 2;
  }

  private double middleY(int row) {
    return (ys[row] + ys[row + 1]) / 2;
  }

  double top() {
    return ys[0];
  }

  /** Whether a glyph stands inside. */
  boolean holds(Glyph glyph) {
    double x = glyph.x() + glyph.width() / 2;
    double y = glyph.y() - glyph.size() * 0.3;
    return x > xs[0] && x < xs[xs.length - 1] && y > ys[0] && y < ys[ys.length - 1];
  }

  /** The rows with what of these glyphs stands in their cells. */
  List<Block.Row> rows(List<Glyph> glyphs) {
    Map<Integer, List<Glyph>> cells = new HashMap<>();
    for (Glyph glyph : glyphs) {
      int row = owner(ys, glyph.y() - glyph.size() * 0.3);
      int column = owner(xs, glyph.x() + glyph.width() / 2);
      while (column > 0 && !wall(true, xs[column], middleY(row))) {
        column--;
      }
      while (row > 0 && !wall(false, ys[row], middleX(column))) {
        row--;
      }
      cells.computeIfAbsent(row * MOST + column, key -> new ArrayList<>()).add(glyph);
    }
    List<Block.Row> rows = new ArrayList<>();
    for (int row = 0; row + 1 < ys.length; row++) {
      rows.add(row(row, cells));
    }
    return rows;
  }

  private Block.Row row(int row, Map<Integer, List<Glyph>> glyphs) {
    List<Block.Cell> cells = new ArrayList<>();
    int column = 0;
    while (column + 1 < xs.length) {
      int next = column + 1;
      while (next + 1 < xs.length && !wall(true, xs[next], middleY(row))) {
        next++;
      }
      List<Line> lines = PdfLines.of(glyphs.getOrDefault(row * MOST + column, List.of()));
      double left = lines.stream().mapToDouble(Line::left).min().orElse(xs[column]);
      double right = xs[next] - (left - xs[column]);
      cells.add(new Block.Cell(Paragraphs.of(lines, left, right), next - column));
      column = next;
    }
    return new Block.Row(cells);
  }

  private static int owner(double[] edges, double at) {
    int index = 0;
    while (index + 2 < edges.length && at > edges[index + 1]) {
      index++;
    }
    return index;
  }
}
