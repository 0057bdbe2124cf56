package kz.bayandama.recognise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.bayandama.extract.Extractor;
import kz.bayandama.extract.Limits;
import kz.bayandama.profile.Profile;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;

/**
 * Writes into a profile's cues which words and places tell that a line is a finding (decision
 * 0291), learnt from labelled originals by logistic regression, and prints how well that goes for
 * reports left out of learning. It reads the package's sections, so it is compiled beside it:
 *
 * <pre>
 * javac -cp 'pipeline/target/classes:pipeline/target/lib/*' -d /tmp/lessons pipeline/src/bench/FindingLessons.java
 * java -Dbayandama.jar=JAR -cp '/tmp/lessons:pipeline/target/classes:pipeline/target/lib/*' kz.bayandama.recognise.FindingLessons
 *   pipeline/src/main/resources/profiles/kz/recognition.json FOLDER,FOLDER
 * </pre>
 */
public final class FindingLessons {
  private static final double SAME = 0.9;
  private static final int OPENING = 40;
  private static final int PARTS = 5;
  private static final int ROUNDS = 200;
  private static final double HELD = 1.0;
  private static final int FEWEST = 2;
  private static final int LEAST = 8;
  private static final Set<Kind> OPEN =
      Set.of(Kind.HEAD, Kind.GENERAL, Kind.OTHER, Kind.FINDINGS, Kind.CONCLUSION);

  /** A line of a report, what it has, and whether its labels call it a finding. */
  private record Lesson(int report, Set<String> signs, boolean finding) {}

  private FindingLessons() {}

  public static void main(String[] args) throws Exception {
    List<Lesson> lessons = new ArrayList<>();
    for (String folder : args[1].split(",")) {
      lessons.addAll(lessons(Path.of(folder), lessons.isEmpty() ? 0 : lessons.getLast().report()));
    }
    checked(lessons);
    String weights =
        new TreeMap<>(learnt(lessons))
            .entrySet().stream()
                .map(sign -> sign.getKey() + " " + Math.round(100 * sign.getValue()))
                .filter(pair -> Math.abs(Integer.parseInt(pair.split(" ")[1])) >= LEAST)
                .collect(Collectors.joining(" "));
    Path cues = Path.of(args[0]);
    Files.writeString(
        cues,
        Files.readString(cues)
            .replaceFirst("(\"weights\": \\{\\s*\"finding\": \\[\\s*\")[^\"]*", "$1" + weights));
  }

  private static List<Lesson> lessons(Path folder, int first)
      throws IOException, Rejection, InterruptedException {
    List<Path> originals;
    try (Stream<Path> all = Files.list(folder)) {
      originals = all.filter(Files::isRegularFile).sorted().toList();
    }
    Profile profile = Profile.bundled("kz");
    Cues cues = new Cues(profile);
    Addressees addressees = new Addressees(cues);
    Deadlines deadlines = new Deadlines(cues, new Dates(profile));
    Findings findings = new Findings(cues, new TableItems(cues, addressees, deadlines));
    List<Lesson> lessons = new ArrayList<>();
    try (Extractor extractor = Extractor.open(Limits.standard(), 1)) {
      for (int i = 0; i < originals.size(); i++) {
        Expected expected = Expected.beside(originals.get(i)).orElse(null);
        if (expected == null
            || expected.outcome() == Outcome.Verdict.REJECTED
            || expected.findings().isEmpty()) {
          continue;
        }
        Source source = new Source(Source.Channel.COMMAND, "", null, Instant.EPOCH, null);
        Submission submission = new Submission(Ids.of(originals.get(i)), source, 1);
        List<Unit> units = Units.of(extractor.extract(submission, originals.get(i)).blocks());
        lessons.addAll(
            lessons(
                first + i + 1, Outline.of(units, cues, addressees), labels(expected), findings));
      }
    }
    return lessons;
  }

  private static List<String> labels(Expected expected) {
    return expected.findings().stream()
        .flatMap(finding -> finding.text().byLanguage().values().stream())
        .toList();
  }

  private static List<Lesson> lessons(
      int report, List<Section> sections, List<String> labels, Findings findings) {
    boolean headed = sections.stream().anyMatch(section -> section.kind() == Kind.FINDINGS);
    List<Lesson> lessons = new ArrayList<>();
    for (Section section : sections) {
      int place = 0;
      for (Unit unit : OPEN.contains(section.kind()) ? section.units() : List.<Unit>of()) {
        if (unit instanceof Line line && findings.may(line)) {
          boolean finding =
              labels.stream()
                  .anyMatch(label ->
                      line.text().contains(label.substring(0, Math.min(OPENING, label.length())))
                          || Similarity.of(label, Items.clean(line.text())) >= SAME);
          lessons.add(
              new Lesson(
                  report, FindingWords.signs(line, section.kind(), headed, place++), finding));
        }
      }
    }
    return lessons;
  }

  /** Learns from four fifths of the reports and tries the rest, five times. */
  private static void checked(List<Lesson> lessons) {
    int[] right = new int[3];
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      Map<String, Double> weights =
          learnt(lessons.stream().filter(lesson -> lesson.report() % PARTS != left).toList());
      lessons.stream()
          .filter(lesson -> lesson.report() % PARTS == left)
          .forEach(lesson -> {
            boolean told = 100 * sum(weights, lesson.signs()) > FindingWords.enough(lesson.signs());
            right[0] += told && lesson.finding() ? 1 : 0;
            right[1] += told ? 1 : 0;
            right[2] += lesson.finding() ? 1 : 0;
          });
    }
    System.out.printf(
        Locale.ROOT,
        "%d lines, %d findings; left out: precision %.3f, recall %.3f%n",
        lessons.size(),
        right[2],
        (double) right[0] / right[1],
        (double) right[0] / right[2]);
  }

  private static double sum(Map<String, Double> weights, Set<String> signs) {
    return signs.stream().mapToDouble(sign -> weights.getOrDefault(sign, 0.0)).sum();
  }

  /** Logistic regression held back by the squares of its weights, by Nesterov's gradient steps. */
  private static Map<String, Double> learnt(List<Lesson> lessons) {
    Map<String, Integer> counts = new TreeMap<>();
    lessons.forEach(lesson -> lesson.signs().forEach(s -> counts.merge(s, 1, Integer::sum)));
    List<String> signs =
        counts.keySet().stream().filter(sign -> counts.get(sign) >= FEWEST).toList();
    Map<String, Integer> places = new HashMap<>();
    signs.forEach(sign -> places.put(sign, places.size()));
    int[][] rows =
        lessons.stream()
            .map(lesson ->
                lesson.signs().stream()
                    .filter(places::containsKey)
                    .mapToInt(places::get)
                    .sorted()
                    .toArray())
            .toArray(int[][]::new);
    double step = 4 / (Arrays.stream(rows).mapToDouble(row -> row.length).sum() + HELD);
    double[] weights = new double[signs.size()];
    double[] ahead = weights.clone();
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (int i = 0; i < weights.length; i++) {
        slope[i] = signs.get(i).equals(FindingWords.ALWAYS) ? 0 : HELD * ahead[i];
      }
      for (int r = 0; r < rows.length; r++) {
        double sum = 0;
        for (int at : rows[r]) {
          sum += ahead[at];
        }
        double off = 1 / (1 + Math.exp(-sum)) - (lessons.get(r).finding() ? 1 : 0);
        for (int at : rows[r]) {
          slope[at] += off;
        }
      }
      for (int i = 0; i < weights.length; i++) {
        double next = ahead[i] - step * slope[i];
        ahead[i] = next + (double) round / (round + 3) * (next - weights[i]);
        weights[i] = next;
      }
    }
    double[] found = weights;
    return IntStream.range(0, found.length)
        .boxed()
        .collect(Collectors.toMap(signs::get, i -> found[i]));
  }
}
