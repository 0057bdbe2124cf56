package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.bayandama.extract.PdfText.Glyph;
import org.junit.jupiter.api.Test;

class PdfColumnsTest {
  private static final double LETTER = 5;

  /** A printed line, each letter a glyph. */
  private static List<Glyph> line(String text, double x, double y) {
    return IntStream.range(0, text.length())
        .mapToObj(
            i -> new Glyph(text.substring(i, i + 1), x + i * LETTER, y, LETTER, 10, 4, false, 0))
        .toList();
  }

  private static List<String> texts(List<Printed> printed) {
    List<String> texts = new ArrayList<>();
    for (Printed part : printed) {
      switch (part) {
        case Line line -> texts.add(line.text());
        case Printed.Column column -> column.lines().forEach(line -> texts.add(line.text()));
        case Printed.Grid grid -> texts.add("grid");
      }
    }
    return texts;
  }

  @Test
  void theLeftOfTwoColumnsIsReadBeforeTheRight() {
    List<Glyph> glyphs =
        new ArrayList<>(line("Заголовок во всю ширину страницы, без разрыва", 50, 40));
    for (int i = 0; i < 8; i++) {
      glyphs.addAll(line("левый столбец, строка № " + i, 50, 60 + 14 * i));
      glyphs.addAll(line("правый столбец, строка " + i, 220, 60 + 14 * i));
    }
    List<String> texts = texts(PdfColumns.of(glyphs));
    assertThat(texts).hasSize(17);
    assertThat(texts.getFirst()).startsWith("Заголовок");
    assertThat(texts.subList(1, 9)).allMatch(text -> text.startsWith("левый"));
    assertThat(texts.subList(9, 17)).allMatch(text -> text.startsWith("правый"));
  }

  @Test
  void labelsAndTheirValuesAreNoColumns() {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      glyphs.addAll(line("Дата " + i, 50, 60 + 14 * i));
      glyphs.addAll(line("18 февраля", 220 + 9 * i, 60 + 14 * i));
    }
    assertThat(texts(PdfColumns.of(glyphs))).hasSize(8).first().asString().contains("Дата 0");
  }
}
