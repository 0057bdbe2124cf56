package kz.bayandama.council.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.extract.Extractor;
import kz.bayandama.extract.Limits;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.InstitutionType;
import kz.bayandama.profile.Profile.Region;
import kz.bayandama.recognise.Recogniser;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Visit;
import kz.bayandama.report.VisitReport.VisitKind;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFormTest {
  private static final Profile PROFILE = Desk.PROFILE;
  private static final Recogniser RECOGNISER = new Recogniser(PROFILE);
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

  private VisitReport recognised(byte[] docx) throws IOException, Rejection, InterruptedException {
    Path original = Files.write(folder.resolve("form.docx"), docx);
    Source source = new Source(Source.Channel.FOLDER, "есеп.docx", null, Instant.EPOCH, null);
    Submission submission = new Submission(Ids.of(original), source, docx.length);
    return RECOGNISER.recognise(submission, extractor.extract(submission, original));
  }

  /** Filled in as Word does it; the other formats as LibreOffice 7.4 saved that very file. */
  private VisitReport recognised(Language language, Map<String, String> values, String format)
      throws Exception {
    byte[] docx = Filled.of(new ReportForm(PROFILE, language).write(), values);
    return recognised(
        format.equals("docx")
            ? docx
            : Files.readAllBytes(
                Path.of("src/test/resources/form/" + language.tag() + "." + format)));
  }

  @Test
  void theSameProfileGivesTheSameBytes() {
    assertThat(new ReportForm(PROFILE, Language.KK).write())
        .isEqualTo(new ReportForm(PROFILE, Language.KK).write());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "odt", "pdf"})
  void aFormFilledInInRussianIsRecognisedWithoutAnyDoubt(String format) throws Exception {
    Map<String, String> values = FormAnswers.RU;
    VisitReport report = recognised(Language.RU, values, format);
    assertThat(report.questions()).isEmpty();
    assertThat(report.outcome()).isEqualTo(Verdict.ACCEPTED);
    assertThat(report.visits())
        .containsExactly(
            new Visit(
                new Institution(
                    "Учреждение № 25 ДУИС по Карагандинской области", "mvd.sizo", "MVD", "KZ-35"),
                VisitKind.INTERMEDIATE,
                LocalDate.of(2025, 2, 18),
                LocalDate.of(2025, 2, 19)));
    assertThat(report.findings().stream().map(f -> f.text().best(Language.RU)))
        .containsExactly(values.get("finding.1"), values.get("finding.2"));
    assertThat(report.findings().stream().map(VisitReport.Finding::number))
        .containsExactly("1", "2");
    recommendations(report, values, Language.RU, List.of("MVD", "MZ"));
    assertThat(report.recommendations().getFirst().deadline())
        .isEqualTo(new VisitReport.Deadline("01.09.2025", LocalDate.of(2025, 9, 1)));
    assertThat(report.recommendations().getLast().deadline()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "odt", "pdf"})
  void aFormFilledInInKazakhIsRecognisedWithoutAnyDoubt(String format) throws Exception {
    Map<String, String> values = FormAnswers.KK;
    VisitReport report = recognised(Language.KK, values, format);
    assertThat(report.questions()).isEmpty();
    assertThat(report.outcome()).isEqualTo(Verdict.ACCEPTED);
    assertThat(report.visits())
        .containsExactly(
            new Visit(
                new Institution(
                    "Қызылорда қаласының «Үміт» балалар үйі", "mp.orphanage", "MP", "KZ-43"),
                VisitKind.SPECIAL,
                LocalDate.of(2025, 4, 9),
                LocalDate.of(2025, 4, 9)));
    assertThat(report.findings().stream().map(f -> f.text().best(Language.KK)))
        .containsExactly(values.get("finding.1"), values.get("finding.2"), values.get("finding.3"));
    recommendations(report, values, Language.KK, List.of("AKIMAT", "MP"));
  }

  private static void recommendations(
      VisitReport report, Map<String, String> values, Language language, List<String> bodies) {
    assertThat(report.recommendations().stream().map(r -> r.text().best(language)))
        .containsExactly(values.get("recommendation.1"), values.get("recommendation.2"));
    assertThat(report.recommendations())
        .extracting(VisitReport.Recommendation::addressee)
        .containsExactly(
            new Addressee(bodies.getFirst(), values.get("addressee.1")),
            new Addressee(bodies.getLast(), values.get("addressee.2")));
    assertThat(report.recommendations())
        .extracting(VisitReport.Recommendation::number)
        .containsExactly("1", "2");
    assertThat(report.proposals().stream().map(p -> p.text().best(language)))
        .containsExactly(values.get("proposal.1"));
  }

  @Test
  void everyTypeAndRegionOfTheListsIsRecognisedAsItself() throws Exception {
    SoftAssertions all = new SoftAssertions();
    for (Language language : List.of(Language.KK, Language.RU)) {
      byte[] form = new ReportForm(PROFILE, language).write();
      for (int i = 0; i < PROFILE.institutionTypes().size(); i++) {
        InstitutionType type = PROFILE.institutionTypes().get(i);
        Region region = PROFILE.regions().get(i % PROFILE.regions().size());
        Map<String, String> values = new HashMap<>();
        values.put("name", language == Language.KK ? "№ 3 мекеме" : "Учреждение № 3");
        values.put("type", type.names().best(language));
        values.put("region", region.names().best(language));
        values.put("kind", language == Language.KK ? "мерзімдік" : "периодическое");
        values.put("from", "05.03.2025");
        values.put(
            "finding.1",
            language == Language.KK
                ? "Камераларда жарық жеткіліксіз."
                : "В камерах недостаточно света.");
        values.put(
            "recommendation.1",
            language == Language.KK ? "Жарықты жөндеу қажет." : "Починить освещение.");
        VisitReport report = recognised(Filled.of(form, values));
        Visit visit = report.visits().getFirst();
        all.assertThat(visit.institution())
            .isEqualTo(
                new Institution(values.get("name"), type.id(), type.ministry(), region.id()));
        all.assertThat(visit.kind()).as(type.id()).isEqualTo(VisitKind.PERIODIC);
        all.assertThat(report.outcome()).as(type.id()).isEqualTo(Verdict.ACCEPTED);
        all.assertThat(report.recommendations()).as(type.id()).hasSize(1);
        all.assertThat(report.findings()).as(type.id()).hasSize(1);
        all.assertThat(report.proposals()).as(type.id()).isEmpty();
      }
    }
    all.assertAll();
  }
}
