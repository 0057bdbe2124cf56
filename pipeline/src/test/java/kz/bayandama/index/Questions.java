package kz.bayandama.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.bayandama.browser.StopWords;
import kz.bayandama.language.Letters;
import kz.bayandama.language.Token;
import kz.bayandama.language.Tokens;
import kz.bayandama.report.Edition;

/** Questions as readers ask them, out of the texts that they are asked of. */
public final class Questions {
  private final List<String> texts = new ArrayList<>();
  private final Random random;

  /** Over the texts of these editions; the same seed, the same questions. */
  public Questions(List<Edition> editions, long seed) {
    random = new Random(seed);
    for (Edition edition : editions) {
      edition.recommendations().forEach(r -> texts.addAll(r.text().byLanguage().values()));
    }
  }

  /** One to three words that follow each other in a text, none that says nothing. */
  public String plain() {
    List<String> words = new ArrayList<>();
    int wanted = 1 + random.nextInt(3);
    while (words.size() < wanted) {
      String text = texts.get(random.nextInt(texts.size()));
      List<String> telling = words(text);
      if (telling.size() >= wanted) {
        int from = random.nextInt(telling.size() - wanted + 1);
        words = telling.subList(from, from + wanted);
      }
    }
    return String.join(" ", words);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Token token : Tokens.of(text)) {
      String word = text.substring(token.start(), token.end());
      if (word.length() > 2 && !StopWords.contains(Letters.lower(word))) {
        words.add(word);
      }
    }
    return words;
  }
}
