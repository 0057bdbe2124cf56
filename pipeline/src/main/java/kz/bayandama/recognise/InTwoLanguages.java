package kz.bayandama.recognise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;

/**
 * Items that say the same in Kazakh and Russian in one line: «Жарықты күшейту / Усилить освещение»,
 * «Жарықты күшейту (Усилить освещение)».
 */
final class InTwoLanguages {
  private static final Pattern SLASH =
      Pattern.compile("^([^/|]{8,}?)\\s+(?://?|\\|)\\s+([^/|]{8,})$");
  private static final Pattern BRACKETS =
      Pattern.compile("^([^()]{8,}?)\\s*\\(([^()]{8,})\\)[.;]?$");

  /** A translation has at least so much of the other's length. */
  private static final double LEAST = 0.4;

  private InTwoLanguages() {}

  /** The items, those that say the same twice with a text in each language. */
  static List<Item> of(List<Item> items) {
    return items.stream().map(InTwoLanguages::parted).toList();
  }

  /** «/ Усилить освещение» on a line of its own below «Жарықты күшейту». */
  static boolean goesOn(Unit.Line last, Unit.Line next) {
    return next.text().startsWith("/ ") && pair(last.language(), next.language());
  }

  /** The two languages' halves of a text, each as written; the text itself where there are none. */
  static List<String> halves(String text) {
    Matcher parts = SLASH.matcher(text);
    return parts.matches()
            && pair(ParagraphLanguage.of(parts.group(1)), ParagraphLanguage.of(parts.group(2)))
        ? List.of(parts.group(1), parts.group(2))
        : List.of(text);
  }

  private static Item parted(Item item) {
    if (item.texts().byLanguage().size() > 1) {
      return item;
    }
    String text = item.text();
    for (Pattern pattern : List.of(SLASH, BRACKETS)) {
      Matcher parts = pattern.matcher(text);
      if (parts.matches()) {
        String one = Items.clean(parts.group(1));
        String other = Items.clean(parts.group(2));
        Language first = ParagraphLanguage.of(one);
        Language second = ParagraphLanguage.of(other);
        if (pair(first, second) && alike(one, other)) {
          return item.saying(Texts.of(first, one).and(second, other));
        }
      }
    }
    return item;
  }

  private static boolean pair(Language one, Language other) {
    return (one == Language.KK && other == Language.RU)
        || (one == Language.RU && other == Language.KK);
  }

  private static boolean alike(String one, String other) {
    double shorter = Math.min(one.length(), other.length());
    return shorter / Math.max(one.length(), other.length()) >= LEAST;
  }
}
