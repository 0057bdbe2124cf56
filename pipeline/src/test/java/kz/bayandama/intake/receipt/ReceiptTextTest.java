package kz.bayandama.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

// NullAway does not see that the reason in compiled records may be null
@SuppressWarnings("NullAway")
class ReceiptTextTest {
  private static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");
  private static final String ID = Ids.of("есеп".getBytes(StandardCharsets.UTF_8));
  private static final Source SOURCE =
      new Source(Source.Channel.MAILBOX, "СИЗО-18 есебі.docx", "a@npm.example", NOW, null);
  private static final Submission SUBMISSION = new Submission(ID, SOURCE, 4);
  private static final ReceiptText TEXT =
      new ReceiptText(Profile.bundled("kz"), ZoneOffset.ofHours(5), name -> name);

  private static VisitReport report(List<VisitReport.PersonalData> personal) {
    VisitReport.Question dates = new VisitReport.Question("dates", "visits/0", "", List.of());
    VisitReport.Question whom =
        new VisitReport.Question(
            "addressee", "recommendations/0", "Ахметов А. камерасын жөндеу", List.of());
    return new VisitReport(
        ID,
        1,
        SOURCE,
        "application/pdf",
        List.of(Language.KK),
        null,
        List.of(
            new VisitReport.Visit(
                new VisitReport.Institution(
                    "Алматы қаласының № 72 мекемесі", "mvd.sizo", "MVD", "KZ-75"),
                VisitReport.VisitKind.PERIODIC,
                LocalDate.of(2025, 2, 18),
                LocalDate.of(2025, 2, 19))),
        List.of(new VisitReport.Finding("1", 0, Texts.of(Language.KK, "Камерада су жоқ."), null)),
        List.of(
            new VisitReport.Recommendation(
                "1",
                0,
                Texts.of(Language.KK, "Ахметов А. камерасын жөндеу"),
                new VisitReport.Addressee(null, null),
                null,
                false,
                null)),
        List.of(),
        List.of(),
        personal,
        List.of("?", "?"),
        List.of(dates, whom),
        Outcome.Verdict.NEEDS_REVIEW,
        null);
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"KK", "RU", "EN"})
  void saysWhatCameWhatWasUnderstoodAndWhatIsMissingInTheReadersLanguage(Language language)
      throws Exception {
    Outcome outcome = Outcome.taken(ID, Outcome.Verdict.NEEDS_REVIEW, NOW);
    ReceiptText.Written receipt =
        TEXT.write(SUBMISSION, outcome, Optional.of(report(List.of())), language);
    assertThat(receipt.text())
        .contains("СИЗО-18 есебі.docx", "01.03.2025 14:00", "18.02.2025 – 19.02.2025")
        .contains("Алматы қаласының № 72 мекемесі", Ids.abbreviate(ID))
        .doesNotContain("Ахметов", "су жоқ", "{0}");
    assertThat(receipt.text().lines().filter(line -> line.startsWith("  • "))).hasSize(2);
    assertThat(receipt.subject()).contains(Ids.abbreviate(ID)).doesNotContain("СИЗО");
    Path shown = Path.of("target/receipts/" + language.tag() + ".txt");
    Files.createDirectories(shown.getParent());
    Files.writeString(shown, receipt.subject() + "\n\n" + receipt.text());
  }

  @Test
  void anInstitutionsNameWithPersonalDataInItIsLeftOut() {
    Outcome outcome = Outcome.taken(ID, Outcome.Verdict.NEEDS_REVIEW, NOW);
    VisitReport report =
        report(
            List.of(
                new VisitReport.PersonalData("name", "Ахметов А.", "visits/0/institution/name")));
    assertThat(TEXT.write(SUBMISSION, outcome, Optional.of(report), Language.KK).text())
        .doesNotContain("№ 72")
        .contains("Өңір:");
  }

  @ParameterizedTest
  @EnumSource(Rejection.Reason.class)
  void everyReasonIsSaidWithWhatToDo(Rejection.Reason reason) {
    Texts why = Texts.of("Файл бүлінген", "Файл повреждён", "The file is damaged");
    Outcome outcome = Outcome.rejected(ID, reason, why, NOW);
    for (Language language : List.of(Language.KK, Language.RU, Language.EN)) {
      ReceiptText.Written receipt = TEXT.write(SUBMISSION, outcome, Optional.empty(), language);
      assertThat(receipt.text())
          .contains("  • ", why.best(language))
          .doesNotContain("{0}", why.best(language == Language.EN ? Language.RU : Language.EN));
    }
  }

  @Test
  void whoeversLanguageIsNotKnownIsToldInSeveral() {
    Texts why = Texts.of("Файл бүлінген", "Файл повреждён", "The file is damaged");
    Outcome outcome = Outcome.rejected(ID, Rejection.Reason.UNREADABLE, why, NOW);
    ReceiptText.Written receipt =
        TEXT.write(SUBMISSION, outcome, Optional.empty(), List.of(Language.KK, Language.RU));
    assertThat(receipt.subject()).contains("түбіртегі", " / ", "Квитанция");
    assertThat(receipt.text())
        .containsSubsequence("  • Файл бүлінген.", "———", "  • Файл повреждён.")
        .doesNotContain("damaged");
  }

  @Test
  void whatAnArchiveFromBeforeSaysIsStillTold() {
    Outcome outcome =
        new Outcome(
            ID,
            Outcome.Verdict.REJECTED,
            Rejection.Reason.FLAWED,
            "Лист 1: нет столбца.",
            null,
            NOW);
    assertThat(TEXT.write(SUBMISSION, outcome, Optional.empty(), Language.KK).text())
        .contains("Лист 1: нет столбца.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru"})
  void everyLanguageHasTheSameWords(String language) throws Exception {
    assertThat(words(language).stringPropertyNames()).isEqualTo(words("en").stringPropertyNames());
    for (String key : words("en").stringPropertyNames()) {
      assertThat(words(language).getProperty(key).contains("{0}"))
          .as(key)
          .isEqualTo(words("en").getProperty(key).contains("{0}"));
    }
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                ReceiptText.class.getResourceAsStream("words_" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }

  @Test
  void theDigestHasNumbersAndAbbreviatedIdsOnly() {
    DigestText.Figures figures =
        new DigestText.Figures(
            Map.of("accepted", 3, "rejected:encrypted", 1),
            Map.of("accepted", 40),
            List.of(new DigestText.Aged(ID, NOW.minusSeconds(7200))),
            List.of(),
            2,
            1,
            List.of(ID),
            List.of("AuthenticationFailedException"));
    String text = DigestText.write(LocalDate.of(2025, 3, 1), NOW, figures, Language.RU).text();
    assertThat(text)
        .contains("принято: 3", "не принято, нужен пароль: 1", "принято: 40")
        .contains(Ids.abbreviate(ID) + "  2 ч", "Во входящих не читаются: 1")
        .doesNotContain(ID);
  }
}
