package kz.bayandama.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often each word form stands in a corpus: from the desk's own index, so that no dictionary is
 * needed. Immutable, thread-safe.
 */
public final class WordCounts {
  /** What a form counts for that stands in the corpus as it is. */
  private static final int WHOLE_WORD = 3;

  private final Map<String, Integer> counts;

  private WordCounts(Map<String, Integer> counts) {
    this.counts = counts;
  }

  /** Counts by word form; forms are folded, and counts of forms that fold to one are added up. */
  public static WordCounts of(Map<String, Integer> counts) {
    Map<String, Integer> folded = new HashMap<>();
    counts.forEach((form, count) -> folded.merge(Folding.fold(form), count, Integer::sum));
    return new WordCounts(Map.copyOf(folded));
  }

  /** How often the folded form occurs. */
  public int count(String form) {
    return counts.getOrDefault(form, 0);
  }

  /** The folded forms, in no order. */
  public Set<String> forms() {
    return counts.keySet();
  }

  /** For each stem, how many forms could have it; a form that is itself the stem counts thrice. */
  KazakhStemmer.Families families() {
    Map<String, Integer> families = new HashMap<>();
    for (String form : forms()) {
      if (form.length() >= 2 && Letters.isCyrillic(form.charAt(0))) {
        List<String> stems = KazakhStemmer.possible(form);
        stems.forEach(stem -> families.merge(stem, 1, Integer::sum));
        families.merge(stems.getLast(), WHOLE_WORD - 1, Integer::sum);
      }
    }
    return stem -> families.getOrDefault(stem, 0);
  }
}
