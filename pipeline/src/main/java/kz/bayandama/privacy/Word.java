package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.language.Letters;

/**
 * A word of a text.
 *
 * @param text as folded, hyphens inside included
 * @param opens whether a sentence, a line or a quotation begins with it
 * @param gap what stands between the last word and this one, at most a few characters
 */
record Word(int start, int end, String text, boolean opens, String gap) {
  private static final int GAP = 6;

  /** Its words in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    int last = 0;
    while (i < text.length()) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int end = end(text, i);
      String gap = last == 0 ? text.substring(Math.max(0, i - GAP), i) : text.substring(last, i);
      boolean opens = last == 0 || opens(gap, words.getLast());
      words.add(new Word(i, end, text.substring(i, end), opens, gap));
      i = end;
      last = end;
    }
    return words;
  }

  private static int end(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inner =
          (c == '-' || c == '\'' || c == '’')
              && i > from
              && i + 1 < text.length()
              && Character.isLetter(text.charAt(i + 1));
      if (!Character.isLetterOrDigit(c) && !inner) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static boolean opens(String gap, Word last) {
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      if ("!?…:;•*|\t".indexOf(c) >= 0 || (c == '.' && !last.isInitial())) {
        return true;
      }
    }
    return gap.indexOf('\n') >= 0;
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0)) || innerCapital();
  }

  private boolean innerCapital() {
    int hyphen = text.indexOf('-');
    return hyphen > 0 && hyphen <= 4 && Character.isUpperCase(text.charAt(hyphen + 1));
  }

  /** All letters capitals, and more than one. */
  boolean isCapitals() {
    return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
  }

  /** One or two letters that may stand for a name: «А», «Дж». */
  boolean isInitial() {
    return Character.isUpperCase(text.charAt(0))
        && (text.length() == 1
            || (text.length() == 2
                && Character.isLowerCase(text.charAt(1))
                && !isVowel(text.charAt(0))
                && !isVowel(text.charAt(1))));
  }

  private static boolean isVowel(char c) {
    return "аеёиоуыэюяәіөұүaeiouy".indexOf(Letters.lower(c)) >= 0;
  }

  /** Whether only blanks, or a point after an initial, stand between the last word and this one. */
  boolean isBeside(Word last) {
    if (last.isInitial() || last.text.length() <= 2) {
      return gap.isBlank() || (gap.startsWith(".") && gap.substring(1).isBlank());
    }
    return gap.isBlank();
  }
}
