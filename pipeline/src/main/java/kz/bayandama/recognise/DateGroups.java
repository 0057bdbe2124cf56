package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.bayandama.recognise.DateWords.Sort;
import kz.bayandama.recognise.DateWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads the groups of days, month and year out of the words of a text, in the orders in which
 * people write them: «12, 13 и 14 марта 2025 года», «2025 жылғы наурыздың 12-13-і», «март, 12-13,
 * 2025», «12-14.03.2025», «12.III.25», «2025-03-12».
 */
final class DateGroups {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2059;
  private static final int CENTURY = 2000;
  private static final int LAST_SHORT_YEAR = 45;
  private static final int LONGEST_ASIDE = 12;
  private static final String DASH = "-";
  private static final Pattern GENITIVE = Pattern.compile("\\p{L}+[ндт][ыі]ң");
  private static final Pattern ABLATIVE = Pattern.compile("[\\p{L}-][ндт][ае]н$");

  /** «3-і», «28-інде»: in Kazakh a day behind its month. */
  private static final Pattern POSSESSIVE = Pattern.compile("с?[іы].*");

  private final DateWords dictionary;
  private final List<Word> words;

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

  /** What stands at a word: the number that it tells, and the word behind. */
  private record At(int value, int after) {}

  /** Days in a row, with the word behind each. */
  private record Days(List<Integer> days, List<Integer> behind, boolean possessive) {
    int after() {
      return behind.getLast();
    }

    @Nullable Days fewer() {
      int less = days.size() - 1;
      return less == 0 ? null : new Days(days.subList(0, less), behind.subList(0, less), false);
    }
  }

  private record Joint(boolean through, int after) {}

  DateGroups(DateWords dictionary, String folded) {
    this.dictionary = dictionary;
    this.words = dictionary.of(folded);
  }

  /** The rows of groups that are joined to each other. */
  List<List<Group>> rows() {
    List<List<Group>> rows = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      List<Group> row = row(at);
      if (!row.isEmpty()) {
        rows.add(row);
      }
      at = row.isEmpty() ? at + 1 : row.getLast().after();
    }
    return rows;
  }

  private List<Group> row(int at) {
    List<Group> row = new ArrayList<>();
    @Nullable Group next = group(at, false);
    while (next != null) {
      row.add(next);
      @Nullable Joint joint = joint(next);
      next = joint == null ? null : group(joint.after(), joint.through());
    }
    return row;
  }

  /** A group with the year before it, or none. */
  private @Nullable Group group(int at, boolean through) {
    if (at > 0
        && (word(at - 1).mark("№")
            || (word(at - 1).mark(".") && at > 1 && word(at - 2).is(Sort.STREET)))) {
      return null;
    }
    @Nullable At year = year(at);
    @Nullable Group group = year == null ? bare(at, 0) : iso(at, year);
    if (group == null && year != null) {
      group = bare(light(year.after(), ",:("), year.value());
    }
    return group == null || street(at, group)
        ? null
        : new Group(
            group.days(),
            group.month(),
            group.year(),
            group.named(),
            through,
            word(at).start(),
            word(group.after() - 1).end(),
            group.after());
  }

  /** «ул. 8 марта», «8 наурыз көшесі»: the name of something else. */
  private boolean street(int at, Group group) {
    return group.year() == 0
        && ((at > 0 && word(at - 1).is(Sort.STREET)) || is(group.after(), Sort.STREET));
  }

  /** A group, its year behind it where none is given. */
  private @Nullable Group bare(int at, int year) {
    @Nullable Group whole = numeric(at);
    if (whole != null) {
      return whole;
    }
    @Nullable Group named = is(at, Sort.MONTH) ? monthFirst(at, year) : dayFirst(at, year);
    return named == null ? numericDay(at, year) : named;
  }

  /** «2025-03-12», «2025.03.12». */
  private @Nullable Group iso(int at, At year) {
    if (year.after() != at + 1 || !mark(at + 1, "-./") || !mark(at + 3, word(at + 1).text())) {
      return null;
    }
    return twoDigits(at + 2) && twoDigits(at + 4)
        ? group(List.of(word(at + 4).value()), word(at + 2).value(), year.value(), false, at + 5)
        : null;
  }

  /** «12.03.2025», «12-14/03/25», «12.III.2025», «27. 02. 2025»; months by number need a year. */
  private @Nullable Group numeric(int at) {
    @Nullable Days days = days(at);
    while (days != null) {
      int sign = days.after();
      @Nullable At month = sign(sign) ? numberOfMonth(sign + 1) : null;
      boolean spaced = twoDigits(at) && twoDigits(sign);
      month = spaced ? numberOfMonth(sign) : month;
      if (month != null) {
        @Nullable At year = sign(month.after()) ? behind(sign, month.after()) : year(month.after());
        if (year != null) {
          return group(days.days(), month.value(), year.value(), false, label(year.after()));
        }
      }
      days = days.fewer();
    }
    return null;
  }

  /** «29.04.» before another such group with its year, «2024 ж. 27.11» behind one. */
  private @Nullable Group numericDay(int at, int year) {
    if (!day(at) || !mark(at + 1, ".") || !twoDigits(at + 2) || word(at + 2).value() > 12) {
      return null;
    }
    int after = mark(at + 3, ".") ? at + 4 : at + 3;
    return is(after, Sort.NUMBER) && mark(at + 3, ".")
        ? null
        : group(List.of(word(at).value()), word(at + 2).value(), year, false, after);
  }

  /** «12, 13 и 14 марта 2025 года», «27-28-ақпан». */
  private @Nullable Group dayFirst(int at, int given) {
    for (@Nullable Days days = days(at); days != null; days = days.fewer()) {
      int next = skip(light(bracketed(days.after()), "\"-.)"), word -> word.is(Sort.DAY));
      next = is(next, Sort.FILLER) && word(next).text().equals("of") ? next + 1 : next;
      boolean perhaps = is(next, Sort.PERHAPS_MONTH) && (given > 0 || year(next + 1) != null);
      if (is(next, Sort.MONTH) || perhaps) {
        int month = dictionary.month(word(next));
        return month == 0 ? null : dated(days.days(), month, given, skip(next + 1, this::aside));
      }
    }
    return null;
  }

  /** What may follow a month's name and belongs to it: «марта месяца», «наурыз күні», «мар.». */
  private boolean aside(Word word) {
    return word.is(Sort.OF_MONTH) || word.is(Sort.DAY) || word.mark("\"");
  }

  /** «наурыздың 12-13-і», «март, 12-13, 2025», «в марте 2025 года 12 и 13 числа». */
  private @Nullable Group monthFirst(int at, int given) {
    int next = skip(at + 1, word -> word.is(Sort.OF_MONTH));
    String of = word(next - 1).text();
    @Nullable At inner = given > 0 ? null : year(next);
    next = light(inner == null ? next : inner.after(), ",:(");
    @Nullable Days days = days(next);
    if (days == null || is(days.after(), Sort.MONTH)) {
      return null;
    }
    boolean counted = is(days.after(), Sort.DAY) || days.possessive();
    int after = skip(days.after(), word -> word.is(Sort.DAY) || word.mark(")"));
    Group group =
        dated(
            days.days(),
            word(at).value(),
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
    int next = skip(bracketed(after), this::filling);
    @Nullable At year = year(mark(next, "(") ? next + 1 : next);
    if (year == null) {
      year = shortYear(after);
    }
    return year == null
        ? group(days, month, 0, true, after)
        : group(
            days,
            month,
            year.value(),
            true,
            mark(year.after(), ")") ? year.after() + 1 : year.after());
  }

  private boolean filling(Word word) {
    return (word.is(Sort.FILLER) && !word.text().equals("с"))
        || word.is(Sort.CLOCK)
        || word.mark(",.-");
  }

  private static Group group(List<Integer> days, int month, int year, boolean named, int after) {
    return new Group(List.copyOf(days), month, year, named, false, 0, 0, after);
  }

  /** A year of four digits or in words, with its word («2025 жылғы», «2025-го года», «2025 г.»). */
  private @Nullable At year(int at) {
    boolean year =
        is(at, Sort.NUMBER) && word(at).value() >= FIRST_YEAR && word(at).value() <= LAST_YEAR;
    return year ? new At(word(at).value(), label(at + 1)) : null;
  }

  /** «25 г.», «25-го года», «'25»: a year of two digits. */
  private @Nullable At shortYear(int at) {
    int number = mark(at, "'’") ? at + 1 : at;
    return twoDigits(number)
            && word(number).value() <= LAST_SHORT_YEAR
            && (number > at || is(number + 1, Sort.YEAR))
        ? new At(CENTURY + word(number).value(), label(number + 1))
        : null;
  }

  /** Behind the sign behind a month in digits: a year of four digits or two. */
  private @Nullable At behind(int first, int second) {
    @Nullable At year = year(second + 1);
    boolean like = word(first).text().equals(word(second).text()) && mark(first, "./");
    return year == null && like && twoDigits(second + 1)
        ? new At(CENTURY + word(second + 1).value(), second + 2)
        : year;
  }

  /** Behind the word for a year, where one stands. */
  private int label(int at) {
    int next = mark(at, DASH) ? at + 1 : at;
    if (is(next, Sort.YEAR)) {
      int after = mark(next + 1, ".") && word(next).text().length() <= 4 ? next + 2 : next + 1;
      return is(after, Sort.YEAR) && word(next).text().length() < 4 ? label(after) : after;
    }
    return at;
  }

  /** Days of one month: «12», «12-13», «12, 13 и 14», «12/13», «12.-13». */
  private @Nullable Days days(int at) {
    int first = mark(at, "\"") ? at + 1 : at;
    if (!day(first) || counted(first)) {
      return null;
    }
    List<Integer> days = new ArrayList<>(List.of(word(first).value()));
    List<Integer> behind = new ArrayList<>(List.of(first + 1));
    boolean possessive = POSSESSIVE.matcher(word(first).ending()).matches();
    for (int next = further(first + 1); next > 0; next = further(next + 1)) {
      if (!day(next) || word(next).value() <= days.getLast()) {
        break;
      }
      days.add(word(next).value());
      behind.add(next + 1);
      possessive = POSSESSIVE.matcher(word(next).ending()).matches();
    }
    return new Days(days, behind, possessive);
  }

  /** «Второй день, 21 мая», «екінші күні, 13 наурызда»: a day of the visit, none of a month. */
  private boolean counted(int at) {
    return !Character.isDigit(word(at).text().charAt(0))
        && is(at + 1, Sort.DAY)
        && !is(at + 2, Sort.MONTH)
        && !(at > 0 && is(at - 1, Sort.MONTH));
  }

  /** The word behind what joins two days, or 0. */
  private int further(int at) {
    int next = skip(at, word -> word.mark("\".") || word.is(Sort.DAY) || aside(word));
    int after =
        skip(next, word -> joins(word) || (word.is(Sort.FILLER) && word.text().equals("с")));
    boolean kazakh = at < words.size() && ABLATIVE.matcher("-" + word(at - 1).ending()).find();
    return after > next || kazakh ? mark(after, "\"") ? after + 1 : after : 0;
  }

  private static boolean joins(Word word) {
    return word.is(Sort.JOINT) || word.is(Sort.THROUGH) || word.mark("-,/+…");
  }

  /** What joins two groups, or none. */
  private @Nullable Joint joint(Group group) {
    int next = bracketed(group.after());
    boolean joined = ablative(word(group.after() - 1));
    boolean through = joined;
    while (next < words.size()
        && (joins(word(next))
            || filling(word(next))
            || word(next).is(Sort.FILLER)
            || word(next).is(Sort.THIS_YEAR))) {
      joined |= joins(word(next)) || (word(next).is(Sort.CLOCK) && ablative(word(next)));
      through |= word(next).is(Sort.THROUGH) || word(next).mark("-…");
      next = bracketed(next + 1);
    }
    return joined ? new Joint(through, next) : null;
  }

  private static boolean ablative(Word word) {
    return ABLATIVE.matcher(word.text()).find();
  }

  /** Behind a remark in brackets that tells no date: «(бейсенбі)», «(СИЗО)». */
  private int bracketed(int at) {
    if (!mark(at, "(")) {
      return at;
    }
    for (int i = at + 1; i < Math.min(words.size(), at + LONGEST_ASIDE); i++) {
      if (mark(i, ")")) {
        return i + 1;
      }
      if (is(i, Sort.MONTH) || year(i) != null) {
        return at;
      }
    }
    return at;
  }

  private int skip(int at, Predicate<Word> some) {
    int next = at;
    while (next < words.size() && some.test(word(next))) {
      next++;
    }
    return next;
  }

  /** Behind one of these marks, where one stands. */
  private int light(int at, String marks) {
    int next = skip(at, word -> word.mark(marks));
    return next - at > 2 ? at : next;
  }

  private @Nullable At numberOfMonth(int at) {
    boolean number = is(at, Sort.NUMBER) && word(at).text().length() <= 2;
    boolean roman = is(at, Sort.PERHAPS_MONTH) && word(at).value() > 0;
    return (number || roman) && word(at).value() >= 1 && word(at).value() <= 12
        ? new At(word(at).value(), at + 1)
        : null;
  }

  private boolean day(int at) {
    return is(at, Sort.NUMBER)
        && word(at).value() >= 1
        && word(at).value() <= 31
        && !(word(at).text().length() > 2 && Character.isDigit(word(at).text().charAt(0)));
  }

  private boolean twoDigits(int at) {
    return is(at, Sort.NUMBER)
        && word(at).text().length() == 2
        && Character.isDigit(word(at).text().charAt(0));
  }

  private boolean sign(int at) {
    return mark(at, "./,-");
  }

  private boolean is(int at, Sort sort) {
    return at < words.size() && word(at).is(sort);
  }

  private boolean mark(int at, String marks) {
    return at < words.size() && word(at).mark(marks);
  }

  private Word word(int at) {
    return words.get(at);
  }
}
