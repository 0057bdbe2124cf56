package kz.bayandama.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.bayandama.profile.PersonalCues;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Source;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found is replaced, cleared, and looked for again in what is published. */
class ReplacementTest {
  private static final PersonalDataFinder FINDER = PersonalDataFinder.bundled("kz");
  private static final String ID = "ab".repeat(32);

  /** NullAway does not see the annotation of a nested type, Rejection.Reason, in a class file. */
  @SuppressWarnings("NullAway")
  private static VisitReport report() {
    return new VisitReport(
        ID,
        1,
        new Source(Source.Channel.MAILBOX, "Ахметов.docx", "a@b.kz", Instant.EPOCH, null),
        null,
        List.of(Language.RU, Language.KK),
        null,
        List.of(
            new VisitReport.Visit(
                new VisitReport.Institution("Учреждение № 39", null, null, null),
                null,
                null,
                null)),
        List.of(
            new VisitReport.Finding(
                "1",
                0,
                Texts.of(
                    Language.RU,
                    "Осуждённый Кашаубаев Т. Е., ИИН 940517304128, не получал матрас."),
                null),
            new VisitReport.Finding(
                "2",
                0,
                Texts.of(Language.KK, "Сотталған Кашаубаевқа Р. Мырзабекова көмектесті."),
                null)),
        List.of(),
        List.of(new VisitReport.Proposal(Texts.of(Language.RU, "Выплатить Кашаубаеву пособие."))),
        List.of(),
        List.of(),
        List.of(),
        Outcome.Verdict.ACCEPTED,
        null);
  }

  @Test
  void findsCarryTheirPathIntoTheReport() {
    assertThat(FINDER.in(report()))
        .extracting(VisitReport.PersonalData::kind, VisitReport.PersonalData::where)
        .contains(
            tuple("iin", "findings/0"), tuple("name", "findings/1"), tuple("name", "proposals/0"));
  }

  @Test
  void onePersonIsOneNumberThroughoutTheReportInTheTextsLanguage() {
    VisitReport replaced = new Replacement(FINDER).replaced(report(), null);
    assertThat(replaced.findings().get(0).text().in(Language.RU).orElseThrow())
        .contains("[лицо 1]")
        .contains("[ИИН]")
        .doesNotContain("Кашаубаев")
        .doesNotContain("940517304128");
    assertThat(replaced.findings().get(1).text().in(Language.KK).orElseThrow())
        .contains("[1-адам]")
        .contains("[2-адам]");
    assertThat(replaced.proposals().getFirst().text().in(Language.RU).orElseThrow())
        .isEqualTo("Выплатить [лицо 1] пособие.");
    assertThat(replaced.source().sender()).isNull();
    assertThat(replaced.source().name()).doesNotContain("Ахметов");
  }

  @Test
  void whatAPersonKeepsStaysAndWhatIsOpenIsNamed() {
    List<VisitReport.PersonalData> found = FINDER.in(report());
    Clearance clearance =
        new Clearance(
            ID,
            "r1",
            null,
            LocalDate.of(2025, 6, 1),
            List.of(
                new Clearance.Decision(
                    "name", "Р. Мырзабекова", Clearance.Verdict.KEEP, "public official")));
    assertThat(clearance.open(found)).hasSize(found.size() - 1);
    VisitReport replaced = new Replacement(FINDER).replaced(report(), clearance);
    assertThat(replaced.findings().get(1).text().in(Language.KK).orElseThrow())
        .contains("Р. Мырзабекова");
    assertThatThrownBy(() -> new Clearance.Decision("name", "А. Б.", Clearance.Verdict.KEEP, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("А. Б.");
  }

  @Test
  void oneNameOfAnOriginalStopsTheReleaseHoweverItIsWritten(@TempDir Path tree) throws Exception {
    ReleaseScan scan =
        new ReleaseScan(
            FINDER,
            new Replacement(FINDER).removed(report(), null),
            List.of(),
            file -> "автор: КАШАУБАЕВ Т. Е.");
    write(tree, "index.html", "<p>Осуждённый [лицо 1], 3f850101300123ab</p>");
    assertThat(scan.scan(tree)).isEmpty();
    write(tree, "a.html", "<p title='&#1050;ашаубаев Т. Е.'></p>");
    write(tree, "b.json", "{\"t\":\"94\\u00a00517 304 128\"}");
    write(tree, "c.docx", "zip");
    write(tree, "d.csv", "x;someone@mail.kz;");
    assertThat(scan.scan(tree))
        .extracting(ReleaseScan.Hit::path)
        .containsExactly("a.html", "b.json", "c.docx", "d.csv");
  }

  private static void write(Path tree, String name, String text) throws Exception {
    Files.write(tree.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void fewerThanFivePeopleOfOneInstitutionAreFlagged() {
    Edition.Passage.Figures figures =
        new Edition.Passage.Figures(
            Texts.of(Language.RU, "Содержалось человек по возрасту"),
            List.of(Texts.of(Language.RU, "Возраст"), Texts.of(Language.RU, "Всего")),
            List.of(
                new Edition.FigureRow(Texts.of(Language.RU, "14-15 лет"), List.of(3L)),
                new Edition.FigureRow(Texts.of(Language.RU, "16-17 лет"), List.of(12L))));
    Edition.Item item =
        new Edition.Item(7, Texts.of(Language.RU, "Общие положения"), List.of(figures));
    Edition edition =
        new Edition(
            2025,
            2025,
            Texts.of(Language.RU, "Доклад"),
            List.of(new Edition.Chapter(2, "MVD", Texts.of(Language.RU, "Глава"), List.of(item))),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(new SmallNumbers(Profile.bundled("kz"), PersonalCues.bundled("kz")).in(edition))
        .containsExactly(new SmallNumbers.Cell(2, 7, 0, 0, 0, 3));
  }
}
