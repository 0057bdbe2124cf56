package kz.bayandama.council.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people type them into cells: 18.02.2025, 2025-02-18, 18 февраля 2025 года, 2025 жылғы 18
 * ақпан, or two of them for a range, 18–19 февраля 2025 года.
 */
final class Days {
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})|(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}))(?!\\d)");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\s\\p{Zs}–—,;/-]*|\\s*(?:г\\.?|года|ж\\.?|жылы?)?[\\s\\p{Zs}–—,;/-]*",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH = "(" + String.join("|", MONTHS.keySet()) + ")";
  private static final Pattern WORDED =
      worded("(?:(\\d{1,2})\\s*[-–—]\\s*)?(\\d{1,2})\\s+" + MONTH + "\\s+(\\d{4})");
  private static final Pattern KAZAKH =
      worded("(\\d{4})\\s+жыл\\p{L}*\\s+(?:(\\d{1,2})\\s*[-–—]\\s*)?(\\d{1,2})\\s+" + MONTH);
  private static final Pattern SERIAL = Pattern.compile("[3-7]\\d{4}");
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2100;

  private Days() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new TreeMap<>(Comparator.reverseOrder());
    for (String language : List.of("kk", "ru", "en")) {
      for (Month month : Month.values()) {
        String name = month.getDisplayName(TextStyle.FULL, Locale.of(language));
        months.put(name.toLowerCase(Locale.ROOT), month.getValue());
      }
    }
    return months;
  }

  private static Pattern worded(String pattern) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])" + pattern + "(?![\\p{L}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The text with dates in words as dates in figures. */
  private static String figures(String text) {
    String kazakh =
        KAZAKH.matcher(text).replaceAll(m -> range(m.group(2), m.group(3), m.group(4), m.group(1)));
    return WORDED
        .matcher(kazakh)
        .replaceAll(m -> range(m.group(1), m.group(2), m.group(3), m.group(4)));
  }

  private static String range(@Nullable String from, String to, String month, String year) {
    String rest = "." + MONTHS.get(month.toLowerCase(Locale.ROOT)) + "." + year;
    return (from == null ? "" : from + rest + " – ") + to + rest;
  }

  /** The dates of a text that consists of nothing else; empty for any other. */
  static List<LocalDate> in(String written) {
    String text = figures(written);
    if (SERIAL.matcher(text).matches()) {
      return List.of(LocalDate.parse(Grid.day(Double.parseDouble(text), false)));
    }
    List<LocalDate> days = new ArrayList<>();
    Matcher matcher = DAY.matcher(text);
    int end = 0;
    while (matcher.find()) {
      Optional<LocalDate> day = day(matcher);
      if (day.isEmpty() || !BETWEEN.matcher(text.substring(end, matcher.start())).matches()) {
        return List.of();
      }
      days.add(day.get());
      end = matcher.end();
    }
    return BETWEEN.matcher(text.substring(end)).matches() ? days : List.of();
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    boolean iso = matcher.group(1) != null;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(iso ? 1 : 6)),
              Integer.parseInt(matcher.group(iso ? 2 : 5)),
              Integer.parseInt(matcher.group(iso ? 3 : 4))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static boolean plausible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }
}
