package kz.bayandama.browser;

/**
 * A character as one octet where it is one of ours: ASCII, the letters of Kazakh and Russian, the
 * quotes and dashes of print. Any other is an escape and its two octets.
 */
public final class Alphabet {
  /** Ends a string. */
  public static final int END = 0;

  /** Comes before the two octets of a rare character. */
  public static final int ESCAPE = 1;

  private static final char FIRST_CYRILLIC = 'А';
  private static final char LAST_CYRILLIC = 'я';
  private static final int CYRILLIC = 128;
  private static final int OTHERS = CYRILLIC + LAST_CYRILLIC - FIRST_CYRILLIC + 1;
  private static final String OTHER = "әғқңөұүһіёӘҒҚҢӨҰҮҺІЁ«»№–—…“”„’\u00a0";

  private Alphabet() {}

  /** The octet of a character, or {@link #ESCAPE}. */
  public static int octet(char c) {
    if (c >= ' ' && c < CYRILLIC) {
      return c;
    }
    if (c >= FIRST_CYRILLIC && c <= LAST_CYRILLIC) {
      return c - FIRST_CYRILLIC + CYRILLIC;
    }
    int other = OTHER.indexOf(c);
    return other < 0 ? ESCAPE : OTHERS + other;
  }

  /** The character of an octet that is neither {@link #END} nor {@link #ESCAPE}. */
  static char character(int octet) {
    if (octet < CYRILLIC) {
      return (char) octet;
    }
    return octet < OTHERS
        ? (char) (octet - CYRILLIC + FIRST_CYRILLIC)
        : OTHER.charAt(octet - OTHERS);
  }
}
