package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports whose lines were cut, joined, swapped and shuffled are recognised or refused. */
class MangledTest {
  private static final Path HEADS = Path.of("src/test/resources/recognise/heads");
  private static final Pattern CASE = Pattern.compile("(?m)^=== ");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final int REPORTS = 60;
  private static final int CHANGES = 6;
  private static final int LETTERS = 12_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingBreaksRecognition(long seed) throws IOException {
    List<List<String>> reports = reports();
    Random random = new Random(seed);
    for (int i = 0; i < REPORTS; i++) {
      List<String> lines =
          mangled(
              reports.get(random.nextInt(reports.size())),
              reports.get(random.nextInt(reports.size())),
              random);
      List<Block> blocks = lines.stream().<Block>map(Block.Paragraph::new).toList();
      assertThatCode(() -> recognise(blocks)).as("%s", lines).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1, ", "а", "а ", "1", "1.", "а-", "а.", "- ", ".", "_", "(", "и "})
  void whatGoesOnWithoutEndIsRead(String part) {
    List<Block> blocks =
        List.of(
            new Block.Paragraph("Отчёт о посещении ИВС города Павлодара 9 апреля 2025 года"),
            new Block.Paragraph("Рекомендации"),
            new Block.Paragraph(part.repeat(LETTERS / part.length()) + "2."));
    assertThatCode(() -> recognise(blocks)).doesNotThrowAnyException();
  }

  private static void recognise(List<Block> blocks) {
    try {
      Recognised.of("report", blocks);
    } catch (Rejection e) {
      // refused in words
    }
  }

  private static List<String> mangled(List<String> report, List<String> other, Random random) {
    List<String> lines = new ArrayList<>(report);
    for (int i = 0; i < CHANGES; i++) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      String strange = other.get(random.nextInt(other.size()));
      int cut = random.nextInt(line.length() + 1);
      switch (random.nextInt(CHANGES)) {
        case 0 -> lines.set(at, line + " " + strange);
        case 1 -> lines.set(at, line.substring(cut).strip());
        case 2 -> lines.set(at, line.substring(0, cut).strip());
        case 3 -> lines.set(at, strange);
        case 4 -> Collections.swap(lines, at, random.nextInt(lines.size()));
        default -> {
          List<String> words = new ArrayList<>(SPACE.splitAsStream(line).toList());
          Collections.shuffle(words, random);
          lines.set(at, String.join(" ", words));
        }
      }
    }
    return lines;
  }

  private static List<List<String>> reports() throws IOException {
    List<List<String>> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(HEADS)) {
      for (Path file : files.sorted().toList()) {
        for (String report : CASE.splitAsStream(Files.readString(file)).toList()) {
          List<String> lines =
              report
                  .lines()
                  .skip(1)
                  .filter(line -> !line.isBlank() && !line.startsWith("> "))
                  .toList();
          if (!lines.isEmpty()) {
            reports.add(lines);
          }
        }
      }
    }
    return reports;
  }
}
