package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import kz.bayandama.language.Gist;
import kz.bayandama.language.TextPrint;
import kz.bayandama.report.Language;

/**
 * Finds among recommendations those that are alike: in nearly the same words, to be joined ({@link
 * TextPrint}), or asking for the same again ({@link Gist}).
 *
 * <p>Candidates are found by prefix filtering (Chaudhuri, Ganti, Kaushik 2006): of two sets that
 * are alike, the rarest few words of one and of the other have one in common. Not thread-safe.
 *
 * @param <P> what of a text is compared
 */
final class Likeness<P, T> {
  private record Entry<P, T>(P print, T value) {}

  /**
   * What being alike means.
   *
   * @param words of a print, by language
   * @param share of common words that two which are alike have at least, in one language
   * @param alike whether they are
   */
  record Notion<P>(
      Function<P, Map<Language, Set<String>>> words, double share, BiPredicate<P, P> alike) {
    /** In nearly the same words. */
    static final Notion<TextPrint> WORDS =
        new Notion<>(TextPrint::stems, TextPrint.SHARE, TextPrint::alike);

    /** The same thing asked for. */
    static final Notion<Gist> THING = new Notion<>(Gist::keys, Gist.SHARE, Gist::isOf);

    /** How often each word occurs in these prints. */
    Map<String, Integer> frequencies(List<P> prints) {
      Map<String, Integer> frequency = new HashMap<>();
      for (P print : prints) {
        words
            .apply(print)
            .values()
            .forEach(set -> set.forEach(word -> frequency.merge(word, 1, Integer::sum)));
      }
      return frequency;
    }
  }

  private final Notion<P> notion;
  private final Map<String, Integer> frequency;
  private final List<Entry<P, T>> entries = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();

  /**
   * An empty collection.
   *
   * @param frequency how often each word occurs, for speed only: any map gives the same answers
   */
  Likeness(Notion<P> notion, Map<String, Integer> frequency) {
    this.notion = notion;
    this.frequency = frequency;
  }

  void add(P print, T value) {
    int position = entries.size();
    entries.add(new Entry<>(print, value));
    notion
        .words()
        .apply(print)
        .forEach((language, words) -> {
          for (String word : prefix(words)) {
            byWord.computeIfAbsent(language.tag() + word, key -> new ArrayList<>()).add(position);
          }
        });
  }

  /** The values whose texts are alike, in the order in which they were added. */
  List<T> alike(P print) {
    Set<Integer> candidates = new TreeSet<>();
    notion
        .words()
        .apply(print)
        .forEach((language, words) -> {
          for (String word : prefix(words)) {
            candidates.addAll(byWord.getOrDefault(language.tag() + word, List.of()));
          }
        });
    List<T> found = new ArrayList<>();
    for (int candidate : candidates) {
      Entry<P, T> entry = entries.get(candidate);
      if (notion.alike().test(entry.print(), print)) {
        found.add(entry.value());
      }
    }
    return found;
  }

  private List<String> prefix(Set<String> words) {
    int length = words.size() - (int) Math.ceil(notion.share() * words.size()) + 1;
    return words.stream()
        .sorted(
            Comparator.comparingInt((String word) -> frequency.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(length)
        .toList();
  }
}
