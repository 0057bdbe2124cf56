package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.VisitReport.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recommendations that a report marks as made before: by a heading, a lead, a mark, a column. */
class RepeatedTest {
  private static final List<String> HEAD =
      List.of(
          "Отчёт о промежуточном посещении ИВС г. Сарань",
          "12 августа 2025 года",
          "Нарушения",
          "В камере 2 темно.");

  private static List<Boolean> repeated(List<Block> blocks) throws Rejection {
    return Recognised.of("report", blocks).recommendations().stream()
        .map(Recommendation::repeated)
        .toList();
  }

  private static List<Block> lines(String... lines) {
    return Stream.concat(HEAD.stream(), Stream.of(lines)).<Block>map(Block.Paragraph::new).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Повторные рекомендации",
        "Неисполненные рекомендации (повторяем)",
        "Рекомендации, которые остаются в силе",
        "Остаются невыполненными и повторяются:",
        "Подтверждаем ранее данные рекомендации",
        "Повторно рекомендуем:",
        "Орындалмаған ұсынымдарды қайталаймыз",
        "Күшінде қалған ұсынымдар",
        "Қайталанатын ұсынымдар",
        "Қайталанатын:",
        "Тағы да ұсынамыз:",
        "Екінші рет беріліп отырған ұсынымдар",
        "Repeated recommendations"
      })
  void aHeadingSaysItOfTheItemsBelowItUpToTheNewOnes(String heading) throws Exception {
    assertThat(
            repeated(
                lines(
                    heading,
                    "1. Расширить окно камеры 2.",
                    "Новые рекомендации",
                    "2. Закупить матрасы.")))
        .containsExactly(true, false);
  }

  @Test
  void aSentenceHoldsForTheAddresseeBelowItAndEndsWithTheNext() throws Exception {
    assertThat(
            repeated(
                lines(
                    "Рекомендации",
                    "Мы вновь рекомендуем начальнику следующее:",
                    "Начальнику ИВС:",
                    "1. Расширить окно камеры 2.",
                    "Департаменту полиции Карагандинской области:",
                    "2. Закупить матрасы.")))
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Новые и повторные рекомендации",
        "Рекомендации, в том числе повторные",
        "Жаңа және қайталама ұсынымдар",
        "New and repeated recommendations",
        "Рекомендации по итогам повторного посещения",
        "По итогам повторного посещения рекомендуем:",
        "Қайталама бару бойынша ұсынымдар"
      })
  void aHeadingOfBothOrOfARepeatedVisitSaysItOfNone(String heading) throws Exception {
    assertThat(
            repeated(
                lines(heading, "1. Расширить окно камеры 2 (повторно).", "2. Закупить матрасы.")))
        .containsExactly(true, false);
  }

  @Test
  void aLeadWithinTheChapterSaysIt() throws Exception {
    assertThat(
            repeated(
                lines(
                    "Рекомендации",
                    "Повторно:",
                    "1. Расширить окно камеры 2.",
                    "Новые:",
                    "2. Закупить матрасы.")))
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Расширить окно камеры 2 (повторная).",
        "Закупить матрасы – повторно.",
        "Повторяем: выдавать бельё при поступлении.",
        "Как и год назад, просим провести вентиляцию.",
        "Выводить на прогулку ежедневно (рекомендация 2024 года).",
        "В очередной раз рекомендуем завести журнал травм.",
        "2-камераның терезесін кеңейту (қайталанған ұсыным).",
        "Қайталаймыз: матрас сатып алу.",
        "Қайталама: матрас сатып алу.",
        "Екінші рет ұсынамыз: шақыру түймесін орнату.",
        "Желдеткіш орнату (2024 жылғы ұсыным).",
        "Жарақат журналын жүргізу – қайталап.",
        "Ыстық сумен қамту (былтыр айтылған, орындалмаған).",
        "We once again recommend that a doctor be hired."
      })
  void aMarkOfTheItemSaysIt(String item) throws Exception {
    // of two languages side by side the recogniser makes one recommendation
    String other =
        item.matches(".*[әғқңөұүһіҚ].*")
            ? "Душқа жаңа кабина орнату."
            : item.matches(".*[a-z].*") ? "Install a shower." : "Оборудовать душ.";
    assertThat(repeated(lines("Рекомендации", "1. " + item, "2. " + other)))
        .containsExactly(true, false);
  }

  @Test
  void aColumnSaysIt() throws Exception {
    List<Block> blocks = new ArrayList<>(lines("Рекомендации"));
    blocks.add(
        new Block.Table(
            Stream.of(
                    List.of("№", "Рекомендация", "Адресат", "Новая / повторная"),
                    List.of("1", "Расширить окно камеры 2", "Начальник ИВС", "повторная"),
                    List.of("2", "Закупить матрасы", "Начальник ИВС", "новая"),
                    List.of("3", "Завести журнал травм", "Начальник ИВС", "да, с 2024 года"))
                .map(cells -> new Block.Row(cells.stream().map(Block.Cell::of).toList()))
                .toList()));
    assertThat(repeated(blocks)).containsExactly(true, false, true);
  }
}
