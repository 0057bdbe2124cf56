package kz.bayandama.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is found, measured. */
class PersonalDataFiguresTest {
  private static final PersonalDataFinder FINDER = PersonalDataFinder.bundled("kz");
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern BAR = Pattern.compile(" \\| ");

  /** Recall that must not be lost again; the precision is printed. */
  @ParameterizedTest
  @CsvSource({"names-kk.tsv, 0.97", "names-ru.tsv, 0.97"})
  void namesInNewsAreFoundWhole(String file, double least) throws IOException {
    Path path = evaluation(file);
    assumeTrue(Files.exists(path), "shared/eval/" + file + " is not there: not measured");
    Tally tally = new Tally();
    for (String line : Files.readAllLines(path)) {
      List<String> fields = TAB.splitAsStream(line).toList();
      if (!line.startsWith("#") && !line.isBlank()) {
        tally.add(
            fields.get(0),
            fields.size() < 2 ? List.of() : BAR.splitAsStream(fields.get(1)).toList());
      }
    }
    System.out.println(file + ": " + tally);
    assertThat(tally.recall()).isGreaterThanOrEqualTo(least);
  }

  private static Path evaluation(String file) {
    Path up = Path.of("").toAbsolutePath();
    for (int i = 0; i < 4 && up.getParent() != null; i++) {
      Path there = up.resolve("shared/eval").resolve(file);
      if (Files.exists(there)) {
        return there;
      }
      up = up.getParent();
    }
    return up.resolve("shared/eval").resolve(file);
  }

  /** Mentions found whole, and finds that touch a mention. */
  private static final class Tally {
    private int mentions;
    private int whole;
    private int finds;
    private int right;

    void add(String text, List<String> names) {
      boolean[] found = new boolean[text.length()];
      boolean[] named = new boolean[text.length()];
      List<Found> all = FINDER.find(text);
      all.forEach(one -> Arrays.fill(found, one.start(), one.end(), true));
      int from = 0;
      for (String name : names) {
        int next = text.indexOf(name, from);
        int at = next >= 0 ? next : text.indexOf(name);
        if (at >= 0 && !name.isBlank()) {
          mentions++;
          boolean complete = true;
          for (int i = at; i < at + name.length(); i++) {
            named[i] = true;
            complete &= found[i] || text.charAt(i) == ' ';
          }
          whole += complete ? 1 : 0;
          from = at + 1;
        }
      }
      for (Found one : all) {
        if (one.kind() == Kind.NAME) {
          finds++;
          boolean touches = false;
          for (int i = one.start(); i < one.end(); i++) {
            touches |= named[i];
          }
          right += touches ? 1 : 0;
        }
      }
    }

    double recall() {
      return (double) whole / mentions;
    }

    @Override
    public String toString() {
      return "recall %.4f of %d, false %.3f of %d finds"
          .formatted(recall(), mentions, 1 - (double) right / finds, finds);
    }
  }

  @Test
  void plantedItemsAreFoundInTwelveKindsOfNoise() {
    Map<Kind, int[]> tallies = new EnumMap<>(Kind.class);
    List<String> missed = new ArrayList<>();
    for (NoisyTexts.Planted planted : new NoisyTexts(20250523).make(2_000)) {
      int[] tally = tallies.computeIfAbsent(planted.kind(), kind -> new int[2]);
      tally[0]++;
      if (isFound(planted)) {
        tally[1]++;
      } else {
        missed.add(planted.toString());
      }
    }
    tallies.forEach((kind, tally) ->
        System.out.printf("%s: recall %.4f of %d%n", kind, recall(tally), tally[0]));
    missed.stream().limit(40).forEach(System.out::println);
    assertThat(recall(tallies.getOrDefault(Kind.IIN, new int[2]))).isEqualTo(1);
    assertThat(recall(tallies.getOrDefault(Kind.IBAN, new int[2]))).isEqualTo(1);
    assertThat(recall(tallies.getOrDefault(Kind.PHONE, new int[2]))).isGreaterThanOrEqualTo(0.995);
    assertThat(recall(tallies.getOrDefault(Kind.EMAIL, new int[2]))).isGreaterThanOrEqualTo(0.995);
    assertThat(recall(tallies.getOrDefault(Kind.NAME, new int[2]))).isGreaterThanOrEqualTo(0.97);
  }

  private static double recall(int[] tally) {
    return (double) tally[1] / tally[0];
  }

  private static boolean isFound(NoisyTexts.Planted planted) {
    int from = planted.text().indexOf(planted.item());
    int to = from + planted.item().stripTrailing().length();
    boolean[] found = new boolean[planted.text().length()];
    for (Found one : FINDER.find(planted.text())) {
      Arrays.fill(found, one.start(), one.end(), true);
    }
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(planted.text().charAt(i)) && !found[i]) {
        return false;
      }
    }
    return from >= 0;
  }
}
