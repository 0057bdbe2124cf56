package kz.bayandama.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Multinomial logistic regression over signs that a text has or has not, held back by the squares
 * of its weights, by Nesterov's gradient steps. Gives the same weights for the same examples.
 *
 * @param held how strongly the weights are held back
 * @param free a sign whose weights are not
 */
record Regression(int classes, double held, String free) {
  private static final int ROUNDS = 200;
  private static final int FEWEST = 2;
  private static final int POWERS = 20;

  /**
   * A text to learn from.
   *
   * @param told what is known for each class before, as logarithms of odds
   */
  record Example(Set<String> signs, double[] told, int right) {}

  /** What each sign that stands in two examples or more tells for each class. */
  Map<String, double[]> learnt(List<Example> examples) {
    Map<String, double[]> ahead = new TreeMap<>();
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(one -> one.signs().forEach(sign -> counts.merge(sign, 1, Integer::sum)));
    counts.forEach((sign, count) -> {
      if (count >= FEWEST) {
        ahead.put(sign, new double[classes]);
      }
    });
    Map<String, double[]> weights = new TreeMap<>();
    ahead.forEach((sign, none) -> weights.put(sign, none.clone()));
    List<List<String>> known =
        examples.stream()
            .map(one -> one.signs().stream().filter(ahead::containsKey).sorted().toList())
            .toList();
    double step = 1 / (0.5 * steepest(known) + held);
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, double[]> slopes = slopes(examples, known, ahead);
      double push = (double) round / (round + 3);
      ahead.forEach((sign, at) -> {
        double[] slope = slopes.getOrDefault(sign, new double[classes]);
        double[] was = weights.get(sign);
        double back = sign.equals(free) ? 0 : held;
        for (int i = 0; i < classes; i++) {
          double next = at[i] - step * (slope[i] + back * at[i]);
          at[i] = next + push * (next - was[i]);
          was[i] = next;
        }
      });
    }
    return weights;
  }

  /** The largest eigenvalue of what signs have in common, by powers, a little above. */
  private static double steepest(List<List<String>> known) {
    Map<String, Double> along = new HashMap<>();
    known.forEach(signs -> signs.forEach(sign -> along.put(sign, 1.0)));
    double largest = 1;
    for (int power = 0; power < POWERS; power++) {
      double length = Math.sqrt(along.values().stream().mapToDouble(each -> each * each).sum());
      Map<String, Double> next = new HashMap<>();
      for (List<String> signs : known) {
        double sum = signs.stream().mapToDouble(along::get).sum() / length;
        signs.forEach(sign -> next.merge(sign, sum, Double::sum));
      }
      largest = Math.sqrt(next.values().stream().mapToDouble(each -> each * each).sum());
      along.putAll(next);
    }
    return 1.05 * largest;
  }

  private Map<String, double[]> slopes(
      List<Example> examples, List<List<String>> known, Map<String, double[]> weights) {
    Map<String, double[]> slopes = new HashMap<>();
    for (int e = 0; e < examples.size(); e++) {
      double[] off = sums(weights, known.get(e), examples.get(e).told());
      toShares(off);
      off[examples.get(e).right()] -= 1;
      for (String sign : known.get(e)) {
        double[] slope = slopes.computeIfAbsent(sign, key -> new double[classes]);
        for (int i = 0; i < classes; i++) {
          slope[i] += off[i];
        }
      }
    }
    return slopes;
  }

  /** What signs tell for each class together with what is known before. */
  static double[] sums(Map<String, double[]> weights, Iterable<String> signs, double[] told) {
    double[] sums = told.clone();
    for (String sign : signs) {
      double[] tells = weights.get(sign);
      for (int i = 0; tells != null && i < sums.length; i++) {
        sums[i] += tells[i];
      }
    }
    return sums;
  }

  private static void toShares(double[] sums) {
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double all = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(sums[i] - most);
      all += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= all;
    }
  }
}
