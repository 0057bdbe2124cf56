package kz.bayandama.browser;

import kz.bayandama.language.Letters;
import kz.bayandama.language.Stemmers;
import kz.bayandama.language.Token;
import kz.bayandama.report.Language;

/**
 * Which stems a word has in the index: the rule of {@code language.Analyzers} without Lucene. A
 * word with a letter that only Kazakh has is Kazakh, a Latin one English, any other is of its
 * text's language; of a query, which has none, it may be either.
 */
public final class WordStems {
  private WordStems() {}

  /** The stem that a text of this language is found by. */
  public static String of(Token token, Language text) {
    String word = token.term();
    if (token.kind() == Token.Kind.NUMBER || word.isEmpty()) {
      return word;
    }
    Language own = own(word);
    if (own != Language.UND) {
      return Stemmers.of(own).stem(word);
    }
    return Stemmers.of(text == Language.KK ? Language.KK : Language.RU).stem(word);
  }

  /** The stems that a word of a query may have: one or two, different. */
  public static String[] ofQuery(Token token) {
    String russian = of(token, Language.RU);
    String kazakh = of(token, Language.KK);
    return russian.equals(kazakh) ? new String[] {russian} : new String[] {russian, kazakh};
  }

  private static Language own(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Letters.isKazakh(word.charAt(i))) {
        return Language.KK;
      }
    }
    return Letters.isCyrillic(word.charAt(0)) ? Language.UND : Language.EN;
  }
}
