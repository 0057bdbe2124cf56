package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

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
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Deadline;
import kz.bayandama.report.VisitReport.Recommendation;
import org.junit.jupiter.api.Test;

/** Where reports say to whom a recommendation goes, by when, and which day a visit was. */
class ToWhomAndWhenTest {
  private static final Recogniser RECOGNISER = new Recogniser(Profile.bundled("kz"));
  private static final String ID = Ids.of(new byte[] {7});

  private static VisitReport recognised(List<Block> blocks) throws Rejection {
    Source source = new Source(Source.Channel.FOLDER, "report", null, Instant.EPOCH, null);
    return RECOGNISER.recognise(
        new Submission(ID, source, 1), new Extracted(ID, "text/plain", blocks, false));
  }

  private static VisitReport recognised(String... paragraphs) throws Rejection {
    return recognised(Stream.of(paragraphs).<Block>map(Block.Paragraph::new).toList());
  }

  private static List<String> addressees(VisitReport report) {
    return report.recommendations().stream().map(item -> item.addressee().text()).toList();
  }

  private static List<Deadline> deadlines(VisitReport report) {
    return report.recommendations().stream().map(Recommendation::deadline).toList();
  }

  @Test
  void whoeverStandsBeforeADashIsNamedWhole() throws Exception {
    VisitReport report =
        recognised(
            "Отчёт о посещении ИВС г. Кандыагаш Актюбинской области 12 марта 2024 года",
            "Выявлено",
            "1. В душевой нет перегородок.",
            "Рекомендации",
            "Отдел полиции Мугалжарского района – отремонтировать душевую.",
            "Департамент полиции области – выделить ставку фельдшера.",
            "Начальнику ИВС – вести журнал обращений.");
    assertThat(addressees(report))
        .containsExactly(
            "Отдел полиции Мугалжарского района", "Департамент полиции области", "Начальнику ИВС");
  }

  @Test
  void twoAddresseesOfAKazakhLineAreBothKept() throws Exception {
    VisitReport report =
        recognised(
            "Мерзімдік алдын ала бару туралы есеп",
            "Мекеме: Тараз қаласындағы № 5 тергеу изоляторы",
            "Барған күні: 2025 жылғы 9 сәуір",
            "Ұсынымдар",
            "Изолятор әкімшілігіне және Жамбыл облысы бойынша ҚАЖ департаментіне мыналарды"
                + " ұсынамыз:",
            "1. Серуен алаңының шатырын жөндеу.",
            "2. Кітапхана қорын толықтыру.");
    assertThat(addressees(report))
        .containsOnly("Изолятор әкімшілігіне және Жамбыл облысы бойынша ҚАЖ департаментіне");
  }

  @Test
  void aPlaceThatEndsLikeAnAccusativeDoesNotEndTheAddressee() throws Exception {
    VisitReport report =
        recognised(
            "Мерзімдік алдын ала бару туралы есеп",
            "Мекеме: Алматы қаласының бейімдеу орталығы",
            "Барған күні: 2025 жылғы 9 сәуір",
            "Ұсынымдар",
            "1. Алматы қаласының әкімдігіне – жертөледегі бөлмелерді жөндеу.");
    assertThat(addressees(report)).containsExactly("Алматы қаласының әкімдігіне");
    assertThat(report.recommendations().getFirst().addressee().body()).isEqualTo("AKIMAT");
  }

  @Test
  void oneCellTellsToWhomAndByWhen() throws Exception {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph("Отчёт о посещении центра психического здоровья г. Костаная"));
    blocks.add(new Block.Paragraph("Дата посещения: 4 июня 2025 года"));
    blocks.add(
        new Block.Table(
            Stream.of(
                    List.of("Раздел", "Что установлено", "Рекомендация", "Кому и когда"),
                    List.of(
                        "Палаты",
                        "В трёх палатах нет отопления.",
                        "Отремонтировать систему отопления.",
                        "Управление здравоохранения, до 01.10.2025"),
                    List.of("Питание", "Нарушений нет.", "–", "–"),
                    List.of(
                        "Журналы",
                        "Меры стеснения не записываются.",
                        "Завести журнал мер стеснения.",
                        "Главный врач, немедленно"))
                .map(cells -> new Block.Row(cells.stream().map(Block.Cell::of).toList()))
                .toList()));
    VisitReport report = recognised(blocks);
    assertThat(addressees(report)).containsExactly("Управление здравоохранения", "Главный врач");
    assertThat(deadlines(report))
        .containsExactly(
            new Deadline("до 01.10.2025", LocalDate.of(2025, 10, 1)),
            new Deadline("немедленно", null));
  }

  @Test
  void aTermOverAListIsThatOfItsItems() throws Exception {
    VisitReport report =
        recognised(
            "Report on a preventive visit to the psychiatric hospital of Aktobe Region",
            "Date of the visit: 5 June 2025",
            "Recommendations",
            "To the director of the hospital",
            "Immediately:",
            "1. Stop locking the ward on the second floor at night.",
            "Within three months:",
            "2. Repair the shower rooms of the women's ward.",
            "To the regional Department of Health",
            "3. Inspect the hospital at least once a year.");
    assertThat(addressees(report))
        .containsExactly(
            "director of the hospital",
            "director of the hospital",
            "regional Department of Health");
    assertThat(deadlines(report))
        .containsExactly(
            new Deadline("Immediately", null), new Deadline("Within three months", null), null);
  }

  @Test
  void aTermOverAListInRussianAndKazakh() throws Exception {
    for (List<String> words :
        List.of(
            List.of("Рекомендации", "Незамедлительно:", "1. Застеклить окна карцера."),
            List.of("Ұсынымдар", "Дереу:", "1. Карцердің терезелерін шынылау."))) {
      VisitReport report =
          recognised(
              "Отчёт о посещении СИЗО г. Актобе / Ақтөбе қаласының тергеу изоляторына бару есебі",
              "Дата посещения: 4 июня 2025 года",
              words.get(0),
              words.get(1),
              words.get(2));
      assertThat(deadlines(report))
          .containsExactly(new Deadline(words.get(1).replace(":", ""), null));
    }
  }

  @Test
  void bracketsAfterTheAuthorsOfAListNameItsAddressee() throws Exception {
    VisitReport report =
        recognised(
            "Отчёт о посещении центра психического здоровья г. Костаная",
            "Дата посещения: 4 июня 2025 года",
            "Рекомендации",
            "Рекомендации юриста (директору центра):",
            "1. Переоформить согласия пациентов.",
            "Рекомендации психолога (главному врачу):",
            "2. Проводить групповые занятия каждую неделю.");
    assertThat(addressees(report)).containsExactly("директору центра", "главному врачу");
  }

  @Test
  void bracketsAfterTheAuthorsOfAKazakhListNameItsAddressee() throws Exception {
    VisitReport report =
        recognised(
            "Қостанай қаласының психикалық денсаулық орталығына бару туралы есеп",
            "Барған күні: 2025 жылғы 4 маусым",
            "Ұсынымдар",
            "Заңгер ұсынымдары (орталық директорына):",
            "1. Пациенттердің келісімін қайта рәсімдеу.");
    assertThat(addressees(report)).containsExactly("орталық директорына");
  }

  @Test
  void aWholeReportInEachLanguageIsOneReport() throws Exception {
    VisitReport report =
        recognised(
            "Ақтөбе облысының № 7 мекемесі: мерзімдік алдын ала бару есебі",
            "2025 жылғы 3 наурыз",
            "1. Анықталған кемшіліктер",
            "1.1. Моншада ыстық су бір айдан бері жоқ, сотталғандар суық сумен жуынады.",
            "2. Ұсынымдар",
            "Мекеме бастығына:",
            "1. Моншаға ыстық су жүргізу.",
            "2. Әр бөлмеге сағат ілу.",
            "Учреждение № 7 Актюбинской области: отчёт о периодическом превентивном посещении",
            "Группа: Сериков Ермек (руководитель), Пак Ольга.",
            "1. Выявленные недостатки",
            "1.1. В бане месяц нет горячей воды, осуждённые моются холодной водой.",
            "2. Рекомендации",
            "Начальнику учреждения:",
            "1. Провести в баню горячую воду.",
            "2. Повесить часы в каждой комнате.");
    assertThat(report.recommendations()).hasSize(2);
    assertThat(report.recommendations().getFirst().text().in(Language.KK))
        .contains("Моншаға ыстық су жүргізу.");
    assertThat(report.recommendations().getFirst().text().in(Language.RU))
        .contains("Провести в баню горячую воду.");
  }

  @Test
  void theSecondDayOfASentenceIsOfTheYearOfTheFirst() throws Exception {
    VisitReport report =
        recognised(
            "Екі мекемеге мерзімдік алдын ала бару туралы есеп",
            "Топ 2025 жылғы 4 қарашада Семей қаласының уақытша ұстау изоляторына, 7 қарашада"
                + " Семей қаласының уытсыздандыру орталығына барды.",
            "Ұсынымдар",
            "1. Уақытша ұстау изоляторының камераларын жөндеу.");
    assertThat(report.visits())
        .extracting(VisitReport.Visit::from)
        .containsExactly(LocalDate.of(2025, 11, 4), LocalDate.of(2025, 11, 7));
  }

  @Test
  void eachInstitutionOfARussianSentenceHasItsDay() throws Exception {
    VisitReport report =
        recognised(
            "Отчёт о превентивном посещении двух учреждений",
            "Группа посетила 4 ноября изолятор временного содержания города Семей, 7 ноября 2025"
                + " года специальный приёмник города Семей.",
            "Рекомендации",
            "1. Отремонтировать камеры изолятора временного содержания.");
    assertThat(report.visits())
        .extracting(VisitReport.Visit::from)
        .containsExactly(LocalDate.of(2025, 11, 4), LocalDate.of(2025, 11, 7));
  }

  @Test
  void theDayOfTheEarlierVisitIsNotThatOfThisOne() throws Exception {
    VisitReport report =
        recognised(
            "Отчёт о промежуточном превентивном посещении",
            "Центр оказания специальных социальных услуг для лиц с психоневрологическими"
                + " заболеваниями",
            "Павлодарская область, 7 апреля 2026 года",
            "Цель – проверить, как исполнены рекомендации, данные после посещения 15 мая 2025"
                + " года.",
            "Рекомендации",
            "1. Оборудовать прогулочный двор.");
    assertThat(report.visits().getFirst().from()).isEqualTo(LocalDate.of(2026, 4, 7));
  }
}
