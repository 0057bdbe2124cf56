package kz.bayandama.language;

/**
 * Makes the spellings of one word equal before it is stemmed: lower case, marks composed, invisible
 * characters dropped, look-alike letters of the other script put right. Letters of Kazakh are never
 * folded to Russian ones. Thread-safe; also compiled for the browser.
 */
public final class Folding {
  private Folding() {}

  /** The folded word: as many characters as the word or fewer. */
  public static String fold(String word) {
    char[] chars = new char[word.length()];
    int length = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Letters.isInvisible(c) || (length > 0 && Letters.isStress(chars[length - 1], c))) {
        continue;
      }
      char composed = length == 0 ? 0 : Letters.composed(chars[length - 1], c);
      if (composed != 0) {
        chars[length - 1] = composed;
      } else {
        chars[length++] = c == '\u2019' ? '\'' : Letters.standIn(c);
      }
    }
    foldTwins(chars, 0, length);
    for (int i = 0; i < length; i++) {
      chars[i] = Letters.lower(chars[i]);
    }
    return new String(chars, 0, length);
  }

  /**
   * A stem as it is compared: ё as е. To be applied after stemming, when endings have been read.
   */
  public static String match(String stem) {
    return stem.replace('ё', 'е');
  }

  /**
   * Puts the letters from {@code from} to {@code to}, one word, into one script if the word mixes
   * Latin and Cyrillic and every letter of the lesser script has a twin in the other.
   */
  static void foldTwins(char[] chars, int from, int to) {
    int cyrillic = 0;
    int latin = 0;
    int cyrillicOnly = 0;
    int latinOnly = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (Letters.isCyrillic(c)) {
        cyrillic++;
        cyrillicOnly += Letters.latinTwin(c) == 0 ? 1 : 0;
      } else if (Letters.isLatin(c)) {
        latin++;
        latinOnly += Letters.cyrillicTwin(c) == 0 ? 1 : 0;
      }
    }
    if (cyrillic == 0 || latin == 0 || (latinOnly > 0 && cyrillicOnly > 0)) {
      return;
    }
    for (int i = from; i < to; i++) {
      char twin = latinOnly > 0 ? Letters.latinTwin(chars[i]) : Letters.cyrillicTwin(chars[i]);
      if (twin != 0) {
        chars[i] = twin;
      }
    }
  }
}
