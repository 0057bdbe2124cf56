import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.recognise.ThemeText;

/**
 * Writes into a profile's themes which words tell of them (decision 0290): {@code java -cp
 * 'pipeline/target/classes:pipeline/target/lib/*' pipeline/src/bench/ThemeWords.java
 * pipeline/src/gold/build pipeline/src/main/resources/profiles/kz/themes.json}
 */
public final class ThemeWords {
  private static final double SMOOTHING = 3;
  private static final int FEWEST = 3;
  private static final double LEAST = 0.3;
  private static final double MOST = 2.5;

  private ThemeWords() {}

  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    Map<String, Integer> texts = new HashMap<>();
    Map<String, Map<String, Integer>> words = new TreeMap<>();
    List<Path> labels;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      labels = all.filter(path -> path.toString().endsWith(".expected.json")).sorted().toList();
    }
    for (Path label : labels) {
      JsonNode record = json.readTree(label.toFile());
      for (String part : List.of("recommendations", "findings")) {
        for (JsonNode item : record.path(part)) {
          String theme = item.path("theme").asText();
          texts.merge(theme, 1, Integer::sum);
          Set<String> told = new HashSet<>();
          item.path("text").forEach(text -> told.addAll(ThemeText.words(text.asText())));
          told.forEach(word ->
              words.computeIfAbsent(word, w -> new HashMap<>()).merge(theme, 1, Integer::sum));
        }
      }
    }
    JsonNode themes = json.readTree(Path.of(args[1]).toFile());
    for (JsonNode theme : themes) {
      ((ObjectNode) theme).put("words", weights(theme.path("id").asText(), texts, words));
    }
    DefaultIndenter lines = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    Files.writeString(Path.of(args[1]), json.writer(printer).writeValueAsString(themes) + "\n");
  }

  /** «адвока 18 защитн 25»: how much more often the words are there than elsewhere, in tenths. */
  private static String weights(
      String theme, Map<String, Integer> texts, Map<String, Map<String, Integer>> words) {
    double all = texts.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Long> weights = new TreeMap<>();
    words.forEach((word, counts) -> {
      double share = counts.values().stream().mapToInt(Integer::intValue).sum() / all;
      int here = counts.getOrDefault(theme, 0);
      double weight =
          Math.log((here + SMOOTHING * share) / (texts.getOrDefault(theme, 0) + SMOOTHING) / share);
      if (share * all >= FEWEST && here > 0 && weight > LEAST) {
        weights.put(word, Math.round(10 * Math.min(MOST, weight)));
      }
    });
    return weights.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}
