package kz.bayandama.site;

import java.time.LocalDate;
import java.util.List;
import kz.bayandama.report.Language;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as a language writes them, after CLDR 46 and the Kazakh spelling rules; not
 * from the JDK's tables, which change from release to release and would change a site's bytes.
 */
record Formats(Language language) {
  private static final char NO_BREAK = '\u00a0';
  private static final List<String> KK =
      List.of(
          "қаңтар",
          "ақпан",
          "наурыз",
          "сәуір",
          "мамыр",
          "маусым",
          "шілде",
          "тамыз",
          "қыркүйек",
          "қазан",
          "қараша",
          "желтоқсан");
  private static final List<String> RU =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");
  private static final List<String> EN =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** A whole number, its thousands parted: {@code 12 345}, in English {@code 12,345}. */
  String number(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder out = new StringBuilder(number < 0 ? "\u2212" : "");
    // Kazakh and Russian leave four digits together
    boolean parted = digits.length() > 4 || (language == Language.EN && digits.length() == 4);
    for (int i = 0; i < digits.length(); i++) {
      if (parted && i > 0 && (digits.length() - i) % 3 == 0) {
        out.append(language == Language.EN ? ',' : NO_BREAK);
      }
      out.append(digits.charAt(i));
    }
    return out.toString();
  }

  /** A share in whole per cent, half rounded up: {@code 40 %}, in English {@code 40%}. */
  String percent(long part, long whole) {
    long percent = whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
    return percent + (language == Language.EN ? "%" : NO_BREAK + "%");
  }

  /** «2025 жылғы 18 ақпан», «18 февраля 2025 года», «18 February 2025». */
  String date(LocalDate date) {
    return around(date.getYear(), date.getDayOfMonth() + " " + month(date));
  }

  /** A period; a single day where there is no other. */
  String dates(LocalDate from, @Nullable LocalDate to) {
    if (to == null || to.equals(from)) {
      return date(from);
    }
    if (from.getYear() != to.getYear()) {
      return date(from) + " – " + date(to);
    }
    String days =
        from.getMonth() == to.getMonth()
            ? from.getDayOfMonth() + "–" + to.getDayOfMonth() + " " + month(to)
            : from.getDayOfMonth()
                + " "
                + month(from)
                + " – "
                + to.getDayOfMonth()
                + " "
                + month(to);
    return around(from.getYear(), days);
  }

  private String around(int year, String days) {
    return switch (language) {
      case KK -> year + " жылғы " + days;
      case RU -> days + " " + year + " года";
      case EN, UND -> days + " " + year;
    };
  }

  private String month(LocalDate date) {
    List<String> months =
        switch (language) {
          case KK -> KK;
          case RU -> RU;
          case EN, UND -> EN;
        };
    return months.get(date.getMonthValue() - 1);
  }

  /** Which form of a counted noun goes with this number (CLDR's cardinal plural rules). */
  Plural plural(long n) {
    return switch (language) {
      case KK, UND -> Plural.OTHER;
      case EN -> n == 1 ? Plural.ONE : Plural.OTHER;
      case RU -> russian(n % 10, n % 100);
    };
  }

  private static Plural russian(long last, long lastTwo) {
    if (last == 1 && lastTwo != 11) {
      return Plural.ONE;
    }
    return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? Plural.FEW : Plural.MANY;
  }

  /** The forms that a counted noun needs. */
  List<Plural> plurals() {
    return switch (language) {
      case KK, UND -> List.of(Plural.OTHER);
      case RU -> List.of(Plural.ONE, Plural.FEW, Plural.MANY);
      case EN -> List.of(Plural.ONE, Plural.OTHER);
    };
  }

  /** CLDR's plural categories that our languages have for whole numbers. */
  enum Plural {
    ONE,
    FEW,
    MANY,
    OTHER
  }
}
