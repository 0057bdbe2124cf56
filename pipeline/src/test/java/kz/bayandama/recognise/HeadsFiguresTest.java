package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.report.Rejection;
import org.junit.jupiter.api.Test;

/**
 * How much of where and when is recognised in short reports by authors who knew no rule, in the
 * form of {@link VisitsTest}; a field «*» could be argued about. One in four speaks of several
 * institutions (of heads-31 to 34 two in three), and most bear other dates than the visit's. {@code
 * recognise/heads} has been read by who writes rules, {@code recognise/heads-closed} has not: its
 * figures are what to expect of others.
 */
class HeadsFiguresTest {
  private static final List<String> FIELDS =
      List.of("type", "ministry", "region", "kind", "days", "name");
  private static final Pattern CASE = Pattern.compile("(?m)^=== ");

  @Test
  void mostOfTheHeadsThatWereReadAreRight() throws IOException {
    Map<String, Integer> right = right("heads", 606);
    assertThat(right.get("type")).isGreaterThanOrEqualTo(592);
    assertThat(right.get("ministry")).isGreaterThanOrEqualTo(597);
    assertThat(right.get("region")).isGreaterThanOrEqualTo(597);
    assertThat(right.get("days")).isGreaterThanOrEqualTo(589);
  }

  @Test
  void whatStrangersWroteIsMostlyRight() throws IOException {
    Map<String, Integer> right = right("heads-closed", 342);
    assertThat(right.get("type")).isGreaterThanOrEqualTo(280);
    assertThat(right.get("days")).isGreaterThanOrEqualTo(267);
  }

  private static Map<String, Integer> right(String folder, int visits) throws IOException {
    Map<String, Integer> right = new TreeMap<>();
    int all = 0;
    for (String text : cases(folder)) {
      List<String> lines = text.lines().map(String::strip).toList();
      List<String> told = told(lines.subList(1, lines.size()));
      List<String> labels =
          lines.stream().filter(line -> line.startsWith("> ")).map(l -> l.substring(2)).toList();
      all += labels.size();
      for (int i = 0; i < labels.size(); i++) {
        compare(labels.get(i), i < told.size() ? told.get(i) : "", right);
      }
    }
    assertThat(all).isEqualTo(visits);
    right.forEach((field, n) ->
        System.out.printf(
            Locale.ROOT, "%s %s %d of %d (%.3f)%n", folder, field, n, visits, n / (double) visits));
    return right;
  }

  private static List<String> told(List<String> lines) {
    try {
      return Recognised.of("report", VisitsTest.blocks(lines)).visits().stream()
          .map(VisitsTest::told)
          .toList();
    } catch (Rejection e) {
      return List.of();
    }
  }

  private static void compare(String label, String told, Map<String, Integer> right) {
    String[] expected = label.split(";", 6);
    String[] actual = told.split(";", 6);
    for (int i = 0; i < actual.length && actual.length == FIELDS.size(); i++) {
      if (expected[i].equals("*") || expected[i].equals(actual[i])) {
        right.merge(FIELDS.get(i), 1, Integer::sum);
      }
    }
  }

  private static List<String> cases(String folder) throws IOException {
    List<String> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/recognise", folder))) {
      for (Path file : files.sorted().toList()) {
        Collections.addAll(cases, CASE.split(Files.readString(file)));
      }
    }
    cases.removeIf(String::isBlank);
    return cases;
  }
}
