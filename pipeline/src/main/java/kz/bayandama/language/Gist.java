package kz.bayandama.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;

/**
 * What a recommendation asks for: the keys of its words ({@link GistKey}) without whom it asks, how
 * politely, until when and how many. The same thing asked again in another year has the same gist,
 * though verbs have another aspect or became nouns. Looser than {@link TextPrint}, which decides
 * what is joined. Immutable, thread-safe.
 *
 * @param keys by language
 * @param decisive negations, numerals and the like by language
 */
public record Gist(Map<Language, Set<String>> keys, Map<Language, Set<String>> decisive) {
  /** Below this share of common keys two texts ask for different things. */
  public static final double SHARE = 0.65;

  /** The same where each has a word that the other has not: «врачом-фтизиатром», «-психиатром». */
  private static final double WITH_ANOTHER_WORD = 0.8;

  /** What the less alike of two languages may fall below it. */
  private static final double TRANSLATED = 0.2;

  /** Stands for every way to forbid. */
  private static final String NOT = "-";

  private static final Set<String> NEGATIONS =
      Set.of("не", "ни", "нет", "емес", "жоқ", "not", "no");

  /** A part before a colon that is no longer than this names whom the recommendation is for. */
  private static final int ADDRESSEE = 80;

  /** The gist of a text. */
  public static Gist of(Texts texts) {
    Map<Language, Set<String>> keys = new EnumMap<>(Language.class);
    Map<Language, Set<String>> decisive = new EnumMap<>(Language.class);
    texts
        .byLanguage()
        .forEach((language, text) -> {
          Set<String> own = new TreeSet<>();
          Set<String> changing = new TreeSet<>();
          read(language, text, own, changing);
          keys.put(language, own);
          decisive.put(language, changing);
        });
    return new Gist(keys, decisive);
  }

  private static void read(Language language, String text, Set<String> keys, Set<String> decisive) {
    Stemmer stemmer = Stemmers.of(language);
    for (Token token : asked(text)) {
      String stem = token.kind() == Token.Kind.WORD ? stemmer.stem(token.term()) : token.term();
      if (token.kind() == Token.Kind.NUMBER || DateWords.contains(language, stem)) {
        continue;
      }
      if (DecisiveWords.contains(language, stem)) {
        decisive.add(NEGATIONS.contains(token.term()) ? NOT : stem);
        continue;
      }
      String key = GistKey.of(language, stem);
      if (GistWords.isForbidding(language, key)) {
        decisive.add(NOT);
      } else if (!GistWords.isWrapping(language, key)) {
        keys.add(GistWords.family(language, key));
      }
      if (language == Language.KK && isDenied(token.term())) {
        decisive.add(NOT);
      }
    }
  }

  /** The words behind the addressee; of «не допускать» what forbids, of «не менее» nothing. */
  private static List<Token> asked(String text) {
    int colon = text.indexOf(':');
    boolean named = colon > 0 && colon < ADDRESSEE && colon < text.strip().length() - 1;
    List<Token> all = new ArrayList<>(Tokens.of(named ? text.substring(colon + 1) : text));
    if (!all.isEmpty() && GistWords.isAddressee(all.getFirst().term())) {
      int verb = 0;
      while (verb < all.size() && !isInfinitive(all.get(verb).term())) {
        verb++;
      }
      all = verb == all.size() ? all : new ArrayList<>(all.subList(verb, all.size()));
    }
    for (int i = all.size() - 2; i >= 0; i--) {
      String pair = all.get(i).term() + " " + all.get(i + 1).term();
      if (GistWords.NO_DENIALS.contains(pair)) {
        all.subList(i, i + 2).clear();
      } else if (pair.startsWith("не допус")) {
        all.remove(i + 1);
      }
    }
    return all;
  }

  private static boolean isInfinitive(String word) {
    return word.endsWith("ть")
        || word.endsWith("ться")
        || word.endsWith("ести")
        || word.endsWith("йти");
  }

  /** «қолданбау», «берілмесін»: a verb denied by its suffix. */
  private static boolean isDenied(String word) {
    for (int i = 3; i + 2 < word.length(); i++) {
      boolean suffix = "мбп".indexOf(word.charAt(i)) >= 0 && "ае".indexOf(word.charAt(i + 1)) >= 0;
      String rest = suffix ? word.substring(i + 2) : "";
      if (rest.startsWith("сын") || rest.startsWith("сін") || rest.equals("й")) {
        return true;
      }
      if (rest.startsWith("у") && rest.length() <= 3) {
        return true;
      }
    }
    return false;
  }

  /** Whether both ask for the same thing: in every language that both have. */
  public boolean isOf(Gist other) {
    Set<Language> common = EnumSet.noneOf(Language.class);
    keys.keySet().stream().filter(other.keys::containsKey).forEach(common::add);
    boolean same = false;
    for (Language language : common) {
      Set<String> own = in(language);
      Set<String> others = other.in(language);
      double share = TextPrint.share(own, others);
      boolean replaced = !own.containsAll(others) && !others.containsAll(own);
      double needed = replaced ? WITH_ANOTHER_WORD : SHARE;
      if (!decisive.getOrDefault(language, Set.of()).equals(other.decisive.get(language))
          || share < needed - TRANSLATED) {
        return false;
      }
      same |= share >= needed;
    }
    return same;
  }

  /** The keys in one language. */
  public Set<String> in(Language language) {
    return keys.getOrDefault(language, Set.of());
  }
}
