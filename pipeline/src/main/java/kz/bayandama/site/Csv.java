package kz.bayandama.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) that Excel opens rightly: UTF-8 with a byte order mark, CRLF. A
 * cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, «CSV
 * Injection», full-width signs included).
 */
final class Csv {
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final String NEEDS_QUOTES = ",;\"\r\n\t";

  private Csv() {}

  static byte[] bytes(List<List<String>> rows) {
    String text =
        rows.stream()
            .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String cell(String value) {
    String safe =
        !value.isEmpty() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
