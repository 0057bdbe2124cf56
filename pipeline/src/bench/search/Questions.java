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
  private static final List<String> ENGLISH =
      List.of(
          "drinking water",
          "«access to a lawyer»",
          "medical examinations",
          "cells renovated",
          "complaint",
          "trainings -staff",
          "juvenile meals",
          "the convicted");
  private static final List<String> FREQUENT =
      List.of("обеспечить", "в учреждении", "осуждённый", "қамтамасыз", "мекеме", "«в связи с»");

  private final List<String> texts = new ArrayList<>();
  private final Random random;

  /** Over the texts of these editions; the same seed, the same questions. */
  public Questions(List<Edition> editions, long seed) {
    random = new Random(seed);
    for (Edition edition : editions) {
      edition.recommendations().forEach(r -> texts.addAll(r.text().byLanguage().values()));
    }
  }

  /**
   * A question for comparing engines bit by bit, of twelve kinds in turn: plain, one frequent word,
   * a phrase, excluding, misspelt, without Kazakh letters, in English.
   */
  public String ofKind(int i) {
    String plain = plain();
    String[] words = plain.split(" ");
    return switch (i % 12) {
      case 0 -> words[0];
      case 1, 2 -> phrase();
      case 3 -> words[0] + " -" + plain().split(" ")[0];
      case 4 -> "«" + words[0] + "» " + plain();
      case 5 -> misspelt(words[0]);
      case 6 -> bare(plain);
      case 7 -> ENGLISH.get(random.nextInt(ENGLISH.size()));
      case 8 -> FREQUENT.get(random.nextInt(FREQUENT.size()));
      default -> plain;
    };
  }

  /** Values to filter by: none for most questions. */
  public List<String> filters(int i) {
    return switch (i % 5) {
      case 0 -> List.of("kind=recommendation");
      case 1 -> List.of("ministry=MVD", "year=2024", "year=2025");
      case 2 -> List.of("status=accepted", "language=kk");
      default -> List.of();
    };
  }

  private String phrase() {
    while (true) {
      List<Token> tokens = Tokens.of(texts.get(random.nextInt(texts.size())));
      int at = random.nextInt(tokens.size());
      if (at + 1 < tokens.size()) {
        return "«" + tokens.get(at).term() + " " + tokens.get(at + 1).term() + "»";
      }
    }
  }

  private String misspelt(String word) {
    int at = random.nextInt(word.length() - 1);
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  /** As typed on a keyboard without the letters of Kazakh. */
  private static String bare(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      int kazakh = Letters.KAZAKH.indexOf(c);
      out.append(kazakh < 0 ? c : "агкноууһи".charAt(kazakh));
    }
    return out.toString();
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
