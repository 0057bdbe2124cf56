package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.bayandama.recognise.DateWords.Sort;
import kz.bayandama.recognise.DateWords.Word;
import org.jspecify.annotations.Nullable;

/** Reads the days of one month that stand in a row: «12», «12-13», «12, 13 и 14», «12/13». */
record DayNumbers(WordRow row) {
  /** «3-і», «28-інде»: in Kazakh a day behind its month. */
  private static final Pattern POSSESSIVE = Pattern.compile("с?[іы].*");

  /** A visit lasts no more days than are counted: «7-й день». */
  private static final int MOST_COUNTED = 7;

  /** Days in a row, with the word behind each. */
  record Days(List<Integer> days, List<Integer> behind, boolean possessive) {
    int after() {
      return behind.getLast();
    }

    @Nullable Days fewer() {
      int less = days.size() - 1;
      return less == 0 ? null : new Days(days.subList(0, less), behind.subList(0, less), false);
    }
  }

  /** Days of one month: «12», «12-13», «12, 13 и 14», «12/13», «12.-13». */
  @Nullable Days at(int at) {
    int first = row.mark(at, "\"") ? at + 1 : at;
    if (!day(first) || counted(first)) {
      return null;
    }
    List<Integer> days = new ArrayList<>(List.of(row.word(first).value()));
    List<Integer> behind = new ArrayList<>(List.of(first + 1));
    boolean possessive = POSSESSIVE.matcher(row.word(first).ending()).matches();
    for (int next = further(first + 1); next > 0; next = further(next + 1)) {
      if (!day(next) || row.word(next).value() <= days.getLast()) {
        break;
      }
      days.add(row.word(next).value());
      behind.add(next + 1);
      possessive = POSSESSIVE.matcher(row.word(next).ending()).matches();
    }
    return new Days(days, behind, possessive);
  }

  /**
   * «Второй день, 21 мая», «1-й день – 05.11.2025», «екінші күні»: of the visit, not of a month.
   */
  private boolean counted(int at) {
    Word word = row.word(at);
    boolean digits = Character.isDigit(word.text().charAt(0));
    boolean ordinal =
        !digits
            || (word.value() <= MOST_COUNTED
                && (!word.ending().isEmpty() || row.mark(at + 2, "-(:")));
    int before = at > 0 && row.word(at - 1).mark(",:") ? at - 2 : at - 1;
    return ordinal
        && row.is(at + 1, Sort.DAY)
        && !row.is(at + 2, Sort.MONTH)
        && !(before >= 0 && (row.is(before, Sort.MONTH) || row.is(before, Sort.OF_MONTH)));
  }

  /** The word behind what joins two days, or 0. */
  private int further(int at) {
    int next = row.skip(at, word -> word.mark("\".") || word.is(Sort.DAY) || aside(word));
    int after =
        row.skip(
            next, word -> WordRow.joins(word) || (word.is(Sort.FILLER) && word.text().equals("с")));
    boolean kazakh =
        at < row.size() && WordRow.ABLATIVE.matcher("-" + row.word(at - 1).ending()).find();
    return after > next || kazakh ? row.mark(after, "\"") ? after + 1 : after : 0;
  }

  /** What may follow a month's name and belongs to it: «марта месяца», «наурыз күні», «мар.». */
  static boolean aside(Word word) {
    return word.is(Sort.OF_MONTH) || word.is(Sort.DAY) || word.mark("\"");
  }

  boolean day(int at) {
    return row.is(at, Sort.NUMBER)
        && row.word(at).value() >= 1
        && row.word(at).value() <= 31
        && !(row.word(at).text().length() > 2 && Character.isDigit(row.word(at).text().charAt(0)));
  }
}
