package kz.bayandama.language;

/**
 * Text in the code page Windows-1251 (or KZ-1048, its Kazakh sister) that was read as Latin-1 or
 * Windows-1252: «Ïðåäñòàâèòåëü». Each character is one byte, so it can be read again in place.
 * Thread-safe.
 */
public final class CodePage {
  /** Windows-1252 for the bytes 80 to 9F; a space where the byte means nothing. */
  private static final String WESTERN = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  /** KZ-1048 for the bytes 80 to BF. */
  private static final String KAZAKH =
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\u0098™љ›њқһџ\u00a0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00ad®Ү°±Ііөµ¶·ё№ғ»әҢңү";

  /** In a line to be read again, at least so many letters in a hundred are of the upper half. */
  private static final int SHARE = 70;

  private CodePage() {}

  /** The same text, its lines that are in the wrong code page read again; of the same length. */
  public static String read(String text) {
    if (text.chars().noneMatch(c -> c >= '\u00c0' && c <= '\u00ff')) {
      return text;
    }
    Draft draft = Draft.of(text);
    repair(draft);
    return draft.substring(0, draft.length());
  }

  /** Reads again, in place, every line of the draft that is in the wrong code page. */
  static void repair(Draft draft) {
    int from = 0;
    while (from < draft.length()) {
      int to = from;
      while (to < draft.length() && draft.at(to) != '\n') {
        to++;
      }
      if (isWrong(draft, from, to)) {
        readAgain(draft, from, to);
      }
      from = to + 1;
    }
  }

  private static boolean isWrong(Draft draft, int from, int to) {
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
    return longestRow >= 3 && upperHalf * 100 >= letters * SHARE;
  }

  private static void readAgain(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      int b = byteOf(draft.at(i));
      if (b >= 0xc0) {
        draft.chars()[i] = (char) ('А' + b - 0xc0);
      } else if (b >= 0x80) {
        draft.chars()[i] = KAZAKH.charAt(b - 0x80);
      }
    }
  }

  private static int byteOf(char c) {
    if (c < '\u0100') {
      return c;
    }
    int western = WESTERN.indexOf(c);
    return western < 0 ? -1 : 0x80 + western;
  }
}
