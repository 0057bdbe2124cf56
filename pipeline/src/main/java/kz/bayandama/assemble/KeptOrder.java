package kz.bayandama.assemble;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has kept its order when a list was rearranged: the fewest possible have moved. */
final class KeptOrder {
  private KeptOrder() {}

  /** The keys of a longest run that stands in the same order in both lists. */
  static Set<String> of(List<String> before, List<String> now) {
    Map<String, Integer> places = new HashMap<>();
    before.forEach(key -> places.put(key, places.size()));
    List<String> keys = now.stream().filter(places::containsKey).toList();
    int[] tail = new int[keys.size()];
    int[] previous = new int[keys.size()];
    int length = 0;
    for (int i = 0; i < keys.size(); i++) {
      int at = firstNotBefore(keys, places, tail, length, places.getOrDefault(keys.get(i), 0));
      previous[i] = at == 0 ? -1 : tail[at - 1];
      tail[at] = i;
      length = Math.max(length, at + 1);
    }
    Set<String> kept = new HashSet<>();
    for (int i = length == 0 ? -1 : tail[length - 1]; i >= 0; i = previous[i]) {
      kept.add(keys.get(i));
    }
    return kept;
  }

  /** The shortest run whose last key does not stand before a place, by bisection. */
  private static int firstNotBefore(
      List<String> keys, Map<String, Integer> places, int[] tail, int length, int place) {
    int at = 0;
    int end = length;
    while (at < end) {
      int middle = (at + end) >>> 1;
      if (places.getOrDefault(keys.get(tail[middle]), 0) < place) {
        at = middle + 1;
      } else {
        end = middle;
      }
    }
    return at;
  }
}
