package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences of a paragraph; full stops of abbreviations and initials end none. */
final class Sentences {
  /** Looks back at a full stop that ends a sentence, and not an abbreviation («г.», «қ.»). */
  static final String STOP =
      "(?<!(?:\\b|(?<=\\d))(?:г|гг|ж|жж|т|ул|п|пос|с|обл|ст|пп|им|кв|см|др|пр|тг|тел|чел|экз|руб|ред|подп|зам|нач|р|қ|ауд|аул|б|\\p{Lu}|\\p{Lu}\\.\\s?\\p{Lu})[.])";

  private static final Pattern END =
      Pattern.compile(
          "(?<=[.!?…])" + STOP + "[\"»]?\\s+(?![–—]\\s?\\d)(?=[\\p{Lu}«\"№–—])",
          Pattern.UNICODE_CHARACTER_CLASS);

  private Sentences() {}

  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find()) {
      sentences.add(text.substring(from, end.end()).strip());
      from = end.end();
    }
    if (from < text.length()) {
      sentences.add(text.substring(from).strip());
    }
    return sentences;
  }
}
