package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which recommendation of a report is about what a finding is about, and the other way round: the
 * one that shares the most words with it (their beginnings, the rarer in the report the heavier; by
 * cosine). Made for one report.
 */
final class Counterparts {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final int LETTERS = 5;
  private static final double ALIKE = 0.1;

  private final List<Set<String>> ones;
  private final List<Set<String>> others;
  private final Map<String, Double> weights = new HashMap<>();

  /**
   * @param ones folded texts of the one kind
   * @param others of the other
   */
  Counterparts(List<String> ones, List<String> others) {
    this.ones = ones.stream().map(Counterparts::words).toList();
    this.others = others.stream().map(Counterparts::words).toList();
    List<Set<String>> all = new ArrayList<>(this.ones);
    all.addAll(this.others);
    Map<String, Integer> texts = new HashMap<>();
    all.forEach(words -> words.forEach(word -> texts.merge(word, 1, Integer::sum)));
    texts.forEach(
        (word, count) -> weights.put(word, Math.pow(Math.log((1.0 + all.size()) / count), 2)));
  }

  private static Set<String> words(String folded) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(folded);
    while (word.find()) {
      words.add(word.group().substring(0, Math.min(LETTERS, word.group().length())));
    }
    return words;
  }

  /** The position among the others of the one most alike; empty when none is. */
  OptionalInt of(int one) {
    int best = -1;
    double most = ALIKE;
    for (int i = 0; i < others.size(); i++) {
      double alike = alike(ones.get(one), others.get(i));
      if (alike > most) {
        most = alike;
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private double alike(Set<String> one, Set<String> other) {
    double shared = one.stream().filter(other::contains).mapToDouble(weights::get).sum();
    return shared == 0 ? 0 : shared / Math.sqrt(weight(one) * weight(other));
  }

  private double weight(Set<String> words) {
    return words.stream().mapToDouble(weights::get).sum();
  }
}
