package kz.bayandama.council.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.bayandama.extract.Extractor;
import kz.bayandama.extract.Limits;
import kz.bayandama.recognise.Recogniser;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Recommendation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official form as somebody in a hurry fills it in. */
class HastyFormTest {
  private static final Recogniser RECOGNISER = new Recogniser(Desk.PROFILE);
  private static Extractor extractor;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws InterruptedException {
    extractor = Extractor.open(Limits.standard(), 1);
  }

  @AfterAll
  static void close() throws IOException {
    extractor.close();
  }

  /** A form whose first rows are filled in, with these further controls. */
  private VisitReport recognised(String... values) throws Exception {
    Map<String, String> all = new HashMap<>();
    all.put("name", "ГУ «Учреждение № 62» ДУИС по Костанайской области");
    all.put("type", "учреждение средней безопасности");
    all.put("region", "Костанайская область");
    all.put("kind", "периодическое");
    all.put("from", "12.05.2025");
    all.put("finding.1", "Камеры ШИЗО не проветриваются.");
    for (int i = 0; i < values.length; i += 2) {
      all.put(values[i], values[i + 1]);
    }
    byte[] docx = Filled.of(new ReportForm(Desk.PROFILE, Language.RU).write(), all);
    Path original = Files.write(folder.resolve("form.docx"), docx);
    Source source = new Source(Source.Channel.FOLDER, "form.docx", null, Instant.EPOCH, null);
    Submission submission = new Submission(Ids.of(original), source, docx.length);
    VisitReport report = RECOGNISER.recognise(submission, extractor.extract(submission, original));
    assertThat(report.questions()).isEmpty();
    assertThat(report.outcome()).isEqualTo(Verdict.ACCEPTED);
    return report;
  }

  private static String text(Recommendation recommendation) {
    return recommendation.text().best(Language.RU);
  }

  @Test
  void aPromptBesideWhatWasWrittenIsNoText() throws Exception {
    VisitReport report =
        recognised(
            "recommendation.1",
            "[введите текст]Восстановить радиовещание в камерах.",
            "addressee.1",
            "[выберите]",
            "deadline.1",
            "[дата]");
    assertThat(report.recommendations())
        .extracting(HastyFormTest::text)
        .containsExactly("Восстановить радиовещание в камерах.");
    assertThat(report.recommendations().getFirst().deadline()).isNull();
  }

  @Test
  void whatIsNumberedByHandInOneFieldIsSeveral() throws Exception {
    VisitReport report =
        recognised(
            "finding.1",
            "1) В столовой нет вытяжки.\n2) Холодильник не исправен.",
            "recommendation.1",
            "1. Установить в столовой вытяжку.\n2. Изъять просроченные консервы.",
            "addressee.1",
            "Министерство внутренних дел Республики Казахстан",
            "deadline.1",
            "20.06.2025");
    assertThat(report.findings()).hasSize(2);
    assertThat(report.recommendations())
        .extracting(HastyFormTest::text)
        .containsExactly("Установить в столовой вытяжку.", "Изъять просроченные консервы.");
    assertThat(report.recommendations())
        .allSatisfy(one -> {
          assertThat(one.deadline())
              .extracting(VisitReport.Deadline::date)
              .isEqualTo(LocalDate.of(2025, 6, 20));
          assertThat(one.addressee().body()).isEqualTo("MVD");
        });
  }

  @Test
  void linesThatOnlyGoOnAreOneText() throws Exception {
    VisitReport report =
        recognised(
            "recommendation.1",
            "Отремонтировать умывальники отряда № 3.\nОбеспечить горячую воду ежедневно.");
    assertThat(report.recommendations())
        .extracting(HastyFormTest::text)
        .containsExactly(
            "Отремонтировать умывальники отряда № 3. Обеспечить горячую воду ежедневно.");
  }

  @Test
  void bothLanguagesInOneFieldAreOneRecommendationWithTwoTexts() throws Exception {
    VisitReport report =
        recognised(
            "recommendation.1",
            "Камераларға жарық диодты шамдар орнату қажет.\n"
                + "Установить в камерах светодиодные светильники.");
    assertThat(report.recommendations()).hasSize(1);
    assertThat(report.recommendations().getFirst().text().byLanguage())
        .containsEntry(Language.KK, "Камераларға жарық диодты шамдар орнату қажет.")
        .containsEntry(Language.RU, "Установить в камерах светодиодные светильники.");
  }

  @Test
  void dittoMarksMeanTheBodyAbove() throws Exception {
    VisitReport report =
        recognised(
            "recommendation.1",
            "Выделить средства на ремонт столовой.",
            "addressee.1",
            "Акимат Костанайской области",
            "deadline.1",
            "01.09.2025",
            "recommendation.2",
            "Закупить посуду для столовой.",
            "addressee.2",
            "-//-",
            "deadline.2",
            "-//-",
            "recommendation.3",
            "Оплатить работу двух поваров.",
            "addressee.3",
            "то же",
            "deadline.3",
            "—");
    assertThat(report.recommendations())
        .extracting(one -> one.addressee().body())
        .containsExactly("AKIMAT", "AKIMAT", "AKIMAT");
    assertThat(report.recommendations().get(1).deadline())
        .extracting(VisitReport.Deadline::date)
        .isEqualTo(LocalDate.of(2025, 9, 1));
    assertThat(report.recommendations().get(2).deadline()).isNull();
  }

  @Test
  void aFormThatSaysThatThereAreNoRecommendationsIsNotAskedForThem() throws Exception {
    VisitReport report =
        recognised("recommendation.1", "Рекомендаций нет", "proposal.1", "не имеются");
    assertThat(report.recommendations()).isEmpty();
    assertThat(report.proposals()).isEmpty();
  }
}
