package kz.bayandama.recognise;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;

/**
 * Whether a line reads as a finding, by words and places that labelled reports have taught
 * (decision 0291): what of them stands in the line tells for or against in hundredths of a
 * logarithm of odds. A profile without such weights never says so. Thread-safe.
 */
final class FindingWords {
  /** Where the weights of a profile stand among its cues. */
  static final String GROUP = "weights.finding";

  /** The sign that every line has: what is told before anything is known. */
  static final String ALWAYS = "#";

  /**
   * Above which sum, in hundredths, a line counts: as likely a finding as not, and in the text
   * before the first heading, where findings are few, nearly three times as likely.
   */
  private static final int ENOUGH = 0;

  private static final int ENOUGH_BEFORE_HEADINGS = 100;

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern DENIED =
      Pattern.compile("\\p{L}{3,}[мбп][ае](?:й(?:д[іы]|тін|тын)?|[ғг][ае]н\\p{L}*|д[ыі]|с)");
  private static final Pattern WITHOUT = Pattern.compile("\\p{L}{2,}с[ыі]з");
  private static final int LETTERS = 6;
  private static final int LENGTH = 80;
  private static final int LONG = 4;
  private static final int EARLY = 3;

  private final Map<String, Integer> weights;

  FindingWords(Cues cues) {
    this.weights = cues.weights(GROUP);
  }

  boolean tell(Set<String> signs) {
    return !weights.isEmpty() && sum(signs) > enough(signs);
  }

  /** The sum, in hundredths, that a line with these signs has to exceed. */
  static int enough(Set<String> signs) {
    return signs.contains("#" + Kind.HEAD) ? ENOUGH_BEFORE_HEADINGS : ENOUGH;
  }

  private int sum(Set<String> signs) {
    return signs.stream().mapToInt(sign -> weights.getOrDefault(sign, 0)).sum();
  }

  /**
   * What a line has that may tell: the beginnings of its words, Kazakh negation («-мейді», «-сыз»),
   * figures, length, and where it stands.
   *
   * @param headed whether another section of the report is headed as findings
   * @param place how many lines of its section stand before it
   */
  static Set<String> signs(Line line, Kind kind, boolean headed, int place) {
    String text = line.folded();
    Set<String> signs = new HashSet<>();
    signs.add(ALWAYS);
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      signs.add(word.substring(0, Math.min(LETTERS, word.length())));
      if (DENIED.matcher(word).matches()) {
        signs.add("#-ма");
      } else if (WITHOUT.matcher(word).matches()) {
        signs.add("#-сыз");
      }
    }
    if (DIGIT.matcher(text).find()) {
      signs.add("#figure");
    }
    signs.add("#length=" + Math.min(LONG, text.length() / LENGTH));
    signs.add("#" + kind);
    signs.add("#" + line.form());
    signs.add("#" + kind + "/" + line.form());
    signs.add("#" + kind + (headed ? "/headed" : "/alone"));
    if (place == 0) {
      signs.add("#first");
    }
    if (kind == Kind.HEAD) {
      signs.add("#HEAD=" + Math.min(EARLY, place));
    }
    return signs;
  }
}
