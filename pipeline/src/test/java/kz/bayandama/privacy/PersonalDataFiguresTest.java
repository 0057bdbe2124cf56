package kz.bayandama.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How much is found, measured. */
class PersonalDataFiguresTest {
  private static final PersonalDataFinder FINDER = PersonalDataFinder.bundled("kz");
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern NEWLINE = Pattern.compile("\n");

  /**
   * Invented sentences with names in all cases, forms and kinds of noise, by an author of other
   * lists: kind of noise, language, name, sentence ({@code ¦} stands for a tab).
   */
  @Test
  void namesOfOtherListsAreFoundInOtherNoise() throws IOException {
    int all = 0;
    int whole = 0;
    int finds = 0;
    int wrong = 0;
    for (String line : lines("/privacy/names-in-noise.tsv")) {
      String[] fields = TAB.split(line, -1);
      String name = fields[2].replace('¦', '\t').strip();
      String text = fields[3].replace('¦', '\t');
      int from = text.indexOf(name);
      List<Found> found = FINDER.find(text);
      all++;
      whole += isWhole(found, text, from, from + name.length()) ? 1 : 0;
      for (Found one : found) {
        finds += one.kind() == Kind.NAME ? 1 : 0;
        boolean apart = one.start() >= from + name.length() || one.end() <= from;
        wrong += one.kind() == Kind.NAME && apart ? 1 : 0;
      }
    }
    System.out.printf(
        "names of other lists: recall %.4f of %d, false %.4f of %d finds%n",
        (double) whole / all, all, (double) wrong / finds, finds);
    assertThat((double) whole / all).isGreaterThanOrEqualTo(0.97);
    assertThat((double) wrong / finds).isLessThan(0.05);
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = PersonalDataFiguresTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return List.of(NEWLINE.split(all));
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
    return isWhole(FINDER.find(planted.text()), planted.text(), from, to);
  }

  /** Whether every letter and digit of this part of a text is within a find. */
  private static boolean isWhole(List<Found> all, String text, int from, int to) {
    boolean[] found = new boolean[text.length()];
    all.forEach(one -> Arrays.fill(found, one.start(), one.end(), true));
    for (int i = from; i >= 0 && i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i)) && !found[i]) {
        return false;
      }
    }
    return from >= 0;
  }
}
