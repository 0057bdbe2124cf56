package kz.bayandama.council.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people type them into cells: 18.02.2025, 2025-02-18, or two of them for a range. */
final class Days {
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})|(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}))(?!\\d)");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\s\\p{Zs}–—,;/-]*|\\s*(?:г\\.?|года|ж\\.?|жылы?)?[\\s\\p{Zs}–—,;/-]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SERIAL = Pattern.compile("[3-7]\\d{4}");
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2100;

  private Days() {}

  /** The dates of a text that consists of nothing else; empty for any other. */
  static List<LocalDate> in(String text) {
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
