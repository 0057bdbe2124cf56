package kz.bayandama.assemble;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.bayandama.archive.Editions;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  @TempDir private Path folder;

  private static final Profile KZ = Profile.bundled("kz");
  private static final ReportWords WORDS = ReportWords.of(Profile.bundled("kz"));
  private static final Edition EDITION = new Assembler(KZ, WORDS).assemble(2025, 2025, Year.all());

  private static Printing adopted(Language language) {
    String digest = Editions.digest(EDITION);
    Adoption adoption = new Adoption(2025, digest, LocalDate.of(2026, 2, 10), 7, 5, 1, 1, 0);
    return Printing.adopted(new AdoptedEdition(EDITION, adoption), language, "ab".repeat(32));
  }

  private static Map<String, String> entries(byte[] docx) throws IOException {
    Map<String, String> entries = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return entries;
  }

  @Test
  void theWordDocumentHasTheAnnexAsHeadingsInKazakhAndRussian() throws Exception {
    for (Language language : List.of(Language.KK, Language.RU)) {
      List<String> chapters = new ArrayList<>();
      int items = 0;
      byte[] docx = new ReportDocx(KZ, WORDS).of(adopted(language));
      try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
        for (XWPFParagraph paragraph : document.getParagraphs()) {
          if ("Heading1".equals(paragraph.getStyle())) {
            chapters.add(paragraph.getText());
          }
          items += "Heading2".equals(paragraph.getStyle()) ? 1 : 0;
        }
        assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
      }
      assertThat(chapters).hasSize(8);
      assertThat(items).isEqualTo(26);
      assertThat(chapters.getLast())
          .isEqualTo(language == Language.KK ? "8-тарау. Қорытынды" : "Глава 8. Заключение");
    }
  }

  @Test
  void theWordDocumentTellsNeitherAuthorNorTool() throws Exception {
    Map<String, String> entries = entries(new ReportDocx(KZ, WORDS).of(adopted(Language.RU)));
    assertThat(entries.get("docProps/app.xml")).doesNotContain("POI");
    assertThat(entries.get("docProps/core.xml"))
        .doesNotContain("POI")
        .contains("2026-02-10T00:00:00Z");
    assertThat(entries.get("word/document.xml")).contains("TOC \\o").contains("PAGEREF");
  }

  /** ISO 29500-1 (properties, revision marks) and PDF 1.7, 14.3 (properties, XMP), read back. */
  @Test
  void noDocumentTellsWhoMadeItWithWhatOrWhere() throws Exception {
    byte[] docx = new ReportDocx(KZ, WORDS).of(adopted(Language.RU));
    byte[] xlsx = new RecommendationSheet(KZ, WORDS).of(adopted(Language.RU), "MVD");
    for (byte[] office : List.of(docx, xlsx)) {
      entries(office)
          .forEach((name, part) ->
              assertThat(part)
                  .as(name)
                  .doesNotContain("<w:ins ", "<w:del ", "w:rsid", "w:author=", "<w:trackRevisions")
                  .doesNotContain(
                      System.getProperty("user.home"), System.getProperty("java.io.tmpdir"))
                  .doesNotContainIgnoringCase("poi</", "lastModifiedBy>"));
      assertThat(entries(office).get("docProps/core.xml"))
          .doesNotContainPattern("<dc:creator>[^<]");
      assertThat(entries(office).get("docProps/app.xml"))
          .doesNotContainPattern("<(?:\\w+:)?(?:Application|Company|Manager|Template)>[^<]");
    }
    byte[] pdf = new ReportPdf(KZ, WORDS).of(adopted(Language.RU));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var properties = document.getDocumentInformation();
      assertThat(properties.getAuthor()).isNull();
      assertThat(properties.getCreator()).isNull();
      assertThat(properties.getProducer()).isNull();
      assertThat(properties.getTitle()).contains("за 2025 год");
    }
    Path file = Files.write(folder.resolve("report.pdf"), pdf);
    assertThat(PdfText.of(file))
        .contains("национального превентивного механизма", "x:xmpmeta")
        .doesNotContainIgnoringCase("openhtmltopdf", "pdfbox", "CreatorTool", "dc:creator")
        .doesNotContain(System.getProperty("user.home"));
  }

  @Test
  void allThatAPdfSaysIsReadWithItsMetadata() throws Exception {
    Path file = folder.resolve("planted.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getDocumentInformation().setAuthor("Кашаубаев Т. Е.");
      document.getDocumentInformation().setCustomMetadataValue("Path", "/home/kashaubaev/x.doc");
      PDMetadata metadata = new PDMetadata(document);
      metadata.importXMPMetadata("<x:xmpmeta>Мырзабекова Р.</x:xmpmeta>".getBytes(UTF_8));
      document.getDocumentCatalog().setMetadata(metadata);
      document.save(file.toFile());
    }
    assertThat(PdfText.of(file))
        .contains("Кашаубаев Т. Е.", "/home/kashaubaev/x.doc", "Мырзабекова Р.");
  }

  @Test
  void thePdfHasEmbeddedFontsWithAllKazakhLettersAndEveryRecommendation() throws Exception {
    byte[] pdf = new ReportPdf(KZ, WORDS).of(adopted(Language.KK));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
      String text = new PDFTextStripper().getText(document);
      EDITION.recommendations().forEach(one -> assertThat(text).contains(one.id()));
      for (String letter : "ә ғ қ ң ө ұ ү һ і".split(" ", -1)) {
        assertThat(text.toLowerCase(Locale.ROOT)).contains(letter);
      }
      assertThat(text).contains("2026 жылғы 10 ақпан");
      assertThat(text).contains("Барулар. Өңірлер бойынша").contains("Ұсынымдар. Өңірлер бойынша");
      assertThat(document.getDocumentInformation().getProducer()).isNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("kk");
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
    }
  }

  /** A title that fills its line to the end would push its page number onto a line of its own. */
  @Test
  void noPageNumberOfTheContentsStandsOnALineOfItsOwn() throws Exception {
    for (Language language : List.of(Language.KK, Language.RU, Language.EN)) {
      try (PDDocument document = Loader.loadPDF(new ReportPdf(KZ, WORDS).of(adopted(language)))) {
        for (int page = 2; page <= 3; page++) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          assertThat(stripper.getText(document).lines().filter(one -> one.matches("\\s*\\d+\\s*")))
              .as(language + ": the page's own number")
              .hasSize(1);
        }
      }
    }
  }

  @Test
  void theSamePrintingGivesTheSameBytesInAnotherPlaceAndTime() throws Exception {
    byte[] docx = new ReportDocx(KZ, WORDS).of(adopted(Language.RU));
    byte[] pdf = new ReportPdf(KZ, WORDS).of(adopted(Language.RU));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(new ReportDocx(KZ, WORDS).of(adopted(Language.RU))).isEqualTo(docx);
      assertThat(new ReportPdf(KZ, WORDS).of(adopted(Language.RU))).isEqualTo(pdf);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aDraftSaysThatItIsOne() throws Exception {
    byte[] docx =
        new ReportDocx(KZ, WORDS)
            .of(Printing.draft(EDITION, Language.RU, LocalDate.of(2026, 1, 20)));
    assertThat(entries(docx).get("word/document.xml")).contains("Проект. Не утверждён");
  }
}
