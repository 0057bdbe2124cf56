package kz.bayandama.recognise;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;

/**
 * Writes into a profile's themes which words tell for and against them, beside its cues (decision
 * 0290), and prints how often the theme is right for reports left out of learning. Compiled and run
 * as {@link FindingLessons}, with the folders of labels and the path of themes.json:
 *
 * <pre>
 * … kz.bayandama.recognise.ThemeWords pipeline/src/gold/build pipeline/src/main/resources/profiles/kz/themes.json
 * </pre>
 */
public final class ThemeWords {
  private static final int PARTS = 5;
  private static final double HELD = 3;
  private static final int LEAST = 1;

  /** A labelled text: its report, what part of it, its theme, its words and what cues tell. */
  private record Lesson(
      int report, String part, int theme, Set<String> words, Set<String> first, int[] cues) {}

  private final List<String> ids;
  private final Themes themes;

  private ThemeWords(Profile profile) {
    this.themes = new Themes(profile);
    this.ids = themes.ids();
  }

  public static void main(String[] args) throws Exception {
    ThemeWords own = new ThemeWords(Profile.bundled("kz"));
    List<Lesson> lessons = own.lessons(args[0].split(","));
    own.checked(lessons);
    own.write(own.learnt(lessons), Path.of(args[1]));
  }

  private List<Lesson> lessons(String... folders) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Path> labels = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> all = Files.list(Path.of(folder))) {
        all.filter(path -> path.toString().endsWith(".expected.json"))
            .sorted()
            .forEach(labels::add);
      }
    }
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      JsonNode record = json.readTree(labels.get(i).toFile());
      for (String part : List.of("recommendations", "findings")) {
        for (JsonNode item : record.path(part)) {
          Set<String> words = new HashSet<>();
          item.path("text").forEach(text -> words.addAll(ThemeText.words(text.asText())));
          String first = item.path("text").iterator().next().asText();
          lessons.add(
              new Lesson(
                  i,
                  part,
                  ids.indexOf(item.path("theme").asText()),
                  words,
                  ThemeText.words(first),
                  themes.told(Fold.of(first))));
        }
      }
    }
    return lessons;
  }

  /** Learns from four fifths of the reports and tries the rest, five times. */
  private void checked(List<Lesson> lessons) {
    Map<String, int[]> right = new TreeMap<>();
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      Map<String, double[]> words =
          learnt(lessons.stream().filter(lesson -> lesson.report() % PARTS != left).toList());
      lessons.stream()
          .filter(lesson -> lesson.report() % PARTS == left)
          .forEach(lesson -> {
            double[] sums = Regression.sums(words, lesson.first(), odds(lesson));
            int best = 0;
            for (int i = 1; i < sums.length; i++) {
              best = sums[i] > sums[best] ? i : best;
            }
            int[] counts = right.computeIfAbsent(lesson.part(), key -> new int[2]);
            counts[0] += best == lesson.theme() ? 1 : 0;
            counts[1]++;
          });
    }
    right.forEach((part, counts) ->
        System.out.printf(
            Locale.ROOT, "%s left out: %.3f right%n", part, (double) counts[0] / counts[1]));
  }

  private Map<String, double[]> learnt(List<Lesson> lessons) {
    return new Regression(ids.size(), HELD, "")
        .learnt(
            lessons.stream()
                .map(one -> new Regression.Example(one.words(), odds(one), one.theme()))
                .toList());
  }

  private static double[] odds(Lesson lesson) {
    return Arrays.stream(lesson.cues()).mapToDouble(told -> told / 10.0).toArray();
  }

  private void write(Map<String, double[]> words, Path path) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode all = json.readTree(path.toFile());
    for (JsonNode theme : all) {
      int at = ids.indexOf(theme.path("id").asText());
      ((ObjectNode) theme)
          .put(
              "words",
              new TreeMap<>(words)
                  .entrySet().stream()
                      .filter(word -> Math.abs(Math.round(10 * word.getValue()[at])) >= LEAST)
                      .map(word -> word.getKey() + " " + Math.round(10 * word.getValue()[at]))
                      .collect(Collectors.joining(" ")));
    }
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    DefaultIndenter lines = new DefaultIndenter(" ", "\n");
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    Files.writeString(path, json.writer(printer).writeValueAsString(all) + "\n");
  }
}
