package kz.bayandama.language;

/**
 * Gives all forms of a word one stem. A stem is for comparing, not for reading. Implementations are
 * thread-safe, depend on no locale, and answer for any string, also one that is no word.
 */
@FunctionalInterface
public interface Stemmer {
  /**
   * The stem of one word.
   *
   * @param word as {@link Folding#fold} leaves it: lower case, one script
   * @return never empty unless the word is
   */
  String stem(String word);
}
