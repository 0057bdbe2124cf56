package kz.bayandama.assemble;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Permanent numbers: what had one in an earlier draft keeps it, a number once given is never given
 * to another, new ones follow the highest. Not thread-safe.
 */
final class Numbering {
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, Integer> highest = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Remembers what an earlier draft numbered. Of two numbers the lower one counts, so that the
   * order of the drafts does not matter.
   *
   * @param marks what tells the thing: its sources first, weaker marks after
   */
  void remember(String id, List<String> marks) {
    marks.forEach(mark -> known.merge(mark, id, Numbering::lower));
    int digits = digits(id);
    highest.merge(id.substring(0, digits), Integer.parseInt(id.substring(digits)), Math::max);
  }

  /** The number that one of the marks had, if nothing else has taken it since. */
  @Nullable String kept(List<String> marks) {
    for (String mark : marks) {
      String id = known.get(mark);
      if (id != null && taken.add(id)) {
        return id;
      }
    }
    return null;
  }

  /** The next free number after the prefix, four digits or more. */
  String next(String prefix) {
    int number = highest.merge(prefix, 1, Integer::sum);
    String id = prefix + String.format(Locale.ROOT, "%04d", number);
    taken.add(id);
    return id;
  }

  private static String lower(String one, String other) {
    int byLength = Integer.compare(one.length(), other.length());
    return (byLength != 0 ? byLength : one.compareTo(other)) <= 0 ? one : other;
  }

  private static int digits(String id) {
    int at = id.length();
    while (at > 0 && Character.isDigit(id.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
