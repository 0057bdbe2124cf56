package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.List;

/** Tesseract's table of words: level, page, block, paragraph, line, word, box, confidence, text. */
final class Tsv {
  private static final int WORD = 5;
  private static final int COLUMNS = 12;

  private record Word(
      String line, double left, double top, double width, double height, String text) {}

  private Tsv() {}

  /** Its lines in reading order, lengths in points. */
  static List<Line> lines(List<String> table, double dpi) {
    List<Line> lines = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (String row : table) {
      String[] cells = row.split("\t", COLUMNS);
      if (cells.length == COLUMNS && cells[0].equals("" + WORD) && !cells[11].isBlank()) {
        Word word = word(cells, 72 / dpi);
        if (!words.isEmpty() && !words.getFirst().line().equals(word.line())) {
          lines.add(line(words));
          words.clear();
        }
        words.add(word);
      }
    }
    if (!words.isEmpty()) {
      lines.add(line(words));
    }
    return lines;
  }

  private static Word word(String[] cells, double scale) {
    return new Word(
        cells[2] + "." + cells[3] + "." + cells[4],
        Integer.parseInt(cells[6]) * scale,
        Integer.parseInt(cells[7]) * scale,
        Integer.parseInt(cells[8]) * scale,
        Integer.parseInt(cells[9]) * scale,
        cells[11].strip());
  }

  private static Line line(List<Word> words) {
    StringBuilder text = new StringBuilder();
    double bottom = 0;
    double[] heights = new double[words.size()];
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      text.append(i == 0 ? "" : " ").append(word.text());
      bottom += (word.top() + word.height()) / words.size();
      heights[i] = word.height();
    }
    java.util.Arrays.sort(heights);
    Word first = words.getFirst();
    Word last = words.getLast();
    return new Line(
        text.toString(),
        first.left(),
        last.left() + last.width(),
        bottom,
        // OCR knows boxes, not type: one size for all, so that size never parts a paragraph
        11,
        first.width(),
        false);
  }
}
