package kz.bayandama.privacy;

import kz.bayandama.language.Normalised;
import kz.bayandama.language.Normaliser;

/**
 * A text as the detectors read it: normalised, with what OCR confuses put right: letters in the
 * place of digits in {@link #digits}, digits in the place of letters in {@link #words}. Both are as
 * long as each other, and their offsets lead back to the text as written. Immutable.
 */
final class FoldedText {
  /** A letter and the digit that OCR takes it for, in turn. */
  private static final String FOR_DIGITS = "O0o0О0о0Q0D0З3з3l1I1І1і1|1Б6б6В8B8S5s5Ѕ5Ч4ч4";

  private static final String FOR_LETTERS = "0о3з1і6б4ч8в";

  private final Normalised normalised;
  private final String digits;
  private final String words;

  private FoldedText(Normalised normalised) {
    this.normalised = normalised;
    char[] digits = normalised.text().toCharArray();
    char[] words = normalised.text().toCharArray();
    int i = 0;
    while (i < digits.length) {
      int end = i;
      while (end < digits.length && isWordOrBar(digits[end])) {
        end++;
      }
      if (end > i) {
        fold(digits, words, i, end);
      }
      i = end + 1;
    }
    this.digits = new String(digits);
    this.words = new String(words);
  }

  static FoldedText of(String text) {
    return new FoldedText(Normaliser.normalise(text));
  }

  /** Normalised only, for numbers with letters in them. */
  String plain() {
    return normalised.text();
  }

  /** For numbers. */
  String digits() {
    return digits;
  }

  /** For words. */
  String words() {
    return words;
  }

  /** Where the original of a find begins and ends. */
  Found found(Span span) {
    int start = normalised.originalStart(span.start());
    int end = normalised.originalEnd(span.end());
    return new Found(
        span.kind(), start, end, normalised.original().substring(start, end), span.confidence());
  }

  private static boolean isWordOrBar(char c) {
    return Character.isLetterOrDigit(c) || c == '|';
  }

  private static void fold(char[] digits, char[] words, int from, int to) {
    int numeric = 0;
    int like = 0;
    for (int i = from; i < to; i++) {
      numeric += isDigit(digits[i]) ? 1 : 0;
      like += !isDigit(digits[i]) && partner(FOR_DIGITS, digits[i]) != 0 ? 1 : 0;
    }
    int letters = to - from - numeric;
    if (numeric > 0 && like == letters && numeric >= letters) {
      for (int i = from; i < to; i++) {
        char digit = isDigit(digits[i]) ? 0 : partner(FOR_DIGITS, digits[i]);
        digits[i] = digit != 0 ? digit : digits[i];
      }
    } else if (numeric > 0 && letters >= 3 && letters > numeric * 2) {
      foldDigits(words, from, to);
    }
  }

  private static void foldDigits(char[] words, int from, int to) {
    boolean capitals = true;
    for (int i = from; i < to; i++) {
      capitals &= !Character.isLowerCase(words[i]);
    }
    for (int i = from; i < to; i++) {
      boolean next = i + 1 < to && Character.isLetter(words[i + 1]);
      boolean last = i > from && Character.isLetter(words[i - 1]);
      char letter = isDigit(words[i]) ? partner(FOR_LETTERS, words[i]) : 0;
      if (letter != 0 && next && (last || i == from)) {
        words[i] = capitals || i == from ? Character.toUpperCase(letter) : letter;
      }
    }
  }

  private static char partner(String pairs, char c) {
    for (int i = 0; i < pairs.length(); i += 2) {
      if (pairs.charAt(i) == c) {
        return pairs.charAt(i + 1);
      }
    }
    return 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
