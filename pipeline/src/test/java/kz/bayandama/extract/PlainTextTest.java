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
}
