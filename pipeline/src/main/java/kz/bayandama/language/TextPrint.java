package kz.bayandama.language;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;

/**
 * What a text says, whatever the forms of its words: its stems by language, its figures apart, and
 * the words that change what is asked for. Immutable, thread-safe.
 *
 * @param stems by language, without figures
 * @param figures of all its languages
 * @param decisive negations, numerals and the like, each with its language's tag before it
 */
public record TextPrint(
    Map<Language, Set<String>> stems, Set<String> figures, Set<String> decisive) {
  /** Below this share of common stems two texts say different things. */
  public static final double SHARE = 0.8;

  /** The print of a text. */
  public static TextPrint of(Texts texts) {
    Map<Language, Set<String>> all = new EnumMap<>(Language.class);
    Set<String> figures = new TreeSet<>();
    Set<String> decisive = new TreeSet<>();
    texts
        .byLanguage()
        .forEach((language, text) -> {
          Set<String> words = new TreeSet<>();
          for (String stem : stems(language, text)) {
            if (stem.chars().anyMatch(Character::isDigit)) {
              figures.add(stem);
            } else {
              words.add(stem);
              if (DecisiveWords.contains(language, stem)) {
                decisive.add(language.tag() + stem);
              }
            }
          }
          all.put(language, words);
        });
    return new TextPrint(all, figures, decisive);
  }

  /** The stems of a text in its order. */
  public static List<String> stems(Language language, String text) {
    Stemmer stemmer = Stemmers.of(language);
    return Tokens.of(text).stream()
        .map(token -> token.kind() == Token.Kind.WORD ? stemmer.stem(token.term()) : token.term())
        .toList();
  }

  /**
   * Whether both ask for the same thing in nearly the same words: at least {@link #SHARE} of common
   * stems in every language that both have, and the same figures, negations and numerals.
   */
  public boolean alike(TextPrint other) {
    if (!figures.equals(other.figures)) {
      return false;
    }
    Set<Language> common = new HashSet<>(stems.keySet());
    common.retainAll(other.stems.keySet());
    if (common.isEmpty()
        || (stems.keySet().equals(other.stems.keySet()) && !decisive.equals(other.decisive))) {
      return false;
    }
    return common.stream().allMatch(language -> share(in(language), other.in(language)) >= SHARE);
  }

  /** The stems in one language. */
  public Set<String> in(Language language) {
    return stems.getOrDefault(language, Set.of());
  }

  /** The share of common elements in all (Jaccard), 0 if one is empty. */
  public static double share(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long both = common(one, other);
    return (double) both / (one.size() + other.size() - both);
  }

  /** The share of the first that is in the second, 0 if the first is empty. */
  public static double contained(Set<String> one, Set<String> other) {
    return one.isEmpty() ? 0 : (double) common(one, other) / one.size();
  }

  private static long common(Set<String> one, Set<String> other) {
    return one.size() <= other.size()
        ? one.stream().filter(other::contains).count()
        : other.stream().filter(one::contains).count();
  }
}
