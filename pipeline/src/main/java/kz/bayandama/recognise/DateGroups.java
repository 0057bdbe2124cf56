package kz.bayandama.recognise;

import java.util.List;
import java.util.regex.Pattern;
import kz.bayandama.recognise.DateWords.Sort;
import kz.bayandama.recognise.DayNumbers.Days;
import kz.bayandama.recognise.WordRow.At;
import org.jspecify.annotations.Nullable;

/**
 * Reads the groups of days, month and year out of the words of a text, in the orders in which
 * people write them: «12, 13 и 14 марта 2025 года», «2025 жылғы наурыздың 12-13-і», «март, 12-13,
 * 2025», «12-14.03.2025», «12.III.25», «2025-03-12».
 */
final class DateGroups {
  private static final Pattern GENITIVE = Pattern.compile("\\p{L}+[ндт][ыі]ң");

  private final DateWords dictionary;
  private final WordRow words;
  private final DayNumbers days;

  /**
   * Days of one month.
   *
   * @param year 0 when none stands by it
   * @param named whether the month is told by name, so that it is a date without a year, too
   * @param through whether «–» or «по» leads to it from the group before
   * @param start where it begins in the text
   * @param end where it ends
   * @param after the word behind it
   */
  record Group(
      List<Integer> days,
      int month,
      int year,
      boolean named,
      boolean through,
      int start,
      int end,
      int after) {
    Group in(int other) {
      return new Group(days, month, other, named, through, start, end, after);
    }
  }

  DateGroups(DateWords dictionary, WordRow words) {
    this.dictionary = dictionary;
    this.words = words;
    this.days = new DayNumbers(words);
  }

  /** A group with the year before it, or none. */
  @Nullable Group at(int at, boolean through) {
    if (at > 0
        && (words.word(at - 1).mark("№")
            || (words.word(at - 1).mark(".") && at > 1 && words.word(at - 2).is(Sort.STREET)))) {
      return null;
    }
    @Nullable At year = words.year(at);
    @Nullable Group group = year == null ? bare(at, 0) : iso(at, year);
    if (group == null && year != null) {
      group = listed(at);
    }
    if (group == null && year != null) {
      group = bare(words.light(year.after(), ",:("), year.value());
    }
    return group == null || street(at, group)
        ? null
        : new Group(
            group.days(),
            group.month(),
            group.year(),
            group.named(),
            through,
            words.word(at).start(),
            words.word(group.after() - 1).end(),
            group.after());
  }

  /** «ул. 8 марта», «8 наурыз көшесі»: the name of something else. */
  private boolean street(int at, Group group) {
    return group.year() == 0
        && ((at > 0 && words.word(at - 1).is(Sort.STREET)) || words.is(group.after(), Sort.STREET));
  }

  /** A group, its year behind it where none is given. */
  private @Nullable Group bare(int at, int year) {
    @Nullable Group whole = numeric(at);
    if (whole != null) {
      return whole;
    }
    @Nullable Group named = words.is(at, Sort.MONTH) ? monthFirst(at, year) : dayFirst(at, year);
    return named == null ? numericDay(at, year) : named;
  }

  /** «2025-03-12», «2025.03.12». */
  private @Nullable Group iso(int at, At year) {
    if (year.after() != at + 1
        || !words.mark(at + 1, "-./")
        || !words.mark(at + 3, words.word(at + 1).text())) {
      return null;
    }
    return words.twoDigits(at + 2) && words.twoDigits(at + 4)
        ? group(
            List.of(words.word(at + 4).value()),
            words.word(at + 2).value(),
            year.value(),
            false,
            at + 5)
        : null;
  }

  /** «2023, ақпан, 22»: each for itself. */
  private @Nullable Group listed(int at) {
    @Nullable Days its =
        words.mark(at + 1, ",/")
                && words.is(at + 2, Sort.MONTH)
                && words.mark(at + 3, ",/")
                && !words.is(at + 5, Sort.OTHER)
            ? days.at(at + 4)
            : null;
    return its == null
        ? null
        : group(its.days(), words.word(at + 2).value(), words.word(at).value(), true, its.after());
  }

  /** «12.03.2025», «12-14/03/25», «12.III.2025», «27. 02. 2025»; months by number need a year. */
  private @Nullable Group numeric(int at) {
    @Nullable Days its = days.at(at);
    while (its != null) {
      int sign = its.after();
      @Nullable At month = sign(sign) ? numberOfMonth(sign + 1) : null;
      boolean spaced = words.twoDigits(at) && words.twoDigits(sign);
      month = spaced ? numberOfMonth(sign) : month;
      if (month != null) {
        @Nullable At year =
            sign(month.after()) ? behind(sign, month.after()) : words.year(month.after());
        if (year != null) {
          return group(its.days(), month.value(), year.value(), false, words.label(year.after()));
        }
      }
      its = its.fewer();
    }
    return null;
  }

  /** «29.04.» before another such group with its year, «2024 ж. 27.11» behind one. */
  private @Nullable Group numericDay(int at, int year) {
    if (!days.day(at)
        || !words.mark(at + 1, ".")
        || !words.twoDigits(at + 2)
        || words.word(at + 2).value() > 12) {
      return null;
    }
    int after = words.mark(at + 3, ".") ? at + 4 : at + 3;
    return words.is(after, Sort.NUMBER) && words.mark(at + 3, ".")
        ? null
        : group(List.of(words.word(at).value()), words.word(at + 2).value(), year, false, after);
  }

  /** «12, 13 и 14 марта 2025 года», «27-28-ақпан». */
  private @Nullable Group dayFirst(int at, int given) {
    for (@Nullable Days its = days.at(at); its != null; its = its.fewer()) {
      int next =
          words.skip(words.light(words.bracketed(its.after()), "\"-.)"), word -> word.is(Sort.DAY));
      next = words.is(next, Sort.FILLER) && words.word(next).text().equals("of") ? next + 1 : next;
      boolean perhaps =
          words.is(next, Sort.PERHAPS_MONTH) && (given > 0 || words.year(next + 1) != null);
      if (words.is(next, Sort.MONTH) || perhaps) {
        int month = dictionary.month(words.word(next));
        return month == 0
            ? null
            : dated(its.days(), month, given, words.skip(next + 1, DayNumbers::aside));
      }
    }
    return null;
  }

  /**
   * «наурыздың 12-13-і», «март, 12-13, 2025», «в марте 2025 года 12 и 13 числа», «с 22-го по …».
   */
  private @Nullable Group monthFirst(int at, int given) {
    int next = words.skip(at + 1, word -> word.is(Sort.OF_MONTH));
    String of = words.word(next - 1).text();
    @Nullable At inner = given > 0 ? null : words.year(next);
    next = words.light(inner == null ? next : inner.after(), ",:(");
    boolean since = inner != null && words.is(next, Sort.FILLER);
    @Nullable Days its = days.at(since ? next + 1 : next);
    if (its == null || words.is(its.after(), Sort.MONTH) || (since && its.days().size() < 2)) {
      return null;
    }
    boolean counted = since || words.is(its.after(), Sort.DAY) || its.possessive();
    int after = words.skip(its.after(), word -> word.is(Sort.DAY) || word.mark(")"));
    Group group =
        dated(
            its.days(),
            words.word(at).value(),
            given > 0 || inner == null ? given : inner.value(),
            after);
    boolean sure = counted || GENITIVE.matcher(of).matches();
    boolean told = sure || (group.year() > 0 && given == 0 && inner == null);
    return told ? group : group(group.days(), group.month(), 0, false, group.after());
  }

  /** A group under a month's name, with the year behind it where none is given. */
  private Group dated(List<Integer> days, int month, int given, int after) {
    if (given > 0) {
      return group(days, month, given, true, after);
    }
    int next = words.skip(words.bracketed(after), WordRow::filling);
    @Nullable At year = words.year(words.mark(next, "(") ? next + 1 : next);
    if (year == null) {
      year = words.shortYear(after);
    }
    return year == null
        ? group(days, month, 0, true, after)
        : group(
            days,
            month,
            year.value(),
            true,
            words.mark(year.after(), ")") ? year.after() + 1 : year.after());
  }

  private static Group group(List<Integer> days, int month, int year, boolean named, int after) {
    return new Group(List.copyOf(days), month, year, named, false, 0, 0, after);
  }

  /** Behind the sign behind a month in digits: a year of four digits or two. */
  private @Nullable At behind(int first, int second) {
    @Nullable At year = words.year(second + 1);
    boolean like =
        words.word(first).text().equals(words.word(second).text()) && words.mark(first, "./");
    return year == null && like && words.twoDigits(second + 1)
        ? new At(WordRow.CENTURY + words.word(second + 1).value(), second + 2)
        : year;
  }

  private @Nullable At numberOfMonth(int at) {
    boolean number = words.is(at, Sort.NUMBER) && words.word(at).text().length() <= 2;
    boolean roman = words.is(at, Sort.PERHAPS_MONTH) && words.word(at).value() > 0;
    return (number || roman) && words.word(at).value() >= 1 && words.word(at).value() <= 12
        ? new At(words.word(at).value(), at + 1)
        : null;
  }

  private boolean sign(int at) {
    return words.mark(at, "./,-");
  }
}
