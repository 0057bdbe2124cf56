package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Block;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Finding;
import kz.bayandama.report.VisitReport.Proposal;
import kz.bayandama.report.VisitReport.Recommendation;
import org.junit.jupiter.api.Test;

/** Manners of reports that no author of the gold set had: each a rule of structure. */
class StrangersTest {
  private static final Recogniser RECOGNISER = new Recogniser(Profile.bundled("kz"));

  /** Lines as paragraphs; «**» before one sets it bold. */
  private static VisitReport recognised(String text) throws Rejection {
    List<Block> blocks =
        text.lines()
            .filter(line -> !line.isBlank())
            .<Block>map(
                line -> new Block.Paragraph(line.replace("**", ""), line.startsWith("**"), false))
            .toList();
    Source source = new Source(Source.Channel.FOLDER, "report", null, Instant.EPOCH, null);
    return RECOGNISER.recognise(
        new Submission(Ids.of(new byte[] {3}), source, 1),
        new Extracted(Ids.of(new byte[] {3}), "text/plain", blocks, false));
  }

  private static Stream<String> texts(VisitReport report) {
    return report.recommendations().stream()
        .map(r -> r.text().byLanguage().values().iterator().next());
  }

  @Test
  void adviceUnderItsOwnLabelEndsWhereTheReportGoesOn() throws Exception {
    VisitReport report =
        recognised(
            """
            О Т Ч Ё Т о превентивном посещении учреждения № 17 ДУИС по Костанайской области
            14 мая 2025 года группа НПМ посетила учреждение, где содержатся 640 осуждённых.
            В отряде № 3 на 84 человека приходится 4 унитаза, два из них не работают.
            Рекомендация: отремонтировать санитарный узел отряда № 3.
            Должность врача-терапевта вакантна с января, приём ведёт один фельдшер учреждения.
            Рекомендация (администрации учреждения): замещать вакантную должность.
            """);
    assertThat(texts(report))
        .containsExactly(
            "отремонтировать санитарный узел отряда № 3.", "замещать вакантную должность.");
    assertThat(report.recommendations().getLast().addressee().text())
        .isEqualTo("администрации учреждения");
  }

  @Test
  void whatIsNeededAfterAColonIsSeveralRecommendations() throws Exception {
    VisitReport report =
        recognised(
            """
            Мониторинг учреждения УГ-157/9 (Атырау), визит 04–05.11.2025, плановый
            **Медицина
            Врача нет. Очередь к фельдшеру – неделя.
            Надо: найти врача; инсулин выдавать ежедневно под подпись.
            **Жалобы
            Ящики для жалоб висят напротив дежурной части, к ним не подойти.
            Надо: перевесить ящики.
            **Закон
            Предлагаем в УИК (ст. 119) прописать минимальную оплату труда осуждённых.
            """);
    assertThat(texts(report))
        .containsExactly(
            "найти врача", "инсулин выдавать ежедневно под подпись.", "перевесить ящики.");
    assertThat(report.proposals()).extracting(Proposal::text).hasSize(1);
  }

  @Test
  void wordsOfOrderInOneParagraphBeginItems() throws Exception {
    VisitReport report =
        recognised(
            """
            Алматы қаласындағы ТИ-1 (тергеу изоляторы) мекемесіне бару туралы есеп
            Мен 2025 жылғы 5 ақпанда топпен бірге осы мекемеде болдым.
            Не көрдік. Камералар тар, бір адамға 2 шаршы метрден келеді.
            Не істеу керек. Біріншіден, изолятор әкімшілігі адам санын нормаға келтіргені жөн. Екіншіден, бас прокуратура туыстарына хабарлау мерзімін тексергені дұрыс болар еді.
            """);
    assertThat(report.recommendations())
        .extracting(r -> r.addressee().body())
        .containsExactly("MVD", "GP");
  }

  @Test
  void titlesInThePastTenseOpenSections() throws Exception {
    VisitReport report =
        recognised(
            """
            **АКТ превентивного посещения изолятора временного содержания г. Рудный Костанайской области
            Участники НПМ составили настоящий акт о том, что 5 марта 2025 года посетили изолятор.
            УСТАНОВИЛИ:
            1. Вентиляция в камерах не работает.
            ПРЕДЛОЖИЛИ:
            1. Начальнику ИВС обеспечить температуру не ниже +18 °С, незамедлительно.
            2. Ему же – отремонтировать вентиляцию в течение 30 дней.
            Замечания к акту: не согласен, температура измерена у окна.
            """);
    assertThat(report.recommendations())
        .extracting(r -> r.addressee().text())
        .containsExactly("Начальнику ИВС", "Начальнику ИВС");
    assertThat(report.findings()).extracting(Finding::number).containsExactly("1");
  }

  @Test
  void addresseeBeforeADashOwnsAllItsClauses() throws Exception {
    VisitReport report =
        recognised(
            """
            Отчёт НПМ. Дом ребенка «Аистёнок», Костанай, посещён 9 октября 2025 года
            В группе № 2 на 14 малышей одна няня ночью, лекарства хранятся без замка.
            **Что советуем
            Директору дома ребенка — поставить вторую ночную няню; закрыть аптечку на замок.
            """);
    assertThat(texts(report))
        .containsExactly("поставить вторую ночную няню", "закрыть аптечку на замок.");
    assertThat(report.recommendations())
        .extracting(r -> r.addressee().text())
        .containsOnly("Директору дома ребенка");
  }

  @Test
  void twoInstitutionsOfOneTitleAreTwoVisitsOnTheirDays() throws Exception {
    VisitReport report =
        recognised(
            """
            **Отчёт о посещении ИВС Управления полиции г. Экибастуза и специального приёмника для административно арестованных
            12 и 13 мая 2025 года группой НПМ проведены периодические посещения.
            **Условия содержания
            В ИВС нет вентиляции, в специальном приёмнике протекает крыша.
            **Рекомендации
            Начальнику УП г. Экибастуза:
            1. Установить вентиляцию в камерах ИВС.
            2. Отремонтировать крышу спецприёмника.
            """);
    assertThat(report.visits())
        .extracting(v -> v.institution().type())
        .containsExactly("mvd.ivs", "mvd.special_reception");
    assertThat(report.visits())
        .extracting(VisitReport.Visit::from)
        .containsExactly(LocalDate.of(2025, 5, 12), LocalDate.of(2025, 5, 13));
    assertThat(report.recommendations()).extracting(Recommendation::visit).containsExactly(0, 1);
  }

  @Test
  void enumeratedInstitutionsHaveTheirOwnDays() throws Exception {
    VisitReport report =
        recognised(
            """
            **Отчёт о периодических посещениях
            Посещены: 1) изолятор временного содержания г. Тараза – 2 июля 2025 года; 2) специальный приёмник ДП Жамбылской области – 9 июля 2025 года.
            **1. Изолятор временного содержания г. Тараза
            Недостатки:
            – Постельное бельё не выдаётся, четверо спали на голых нарах.
            Рекомендации начальнику изолятора:
            1. Выдать задержанным постельные принадлежности.
            **2. Специальный приёмник ДП Жамбылской области
            Недостатки:
            – Душевая закрыта с апреля, моются из ведра.
            Рекомендации начальнику спецприёмника:
            1. Отремонтировать душевую.
            """);
    assertThat(report.visits())
        .extracting(VisitReport.Visit::from)
        .containsExactly(LocalDate.of(2025, 7, 2), LocalDate.of(2025, 7, 9));
    assertThat(report.recommendations()).extracting(Recommendation::visit).containsExactly(0, 1);
    assertThat(report.findings()).extracting(Finding::visit).containsExactly(0, 1);
  }

  @Test
  void aPlansDateAndAnEarlierVisitAreNotTheVisit() throws Exception {
    VisitReport report =
        recognised(
            """
            Доклад о посещении учреждения смешанной безопасности № 71 г. Усть-Каменогорск 12.02.2025
            Основание: план посещений на 2025 год, утверждён Советом 25.12.2024.
            Выявленные нарушения
            1. Отсутствует доступ к стоматологу более 7 месяцев.
            Рекомендации
            1. (повторно) Заключить договор со стоматологической клиникой.
            """);
    assertThat(report.visits().getFirst().from()).isEqualTo(LocalDate.of(2025, 2, 12));
    assertThat(report.visits().getFirst().institution().name())
        .isEqualTo("Учреждение смешанной безопасности № 71 г. Усть-Каменогорск");
    assertThat(texts(report)).containsExactly("Заключить договор со стоматологической клиникой.");
    assertThat(report.recommendations().getFirst().repeated()).isTrue();
  }

  @Test
  void aNameEndsWhereTheVisitIsTold() throws Rejection {
    assertThat(
            name("Алматы қаласы «Балаларды қолдау орталығына» бару қорытындысы бойынша баяндама"))
        .isEqualTo("«Балаларды қолдау орталығы»");
    assertThat(
            name(
                "Ақтөбе облыстық психикалық денсаулық орталығына жоспарлы бару нәтижелері туралы"
                    + " анықтама"))
        .isEqualTo("Ақтөбе облыстық психикалық денсаулық орталығы");
    assertThat(
            name("Отчёт о посещении специализированного дома ребёнка «Үміт» с целью мониторинга"))
        .isEqualTo("Специализированный дом ребёнка «Үміт»");
  }

  private static String name(String title) throws Rejection {
    return recognised(title + "\n12.02.2025\nРекомендации\n1. Обеспечить ремонт.\n")
        .visits()
        .getFirst()
        .institution()
        .name();
  }
}
