package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names and numbers of the originals, to be looked for in what is about to be published: a name in
 * any case and spelling, a number however it is broken. Immutable, thread-safe.
 */
final class Originals {
  private static final int SHORTEST_NUMBER = 7;
  private static final int SHORTEST_NAME = 4;

  private final Map<Integer, Map<String, String>> numbers = new HashMap<>();
  private final Map<String, List<Name>> names = new HashMap<>();

  /**
   * Something of an original.
   *
   * @param subject whose text it is
   */
  record Original(String subject, String excerpt) {}

  /** The words of a name, each with all its stems. */
  private record Name(String subject, List<Set<String>> words) {}

  Originals(Collection<Original> originals) {
    for (Original original : originals) {
      FoldedText text = FoldedText.of(original.excerpt());
      String digits = digits(text.digits());
      if (digits.length() >= SHORTEST_NUMBER) {
        numbers
            .computeIfAbsent(digits.length(), n -> new HashMap<>())
            .put(digits, original.subject());
        continue;
      }
      List<Set<String>> words = new ArrayList<>();
      for (Word word : Word.of(text.words())) {
        words.add(stems(word));
      }
      boolean telling =
          words.stream().anyMatch(w -> w.stream().anyMatch(s -> s.length() >= SHORTEST_NAME));
      if (telling) {
        Name name = new Name(original.subject(), words);
        words
            .getFirst()
            .forEach(stem -> names.computeIfAbsent(stem, s -> new ArrayList<>()).add(name));
      }
    }
  }

  /** Whose name or number a text holds, empty where it holds none. */
  Optional<String> in(String text) {
    FoldedText folded = FoldedText.of(text);
    return numberIn(digits(folded.digits())).or(() -> nameIn(Word.of(folded.words())));
  }

  private Optional<String> numberIn(String digits) {
    for (Map.Entry<Integer, Map<String, String>> each : numbers.entrySet()) {
      int length = each.getKey();
      for (int i = 0; i + length <= digits.length(); i++) {
        String subject = each.getValue().get(digits.substring(i, i + length));
        if (subject != null) {
          return Optional.of(subject);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> nameIn(List<Word> words) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<Set<String>> stems = words.stream().map(Originals::stems).toList();
    for (int i = 0; i < words.size(); i++) {
      for (String stem : stems.get(i)) {
        for (Name name : names.getOrDefault(stem, List.of())) {
          boolean tells = name.words().size() > 1 || words.get(i).isCapitalised();
          if (tells && follows(name.words(), stems, i)) {
            return Optional.of(name.subject());
          }
        }
      }
    }
    return Optional.empty();
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
