package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.report.Language;

/** A text's words without their endings. */
final class Stems {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+(?:[.,/]\\p{Nd}+)*");

  private final Map<Language, Set<String>> decisive = new EnumMap<>(Language.class);

  /**
   * With the words that change what is asked for.
   *
   * @param decisive by language tag: negations, numerals
   */
  Stems(Map<String, List<String>> decisive) {
    decisive.forEach((tag, words) -> {
      Language language = Language.of(tag);
      this.decisive.put(language, Set.copyOf(of(language, String.join(" ", words))));
    });
  }

  /** In the order of the text. */
  List<String> of(Language language, String text) {
    List<String> all = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'));
    while (word.find()) {
      all.add(word.group());
    }
    return all;
  }

  /** Whether texts with and without this word ask for different things. */
  boolean decisive(Language language, String stem) {
    return decisive.getOrDefault(language, Set.of()).contains(stem);
  }
}
