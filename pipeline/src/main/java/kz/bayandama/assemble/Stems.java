package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.bayandama.language.Stemmer;
import kz.bayandama.language.Stemmers;
import kz.bayandama.language.Token;
import kz.bayandama.language.Tokens;
import kz.bayandama.report.Language;

/** A text's words without their endings. */
final class Stems {
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
    Stemmer stemmer = Stemmers.of(language);
    List<String> all = new ArrayList<>();
    for (Token token : Tokens.of(text)) {
      all.add(token.kind() == Token.Kind.WORD ? stemmer.stem(token.term()) : token.term());
    }
    return all;
  }

  /** Whether texts with and without this word ask for different things. */
  boolean decisive(Language language, String stem) {
    return decisive.getOrDefault(language, Set.of()).contains(stem);
  }
}
