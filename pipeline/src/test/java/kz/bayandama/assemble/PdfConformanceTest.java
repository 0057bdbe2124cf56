package kz.bayandama.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Language;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The printed Report before veraPDF, the reference checker of PDF/A and PDF/UA. */
class PdfConformanceTest {
  private static final Profile KZ = Profile.bundled("kz");
  private static final ReportWords WORDS = ReportWords.of(Profile.bundled("kz"));

  @BeforeAll
  static void findVeraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static Set<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    Set<String> failures = new TreeSet<>();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).as("rules that were looked at").isPositive();
      result
          .getTestAssertions()
          .forEach(one -> failures.add(one.getRuleId().getClause() + ": " + one.getMessage()));
    }
    return failures;
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"KK", "RU"})
  void theReportIsPdfA3aAndPdfUa1(Language language) throws Exception {
    Edition edition = new Assembler(KZ, WORDS).assemble(2025, 2025, Year.all());
    byte[] pdf =
        new ReportPdf(KZ, WORDS).of(Printing.draft(edition, language, LocalDate.of(2026, 2, 10)));
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      assertThat(failures(pdf, flavour)).as(flavour + " " + language).isEmpty();
    }
  }

  @Test
  void theCheckerFindsWhatIsWrongWithAnOrdinaryPdf() throws Exception {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(plain);
    }
    assertThat(failures(plain.toByteArray(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
    assertThat(failures(plain.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
  }
}
