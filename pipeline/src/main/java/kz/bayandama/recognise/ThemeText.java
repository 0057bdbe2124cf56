package kz.bayandama.recognise;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as a theme's weights know them: folded, and only their first letters, six
 * («медици») and, marked as such, four («меди~»).
 */
public final class ThemeText {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final int LETTERS = 6;
  private static final int FEWER = 4;

  private ThemeText() {}

  /** The distinct beginnings of a text's words of four letters or more. */
  public static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(Fold.of(text));
    while (word.find()) {
      words.add(word.group().substring(0, Math.min(LETTERS, word.group().length())));
      words.add(word.group().substring(0, FEWER) + "~");
    }
    return words;
  }
}
