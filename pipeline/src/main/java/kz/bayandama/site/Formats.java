package kz.bayandama.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as a language writes them, from its file of words (after CLDR 46 and the Kazakh
 * spelling rules); not from the JDK's tables, which change from release to release and would change
 * a site's bytes.
 *
 * @param months as they stand beside a day
 * @param date a day of a year, with {@code {days}} and {@code {year}}
 * @param day a day of a month, with {@code {day}} and {@code {month}}
 * @param thousands what parts them
 * @param partedFrom how many digits a number has at least for its thousands to be parted
 * @param percent a share, with {@code {n}}
 */
record Formats(
    List<String> months,
    String date,
    String day,
    String thousands,
    int partedFrom,
    String percent,
    Plurals plurals) {
  Formats {
    months = List.copyOf(months);
    if (months.size() != 12) {
      throw new IllegalArgumentException(months.size() + " months; a year has 12");
    }
  }

  /** A whole number, its thousands parted: {@code 12 345}, in English {@code 12,345}. */
  String number(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder out = new StringBuilder(number < 0 ? "\u2212" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (digits.length() >= partedFrom && i > 0 && (digits.length() - i) % 3 == 0) {
        out.append(thousands);
      }
      out.append(digits.charAt(i));
    }
    return out.toString();
  }

  /** A share in whole per cent, half rounded up: {@code 40 %}, in English {@code 40%}. */
  String percent(long part, long whole) {
    long share = whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
    return percent.replace("{n}", Long.toString(share));
  }

  /** «2025 жылғы 18 ақпан», «18 февраля 2025 года», «18 February 2025». */
  String date(LocalDate when) {
    return around(when.getYear(), day(Integer.toString(when.getDayOfMonth()), when));
  }

  /** A period; a single day where there is no other. */
  String dates(LocalDate from, @Nullable LocalDate to) {
    if (to == null || to.equals(from)) {
      return date(from);
    }
    if (from.getYear() != to.getYear()) {
      return date(from) + " – " + date(to);
    }
    String last = Integer.toString(to.getDayOfMonth());
    String days =
        from.getMonth() == to.getMonth()
            ? day(from.getDayOfMonth() + "–" + last, to)
            : day(Integer.toString(from.getDayOfMonth()), from) + " – " + day(last, to);
    return around(from.getYear(), days);
  }

  private String around(int year, String days) {
    return date.replace("{days}", days).replace("{year}", Integer.toString(year));
  }

  private String day(String days, LocalDate date) {
    return day.replace("{day}", days).replace("{month}", months.get(date.getMonthValue() - 1));
  }

  /** Which form of a counted noun goes with this number. */
  Plural plural(long n) {
    return plurals.of(n);
  }

  /** CLDR's cardinal plural rules for whole numbers, named by the forms that they tell apart. */
  enum Plurals {
    /** Kazakh, Turkish: one form. */
    OTHER,
    /** English, Spanish: one and the rest. */
    ONE_OTHER,
    /** French: none and one, and the rest. */
    ZERO_ONE_OTHER,
    /** Russian, Ukrainian: one, two to four, and the rest, by the last digits. */
    ONE_FEW_MANY;

    /** The forms that a counted noun needs. */
    List<Plural> forms() {
      return switch (this) {
        case OTHER -> List.of(Plural.OTHER);
        case ONE_OTHER, ZERO_ONE_OTHER -> List.of(Plural.ONE, Plural.OTHER);
        case ONE_FEW_MANY -> List.of(Plural.ONE, Plural.FEW, Plural.MANY);
      };
    }

    Plural of(long n) {
      return switch (this) {
        case OTHER -> Plural.OTHER;
        case ONE_OTHER -> n == 1 ? Plural.ONE : Plural.OTHER;
        case ZERO_ONE_OTHER -> n <= 1 ? Plural.ONE : Plural.OTHER;
        case ONE_FEW_MANY -> slavic(n % 10, n % 100);
      };
    }

    private static Plural slavic(long last, long lastTwo) {
      if (last == 1 && lastTwo != 11) {
        return Plural.ONE;
      }
      return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? Plural.FEW : Plural.MANY;
    }
  }

  /** CLDR's plural categories that the rules above have for whole numbers. */
  enum Plural {
    ONE,
    FEW,
    MANY,
    OTHER;

    /** Its key among the forms of a counted word. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
