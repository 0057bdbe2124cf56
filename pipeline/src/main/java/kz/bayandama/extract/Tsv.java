package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kz.bayandama.extract.PdfText.Glyph;

/**
 * Tesseract's table of words: level, page, block, paragraph, line, word, box, confidence, text.
 * Lengths in points.
 */
final class Tsv {
  private static final int LINE = 4;
  private static final int WORD = 5;
  private static final int COLUMNS = 12;

  /** OCR knows boxes, not type: one size for all, so that size never parts a paragraph. */
  private static final double SIZE = 11;

  /** Letters whose capital is the same shape, only larger. */
  private static final Pattern CAPITAL_INSIDE =
      Pattern.compile("(?<=\\p{Ll})[ӘӨҮҰҚҒҢҺ](?=\\p{Ll})");

  private Tsv() {}

  /** Its words by lines, in reading order, each word as a glyph on its line's ground. */
  static List<List<Glyph>> lines(List<String> table, double dpi) {
    double scale = 72 / dpi;
    Map<String, Double> grounds = new LinkedHashMap<>();
    Map<String, List<Glyph>> lines = new LinkedHashMap<>();
    for (String row : table) {
      String[] cells = row.split("\t", COLUMNS);
      if (cells.length == COLUMNS && cells[0].matches("[45]")) {
        String line = cells[2] + "." + cells[3] + "." + cells[4];
        double left = Integer.parseInt(cells[6]) * scale;
        double bottom = (Integer.parseInt(cells[7]) + Integer.parseInt(cells[9])) * scale;
        int level = Integer.parseInt(cells[0]);
        if (level == LINE) {
          grounds.put(line, bottom);
        } else if (level == WORD && !cells[11].isBlank()) {
          double y = grounds.getOrDefault(line, bottom);
          double width = Integer.parseInt(cells[8]) * scale;
          lines
              .computeIfAbsent(line, key -> new ArrayList<>())
              .add(new Glyph(word(cells[11].strip()), left, y, width, SIZE, 1, false, 0));
        }
      }
    }
    return List.copyOf(lines.values());
  }

  /** «жӘне» is «және»: no word has a capital inside. */
  private static String word(String read) {
    return CAPITAL_INSIDE
        .matcher(read)
        .replaceAll(letter -> letter.group().toLowerCase(Locale.ROOT));
  }

  /** A line of these words. */
  static Line line(List<Glyph> words) {
    StringBuilder text = new StringBuilder();
    for (Glyph word : words) {
      text.append(text.isEmpty() ? "" : " ").append(word.text());
    }
    Glyph first = words.getFirst();
    double right =
        words.stream().max(Comparator.comparingDouble(Glyph::right)).orElse(first).right();
    return new Line(text.toString(), first.x(), right, first.y(), SIZE, first.width(), false);
  }
}
