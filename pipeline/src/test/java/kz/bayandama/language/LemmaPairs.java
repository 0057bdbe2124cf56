package kz.bayandama.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Word forms and their lemmas, and how well a stemmer's pairs agree with them. */
record LemmaPairs(Map<String, Set<String>> lemmas, Map<String, Integer> counts) {
  static final Path FOLDER = Path.of("/work/shared/eval");

  /** Precision, recall and F1 over pairs of distinct forms. */
  record Figures(double precision, double recall) {
    double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  /** For JUnit's conditions: whether the labelled words are on this machine. */
  static boolean arePresent() {
    return Files.exists(FOLDER);
  }

  static LemmaPairs read(String name) throws IOException {
    Map<String, Set<String>> lemmas = new TreeMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve(name))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        String form = Letters.lower(cells[0]);
        lemmas.computeIfAbsent(form, key -> new TreeSet<>()).add(Letters.lower(cells[1]));
        counts.merge(form, Integer.parseInt(cells[3]), Integer::sum);
      }
    }
    return new LemmaPairs(lemmas, counts);
  }

  Figures measure(Stemmer stemmer) {
    List<String> forms = new ArrayList<>(lemmas.keySet());
    List<String> stems = forms.stream().map(stemmer::stem).toList();
    List<Set<String>> sets = List.copyOf(lemmas.values());
    int gold = 0;
    int made = 0;
    int both = 0;
    for (int i = 0; i < forms.size(); i++) {
      for (int j = i + 1; j < forms.size(); j++) {
        boolean isGold = share(sets.get(i), sets.get(j));
        boolean isMade = stems.get(i).equals(stems.get(j));
        gold += isGold ? 1 : 0;
        made += isMade ? 1 : 0;
        both += isGold && isMade ? 1 : 0;
      }
    }
    return new Figures((double) both / made, (double) both / gold);
  }

  private static boolean share(Set<String> one, Set<String> other) {
    return (one.size() == 1 && other.size() == 1)
        ? one.iterator().next().equals(other.iterator().next())
        : !Collections.disjoint(one, other);
  }
}
