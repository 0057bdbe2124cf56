package kz.bayandama.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;

/**
 * The latest year that a report's first lines tell: its own.
 *
 * @param told empty where they tell none
 */
record OwnYear(String told) {
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)(?: ?(?:года?|г\\.?|жыл\\p{L}*|ж\\.?)(?!\\p{L}))?");
  private static final int FIRST_LINES = 15;

  static OwnYear of(List<Unit> units) {
    return new OwnYear(
        Units.lines(units).stream()
            .limit(FIRST_LINES)
            .flatMap(line -> YEAR.matcher(line.folded()).results())
            .map(match -> match.group(1))
            .max(Comparator.naturalOrder())
            .orElse(""));
  }

  /** «Рекомендации 2025 года» in a report of that year: they are no earlier ones. */
  boolean heads(Line line, Headings headings) {
    Matcher year = YEAR.matcher(line.folded());
    return year.find()
        && year.group(1).equals(told)
        && headings
            .kind(year.replaceAll(" ").strip())
            .filter(kind -> kind == Kind.RECOMMENDATIONS || kind == Kind.MIXED)
            .isPresent();
  }
}
