package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What is counted of the units from one on, as far as a last one. Many lines of a report ask about
 * what stands below them: however many they are, each unit is counted once. Made for one report;
 * not thread-safe.
 */
final class Tally {
  private final int size;
  private final IntFunction<Count> counted;
  private final Map<Integer, Count> known = new HashMap<>();

  /**
   * What is counted of one unit, or of several.
   *
   * @param such units of the kind that is looked for
   * @param all units that count at all
   * @param last whether nothing behind is counted
   */
  record Count(int such, int all, boolean last) {
    static final Count NONE = new Count(0, 0, false);
    static final Count END = new Count(0, 0, true);

    static Count of(boolean such) {
      return new Count(such ? 1 : 0, 1, false);
    }

    Count and(Count behind) {
      return last ? this : new Count(such + behind.such, all + behind.all, behind.last);
    }

    /** The same with nothing behind it but that. */
    Count then(Count behind) {
      return new Count(such + behind.such, all + behind.all, true);
    }

    /** Whether a part of those that count are such: one in one, four in five. */
    boolean most(int part, int of) {
      return such > 0 && such * of >= all * part;
    }
  }

  /**
   * @param size how many units there are
   * @param counted what is counted of the one at a place
   */
  Tally(int size, IntFunction<Count> counted) {
    this.size = size;
    this.counted = counted;
  }

  /** What is counted from a place on. */
  Count from(int at) {
    List<Count> met = new ArrayList<>();
    int end = at;
    while (end < size && !known.containsKey(end) && (met.isEmpty() || !met.getLast().last())) {
      met.add(counted.apply(end++));
    }
    Count behind = known.getOrDefault(end, Count.NONE);
    while (!met.isEmpty()) {
      behind = met.removeLast().and(behind);
      known.put(--end, behind);
    }
    return behind;
  }
}
