package kz.bayandama.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Texts;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule 11: the financial report is checked before it is attached. */
class FinanceSheetTest {
  private static final Profile KZ = Profile.bundled("kz");

  @TempDir Path folder;

  private static byte[] filled(Consumer<Sheet> edit) throws Exception {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(FinanceSheet.template(2025)))) {
      Sheet sheet = book.getSheetAt(0);
      row(
          sheet,
          3,
          "1",
          "Алматы қаласы",
          "Мекеме № 72",
          "18.02.2025",
          12000,
          4000,
          9000.5,
          20000,
          45000.5);
      row(sheet, 4, "2", "KZ-61", "Кентау УҰИ", "2025-03-26", 30000, 8000, 18000, 20000, 76000);
      row(sheet, 5, "Барлығы / Итого", "", "", "", 42000, 12000, 27000.5, 40000, 121000.5);
      edit.accept(sheet);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void row(Sheet sheet, int at, Object... values) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Integer number -> row.createCell(i).setCellValue(number);
        case Double number -> row.createCell(i).setCellValue(number);
        default -> row.createCell(i).setCellValue(String.valueOf(values[i]));
      }
    }
  }

  @Test
  void aSoundReportIsAttachedWithItsOriginalAndBecomesATableByRegion() throws Exception {
    byte[] original = filled(sheet -> {});
    Finances.Report report = FinanceSheet.read(original, 2025, KZ);
    assertThat(report.total()).isEqualTo(121001);
    Ledger ledger = new Ledger(FolderArchive.open(folder));
    new Finances(ledger).attach(report, original, LocalDate.of(2026, 1, 20));
    assertThat(new Finances(ledger).report(2025)).contains(report);
    Passage.Figures table =
        Finances.table(
            report, Map.of("KZ-75", Texts.of("Алматы қаласы", "Город Алматы", "Almaty")), false);
    assertThat(table.rows()).hasSize(3);
    assertThat(table.rows().getLast().values())
        .containsExactly(2L, 42000L, 12000L, 27001L, 40000L, 121001L);
    assertThat(table.caption().in(Language.KK)).isPresent();
  }

  @Test
  void wrongSumsAnotherCurrencyAndAnotherYearAreSaidAtOnceWithTheirCells() throws Exception {
    byte[] bad =
        filled(sheet -> {
          sheet.getRow(1).getCell(1).setCellValue("USD");
          sheet.getRow(3).getCell(8).setCellValue(45000);
          sheet.getRow(4).getCell(3).setCellValue("26.03.2024");
          sheet.getRow(4).getCell(4).setCellValue("много");
          sheet.getRow(4).getCell(1).setCellValue("Атлантида");
          sheet.getRow(5).getCell(7).setCellValue(50000);
        });
    Problems problems =
        catchThrowableOfType(Problems.class, () -> FinanceSheet.read(bad, 2025, KZ));
    assertThat(Saying.in(Language.EN, problems.all()))
        .anyMatch(one -> one.startsWith("B2: the currency"))
        .anyMatch(one -> one.startsWith("I4: says 45000, the row adds up to 45000.5"))
        .anyMatch(one -> one.startsWith("D5: 2024-03-26 is not of 2025"))
        .anyMatch(one -> one.startsWith("E5: is no amount"))
        .anyMatch(one -> one.startsWith("B5: is no region"))
        .anyMatch(one -> one.startsWith("H6: says 50000, the column adds up to 40000"));
  }

  @Test
  void anotherFileIsNoFinancialReport() {
    Problems problems =
        catchThrowableOfType(
            Problems.class, () -> FinanceSheet.read(new byte[] {1, 2, 3}, 2025, KZ));
    assertThat(Saying.in(Language.EN, problems.all()))
        .containsExactly("is no workbook; save it as XLSX");
  }
}
