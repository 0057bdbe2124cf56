package kz.bayandama.privacy;

/** The sentence around a place in a text: enough for a person to judge it by. */
final class Sentences {
  private static final int LONGEST = 240;

  private Sentences() {}

  /** The sentence or line around a find, at most some hundred letters on either side. */
  static String around(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < LONGEST && !endsBefore(text, from)) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < LONGEST && !endsBefore(text, to + 1)) {
      to++;
    }
    to = Math.min(text.length(), to + 1);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).strip();
  }

  /** Whether a sentence has ended before this place: by its mark after a word, or by a line. */
  private static boolean endsBefore(String text, int at) {
    if (at >= text.length() || at == 0) {
      return at != 0;
    }
    char before = text.charAt(at - 1);
    if (before == '\n') {
      return true;
    }
    boolean mark = before == '!' || before == '?' || before == '…' || before == '.';
    boolean word = at >= 4 && letter(text, at - 2) && letter(text, at - 3) && letter(text, at - 4);
    return mark && Character.isWhitespace(text.charAt(at)) && (before != '.' || word);
  }

  private static boolean letter(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }
}
