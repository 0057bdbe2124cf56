package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.bayandama.extract.PdfText.Glyph;

/** Puts glyphs together to lines. */
final class PdfLines {
  private static final String NUMBERING = "0123456789.)(";

  private static final double SAME_LINE = 0.35;

  private PdfLines() {}

  /** The lines of these glyphs from the top; glyphs printed twice for boldness count once. */
  static List<Line> of(List<Glyph> glyphs) {
    List<Line> lines = new ArrayList<>();
    rows(glyphs).forEach(row -> add(row, lines));
    return lines;
  }

  /** The glyphs that stand on one height, from the top. */
  static List<List<Glyph>> rows(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y));
    List<List<Glyph>> rows = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (rows.isEmpty() || !level(glyph, rows.getLast().getFirst())) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(glyph);
    }
    return rows;
  }

  private static boolean level(Glyph glyph, Glyph first) {
    return glyph.y() - first.y() <= SAME_LINE * Math.max(glyph.size(), first.size());
  }

  private static void add(List<Glyph> glyphs, List<Line> lines) {
    List<Glyph> row = new ArrayList<>(glyphs);
    row.sort(Comparator.comparingDouble(Glyph::x));
    List<Glyph> visible = row.stream().filter(glyph -> !glyph.text().isBlank()).toList();
    if (visible.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    double firstWord = 0;
    Glyph last = null;
    for (Glyph glyph : row) {
      if (last != null && same(glyph, last)) {
        continue;
      }
      boolean gap = last != null && glyph.x() - last.right() > gap(glyph);
      if ((gap || glyph.text().isBlank()) && !text.isEmpty()) {
        firstWord =
            firstWord == 0 && last != null ? last.right() - visible.getFirst().x() : firstWord;
        space(text);
      }
      if (!glyph.text().isBlank()) {
        text.append(glyph.text());
        last = glyph;
      }
    }
    Glyph first = visible.getFirst();
    double right = visible.stream().mapToDouble(Glyph::right).max().orElse(0);
    lines.add(
        new Line(
            text.toString().strip(),
            first.x(),
            right,
            first.y(),
            visible.stream().mapToDouble(Glyph::size).max().orElse(1),
            firstWord == 0 ? right - first.x() : firstWord,
            bold(visible)));
  }

  /** Whether all of a line is bold but its number, which lists set plain before bold text. */
  private static boolean bold(List<Glyph> visible) {
    List<Glyph> text =
        visible.stream().dropWhile(glyph -> NUMBERING.contains(glyph.text())).toList();
    return (text.isEmpty() ? visible : text).stream().allMatch(Glyph::bold);
  }

  private static boolean same(Glyph glyph, Glyph last) {
    return glyph.text().equals(last.text())
        && Math.abs(glyph.x() - last.x()) < 0.25 * last.width()
        && last.width() > 0;
  }

  private static double gap(Glyph glyph) {
    return glyph.space() > 0 ? 0.4 * glyph.space() : 0.15 * glyph.size();
  }

  private static void space(StringBuilder text) {
    if (text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }
}
