package kz.bayandama.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text that was read in the wrong code page: Windows-1251 (or KZ-1048, its Kazakh sister), KOI8-R
 * or the DOS page as Latin-1 («Ïðåäñòàâèòåëü») or as one another («нРВЕР»), and UTF-8 byte by byte
 * ({@link SplitLetters}). Line by line; words in Latin-1's place also beside sound ones.
 * Thread-safe.
 */
public final class CodePage {
  /** In a run to be read again, at least so many letters in a hundred are of the upper half. */
  private static final int SHARE = 70;

  private static final int ROW = 3;

  /** A line that may be of another page must have so many letters to be judged by them. */
  private static final int ENOUGH = 12;

  /** By so much must a page be likelier, for each letter. */
  private static final double CLEARLY = 0.3;

  /** Above it a line is not looked at again: so is nearly every sound one, and none that is not. */
  private static final double SOUND = 0.85;

  private static final List<Reading> MISREAD =
      List.of(
          new Reading(Bytes.CYRILLIC, Bytes.KOI),
          new Reading(Bytes.CYRILLIC, Bytes.DOS),
          new Reading(Bytes.KOI, Bytes.CYRILLIC),
          new Reading(Bytes.DOS, Bytes.CYRILLIC));

  private CodePage() {}

  /** A text shown in one page and to be read in another. */
  record Reading(Bytes shown, Bytes page) {
    char of(char c) {
      int b = shown.of(c);
      return b >= 0x80 ? page.read(b) : c;
    }
  }

  /** The same text, what is in the wrong code page read again. */
  public static String read(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    Draft draft = repair(Draft.of(text));
    return draft.substring(0, draft.length());
  }

  /** Reads again every line of the draft that is in the wrong code page. */
  static Draft repair(Draft in) {
    Draft draft = SplitLetters.join(SplitLetters.join(in));
    int from = 0;
    while (from < draft.length()) {
      int to = from;
      while (to < draft.length() && draft.at(to) != '\n') {
        to++;
      }
      if (!repairWestern(draft, from, to)) {
        choose(draft, from, to, MISREAD);
      }
      from = to + 1;
    }
    return draft;
  }

  /** Reads again each stretch between sound Cyrillic words that looks like «Îò÷åò». */
  private static boolean repairWestern(Draft draft, int from, int to) {
    boolean any = false;
    int begin = from;
    for (int i = from; i <= to; i++) {
      if (i == to || Letters.isCyrillic(draft.at(i))) {
        if (i > begin && isWestern(draft, begin, i)) {
          readAgain(draft, begin, i, new Reading(Bytes.WESTERN, Bytes.CYRILLIC));
          choose(draft, begin, i, List.of(new Reading(Bytes.CYRILLIC, Bytes.KOI)));
          any = true;
        } else if (i > begin) {
          choose(draft, begin, i, List.of(new Reading(Bytes.WESTERN, Bytes.DOS)));
        }
        begin = i + 1;
      }
    }
    return any;
  }

  private static boolean isWestern(Draft draft, int from, int to) {
    int letters = 0;
    int upperHalf = 0;
    int inRow = 0;
    int longestRow = 0;
    for (int i = from; i < to; i++) {
      char c = draft.at(i);
      boolean upper = c >= '\u00c0' && c <= '\u00ff';
      letters += upper || Character.isLetter(c) ? 1 : 0;
      upperHalf += upper ? 1 : 0;
      inRow = upper ? inRow + 1 : 0;
      longestRow = Math.max(longestRow, inRow);
    }
    return longestRow >= ROW && upperHalf * 100 >= letters * SHARE;
  }

  /** Reads again what is clearly likelier in one of these ways. */
  private static void choose(Draft draft, int from, int to, List<Reading> ways) {
    if (TextLikelihood.letters(draft, from, to) < ENOUGH) {
      return;
    }
    double now = TextLikelihood.of(draft, from, to, null);
    if (now > SOUND) {
      return;
    }
    double most = now + CLEARLY;
    @Nullable Reading best = null;
    for (Reading way : ways) {
      double likelihood = TextLikelihood.of(draft, from, to, way);
      if (likelihood > most) {
        most = likelihood;
        best = way;
      }
    }
    if (best != null) {
      readAgain(draft, from, to, best);
    }
  }

  private static void readAgain(Draft draft, int from, int to, Reading way) {
    for (int i = from; i < to; i++) {
      draft.chars()[i] = way.of(draft.at(i));
    }
  }
}
