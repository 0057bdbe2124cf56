package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.report.Block;
import kz.bayandama.report.Blocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphsTest {
  /** Lines below each other in a narrow column, all as wide as it is. */
  private static List<Block> column(String... texts) {
    List<Line> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(new Line(text, 100, 180, 60 + 14 * lines.size(), 10, 40, false));
    }
    return Paragraphs.of(lines, 100, 182);
  }

  @ParameterizedTest
  @CsvSource({
    "Отремонтироват, ь санузлы, Отремонтировать санузлы",
    "Ответственны, й, Ответственный",
    "Расширить окно, в камере, Расширить окно в камере",
    "Площадь камеры 3, м на одного, Площадь камеры 3 м на одного",
    "Жуынатын бөлмен, і жөндеу, Жуынатын бөлмені жөндеу"
  })
  void aWordThatWasTooLongForItsColumnIsOneWord(String first, String second, String whole) {
    assertThat(Blocks.text(column(first, second))).isEqualTo(whole);
  }
}
