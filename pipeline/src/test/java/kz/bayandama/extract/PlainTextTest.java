package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bayandama.report.Block;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static List<String> paragraphs(String text) throws Exception {
    Task task = new Task(Limits.standard(), "", false);
    Reading reading = new Reading(task, new Readers(), () -> {});
    return PlainText.blocks(text, reading).stream()
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  @Test
  void shortLinesOfAListAreNoBrokenText() throws Exception {
    assertThat(
            paragraphs(
                """
                Дом ребёнка специализированный, г. Темиртау
                Плановый визит
                Выявлено
                В душевой нет перегородок.
                Журнал обращений не ведётся с марта.
                Рекомендации
                Установить перегородки в душевой.
                Завести журнал обращений.
                """))
        .hasSize(8);
  }

  @Test
  void linesThatEndAmidSentencesAtAWidthAreJoined() throws Exception {
    assertThat(
            paragraphs(
                """
                Топ мүшелері 2025 жылғы 3 шілдеде мекемеде болып, барлық
                камераларды аралады және ұсталғандармен жеке сөйлесті,
                сондай-ақ медициналық журналдарды, тамақтану кестесін
                және өтініштерді тіркеу тәртібін тексерді.
                """))
        .hasSize(1);
  }

  private static List<Object> kinds(String text) throws Exception {
    Task task = new Task(Limits.standard(), "", false);
    return PlainText.blocks(text, new Reading(task, new Readers(), () -> {})).stream()
        .<Object>map(block ->
            switch (block) {
              case Block.Table table ->
                  table.rows().stream().map(row -> row.cells().size()).toList();
              case Block.Paragraph paragraph -> paragraph.text();
              default -> block;
            })
        .toList();
  }

  @Test
  void columnsBetweenStrokesOrTabulatorsAreATable() throws Exception {
    assertThat(
            kinds(
                """
                Не істеу керек
                № | Шара | Орындаушы | Мерзімі
                --+------+-----------+--------
                1 | Желдеткішті жөндеу | Бастық | 1 ай
                2 | Терезе қою | | тұрақты
                Қолы
                """))
        .containsExactly("Не істеу керек", List.of(4, 4, 4), "Қолы");
    assertThat(kinds("| № | Мера | Срок |\n|---|---|---|\n| 1 | Осветить дворик | 2 месяца |\n"))
        .containsExactly(List.of(3, 3));
    assertThat(
            kinds(
                """
                №\tМера\tСрок
                1\tОсветить дворик\t2 месяца
                2\tВыдать обувь\tдо зимы
                Итого две меры.
                """))
        .containsExactly(List.of(3, 3, 3), "Итого две меры.");
  }

  @Test
  void oneLineWithStrokesOrTwoColumnsAreNone() throws Exception {
    assertThat(kinds("тел. 1 | тел. 2 | факс\nМы посетили ИВС.")).noneMatch(List.class::isInstance);
    assertThat(kinds("Дата:\t5 мая 2025 года\nМесто:\tИВС г. Абай"))
        .noneMatch(List.class::isInstance);
  }

  /** Each line would look past all that follow it: a square of them, which never ends. */
  @Test
  void aFileOfRulesIsReadOnce() throws Exception {
    assertThat(kinds("-|-|-\n".repeat(300_000))).noneMatch(List.class::isInstance);
    assertThat(kinds("+---+---+---+\n| № | Мера | Срок |\n|---|---|---|\n| 1 | Вода | 1 ай |"))
        .containsExactly(List.of(3, 3));
  }
}
