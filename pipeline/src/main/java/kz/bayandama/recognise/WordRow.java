package kz.bayandama.recognise;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.bayandama.recognise.DateWords.Sort;
import kz.bayandama.recognise.DateWords.Word;
import org.jspecify.annotations.Nullable;

/** The words of a text by their places, and what years and asides stand there. */
record WordRow(List<Word> words) {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2059;
  static final int CENTURY = 2000;
  private static final int LAST_SHORT_YEAR = 45;
  private static final int LONGEST_ASIDE = 12;
  private static final String DASH = "-";
  static final Pattern ABLATIVE = Pattern.compile("[\\p{L}-][ндт][ае]н$");

  /** What stands at a word: the number that it tells, and the word behind. */
  record At(int value, int after) {}

  int size() {
    return words.size();
  }

  static boolean filling(Word word) {
    return (word.is(Sort.FILLER) && !word.text().equals("с"))
        || word.is(Sort.CLOCK)
        || word.mark(",.-");
  }

  /** A year of four digits or in words, with its word («2025 жылғы», «2025-го года», «2025 г.»). */
  @Nullable At year(int at) {
    boolean year =
        is(at, Sort.NUMBER) && word(at).value() >= FIRST_YEAR && word(at).value() <= LAST_YEAR;
    return year ? new At(word(at).value(), label(at + 1)) : parted(at);
  }

  /** «20 25 г.», «20__25 года»: a year whose last figures are filled in. */
  private @Nullable At parted(int at) {
    int rest =
        is(at, Sort.NUMBER) && word(at).text().equals("20") ? skip(at + 1, w -> w.mark("_")) : at;
    return rest > at
            && twoDigits(rest)
            && word(rest).value() <= LAST_SHORT_YEAR
            && is(rest + 1, Sort.YEAR)
        ? new At(CENTURY + word(rest).value(), label(rest + 1))
        : null;
  }

  /** «25 г.», «25-го года», «'25»: a year of two digits. */
  @Nullable At shortYear(int at) {
    int number = mark(at, "'’") ? at + 1 : at;
    return twoDigits(number)
            && word(number).value() <= LAST_SHORT_YEAR
            && (number > at || is(number + 1, Sort.YEAR))
        ? new At(CENTURY + word(number).value(), label(number + 1))
        : null;
  }

  /** Behind the word for a year, where one stands. */
  int label(int at) {
    int next = mark(at, DASH) ? at + 1 : at;
    if (is(next, Sort.YEAR)) {
      int after = mark(next + 1, ".") && word(next).text().length() <= 4 ? next + 2 : next + 1;
      return is(after, Sort.YEAR) && word(next).text().length() < 4 ? label(after) : after;
    }
    return at;
  }

  static boolean joins(Word word) {
    return word.is(Sort.JOINT) || word.is(Sort.THROUGH) || word.mark("-,/+…");
  }

  static boolean ablative(Word word) {
    return ABLATIVE.matcher(word.text()).find();
  }

  /** Behind a remark in brackets that tells no date: «(бейсенбі)», «(СИЗО)». */
  int bracketed(int at) {
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

  int skip(int at, Predicate<Word> some) {
    int next = at;
    while (next < words.size() && some.test(word(next))) {
      next++;
    }
    return next;
  }

  /** Behind one of these marks, where one stands. */
  int light(int at, String marks) {
    int next = skip(at, word -> word.mark(marks));
    return next - at > 2 ? at : next;
  }

  boolean twoDigits(int at) {
    return is(at, Sort.NUMBER)
        && word(at).text().length() == 2
        && Character.isDigit(word(at).text().charAt(0));
  }

  boolean is(int at, Sort sort) {
    return at < words.size() && word(at).is(sort);
  }

  boolean mark(int at, String marks) {
    return at < words.size() && word(at).mark(marks);
  }

  Word word(int at) {
    return words.get(at);
  }
}
