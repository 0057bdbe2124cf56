package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names and numbers of the originals, to be looked for in what is about to be published: a name in
 * any case and spelling, a number however it is broken. Immutable, thread-safe.
 */
final class Originals {
  private static final int SHORTEST_NUMBER = 7;
  private static final int SHORTEST_NAME = 4;

  private final Map<Integer, Set<String>> numbers = new HashMap<>();
  private final Map<String, List<List<Set<String>>>> names = new HashMap<>();

  Originals(Collection<String> excerpts) {
    for (String excerpt : excerpts) {
      FoldedText text = FoldedText.of(excerpt);
      String digits = digits(text.digits());
      if (digits.length() >= SHORTEST_NUMBER) {
        numbers.computeIfAbsent(digits.length(), n -> new HashSet<>()).add(digits);
        continue;
      }
      List<Set<String>> words = new ArrayList<>();
      for (Word word : Word.of(text.words())) {
        words.add(stems(word));
      }
      boolean telling =
          words.stream().anyMatch(w -> w.stream().anyMatch(s -> s.length() >= SHORTEST_NAME));
      if (telling) {
        words
            .getFirst()
            .forEach(stem -> names.computeIfAbsent(stem, s -> new ArrayList<>()).add(words));
      }
    }
  }

  /** Whether a text holds one of them. */
  boolean in(String text) {
    FoldedText folded = FoldedText.of(text);
    return numberIn(digits(folded.digits())) || nameIn(Word.of(folded.words()));
  }

  private boolean numberIn(String digits) {
    for (Map.Entry<Integer, Set<String>> each : numbers.entrySet()) {
      int length = each.getKey();
      for (int i = 0; i + length <= digits.length(); i++) {
        if (each.getValue().contains(digits.substring(i, i + length))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean nameIn(List<Word> words) {
    List<Set<String>> stems = words.stream().map(Originals::stems).toList();
    for (int i = 0; i < words.size(); i++) {
      for (String stem : stems.get(i)) {
        for (List<Set<String>> name : names.getOrDefault(stem, List.of())) {
          if ((name.size() > 1 || words.get(i).isCapitalised()) && follows(name, stems, i)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean follows(List<Set<String>> name, List<Set<String>> stems, int at) {
    if (at + name.size() > stems.size()) {
      return false;
    }
    for (int k = 0; k < name.size(); k++) {
      Set<String> here = stems.get(at + k);
      if (name.get(k).stream().noneMatch(here::contains)) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> stems(Word word) {
    String skeleton = Endings.skeleton(word.text());
    Set<String> stems = new HashSet<>();
    stems.add(skeleton);
    for (String stem : Endings.stems(skeleton)) {
      if (stem.length() >= SHORTEST_NAME) {
        stems.add(stem);
      }
    }
    return stems;
  }

  private static String digits(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        out.append(c);
      } else if (Character.isLetter(c) && (out.isEmpty() || out.charAt(out.length() - 1) != ' ')) {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }
}
