package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.extract.PdfText.Glyph;
import kz.bayandama.report.Block;
import org.junit.jupiter.api.Test;

class GuttersTest {
  private static final double LETTER = 5;

  /** A line of words; «|» goes on at the next column. */
  private static List<Glyph> line(double y, String text) {
    List<Glyph> glyphs = new ArrayList<>();
    double[] columns = {50, 70, 320, 450};
    int column = 0;
    double x = columns[0];
    for (String word : List.of(text.split(" ", -1))) {
      if (word.equals("|")) {
        column++;
        x = columns[column];
      } else if (!word.isEmpty()) {
        glyphs.add(new Glyph(word, x, y, word.length() * LETTER, 11, 4, false, 0));
        x += (word.length() + 1) * LETTER;
      }
    }
    return glyphs;
  }

  private static List<String> texts(Block.Row row) {
    return row.cells().stream().map(cell -> cell.text().replace('\n', ' ')).toList();
  }

  @Test
  void aTableWithoutRulingsHasItsRowsAndCells() {
    List<Gutters.Table> tables =
        Gutters.in(
            List.of(
                line(60, "Рекомендации"),
                line(80, "№ | Рекомендация | Кому | Срок"),
                line(98, "1 | Оборудовать автомобиль ремнями | УП города | до 1 марта"),
                line(112, " | безопасности и кнопкой вызова | | 2026 года"),
                line(132, "2 | Выдавать при перевозке воду | УП города | постоянно"),
                line(152, "3 | Проверить случай перевозки | прокуратура | до 15 января")));
    assertThat(tables).hasSize(1);
    assertThat(tables.getFirst().from()).isEqualTo(1);
    assertThat(tables.getFirst().rows().stream().map(GuttersTest::texts))
        .contains(
            List.of(
                "1",
                "Оборудовать автомобиль ремнями безопасности и кнопкой вызова",
                "УП города",
                "до 1 марта 2026 года"),
            List.of("3", "Проверить случай перевозки", "прокуратура", "до 15 января"))
        .hasSize(4);
  }

  @Test
  void runningTextIsNoTable() {
    assertThat(
            Gutters.in(
                List.of(
                    line(60, "Группа посетила | учреждение и | осмотрела"),
                    line(74, "все камеры, беседовала с каждым, кто этого хотел, и наедине"),
                    line(88, "Жалоб нет."))))
        .isEmpty();
  }
}
