package kz.bayandama.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.bayandama.report.Clearance;
import kz.bayandama.report.Clearance.Verdict;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Source;
import kz.bayandama.report.Suspicion;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    VisitReport replaced = new Replacement(FINDER).replaced(report(), Decisions.NONE);
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

  private static Suspicion about(String excerpt) {
    return new Suspicions(FINDER)
        .in(report()).stream().filter(one -> one.excerpt().equals(excerpt)).findFirst().get();
  }

  private static Decisions keeping(String excerpt, @Nullable String second, boolean twoReaders) {
    Clearance.Decision kept =
        Clearance.Decision.on(about(excerpt), Verdict.KEEP, "public official", "r1", second);
    return new Decisions(
        List.of(new Clearance(ID, LocalDate.of(2025, 6, 1), List.of(kept))), twoReaders);
  }

  @Test
  void whatAPersonKeepsStaysAndWhatIsOpenIsNamed() {
    List<Suspicion> all = new Suspicions(FINDER).in(report());
    Decisions decisions = keeping("Р. Мырзабекова", null, false);
    assertThat(decisions.open(all)).hasSize(all.size() - 1);
    VisitReport replaced = new Replacement(FINDER).replaced(report(), decisions);
    assertThat(replaced.findings().get(1).text().in(Language.KK).orElseThrow())
        .contains("Р. Мырзабекова");
    assertThatThrownBy(
            () -> Clearance.Decision.on(about("Р. Мырзабекова"), Verdict.KEEP, null, "r1", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Мырзабекова");
  }

  @Test
  void whereTwoReadersAreAskedForOneDecidesNothing() {
    Suspicion suspicion = about("Р. Мырзабекова");
    assertThat(keeping("Р. Мырзабекова", null, true).stays(suspicion)).isFalse();
    assertThat(keeping("Р. Мырзабекова", "r1", true).stays(suspicion)).isFalse();
    assertThat(keeping("Р. Мырзабекова", "r2", true).stays(suspicion)).isTrue();
  }

  @Test
  void aSuspicionIsJudgedByItsSentence() {
    assertThat(about("Р. Мырзабекова").sentence())
        .isEqualTo("Сотталған Кашаубаевқа Р. Мырзабекова көмектесті.");
    assertThat(Sentences.around("Он пришёл. Иванов А. Б. ушёл. Всё.", 11, 23))
        .isEqualTo("Иванов А. Б. ушёл.");
  }

  @Test
  void oneNameOfAnOriginalStopsTheReleaseHoweverItIsWritten(@TempDir Path tree) throws Exception {
    ReleaseScan scan =
        new ReleaseScan(
            Map.of(ID, FINDER.tellingOf(new Suspicions(FINDER).in(report()))),
            List.of(),
            file -> "автор: КАШАУБАЕВ Т. Е.");
    write(tree, "index.html", "<p>Осуждённый [лицо 1], 3f850101300123ab</p>");
    assertThat(scan.scan(tree, ReleaseScan.Index.NONE, Set.of())).isEmpty();
    Files.createDirectories(tree.resolve("assets/search"));
    // digests that look like a car's number
    write(tree, "assets/search/p-907bdd03-147.bin", "x");
    write(tree, "n.html", "<link href='../assets/site-907bdd03.css'>");
    assertThat(scan.scan(tree, ReleaseScan.Index.NONE, Set.of())).isEmpty();
    write(tree, "n.html", "<p>автомобиль 907bdd03</p>");
    assertThat(scan.scan(tree, ReleaseScan.Index.NONE, Set.of()))
        .extracting(ReleaseScan.Hit::path)
        .containsExactly("n.html");
    Files.delete(tree.resolve("n.html"));
    write(tree, "a.html", "<p title='&#1050;ашаубаев Т. Е.'></p>");
    write(tree, "b.json", "{\"t\":\"94\\u00a00517 304 128\"}");
    write(tree, "c.pdf", "%PDF-1.7");
    write(tree, "d.csv", "x;someone@mail.kz;");
    write(tree, "e.html", "<td>Каша<b>убаеву</b></td><td>Т.</td><td>Е.</td>");
    Files.write(tree.resolve("f.bin"), deflated("\1Кашаубаев Т. Е.\2\3"));
    Files.write(
        tree.resolve("g.docx"),
        zipped("word/document.xml", "<w:p><w:t>Каша</w:t></w:r><w:r><w:t>убаев Т. Е.</w:t></w:p>"));
    Files.write(
        tree.resolve("h.xlsx"),
        zipped("docProps/core.xml", "<dc:creator>Тимур Кашаубаев</dc:creator>"));
    write(tree, "i.svg", "<svg><title>ЖСН 940517304128</title></svg>");
    assertThat(scan.scan(tree, ReleaseScan.Index.NONE, Set.of()))
        .extracting(ReleaseScan.Hit::path)
        .containsExactly(
            "a.html", "b.json", "c.pdf", "d.csv", "e.html", "f.bin", "g.docx", "h.xlsx", "i.svg");
    assertThat(scan.scan(tree, ReleaseScan.Index.NONE, Set.of()).toString())
        .doesNotContain("Кашаубаев")
        .doesNotContain("940517");
  }

  private static byte[] deflated(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      out.write(0xff);
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zipped(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void write(Path tree, String name, String text) throws Exception {
    Files.write(tree.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static Edition withTable(
      Language language, String caption, String heading, String row, long... values) {
    List<Texts> columns = new ArrayList<>(List.of(Texts.of(language, "№")));
    List<Long> cells = new ArrayList<>();
    for (long value : values) {
      columns.add(Texts.of(language, heading));
      cells.add(value);
    }
    Edition.Passage.Figures figures =
        new Edition.Passage.Figures(
            Texts.of(language, caption),
            columns,
            List.of(new Edition.FigureRow(Texts.of(language, row), List.copyOf(cells))));
    Edition.Item item = new Edition.Item(7, Texts.of(language, "7"), List.of(figures));
    return new Edition(
        2025,
        2025,
        Texts.of(language, "2025"),
        List.of(new Edition.Chapter(2, "MVD", Texts.of(language, "2"), List.of(item))),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * By age group, by diagnosis and by institution, in both languages; not what counts no people.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Содержалось человек по возрасту | Всего | 14-15 лет | 3",
        "ru | Осуждённые с диагнозами | Осуждённых | туберкулёз | 3",
        "ru | Сколько человек содержится | Женщин | следственный изолятор № 72 | 3",
        "ru | Больные с ВИЧ в учреждении | Человек | 2025 | 3",
        "kk | Жасы бойынша ұсталған адамдар | Барлығы | 14-15 жас | 3",
        "kk | Диагнозы бар сотталғандар | Сотталғандар | туберкулез | 3",
        "kk | Ұсталған адамдар саны | Әйелдер | № 72 тергеу изоляторы | 3",
        "kk | Науқастар жасы бойынша | Адам | 18 жасқа дейін | 3",
        "ru | Содержалось человек по возрасту | Учреждений | 14-15 лет |",
        "kk | Жасы бойынша ұсталған адамдар | Мекемелер | 14-15 жас |",
        "ru | Посещения по областям | Посещений | следственный изолятор | ",
        "kk | Ұсынымдар | Ұсыным саны | тергеу изоляторы | "
      })
  void cellsThatCountFewerThanFivePeopleAreFlagged(
      String language, String caption, String heading, String row, @Nullable String flagged) {
    Language of = Language.valueOf(language.toUpperCase(Locale.ROOT));
    Edition edition = withTable(of, caption, heading, row, 3, 12, 0, 5);
    assertThat(FINDER.smallNumbers().in(edition))
        .extracting(Suspicion::excerpt)
        .isEqualTo(flagged == null ? List.of() : List.of(flagged));
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
    List<Suspicion> cells = FINDER.smallNumbers().in(edition);
    assertThat(cells).extracting(Suspicion::excerpt).containsExactly("3");
    assertThat(cells.getFirst().sentence()).contains("14-15 лет").contains("Всего");
    Edition without = FINDER.smallNumbers().replaced(edition, Decisions.NONE);
    assertThat(without.toString()).contains("values=[null]").contains("values=[12]");
  }
}
