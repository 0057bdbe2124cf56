package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.bayandama.language.TextPrint;

/**
 * Whether two recommendations ask for the same thing in nearly the same words, whatever the word
 * forms: the share of common stems (Jaccard) is at least {@link TextPrint#SHARE} in every language
 * that both have, and they agree in numbers and in negations.
 *
 * <p>Candidates are found by prefix filtering (Chaudhuri, Ganti, Kaushik 2006): of two sets that
 * are alike, the rarest few words of one and of the other have one in common. Not thread-safe.
 */
final class Likeness<T> {
  private record Entry<T>(TextPrint print, T value) {}

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

  /** How often each word occurs in these prints. */
  static Map<String, Integer> frequencies(List<TextPrint> prints) {
    Map<String, Integer> frequency = new HashMap<>();
    for (TextPrint print : prints) {
      print.stems().values().forEach(set -> set.forEach(w -> frequency.merge(w, 1, Integer::sum)));
    }
    return frequency;
  }

  void add(TextPrint print, T value) {
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
  List<T> alike(TextPrint print) {
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
      if (entry.print().alike(print, figuresMatter)) {
        found.add(entry.value());
      }
    }
    return found;
  }

  private List<String> prefix(Set<String> words) {
    int length = words.size() - (int) Math.ceil(TextPrint.SHARE * words.size()) + 1;
    return words.stream()
        .sorted(
            Comparator.comparingInt((String word) -> frequency.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(length)
        .toList();
  }
}
