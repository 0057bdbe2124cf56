package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How different people write down recommendations and findings. */
class MannersTest {
  private static final Recogniser RECOGNISER = new Recogniser(Profile.bundled("kz"));

  private static VisitReport recognised(List<Block> body) throws Rejection {
    List<Block> blocks =
        new ArrayList<>(
            paragraphs(
                "Отчёт НПМ о посещении следственного изолятора № 9 города Павлодара",
                "Дата посещения: 18 февраля 2025 года"));
    blocks.addAll(body);
    Source source = new Source(Source.Channel.FOLDER, "report", null, Instant.EPOCH, null);
    return RECOGNISER.recognise(
        new Submission(Ids.of(new byte[] {2}), source, 1),
        new Extracted(Ids.of(new byte[] {2}), "text/plain", blocks, false));
  }

  private static List<Block> paragraphs(String... texts) {
    return Stream.of(texts).<Block>map(Block.Paragraph::new).toList();
  }

  /** A table of rows with «|» between cells. */
  private static Block.Table table(String... rows) {
    Pattern bar = Pattern.compile("\\s*\\|\\s*");
    return new Block.Table(
        Stream.of(rows)
            .map(row -> new Block.Row(bar.splitAsStream(row).map(Block.Cell::of).toList()))
            .toList());
  }

  private static @Nullable LocalDate due(Recommendation recommendation) {
    Deadline deadline = recommendation.deadline();
    return deadline == null ? null : deadline.date();
  }

  private static List<String> texts(VisitReport report) {
    return report.recommendations().stream()
        .map(r -> r.text().byLanguage().values().iterator().next())
        .toList();
  }

  private static List<String> findings(VisitReport report) {
    return report.findings().stream()
        .map(f -> f.text().byLanguage().values().iterator().next())
        .toList();
  }

  @Test
  void addresseeAndDeadlineInBracketsAfterAnItemAreNoPartOfIt() throws Exception {
    VisitReport report =
        recognised(
            paragraphs(
                "РЕКОМЕНДАЦИИ",
                "- заменить матрасы в карантине (начальник учреждения, срок до 1 мая 2025 года)",
                "- шаш қырықтыруды тоқтату (Павлодар облысының денсаулық сақтау басқармасы);"));
    Recommendation first = report.recommendations().getFirst();
    assertThat(texts(report))
        .containsExactly("заменить матрасы в карантине", "шаш қырықтыруды тоқтату");
    assertThat(first.addressee().text()).isEqualTo("начальник учреждения");
    assertThat(due(first)).isEqualTo(LocalDate.of(2025, 5, 1));
    assertThat(report.recommendations().getLast().addressee().body()).isEqualTo("MZ");
  }

  @Test
  void linesBelowAnItemTellToWhomAndByWhen() throws Exception {
    VisitReport report =
        recognised(
            paragraphs(
                "Рекомендации",
                "Рекомендация № 1",
                "Открыть второй прогулочный двор для женщин.",
                "Кому: администрация учреждения. Срок: 01.07.2025",
                "Рекомендация № 2",
                "Проверить жалобу на удары при приёме этапа.",
                "Кому: прокуратура Павлодарской области. Срок: не указан"));
    assertThat(texts(report))
        .containsExactly(
            "Открыть второй прогулочный двор для женщин.",
            "Проверить жалобу на удары при приёме этапа.");
    assertThat(report.recommendations().getFirst().number()).isEqualTo("1");
    assertThat(due(report.recommendations().getFirst())).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(report.recommendations().getLast().addressee().body()).isEqualTo("GP");
    assertThat(report.recommendations().getLast().deadline()).isNull();
  }

  @Test
  void codedAndSpelledNumbersAreLabels() throws Exception {
    VisitReport report =
        recognised(
            paragraphs(
                "Ұсынымдар",
                "Р-1. Камерадағы терезелерді 2025 жылғы 1 қазанға дейін ауыстыру қажет.",
                "Екіншіден, медициналық бөлімге фельдшер тағайындалсын."));
    assertThat(texts(report))
        .containsExactly(
            "Камерадағы терезелерді 2025 жылғы 1 қазанға дейін ауыстыру қажет.",
            "медициналық бөлімге фельдшер тағайындалсын.");
    assertThat(report.recommendations().getFirst().number()).isEqualTo("Р-1");
  }

  @Test
  void tableWithoutKnownHeaderIsReadByWhatItsColumnsHold() throws Exception {
    List<Block> blocks = new ArrayList<>(paragraphs("Рекомендации"));
    blocks.add(
        table(
            "1 | Обеспечить камеры питьевой водой | Администрация учреждения | 15.03.2025",
            "2 | Ввести ставку психолога в штат | Комитет УИС МВД РК | до конца 2025 года",
            "3 | Отремонтировать душевую второго поста | Администрация учреждения | 30 дней"));
    VisitReport report = recognised(blocks);
    assertThat(texts(report))
        .containsExactly(
            "Обеспечить камеры питьевой водой",
            "Ввести ставку психолога в штат",
            "Отремонтировать душевую второго поста");
    assertThat(report.recommendations().get(1).addressee().text()).isEqualTo("Комитет УИС МВД РК");
    assertThat(due(report.recommendations().get(1))).isEqualTo(LocalDate.of(2025, 12, 31));
  }

  @Test
  void columnsOfTwoLanguagesBesideANumberGiveOneItemWithTwoTexts() throws Exception {
    List<Block> blocks = new ArrayList<>(paragraphs("Ұсынымдар / Рекомендации"));
    blocks.add(
        table(
            "№ | Қазақша | На русском | Мерзімі / Срок",
            "1 | Бірінші корпустағы жуынатын бөлмені жөндеу | Отремонтировать умывальную первого"
                + " корпуса | дереу / немедленно",
            "2 | Дәрігердің апта сайынғы қабылдауын қамтамасыз ету | Обеспечить еженедельный приём"
                + " врача | 01.06.2025"));
    VisitReport report = recognised(blocks);
    assertThat(report.recommendations())
        .hasSize(2)
        .allSatisfy(
            r -> assertThat(r.text().byLanguage()).containsOnlyKeys(Language.KK, Language.RU));
  }

  @Test
  void rowsOfAnAddresseeAcrossAllColumnsLeaveHeadAndNumbersKnown() throws Exception {
    List<Block> blocks = new ArrayList<>(paragraphs("Ұсынымдар / Рекомендации"));
    List<Block.Row> rows = new ArrayList<>();
    rows.addAll(table("№ | Қазақша | Русский").rows());
    rows.add(across("Изолятор басшылығына / Руководству изолятора"));
    rows.addAll(
        table(
                "1 | Науқасқа кардиолог шақырып, емін үзбей жалғастыру | Пригласить к больному"
                    + " кардиолога и продолжить лечение",
                "2 | Серуен алаңының үстіндегі қаңылтыр парақтарды шешу | Снять жестяные листы над"
                    + " прогулочным двором")
            .rows());
    rows.add(across("Бас прокуратураға / Генеральной прокуратуре"));
    rows.addAll(
        table(
                "3 | Қорғаушымен кездесудің құпиялылығын тексеру | Проверить, как"
                    + " соблюдается тайна бесед с защитником")
            .rows());
    blocks.add(new Block.Table(rows));
    List<Recommendation> items = recognised(blocks).recommendations();
    assertThat(items).extracting(Recommendation::number).containsExactly("1", "2", "3");
    assertThat(items.getLast().addressee().body()).isEqualTo("GP");
  }

  private static Block.Row across(String text) {
    return new Block.Row(List.of(new Block.Cell(List.of(new Block.Paragraph(text)), 3)));
  }

  @Test
  void everyParagraphFollowedByItsTranslationGivesPairs() throws Exception {
    VisitReport report =
        recognised(
            paragraphs(
                "№ 9 тергеу изоляторына 2025 жылғы 18 ақпандағы мерзімді алдын ала бару туралы"
                    + " есеп",
                "ҰСЫНЫМДАР / РЕКОМЕНДАЦИИ",
                "Мекеме бастығына / Начальнику учреждения:",
                "1. Таза ауыз суды үздіксіз беруді дереу қамтамасыз ету.",
                "Немедленно обеспечить бесперебойную подачу чистой питьевой воды.",
                "2. Желдеткішті ыстық күндері тәулік бойы қосу.",
                "Включать вентиляцию в жаркие дни круглосуточно."));
    assertThat(report.recommendations()).hasSize(2);
    assertThat(report.recommendations().getLast().text().in(Language.RU))
        .contains("Включать вентиляцию в жаркие дни круглосуточно.");
    assertThat(report.recommendations().getLast().number()).isEqualTo("2");
  }

  @Test
  void questionnaireGivesItsRemarksOnShortcomingsAsFindings() throws Exception {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        table(
            "Вопрос | Да/нет | Замечание участника",
            "Есть ли у каждого спальное место? | нет | В камере 7 шесть человек на четырёх койках",
            "Есть ли доступ к телефону? | да | таксофон в коридоре, очередь небольшая",
            "Выводят ли на прогулку? | част. | Женщин выводят раз в три дня на двадцать минут"));
    blocks.addAll(paragraphs("Рекомендации", "1. Расселить камеру 7 немедленно."));
    assertThat(findings(recognised(blocks)))
        .containsExactly(
            "В камере 7 шесть человек на четырёх койках",
            "Женщин выводят раз в три дня на двадцать минут");
  }

  @Test
  void whatOfficialsSayAndWhatIsInOrderAreNoFindings() throws Exception {
    VisitReport report =
        recognised(
            paragraphs(
                "Выявленные недостатки",
                "Горячей воды в душевой нет с октября, полотенца не выдаются.",
                "Директор пояснил, что котёл будет заменён весной.",
                "Пищеблок чистый, замечаний нет.",
                "Рекомендации",
                "1. Восстановить подачу горячей воды."));
    assertThat(findings(report))
        .containsExactly("Горячей воды в душевой нет с октября, полотенца не выдаются.");
  }

  @Test
  void objectsBesideEachOtherInATableAreTwoVisitsWithTheirOwnItems() throws Exception {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        table(
            "Параметр | Объект А | Объект Б",
            "Наименование | СИЗО № 9 | ИВС отдела полиции города Экибастуза",
            "Регион | Павлодарская область | Павлодарская область",
            "Дата | 18.02.2025 | 19.02.2025"));
    blocks.addAll(paragraphs("Рекомендации"));
    blocks.add(
        table(
            "№ | Объект | Рекомендация | Срок",
            "1 | А | Заменить проводку в карантине | 01.06.2025",
            "2 | Б | Завести журнал медицинских осмотров | немедленно"));
    VisitReport report = recognised(blocks);
    assertThat(report.visits())
        .extracting(v -> v.institution().type())
        .containsExactly("mvd.sizo", "mvd.ivs");
    assertThat(report.recommendations()).extracting(Recommendation::visit).containsExactly(0, 1);
  }

  @Test
  void letteredAddresseeHeadsItsRecommendations() throws Exception {
    List<Block> addressed = new ArrayList<>(paragraphs("Рекомендации"));
    addressed.add(new Block.Paragraph("А. Министерству внутренних дел", true, false));
    addressed.addAll(paragraphs("1. Отремонтировать душевую второго поста."));
    assertThat(recognised(addressed).recommendations().getFirst().addressee().text())
        .contains("Министерству внутренних дел");
  }

  @Test
  void newspaperArticleAboutAVisitIsNoReport() {
    List<Block> article =
        paragraphs(
            "В колонии стало светлее",
            "Наш корреспондент побывал у ворот колонии вместе с группой НПМ 18 февраля 2025 года.",
            "— Мы рекомендуем обеспечить медчасть вторым врачом, — говорит руководитель группы.",
            "На снимке: новое окно. Фото автора.");
    assertThatThrownBy(
            () -> {
              Source source = new Source(Source.Channel.FOLDER, "a", null, Instant.EPOCH, null);
              RECOGNISER.recognise(
                  new Submission(Ids.of(new byte[] {3}), source, 1),
                  new Extracted(Ids.of(new byte[] {3}), "text/plain", article, false));
            })
        .isInstanceOf(Rejection.class);
  }

  @Test
  void anAbbreviatedTownBelongsToTheAddressee() throws Rejection {
    VisitReport report =
        recognised(
            paragraphs(
                "Рекомендации руководству ДП г. Шымкент",
                "- восстановить вентиляцию в камерах № 3, 4",
                "- обеспечить ежедневную прогулку не менее часа"));
    assertThat(report.recommendations())
        .extracting(one -> one.addressee().text())
        .containsOnly("руководству ДП г. Шымкент");
  }

  @Test
  void aDeadlineInBracketsIsWithoutThem() throws Rejection {
    VisitReport report =
        recognised(
            paragraphs(
                "Қазақстан Республикасы Оқу-ағарту министрлігіне ұсынымдар:",
                "терезелерді жөндеп, желдету жүйесін орнату (мерзімі – 2025 жылғы 1 қазанға"
                    + " дейін);",
                "психологқа жеке кабинет бөлу."));
    assertThat(report.recommendations().getFirst().deadline())
        .isEqualTo(new Deadline("2025 жылғы 1 қазанға дейін", LocalDate.of(2025, 10, 1)));
  }

  @Test
  void aPartOfAnInstitutionIsNoSecondOne() throws Rejection {
    for (String title :
        List.of(
            "Отчёт о посещении центра временной адаптации и детоксикации при Карагандинском"
                + " областном центре психического здоровья",
            "Қостанай облыстық психикалық денсаулық орталығының жанындағы уақытша бейімдеу және"
                + " уытсыздандыру орталығына бару туралы есеп",
            "Қостанай облыстық психикалық денсаулық орталығының уақытша бейімдеу және уытсыздандыру"
                + " орталығына бару туралы есеп")) {
      List<Block> blocks =
          paragraphs(
              title,
              "Дата посещения: 18 февраля 2025 года",
              "Рекомендации",
              "1. Отремонтировать вентиляцию.",
              "2. Обеспечить ежедневные прогулки.");
      Source source = new Source(Source.Channel.FOLDER, "report", null, Instant.EPOCH, null);
      VisitReport report =
          RECOGNISER.recognise(
              new Submission(Ids.of(new byte[] {2}), source, 1),
              new Extracted(Ids.of(new byte[] {2}), "text/plain", blocks, false));
      assertThat(report.visits())
          .extracting(one -> one.institution().type())
          .as(title)
          .containsExactly("mz.cvad");
    }
  }
}
