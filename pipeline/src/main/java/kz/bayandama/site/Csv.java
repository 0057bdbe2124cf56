package kz.bayandama.site;

import java.util.List;

/**
 * Comma-separated values (RFC 4180) that Excel opens rightly: UTF-8 with a byte order mark, CRLF. A
 * cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, «CSV
 * Injection», full-width signs included).
 */
final class Csv {
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

  /** What a file begins with. */
  static final String MARK = "\ufeff";

  private Csv() {}

  /** Lines, each with its end. */
  static String lines(List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        cell(row.get(i), i == 0 ? out : out.append(','));
      }
      out.append("\r\n");
    }
    return out.toString();
  }

  static String cell(String value) {
    StringBuilder out = new StringBuilder();
    cell(value, out);
    return out.toString();
  }

  private static void cell(String value, StringBuilder out) {
    boolean formula = !value.isEmpty() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0;
    if (quoted(value)) {
      out.append(formula ? "\"'" : "\"").append(value.replace("\"", "\"\"")).append('"');
    } else {
      out.append(formula ? "'" : "").append(value);
    }
  }

  private static boolean quoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == ';' || c == '"' || c == '\r' || c == '\n' || c == '\t') {
        return true;
      }
    }
    return false;
  }
}
