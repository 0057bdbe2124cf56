package kz.bayandama.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import kz.bayandama.language.Letters;

/** Words that a text may hold in any case: whole words, and stems where the profile writes a *. */
final class Cue {
  private static final int SHORTEST = 3;

  private final Set<String> words = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final Set<String> abbreviations = new HashSet<>();

  Cue(Collection<String> written) {
    for (String each : written) {
      String word = Letters.lower(each).replace('ё', 'е');
      if (word.endsWith("*")) {
        stems.add(word.substring(0, word.length() - 1));
      } else if (word.endsWith(".")) {
        abbreviations.add(word.substring(0, word.length() - 1));
      } else {
        words.add(word);
      }
    }
  }

  /** Whether the word is one of them. */
  boolean matches(String word) {
    String lower = Letters.lower(word).replace('ё', 'е');
    if (words.contains(lower)) {
      return true;
    }
    for (int cut = Math.min(SHORTEST, lower.length()); cut <= lower.length(); cut++) {
      if (stems.contains(lower.substring(0, cut))) {
        return true;
      }
    }
    return false;
  }

  /** The same for a word with what follows it: abbreviations count with their point only. */
  boolean matches(String word, String following) {
    return matches(word)
        || (following.startsWith(".") && abbreviations.contains(Letters.lower(word)));
  }
}
