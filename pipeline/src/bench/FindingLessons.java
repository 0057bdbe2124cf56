package kz.bayandama.recognise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * each folder left out of learning. It reads the package's sections, so it is compiled beside it:
 *
 * <pre>
 * javac -cp 'pipeline/target/classes:pipeline/target/lib/*' -d /tmp/lessons pipeline/src/bench/{Regression,FindingLessons,ThemeWords}.java
 * java -Dbayandama.jar=JAR -cp '/tmp/lessons:pipeline/target/classes:pipeline/target/lib/*' kz.bayandama.recognise.FindingLessons
 *   pipeline/src/main/resources/profiles/kz/recognition.json FOLDER,FOLDER
 * </pre>
 */
public final class FindingLessons {
  private static final double SAME = 0.9;
  private static final int OPENING = 40;
  private static final double HELD = 1.0;
  private static final int LEAST = 8;
  private static final Set<Kind> OPEN =
      Set.of(Kind.HEAD, Kind.GENERAL, Kind.OTHER, Kind.FINDINGS, Kind.CONCLUSION);

  /** A section's lines, what each has, and whether the labels call it a finding. */
  private record Lesson(
      int report, List<Set<String>> signs, List<Boolean> findings, boolean announced) {}

  private FindingLessons() {}

  public static void main(String[] args) throws Exception {
    Map<String, List<Lesson>> parts = new TreeMap<>();
    for (String folder : args[1].split(",")) {
      parts.put(folder, lessons(Path.of(folder)));
    }
    checked(parts);
    String weights =
        learnt(parts.values().stream().flatMap(List::stream).toList()).entrySet().stream()
            .map(sign -> sign.getKey() + " " + Math.round(100 * sign.getValue()))
            .filter(pair -> Math.abs(Integer.parseInt(pair.split(" ")[1])) >= LEAST)
            .collect(Collectors.joining(" "));
    Path cues = Path.of(args[0]);
    Files.writeString(
        cues,
        Files.readString(cues)
            .replaceFirst("(\"weights\": \\{\\s*\"finding\": \\[\\s*\")[^\"]*", "$1" + weights));
  }

  private static List<Lesson> lessons(Path folder)
      throws IOException, Rejection, InterruptedException {
    List<Path> originals;
    try (Stream<Path> all = Files.list(folder)) {
      originals = all.filter(Files::isRegularFile).sorted().toList();
    }
    Profile profile = Profile.bundled("kz");
    Cues cues = new Cues(profile);
    Addressees addressees = new Addressees(cues);
    Deadlines deadlines = new Deadlines(cues, new Dates(profile));
    Findings findings =
        new Findings(
            cues,
            new TableItems(cues, addressees, deadlines, new Tags(cues, addressees, deadlines)),
            new Themes(profile));
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
                i,
                findings.parted(Outline.of(units, cues, addressees)),
                labels(expected),
                findings,
                cues));
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
      int report, List<Section> sections, List<String> labels, Findings findings, Cues cues) {
    FindingWords words = new FindingWords(cues);
    boolean headed = Findings.headed(sections);
    List<Lesson> lessons = new ArrayList<>();
    for (Section section : sections) {
      if (OPEN.contains(section.kind())) {
        List<Line> lines = section.lines().stream().filter(findings::may).toList();
        List<Set<String>> signs = words.signs(lines, Findings.place(sections, section, headed));
        lessons.add(
            new Lesson(
                report,
                signs,
                lines.stream().map(line -> labelled(line, labels)).toList(),
                section.kind() == Kind.FINDINGS));
      }
    }
    return lessons;
  }

  private static boolean labelled(Line line, List<String> labels) {
    return labels.stream()
        .anyMatch(label ->
            line.text().contains(label.substring(0, Math.min(OPENING, label.length())))
                || Similarity.of(label, Items.clean(line.text())) >= SAME);
  }

  /** Learns from all parts but one and tries that one, where no heading announces findings. */
  private static void checked(Map<String, List<Lesson>> parts) {
    parts.forEach((left, tried) -> {
      Map<String, Double> weights =
          learnt(
              parts.entrySet().stream()
                  .filter(part -> !part.getKey().equals(left))
                  .flatMap(part -> part.getValue().stream())
                  .toList());
      int[] right = new int[3];
      for (Lesson lesson : tried.stream().filter(lesson -> !lesson.announced()).toList()) {
        double[] sums =
            lesson.signs().stream()
                .mapToDouble(
                    signs -> signs.stream().mapToDouble(s -> weights.getOrDefault(s, 0.0)).sum())
                .toArray();
        for (int i = 0; i < sums.length; i++) {
          boolean told = FindingWords.amongOthers(sums, i) > 0;
          boolean finding = lesson.findings().get(i);
          right[0] += told && finding ? 1 : 0;
          right[1] += told ? 1 : 0;
          right[2] += finding ? 1 : 0;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%s left out: %d findings; precision %.3f, recall %.3f%n",
          left,
          right[2],
          (double) right[0] / right[1],
          (double) right[0] / right[2]);
    });
  }

  private static Map<String, Double> learnt(List<Lesson> lessons) {
    List<Regression.Example> examples = new ArrayList<>();
    for (Lesson lesson : lessons) {
      for (int i = 0; i < lesson.signs().size(); i++) {
        examples.add(
            new Regression.Example(
                lesson.signs().get(i), new double[2], lesson.findings().get(i) ? 1 : 0));
      }
    }
    // two classes share what one would carry alone, so they are held back twice as much
    Map<String, Double> weights = new TreeMap<>();
    new Regression(2, 2 * HELD, FindingWords.ALWAYS)
        .learnt(examples)
        .forEach((sign, told) -> weights.put(sign, told[1] - told[0]));
    return weights;
  }
}
