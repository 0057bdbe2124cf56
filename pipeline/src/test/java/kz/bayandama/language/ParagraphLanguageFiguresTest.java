package kz.bayandama.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hard single lines, written before the rules were looked at. */
class ParagraphLanguageFiguresTest {
  /** Unread the first gave 117 of 129, the second 54 of 60. */
  @ParameterizedTest
  @CsvSource({"sentences.tsv, 128", "sentences-last.tsv, 58"})
  void almostAllAreRight(String name, int least) throws IOException {
    int right = 0;
    StringBuilder wrong = new StringBuilder();
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/languages/" + name))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 2) {
          boolean same = ParagraphLanguage.of(cells[1]).tag().equals(cells[0]);
          right += same ? 1 : 0;
          wrong.append(same ? "" : line + "\n");
        }
      }
    }
    assertThat(right).as(wrong.toString()).isGreaterThanOrEqualTo(least);
  }
}
