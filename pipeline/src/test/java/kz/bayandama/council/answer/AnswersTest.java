package kz.bayandama.council.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Block;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
  private static final Profile KZ = Profile.bundled("kz");

  @TempDir Path folder;
  private ReportArchive archive;
  private Answers letters;

  @BeforeEach
  void open() throws IOException {
    archive = new ReportArchive(FolderArchive.open(folder.resolve("archive")));
    letters = new Answers(KZ, archive);
    report(
        "colony",
        new Institution(
            "Учреждение УК-161/2 ДУИС по Костанайской области", "mvd.colony", "MVD", "KZ-39"),
        "2025-04-02",
        Language.RU,
        "Увеличить количество исправных санитарных приборов в отряде № 6 до норм положенности.",
        "Устранить плесень в банно-прачечном блоке и отрегулировать отопление.",
        "Исключить присутствие сотрудников учреждения при медицинском осмотре осуждённых.",
        "Укомплектовать медицинскую часть врачом-психиатром.");
    report(
        "other",
        new Institution("Учреждение № 39 ДУИС по Жамбылской области", "mvd.colony", "MVD", "KZ-31"),
        "2025-05-14",
        Language.RU,
        "Обеспечить осуждённых сменной обувью по сезону.",
        "Укомплектовать медицинскую часть врачом-психиатром.");
    report(
        "kentau",
        new Institution("Кентау қаласының уақытша ұстау изоляторы", "mvd.ivs", "MVD", "KZ-61"),
        "2025-04-09",
        Language.KK,
        "Камералардағы жарықты жөндеу қажет.",
        "Медициналық кабинетті жабдықтау қажет.",
        "Психолог штатын енгізу қажет.");
  }

  private static String id(String name) {
    return Ids.of(name.getBytes(StandardCharsets.UTF_8));
  }

  private Submission submission(String name) throws IOException {
    Path original = Files.writeString(folder.resolve("original"), name);
    Source source =
        new Source(Source.Channel.FOLDER, name, null, Instant.parse("2025-06-10T05:00:00Z"), null);
    Submission submission = new Submission(id(name), source, Files.size(original));
    archive.add(submission, original);
    return submission;
  }

  @SuppressWarnings("NullAway") // does not see annotations of nested types in class files
  private void report(
      String name, Institution place, String day, Language language, String... texts)
      throws IOException {
    List<Recommendation> said = new ArrayList<>();
    for (String text : texts) {
      said.add(
          new Recommendation(
              String.valueOf(said.size() + 1),
              0,
              Texts.of(language, text),
              new Addressee("MVD", null),
              null,
              false,
              null));
    }
    LocalDate from = LocalDate.parse(day);
    archive.add(
        new VisitReport(
            id(name),
            1,
            submission(name).source(),
            null,
            List.of(language),
            null,
            List.of(new Visit(place, null, from, from)),
            List.of(),
            said,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Verdict.ACCEPTED,
            null));
  }

  private static List<Block> lines(String text) {
    return text.lines().map(line -> (Block) new Block.Paragraph(line)).toList();
  }

  private static Block.Table table(String... rows) {
    return new Block.Table(
        Arrays.stream(rows)
            .map(row ->
                new Block.Row(Arrays.stream(row.split("\\|", -1)).map(Block.Cell::of).toList()))
            .toList());
  }

  private Answers.Kept taken(String name, List<Block> blocks) throws IOException {
    Submission submission = submission(name);
    return letters
        .take(submission, new Extracted(submission.id(), "application/pdf", blocks, false))
        .orElseThrow();
  }

  private static List<String> tied(Answers.Kept kept) {
    List<String> tied = new ArrayList<>();
    for (int i = 0; i < kept.letter().replies().size(); i++) {
      Tie tie = kept.ties().get(i);
      tied.add(
          tie == null
              ? "?"
              : Ids.abbreviate(tie.report()) + "/" + tie.recommendation() + " " + tie.status());
    }
    return tied;
  }

  private static String to(String report, int place, Status status) {
    return Ids.abbreviate(id(report)) + "/" + place + " " + status;
  }

  @Test
  void aTableOfRecommendationsAndMeasuresIsTiedByWhatItQuotes() throws Exception {
    List<Block> blocks =
        new ArrayList<>(
            lines(
                """
                ДЕПАРТАМЕНТ УГОЛОВНО-ИСПОЛНИТЕЛЬНОЙ СИСТЕМЫ ПО КОСТАНАЙСКОЙ ОБЛАСТИ
                На исх. № 08-2/301 от 14 апреля 2025 года
                Департамент, рассмотрев рекомендации по итогам посещения УК-161/2, сообщает следующее.
                """));
    blocks.add(
        table(
            "№|Рекомендация НПМ|Принятые меры|Статус",
            "1|Увеличить количество исправных санитарных приборов в отряде № 6|Установлено 8"
                + " приборов|исполнено",
            "2|Устранить плесень, отрегулировать отопление|Объявлен конкурс|исполняется",
            "3|Исключить присутствие сотрудников при медицинском осмотре|Указание"
                + " направлено|исполнено",
            "4|Укомплектовать медицинскую часть|Нет ставки|не принято"));
    Answers.Kept kept = taken("letter", blocks);
    assertThat(kept.letter().body()).isEqualTo("MVD");
    assertThat(tied(kept))
        .containsExactly(
            to("colony", 0, Status.IMPLEMENTED),
            to("colony", 1, Status.IN_PROGRESS),
            to("colony", 2, Status.IMPLEMENTED),
            to("colony", 3, Status.DECLINED));
    assertThat(letters.statuses(letters.letters()))
        .containsEntry(Ids.abbreviate(id("colony")) + "#recommendations/3", Status.DECLINED);
    assertThat(archive.archive().list("council/2025/acts/"))
        .containsExactly("council/2025/acts/0001.json");

    // nothing of it is public until a person has confirmed it, and then as it was read
    assertThat(letters.confirmed()).isEmpty();
    letters.confirm(kept, "zh.ospan", kept.received());
    letters.confirm(kept, "zh.ospan", kept.received());
    assertThat(letters.confirmed()).containsExactly(kept);
    letters.tie(kept, 3, Objects.requireNonNull(kept.ties().get(2)));
    assertThat(letters.letters()).doesNotContain(kept);
    assertThat(letters.confirmed()).containsExactly(kept);
  }

  @Test
  void kazakhLetterThatOnlyNumbersIsTiedByInstitutionAndNumber() throws Exception {
    Answers.Kept kept =
        taken(
            "хат",
            lines(
                """
                ҚАЗАҚСТАН РЕСПУБЛИКАСЫ ІШКІ ІСТЕР МИНИСТРЛІГІ
                Сіздің 2025 жылғы 14 сәуірдегі № 08-2/301 хатыңызға
                Кентау қаласының уақытша ұстау изоляторына бару бойынша ұсынымдарды қарап, мынаны хабарлаймыз.
                № 1 ұсыным бойынша: жарық жөнделді, жұмыс орындалды.
                № 2 ұсыным бойынша: кабинетті жабдықтау жоспарланған.
                3-ұсыным қабылданбады, себебі штат саны шектеулі.
                """));
    assertThat(tied(kept))
        .containsExactly(
            to("kentau", 0, Status.IMPLEMENTED),
            to("kentau", 1, Status.IN_PROGRESS),
            to("kentau", 2, Status.DECLINED));
  }

  @Test
  void whatFitsTwoInstitutionsIsTiedToNoneUntilAPersonSays() throws Exception {
    List<Block> blocks =
        new ArrayList<>(
            lines("В ответ на Ваше письмо о рекомендациях участников НПМ сообщаем о мерах."));
    blocks.add(
        table(
            "Рекомендация|Принятые меры",
            "Укомплектовать медицинскую часть врачом-психиатром|Врач назначен"));
    Answers.Kept kept = taken("вообще", blocks);
    assertThat(tied(kept)).containsExactly("?");
    letters.tie(
        kept, 0, new Tie(id("other"), 1, 2025, Status.IMPLEMENTED, "Врач назначен", "person"));
    assertThat(tied(letters.letters().getFirst()))
        .containsExactly(to("other", 1, Status.IMPLEMENTED));
  }

  @Test
  void aReportThatComesAfterItsAnswerIsTiedWhenTriedAgain() throws Exception {
    List<Block> blocks =
        new ArrayList<>(
            lines("На № 5 от 02.06.2025. Рассмотрев рекомендации по дому «Үміт», сообщаем."));
    blocks.add(
        table("Рекомендация|Ответ", "Выделить каждому ребёнку отдельный шкаф|Шкафы приобретены"));
    assertThat(tied(taken("рано", blocks))).containsExactly("?");
    report(
        "late",
        new Institution("Детский дом «Үміт»", "mp.orphanage", "MP", "KZ-43"),
        "2025-05-20",
        Language.RU,
        "Выделить каждому ребёнку отдельный шкаф.");
    assertThat(letters.again()).hasSize(1);
    assertThat(tied(letters.letters().getFirst()))
        .containsExactly(to("late", 0, Status.IMPLEMENTED));
    assertThat(letters.again()).isEmpty();
  }

  @Test
  void oneLetterAnswersSeveralReports() throws Exception {
    Answers.Kept kept =
        taken(
            "several",
            lines(
                """
                КОМИТЕТ УГОЛОВНО-ИСПОЛНИТЕЛЬНОЙ СИСТЕМЫ
                Во исполнение рекомендаций Национального превентивного механизма сообщаем о мерах.
                По учреждению УК-161/2 (Костанайская область):
                Рекомендация № 1 – не исполнена, приборы не установлены.
                Рекомендация № 2 – исполнена частично.
                По учреждению № 39 ДУИС по Жамбылской области:
                Рекомендация № 1 – исполнена.
                По ИВС г. Кентау:
                По третьей рекомендации. Психолог принят на работу.
                """));
    assertThat(tied(kept))
        .containsExactly(
            to("colony", 0, Status.IN_PROGRESS),
            to("colony", 1, Status.PARTLY),
            to("other", 0, Status.IMPLEMENTED),
            to("kentau", 2, Status.IMPLEMENTED));
  }

  @Test
  void pointsAndRetoldRecommendationsAreTiedWhereTheInstitutionIsNamed() throws Exception {
    Answers.Kept kept =
        taken(
            "points",
            lines(
                """
                МИНИСТЕРСТВО ВНУТРЕННИХ ДЕЛ РЕСПУБЛИКИ КАЗАХСТАН
                В ответ на рекомендации по учреждению № 39 ДУИС по Жамбылской области сообщаем:
                Пункт 2. Врач-психиатр принят на работу с 1 июня.
                Рекомендацию об обеспечении осуждённых обувью по сезону выполнить не представляется возможным.
                """));
    assertThat(tied(kept))
        .containsExactly(to("other", 1, Status.IMPLEMENTED), to("other", 0, Status.DECLINED));
  }

  @Test
  void whatALetterSaysOfAnotherPlaceOrAnotherVisitIsTiedToNone() throws Exception {
    assertThat(
            tied(
                taken(
                    "elsewhere",
                    lines(
                        """
                        Рассмотрев рекомендации по ИВС города Экибастуз, Департамент полиции сообщает.
                        Рекомендация «Обеспечить осуждённых сменной обувью по сезону» исполнена.
                        """))))
        .containsExactly("?");
    assertThat(
            tied(
                taken(
                    "earlier",
                    lines(
                        """
                        По результатам рассмотрения рекомендаций сообщаем.
                        Учреждение № 39 ДУИС по Жамбылской области, посещение 3 октября 2023 года:
                        Рекомендация № 1 исполнена.
                        """))))
        .containsExactly("?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Телефоны не установлены из-за отсутствия средств. | IN_PROGRESS",
        "Шамдар әлі орнатылған жоқ. | IN_PROGRESS",
        "Телефоны установлены во всех отделениях. | IMPLEMENTED",
        "Установлено, что доводы жалобы не нашли отражения. |",
        "Специалист принят на работу с 1 мая. | IMPLEMENTED",
        "Принята к исполнению. | ACCEPTED",
        "Қабылданған шаралар туралы кейін хабарланады. |",
        "Меры не приняты. |",
        "Рекомендация не принимается. | DECLINED"
      })
  void theFateIsReadFromWhatIsSaidAndNotFromASingleWord(String text, @Nullable Status status) {
    assertThat(AnswerWords.of(Profile.bundled("kz")).status(text))
        .isEqualTo(Optional.ofNullable(status));
  }

  @Test
  void aVisitReportThatTellsOfEarlierAnswersIsNoLetter() throws Exception {
    List<Block> blocks =
        new ArrayList<>(
            lines(
                """
                ОТЧЁТ о превентивном посещении
                На рекомендации прошлого года администрация сообщает о мерах.
                """));
    blocks.add(table("Рекомендация|Исполнение", "Устранить плесень|исполнено"));
    Submission submission = submission("отчёт");
    assertThat(letters.take(submission, new Extracted(submission.id(), "x/y", blocks, false)))
        .isEmpty();
    assertThat(letters.letters()).isEmpty();
  }
}
