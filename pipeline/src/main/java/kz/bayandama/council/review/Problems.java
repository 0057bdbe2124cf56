package kz.bayandama.council.review;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a workbook, as it is found. For one reading, not thread-safe. */
final class Problems {
  private final Words words;
  private final List<Problem> all = new ArrayList<>();

  Problems(Words words) {
    this.words = words;
  }

  /** About the whole workbook. */
  void book(String key, Object... values) {
    String message = words.get("problem." + key, values);
    all.add(new Problem("", 0, "", message, message));
  }

  /** About a row, or about its sheet where the row is 0. */
  void row(Part part, int row, String key, Object... values) {
    row(part.title(words), row, key, values);
  }

  /** The same for a sheet that is no part. */
  void row(String sheet, int row, String key, Object... values) {
    String message = words.get("problem." + key, values);
    all.add(new Problem(sheet, row, "", message, words.get("problem.row", sheet, row, message)));
  }

  void cell(Part part, int row, Column column, String key, Object... values) {
    cell(part.title(words), row, column.heading(words), key, values);
  }

  /** The same for a sheet that is no part. */
  void cell(String sheet, int row, String heading, String key, Object... values) {
    String message = words.get("problem." + key, values);
    all.add(
        new Problem(
            sheet, row, heading, message, words.get("problem.line", sheet, row, heading, message)));
  }

  boolean none() {
    return all.isEmpty();
  }

  List<Problem> all() {
    return List.copyOf(all);
  }
}
