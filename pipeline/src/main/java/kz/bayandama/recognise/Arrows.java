package kz.bayandama.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Unit.Line;

/**
 * Where a line turns from what is amiss to what is to be done about it: «Нет концентратора →
 * приобрести концентратор», «Нет часов. — Повесить часы.».
 */
final class Arrows {
  private static final Pattern ARROW = Pattern.compile("\\s*(?:→|⇒|[-=–]>)\\s*(?=\\p{L}|$)");
  private static final Pattern TURN =
      Pattern.compile(ARROW.pattern() + "|(?<=[.!?])\\s+[–—-]\\s+(?=\\p{Lu})");

  private Arrows() {}

  /** Where the arrow stands, or -1 where none leads to an act. */
  static int at(Line line, Wording wording) {
    Matcher arrow = TURN.matcher(line.text());
    return arrow.find() && wording.does(line.with(line.text().substring(arrow.end())))
        ? arrow.start()
        : -1;
  }

  /** What stands behind the arrow. */
  static Line advice(Line line, int at) {
    String advice = TURN.matcher(line.text()).region(at, line.text().length()).replaceFirst("");
    return line.said(advice.substring(at)).asParagraph();
  }

  /** Whether an arrow is all the line's label. */
  static boolean labels(Line line) {
    return ARROW.matcher(line.label()).matches();
  }
}
