package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Block;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.VisitKind;
import org.junit.jupiter.api.Test;

class RecogniserTest {
  private static final Recogniser RECOGNISER = new Recogniser(Profile.bundled("kz"));
  private static final String ID = Ids.of(new byte[] {1});

  private static VisitReport recognised(List<Block> blocks) throws Rejection {
    Source source = new Source(Source.Channel.FOLDER, "report", null, Instant.EPOCH, null);
    return RECOGNISER.recognise(
        new Submission(ID, source, 1), new Extracted(ID, "text/plain", blocks, false));
  }

  private static List<Block> paragraphs(String... texts) {
    return Stream.of(texts).<Block>map(Block.Paragraph::new).toList();
  }

  private static Block.Row row(String... cells) {
    return new Block.Row(Stream.of(cells).map(Block.Cell::of).toList());
  }

  private static List<String> texts(VisitReport report, Language language) {
    return report.recommendations().stream()
        .map(Recommendation::text)
        .flatMap(text -> text.in(language).stream())
        .toList();
  }

  @Test
  void russianReportWithAddresseeLinesIsReadWhole() throws Exception {
    VisitReport report =
        recognised(
            paragraphs(
                "О Т Ч Ё Т",
                "о периодическом превентивном посещении следственного изолятора № 9 ДУИС по"
                    + " Павлодарской области",
                "Посещение проведено 18-20 февраля 2025 г.",
                "Выявленные недостатки",
                "1. В камере № 4 не работает вентиляция.",
                "Рекомендации",
                "Администрации учреждения:",
                "1. Восстановить вентиляцию камеры № 4 до 1 июля 2025 года;",
                "Управлению здравоохранения Павлодарской области:",
                "2. Повторно рекомендуем укомплектовать медицинскую часть врачами."));
    VisitReport.Visit visit = report.visits().getFirst();
    assertThat(visit.institution().type()).isEqualTo("mvd.sizo");
    assertThat(visit.institution().ministry()).isEqualTo("MVD");
    assertThat(visit.institution().region()).isEqualTo("KZ-55");
    assertThat(visit.kind()).isEqualTo(VisitKind.PERIODIC);
    assertThat(visit.from()).isEqualTo(LocalDate.of(2025, 2, 18));
    assertThat(visit.to()).isEqualTo(LocalDate.of(2025, 2, 20));
    assertThat(report.findings()).hasSize(1);
    Recommendation first = report.recommendations().getFirst();
    assertThat(first.number()).isEqualTo("1");
    assertThat(first.text().in(Language.RU))
        .contains("Восстановить вентиляцию камеры № 4 до 1 июля 2025 года");
    assertThat(first.addressee().body()).isEqualTo("MVD");
    assertThat(first.deadline()).isNotNull();
    Recommendation second = report.recommendations().getLast();
    assertThat(second.addressee().body()).isEqualTo("MZ");
    assertThat(second.repeated()).isTrue();
    assertThat(report.outcome()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void kazakhReportKeepsRecommendationsApartFromProposalsOnLaw() throws Exception {
    VisitReport report =
        recognised(
            paragraphs(
                "ҰАТ тобының есебі",
                "Барылған мекеме: «Шұғыла» балалар үйі, Ақтөбе облысы",
                "Барған күні: 2025 жылғы 9-11 сәуір",
                "Бару түрі: мерзімдік",
                "Анықталған кемшіліктер",
                "• Жатын бөлмелерде желдету жоқ, терезелер ашылмайды.",
                "Ұсынымдар",
                "1-ұсыным. Балалар үйінің директоры терезелерді 2025 жылғы 1 шілдеге дейін"
                    + " жөндетсін.",
                "2-ұсыным. Психолог штатын енгізу қажет.",
                "Заңнаманы жетілдіру жөніндегі ұсыныстар",
                "– «Білім туралы» заңға балалар үйіндегі психолог саны туралы норма енгізілсін."));
    assertThat(report.languages()).containsExactly(Language.KK);
    assertThat(report.visits().getFirst().institution().type()).isEqualTo("mp.orphanage");
    assertThat(report.visits().getFirst().to()).isEqualTo(LocalDate.of(2025, 4, 11));
    assertThat(report.recommendations()).hasSize(2);
    assertThat(report.recommendations().getFirst().addressee().text())
        .isEqualTo("Балалар үйінің директоры");
    assertThat(report.recommendations().getFirst().deadline())
        .isEqualTo(
            new VisitReport.Deadline("2025 жылғы 1 шілдеге дейін", LocalDate.of(2025, 7, 1)));
    assertThat(report.proposals()).hasSize(1);
  }

  @Test
  void columnsInTwoLanguagesGiveOneRecommendationWithTwoTexts() throws Exception {
    Block table =
        new Block.Table(
            List.of(
                row("Дағдарыс орталығына бару туралы есеп", "Отчёт о посещении кризисного центра"),
                row(
                    "Мекеме: Көкшетау қаласының дағдарыс орталығы",
                    "Учреждение: кризисный центр города Кокшетау"),
                row("Барған күні: 2025 жылғы 3 маусым", "Дата посещения: 3 июня 2025 года"),
                row("Ұсынымдар", "Рекомендации"),
                row("1. Түнгі күзетті қамтамасыз ету;", "1. Обеспечить ночную охрану;"),
                row("2. Психолог штатын енгізу.", "2. Ввести должность психолога.")));
    VisitReport report = recognised(List.of(table));
    assertThat(report.recommendations()).hasSize(2);
    assertThat(texts(report, Language.KK)).hasSize(2);
    assertThat(texts(report, Language.RU))
        .containsExactly("Обеспечить ночную охрану", "Ввести должность психолога.");
    assertThat(report.visits()).hasSize(1);
  }

  @Test
  void tableIsReadByItsHeaderCellsAndEarlierRecommendationsAreNotCounted() throws Exception {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(
        paragraphs(
            "Отчёт о посещении женской колонии в городе Атырау",
            "Дата посещения: 05.06.2025",
            "Исполнение рекомендаций 2023 года",
            "1. Обеспечить исправность терминала – исполнено.",
            "Рекомендации"));
    blocks.add(
        new Block.Table(
            List.of(
                row("№", "Выявлено", "Рекомендация", "Исполнитель", "Срок исполнения"),
                row(
                    "1",
                    "Нет душа",
                    "Оборудовать душевую",
                    "Администрация",
                    "III квартал 2025 года"),
                row(
                    "2",
                    "Нет врача",
                    "Принять на работу врача",
                    "Управление здравоохранения",
                    "-"))));
    VisitReport report = recognised(blocks);
    assertThat(texts(report, Language.RU))
        .containsExactly("Оборудовать душевую", "Принять на работу врача");
    assertThat(report.recommendations().getFirst().deadline())
        .isEqualTo(new VisitReport.Deadline("III квартал 2025 года", LocalDate.of(2025, 9, 30)));
    assertThat(report.recommendations().getLast().deadline()).isNull();
    assertThat(report.recommendations().getLast().addressee().body()).isEqualTo("MZ");
  }

  @Test
  void twoInstitutionsGiveTwoVisitsWithTheirOwnItems() throws Exception {
    VisitReport report =
        recognised(
            List.of(
                new Block.Paragraph("Отчёт о посещении двух учреждений города Тараз", true, true),
                new Block.Heading(1, "1. Изолятор временного содержания"),
                new Block.Paragraph("Дата посещения: 3 июня 2025 года."),
                new Block.Heading(2, "Рекомендации"),
                new Block.ListItem("1)", 0, "обеспечить ежедневную прогулку;"),
                new Block.Heading(1, "2. Приёмник-распределитель"),
                new Block.Paragraph("Дата посещения: 4 июня 2025 года."),
                new Block.Heading(2, "Рекомендации"),
                new Block.ListItem("1)", 0, "пригласить переводчика.")));
    assertThat(report.visits())
        .extracting(visit -> visit.institution().type())
        .containsExactly("mvd.ivs", "mvd.reception_distribution");
    assertThat(report.visits().getLast().from()).isEqualTo(LocalDate.of(2025, 6, 4));
    assertThat(report.recommendations()).extracting(Recommendation::visit).containsExactly(0, 1);
  }

  @Test
  void sentenceAmidFindingsIntroducesRecommendationsPartedBySemicolons() throws Exception {
    VisitReport report =
        recognised(
            paragraphs(
                "Отчёт о посещении дома ребенка города Семей 7 мая 2025 года",
                "Выявленные недостатки",
                "Прогулочная веранда закрыта, в связи с чем рекомендуем: отремонтировать веранду;"
                    + " закупить коляски для прогулок.",
                "Главный врач ответил: «Нам необходимо выделить средства»."));
    assertThat(texts(report, Language.RU))
        .containsExactly("отремонтировать веранду", "закупить коляски для прогулок.");
  }

  @Test
  void whatTheReportLeavesOpenIsAskedInItsOwnLanguage() throws Exception {
    VisitReport report =
        recognised(
            paragraphs(
                "Отчёт о посещении",
                "Учреждение: учреждение № 39",
                "Выявленные недостатки",
                "1. В комнатах холодно, отопление не работает.",
                "Рекомендации",
                "1. Починить отопление."));
    assertThat(report.outcome()).isEqualTo(Verdict.NEEDS_REVIEW);
    assertThat(report.openQuestions())
        .extracting(VisitReport.Question::code)
        .contains("institution-type", "region", "dates");
    assertThat(report.questions()).anySatisfy(q -> assertThat(q).startsWith("К какому типу"));
  }

  @Test
  void reportWhoseItemsAreNotRecognisedIsAskedAboutAndNotRejected() throws Exception {
    VisitReport report =
        recognised(
            paragraphs(
                "Отчёт о превентивном посещении НПМ",
                "Участники НПМ 5 марта 2025 года посетили изолятор временного содержания управления"
                    + " полиции города Темиртау Карагандинской области.",
                "Беседы проведены со всеми, кто находился в изоляторе."));
    assertThat(report.outcome()).isEqualTo(Verdict.NEEDS_REVIEW);
    assertThat(report.questions()).contains("Рекомендации в отчёте не найдены. Есть ли они в нём?");
  }

  @Test
  void letterAboutReportsIsRejected() {
    assertThatThrownBy(() ->
            recognised(
                paragraphs(
                    "Құрметті әріптестер!",
                    "Сіздерді 2025 жылғы 16 қазанда өтетін семинарға шақырамыз.",
                    "1. Ұсынымдарды тұжырымдау;",
                    "2. Жарақаттарды тіркеу.")))
        .isInstanceOfSatisfying(
            Rejection.class,
            e -> assertThat(e.reason()).isEqualTo(Rejection.Reason.NOT_A_VISIT_REPORT));
  }

  @Test
  void foldedTextKeepsItsPositionsAndKazakhLetters() {
    String text = "«ПРИЁМНИК» — жүргiзiлген ӛтініш";
    assertThat(Fold.of(text)).isEqualTo("\"приемник\" - жүргізілген өтініш");
  }
}
