package kz.bayandama.council.review;

import java.util.regex.Pattern;

/** Texts as a cell can hold them (ECMA-376: at most 32,767 characters, of those XML 1.0 allows). */
final class Cut {
  private static final int LONGEST = 32_000;
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");
  private static final Pattern BREAK = Pattern.compile("\\r\\n?");

  private Cut() {}

  /**
   * The text itself, or as much of it as fits: then a cell that was not touched changes nothing.
   */
  static String fit(String text) {
    String clean = FORBIDDEN.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("").strip();
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return clean.substring(0, end) + "…";
  }

  /** Whether two texts are the same to whoever looks at the cells. */
  static boolean same(String a, String b) {
    return spaced(a).equals(spaced(b));
  }

  private static String spaced(String text) {
    return fit(text).replaceAll("[\\s\\p{Zs}]+", " ").strip();
  }
}
