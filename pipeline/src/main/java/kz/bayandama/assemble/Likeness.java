package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;

/**
 * Whether two recommendations ask for the same thing in nearly the same words, whatever the word
 * forms: the share of common stems (Jaccard) is at least {@link #SHARE} in every language that both
 * have, and they agree in numbers and in negations.
 *
 * <p>Candidates are found by prefix filtering (Chaudhuri, Ganti, Kaushik 2006): of two sets that
 * are alike, the rarest few words of one and of the other have one in common. Not thread-safe.
 */
final class Likeness<T> {
  /** Below this share of common stems two texts ask for different things. */
  static final double SHARE = 0.8;

  /** A text as sets of stems; figures apart. */
  record Print(Map<Language, Set<String>> stems, Set<String> figures, Set<String> negations) {}

  private record Entry<T>(Print print, T value) {}

  private final Map<String, Integer> frequency;
  private final boolean figuresMatter;
  private final List<Entry<T>> entries = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();

  /**
   * An empty collection.
   *
   * @param frequency how often each word occurs, for speed only: any map gives the same answers
   * @param figuresMatter whether two texts with different numbers differ
   */
  Likeness(Map<String, Integer> frequency, boolean figuresMatter) {
    this.frequency = frequency;
    this.figuresMatter = figuresMatter;
  }

  static Print print(Texts texts, Stems stems) {
    Map<Language, Set<String>> all = new EnumMap<>(Language.class);
    Set<String> figures = new TreeSet<>();
    Set<String> negations = new TreeSet<>();
    texts
        .byLanguage()
        .forEach((language, text) -> {
          Set<String> words = new TreeSet<>();
          for (String stem : stems.of(language, text)) {
            if (stem.chars().anyMatch(Character::isDigit)) {
              figures.add(stem);
            } else {
              words.add(stem);
              if (stems.decisive(language, stem)) {
                negations.add(language.tag() + stem);
              }
            }
          }
          all.put(language, words);
        });
    return new Print(all, figures, negations);
  }

  /** How often each word occurs in these prints. */
  static Map<String, Integer> frequencies(List<Print> prints) {
    Map<String, Integer> frequency = new HashMap<>();
    for (Print print : prints) {
      print.stems().values().forEach(set -> set.forEach(w -> frequency.merge(w, 1, Integer::sum)));
    }
    return frequency;
  }

  void add(Print print, T value) {
    int position = entries.size();
    entries.add(new Entry<>(print, value));
    print
        .stems()
        .forEach((language, words) -> {
          for (String word : prefix(words)) {
            byWord.computeIfAbsent(language.tag() + word, key -> new ArrayList<>()).add(position);
          }
        });
  }

  /** The values whose texts are alike, in the order in which they were added. */
  List<T> alike(Print print) {
    Set<Integer> candidates = new TreeSet<>();
    print
        .stems()
        .forEach((language, words) -> {
          for (String word : prefix(words)) {
            candidates.addAll(byWord.getOrDefault(language.tag() + word, List.of()));
          }
        });
    List<T> found = new ArrayList<>();
    for (int candidate : candidates) {
      Entry<T> entry = entries.get(candidate);
      if (alike(entry.print(), print, figuresMatter)) {
        found.add(entry.value());
      }
    }
    return found;
  }

  static boolean alike(Print one, Print other, boolean figuresMatter) {
    if (figuresMatter && !one.figures().equals(other.figures())) {
      return false;
    }
    Set<Language> common = new HashSet<>(one.stems().keySet());
    common.retainAll(other.stems().keySet());
    if (common.isEmpty()) {
      return false;
    }
    boolean sameLanguages = one.stems().keySet().equals(other.stems().keySet());
    if (sameLanguages && !one.negations().equals(other.negations())) {
      return false;
    }
    return common.stream()
        .allMatch(language ->
            share(
                    one.stems().getOrDefault(language, Set.of()),
                    other.stems().getOrDefault(language, Set.of()))
                >= SHARE);
  }

  static double share(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long both =
        one.size() <= other.size()
            ? one.stream().filter(other::contains).count()
            : other.stream().filter(one::contains).count();
    return (double) both / (one.size() + other.size() - both);
  }

  private List<String> prefix(Set<String> words) {
    int length = words.size() - (int) Math.ceil(SHARE * words.size()) + 1;
    return words.stream()
        .sorted(
            Comparator.comparingInt((String word) -> frequency.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(length)
        .toList();
  }
}
