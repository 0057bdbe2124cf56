package kz.bayandama.recognise;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What tells an institution from another one of its type: its number, its name in quotation marks,
 * its town or district. All texts are folded. Thread-safe.
 */
final class Marks {
  private static final int STEM = 5;
  private static final Pattern NUMBER = Pattern.compile("№ ?(\\d+(?:/\\d+)?)");

  /** The number in a penal institution's older name: «УК-161/4». */
  private static final Pattern CODE =
      Pattern.compile("(?<![\\d/])(\\d{3}\\s?/\\s?\\d{1,2})(?!\\d)");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]{3,40})\"");
  private static final Pattern TOWN =
      Cues.compiled(
          "(?<!\\w)(?<!20\\d\\d\\s?)(?:г\\.|гор\\.|город\\w*|пос\\.|поселк\\w*|с\\.)\\s*(\\w{3,})");
  private static final Pattern PLACE =
      Cues.compiled(
          "(\\w{2,}ск\\w{2,3})\\s+(?:район|р-н|област)|(\\w{3,})\\s+(?:облыс|аудан|қала)"
              + "|район\\w*\\s\"?(?!\\w+ск(?:ого|ой|ий)(?!\\w))(\\w{3,})");

  private Marks() {}

  /** The institutions that a text has named so far, by type and marks. Made for one text. */
  static final class Told {
    private final Map<String, Known> told = new HashMap<>();
    private int size;

    /** Whether none of them is this one, which now is among them. */
    boolean add(String type, String folded) {
      Set<String> marks = of(folded);
      Known known = told.get(type);
      boolean other = known == null || !known.maybe(marks);
      if (other) {
        told.computeIfAbsent(type, t -> new Known()).add(marks);
        size++;
      }
      return other;
    }

    /** Whether one of them may be this one. */
    boolean knows(String type, String folded) {
      Known known = told.get(type);
      return known != null && known.maybe(of(folded));
    }

    boolean has(String type) {
      return told.containsKey(type);
    }

    int size() {
      return size;
    }
  }

  /** The marks of all institutions of a type: however many they are, one is asked for at once. */
  private static final class Known {
    private final Set<String> all = new HashSet<>();
    private boolean unmarked;
    private boolean coded;
    private boolean numbered;

    void add(Set<String> marks) {
      all.addAll(marks);
      unmarked |= marks.isEmpty();
      coded |= Marks.coded(marks);
      numbered |= Marks.numbered(marks);
    }

    /** Whether one of them does not differ from that with such marks. */
    boolean maybe(Set<String> marks) {
      return unmarked
          || marks.isEmpty()
          || !Collections.disjoint(all, marks)
          || (coded && Marks.numbered(marks))
          || (numbered && Marks.coded(marks));
    }
  }

  /** The numbers in a text («№ 10»), such as institutions bear. */
  static Set<String> numbers(String folded) {
    return found(NUMBER, folded).collect(Collectors.toSet());
  }

  /** The marks of a name, each a number or the beginning of a word. */
  static Set<String> of(String folded) {
    Set<String> marks =
        Stream.of(QUOTED, TOWN, PLACE)
            .flatMap(pattern -> found(pattern, folded))
            .map(mark -> mark.substring(0, Math.min(STEM, mark.length())))
            .collect(Collectors.toSet());
    marks.addAll(numbers(folded));
    found(CODE, folded).map(code -> code.replace(" ", "")).forEach(marks::add);
    return marks;
  }

  private static Stream<String> found(Pattern pattern, String folded) {
    return pattern
        .matcher(folded)
        .results()
        .map(match ->
            IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow());
  }

  /**
   * Whether both have marks and none in common; a number and an older code («№ 4», «УК-161/4») may
   * be of the same.
   */
  static boolean differ(Set<String> one, Set<String> other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && Collections.disjoint(one, other)
        && !((coded(one) && numbered(other)) || (coded(other) && numbered(one)));
  }

  private static boolean coded(Set<String> marks) {
    return marks.stream().anyMatch(mark -> mark.indexOf('/') > 0);
  }

  private static boolean numbered(Set<String> marks) {
    return marks.stream().anyMatch(mark -> mark.chars().allMatch(Character::isDigit));
  }

  static boolean differ(String one, String other) {
    return differ(of(one), of(other));
  }
}
