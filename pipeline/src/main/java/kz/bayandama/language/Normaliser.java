package kz.bayandama.language;

import java.text.Normalizer;

/**
 * Puts a text as people, word processors and PDF writers leave it into one form that patterns can
 * be written for. In this order: text shown in the wrong code page is read again, marks are
 * composed (NFC), invisible characters dropped, all spaces made one, look-alike letters put right
 * in words that mix scripts, digits that stand for Kazakh letters made letters, words joined that
 * were broken at a line's end. Line breaks stay. Thread-safe.
 */
public final class Normaliser {
  private Normaliser() {}

  /** The normalised text with its way back to the original. Never refuses a text. */
  public static Normalised normalise(String original) {
    Draft draft = Draft.of(original);
    draft = CodePage.repair(draft);
    draft = characters(draft);
    foldWords(draft);
    KeyboardDigits.repair(draft);
    draft = BrokenWords.join(draft);
    draft = spaces(draft);
    return draft.normalised(original);
  }

  /** The normalised text alone. */
  public static String text(String original) {
    return normalise(original).text();
  }

  private static Draft characters(Draft in) {
    Draft out = new Draft(in.length());
    int i = 0;
    while (i < in.length()) {
      int next = i + 1;
      while (isMark(in.at(next))) {
        next++;
      }
      if (next > i + 1) {
        compose(in, i, next, out);
      } else {
        character(in, i, out);
      }
      i = next;
    }
    return out;
  }

  private static boolean isMark(char c) {
    return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static void compose(Draft in, int from, int to, Draft out) {
    String composed = Normalizer.normalize(in.substring(from, to), Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); i++) {
      char c = Letters.standIn(composed.charAt(i));
      if (i == 0 || !Letters.isStress(composed.charAt(0), c)) {
        out.add(c, in.start(from), in.end(to - 1));
      }
    }
  }

  /** A soft hyphen shows at a line's end: there it is the hyphen of a broken word. */
  private static boolean isHyphenShown(Draft in, int i) {
    int next = i + 1;
    while (in.at(next) == ' ' || in.at(next) == '\r') {
      next++;
    }
    return in.at(i) == '\u00ad' && (in.at(next) == '\n' || isLineSeparator(in.at(next)));
  }

  private static void character(Draft in, int i, Draft out) {
    char c = in.at(i);
    if (isHyphenShown(in, i)) {
      out.add('-', in.start(i), in.end(i));
      return;
    }
    if (Letters.isInvisible(c) || (c == '\r' && in.at(i + 1) == '\n')) {
      return;
    }
    String ligature = ligature(c);
    for (int k = 0; k < ligature.length(); k++) {
      out.add(ligature.charAt(k), in.start(i), in.end(i));
    }
    if (ligature.isEmpty()) {
      char plain = plain(c);
      if (plain != 0) {
        out.add(plain, in.start(i), in.end(i));
      }
    }
  }

  private static String ligature(char c) {
    return switch (c) {
      case '\ufb00' -> "ff";
      case '\ufb01' -> "fi";
      case '\ufb02' -> "fl";
      case '\ufb03' -> "ffi";
      case '\ufb04' -> "ffl";
      case '\u2026' -> "...";
      default -> "";
    };
  }

  /** The character to write for another, or 0 for none. */
  private static char plain(char c) {
    if (c == '\n') {
      return c;
    }
    if (c == '\r' || c == '\u000b' || c == '\f' || c == '\u0085' || isLineSeparator(c)) {
      return '\n';
    }
    if (c == '\t' || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (c == '\u2010' || c == '\u2011') {
      return '-';
    }
    return Character.isISOControl(c) ? 0 : Letters.standIn(c);
  }

  private static boolean isLineSeparator(char c) {
    return c == '\u2028' || c == '\u2029';
  }

  private static void foldWords(Draft draft) {
    int i = 0;
    while (i < draft.length()) {
      int end = i;
      while (end < draft.length() && Character.isLetter(draft.at(end))) {
        end++;
      }
      if (end > i) {
        Folding.foldTwins(draft.chars(), i, end);
        foldLoneLetter(draft, i, end);
      }
      i = end + 1;
    }
  }

  /** A Latin a, c, o, y or i that stands alone between Cyrillic words is the Cyrillic one. */
  private static void foldLoneLetter(Draft draft, int from, int to) {
    char c = draft.at(from);
    if (to == from + 1 && c >= 'a' && c <= 'z' && Letters.cyrillicTwin(c) != 0) {
      boolean after = draft.at(to) == ' ' && Letters.isCyrillic(draft.at(to + 1));
      if (after && (from < 2 || Letters.isCyrillic(draft.at(from - 2)))) {
        draft.chars()[from] = Letters.cyrillicTwin(c);
      }
    }
  }

  private static Draft spaces(Draft in) {
    Draft out = new Draft(in.length());
    for (int i = 0; i < in.length(); i++) {
      char next = in.at(i + 1);
      boolean needless =
          in.at(i) == ' '
              && (next == ' '
                  || next == '\n'
                  || next == 0
                  || out.length() == 0
                  || atLineStart(out));
      if (!needless) {
        out.copy(in, i);
      }
    }
    return out;
  }

  private static boolean atLineStart(Draft out) {
    return out.at(out.length() - 1) == '\n';
  }
}
