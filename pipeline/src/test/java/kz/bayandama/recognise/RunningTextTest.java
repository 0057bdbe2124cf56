package kz.bayandama.recognise;

import static kz.bayandama.recognise.FindingsOf.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.report.Block;
import org.junit.jupiter.api.Test;

/** Findings in running text: where no heading announces them, and amid what only describes. */
class RunningTextTest {
  private static List<String> told(String... paragraphs) throws Exception {
    List<Block> blocks =
        Stream.of(paragraphs)
            .map(text ->
                (Block)
                    (text.startsWith("**")
                        ? new Block.Paragraph(text.substring(2), true, false)
                        : new Block.Paragraph(text)))
            .toList();
    return Recognised.of("report", blocks).findings().stream()
        .map(finding -> finding.text().byLanguage().values().iterator().next())
        .toList();
  }

  @Test
  void aReportWithoutHeadingsTellsThemBelowItsFirstLines() throws Exception {
    assertThat(
            told(
                "**Отчёт о посещении",
                "Участники НПМ 20 мая 2025 года побывали в следственном изоляторе № 9.",
                "Доступ был во все корпуса.",
                "Потолок второго поста протекает, ведро стоит у койки.",
                "**Рекомендации",
                "1. Отремонтировать кровлю до холодов."))
        .containsExactly("Потолок второго поста протекает, ведро стоит у койки.");
  }

  @Test
  void romanNumbersGoOnAsHeadings() throws Exception {
    assertThat(
            told(
                "Доклад НПМ о посещении следственного изолятора № 9, 4 декабря 2025 года",
                "I. Общие сведения",
                "Изолятор рассчитан на 300 мест.",
                "II. Размещение и быт",
                "В душевой третьего поста нет перегородок.",
                "III. Рекомендации",
                "1. Установить перегородки."))
        .containsExactly("В душевой третьего поста нет перегородок.");
  }

  @Test
  void whatTurnsLeavesTheDescriptionBeforeIt() throws Exception {
    assertThat(
            findings(
                "Выявленные недостатки",
                "Питание трёхразовое, поставщик выбран по договору. При этом порции никто не"
                    + " взвешивает."))
        .containsExactly("При этом порции никто не взвешивает.");
    assertThat(
            findings(
                "Анықталған кемшіліктер",
                "Кітапхана күн сайын ашық. Алайда қазақ тіліндегі кітап он шақты ғана."))
        .containsExactly("Алайда қазақ тіліндегі кітап он шақты ғана.");
  }

  @Test
  void sentencesAboutClearlyDifferentThemesAreTwoFindings() throws Exception {
    assertThat(
            findings(
                "Выявленные недостатки",
                "Прогулочные дворики накрыты сплошным навесом, гуляют 20 минут. Свидания с"
                    + " родственниками не дают третий месяц."))
        .hasSize(2);
    assertThat(
            findings(
                "Выявленные недостатки",
                "Психолог уволилась в августе. При этом двое подростков наносили себе порезы."))
        .hasSize(1);
  }

  @Test
  void fieldsUnderAHeadingOfResultsAreNone() throws Exception {
    assertThat(
            findings(
                "БАРУ НӘТИЖЕЛЕРІ",
                "Барған күні: 2025 жылғы 6 тамыз",
                "Серуен ауласының төбесі темірмен жабылған, аспан көрінбейді."))
        .containsExactly("Серуен ауласының төбесі темірмен жабылған, аспан көрінбейді.");
  }

  @Test
  void anEnglishReportWithoutHeadings() throws Exception {
    assertThat(
            told(
                "**Visit report: remand centre No. 9, 12 September 2025",
                "The NPM group visited the remand centre.",
                "Cell 4 has two beds for three men, the window is missing.",
                "**Recommendations",
                "1. Replace the window by 1 December 2025."))
        .containsExactly("Cell 4 has two beds for three men, the window is missing.");
  }

  @Test
  void thanksForWhatIsDoneForPeopleIsGoodPracticeAndForCooperationNone() throws Exception {
    assertThat(
            Recognised.of(
                    "report",
                    List.of(
                        new Block.Paragraph("Отчёт НПМ о посещении следственного изолятора № 9"),
                        new Block.Paragraph("Дата посещения: 18 февраля 2025 года"),
                        new Block.Paragraph("Что увидели", true, false),
                        new Block.Paragraph(
                            "Хотим поблагодарить работников кухни: хлеб пекут сами, дают добавку."),
                        new Block.Paragraph("Благодарим администрацию за содействие."),
                        new Block.Paragraph("В камере № 3 нет окна."),
                        new Block.Paragraph("Рекомендации", true, false),
                        new Block.Paragraph("1. Вставить окно.")))
                .goodPractices())
        .hasSize(1);
  }
}
