package kz.bayandama.council.answer;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the words of one text are in another that says them as other parts of speech: «заменить»
 * and «о замене», «орнату» and «орнатылды». Stems count as one where the shorter begins the longer,
 * or both begin alike and end in no more than two letters of their own («подушк», «подушек»); words
 * of one or two letters (prepositions, conjunctions) do not count, denials do.
 */
final class Turned {
  private static final int SHORTEST = 5;
  private static final int ENDING = 2;
  private static final int WORDS = 3;
  private static final Set<String> DENIALS = Set.of("не", "ни");

  private Turned() {}

  /** The share of the first text's words that the other has, 0 where it has too few to tell. */
  static double contained(Set<String> one, Set<String> other) {
    Set<String> counted =
        one.stream()
            .filter(stem -> stem.length() > 2 || DENIALS.contains(stem))
            .collect(Collectors.toSet());
    long common =
        counted.stream()
            .filter(stem -> other.stream().anyMatch(said -> turned(stem, said)))
            .count();
    return counted.size() < WORDS ? 0 : (double) common / counted.size();
  }

  private static boolean turned(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int alike = 0;
    while (alike < shorter && one.charAt(alike) == other.charAt(alike)) {
      alike++;
    }
    return one.equals(other)
        || (alike >= SHORTEST
            && (alike == shorter || Math.max(one.length(), other.length()) - alike <= ENDING));
  }
}
