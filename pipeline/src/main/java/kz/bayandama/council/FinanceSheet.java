package kz.bayandama.council;

import static kz.bayandama.council.Problems.said;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kz.bayandama.council.Finances.Cost;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Saying;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The workbook of a financial report (rule 11): year, currency, a row for each visit, a last row of
 * totals. Every sum is calculated anew and compared with what is written; formulas count by their
 * last value. All problems come at once, each with its cell.
 */
public final class FinanceSheet {
  private static final String NAME = "the financial report";
  private static final String SHEET = "finance";
  private static final String[] COLUMNS = {
    "№",
    "Өңір / Регион",
    "Мекеме / Учреждение",
    "Күні / Дата",
    "Жол жүру / Проезд",
    "Тәулік ақы / Суточные",
    "Тұру / Проживание",
    "Сыйақы / Вознаграждение",
    "Барлығы / Итого"
  };
  private static final int HEADER = 3;
  private static final int FIRST_COST = 4;
  private static final int TOTAL = 8;
  private static final DateTimeFormatter DOTS =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private final Sheet sheet;
  private final Profile profile;
  private final List<Saying> problems = new ArrayList<>();

  private FinanceSheet(Sheet sheet, Profile profile) {
    this.sheet = sheet;
    this.profile = profile;
  }

  /** An empty workbook to fill in. */
  public static byte[] template(int year) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet(SHEET);
      String[][] head = {{"Жыл / Год", String.valueOf(year)}, {"Валюта", "KZT"}};
      for (int i = 0; i < head.length; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(head[i][0]);
        row.createCell(1).setCellValue(head[i][1]);
      }
      Row columns = sheet.createRow(HEADER - 1);
      for (int i = 0; i < COLUMNS.length; i++) {
        columns.createCell(i).setCellValue(COLUMNS[i]);
        sheet.setColumnWidth(i, 22 * 256);
      }
      sheet.createRow(HEADER).createCell(0).setCellValue("Барлығы / Итого");
      sheet.createFreezePane(0, HEADER);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The year of a filled workbook of ours, empty for any other file. Safe for hostile files. */
  public static OptionalInt year(Path file) throws IOException {
    Optional<XSSFWorkbook> opened = Workbooks.small(file);
    if (opened.isEmpty()) {
      return OptionalInt.empty();
    }
    try (XSSFWorkbook book = opened.get()) {
      Sheet sheet = book.getSheet(SHEET);
      Row first = sheet == null ? null : sheet.getRow(0);
      DataFormatter formatter = new DataFormatter(Locale.ROOT);
      String year = first == null ? "" : formatter.formatCellValue(first.getCell(1)).strip();
      return year.matches("\\d{4}") ? OptionalInt.of(Integer.parseInt(year)) : OptionalInt.empty();
    }
  }

  /**
   * Reads and checks a workbook.
   *
   * @throws Problems with all that is wrong
   */
  public static Finances.Report read(byte[] xlsx, int year, Profile profile) throws Problems {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      FinanceSheet reading = new FinanceSheet(book.getSheetAt(0), profile);
      List<Cost> costs = reading.costs(year);
      if (!reading.problems.isEmpty()) {
        throw new Problems(NAME, reading.problems);
      }
      return new Finances.Report(year, Ids.of(xlsx), costs);
    } catch (IOException | POIXMLException | UnsupportedFileFormatException e) {
      throw new Problems(NAME, "no-workbook");
    }
  }

  private List<Cost> costs(int year) {
    if (!text(0, 1).equals(String.valueOf(year))) {
      problems.add(said("sheet-year", "B1", text(0, 1), year));
    }
    String currency = text(1, 1).toLowerCase(Locale.ROOT);
    if (!List.of("kzt", "теңге", "тенге").contains(currency)) {
      problems.add(said("sheet-currency", "B2", text(1, 1)));
    }
    for (int i = 0; i < COLUMNS.length; i++) {
      if (!text(HEADER - 1, i).equals(COLUMNS[i])) {
        problems.add(said("sheet-heading", at(HEADER - 1, i), COLUMNS[i]));
      }
    }
    List<Cost> costs = new ArrayList<>();
    BigDecimal[] sums = new BigDecimal[TOTAL + 1];
    java.util.Arrays.fill(sums, BigDecimal.ZERO);
    int row = HEADER;
    while (row <= sheet.getLastRowNum() && !totals(row)) {
      if (!blank(row)) {
        cost(row, year, sums, costs);
      }
      row++;
    }
    if (row > sheet.getLastRowNum()) {
      problems.add(said("sheet-totals", COLUMNS[TOTAL]));
    } else {
      compareTotals(row, sums);
    }
    if (costs.isEmpty() && problems.isEmpty()) {
      problems.add(said("sheet-empty"));
    }
    return costs;
  }

  private boolean totals(int row) {
    String first = text(row, 0).toLowerCase(Locale.ROOT);
    return first.startsWith("барлығы") || first.startsWith("итого") || first.startsWith("всего");
  }

  private boolean blank(int row) {
    for (int i = 1; i <= TOTAL; i++) {
      if (!text(row, i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void cost(int row, int year, BigDecimal[] sums, List<Cost> costs) {
    LocalDate day = day(row, year);
    long[] amounts = new long[TOTAL];
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = FIRST_COST; i < TOTAL; i++) {
      BigDecimal amount = amount(row, i);
      amounts[i] = amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
      sum = sum.add(amount);
      sums[i] = sums[i].add(amount);
    }
    BigDecimal written = amount(row, TOTAL);
    if (written.compareTo(sum) != 0) {
      problems.add(said("sheet-row", at(row, TOTAL), written.toPlainString(), sum.toPlainString()));
    }
    sums[TOTAL] = sums[TOTAL].add(sum);
    costs.add(new Cost(region(row), day, amounts[4], amounts[5], amounts[6], amounts[7]));
  }

  private void compareTotals(int row, BigDecimal[] sums) {
    for (int i = FIRST_COST; i <= TOTAL; i++) {
      BigDecimal written = amount(row, i);
      if (written.compareTo(sums[i]) != 0) {
        problems.add(
            said("sheet-column", at(row, i), written.toPlainString(), sums[i].toPlainString()));
      }
    }
  }

  private @Nullable String region(int row) {
    String written = text(row, 1).toLowerCase(Locale.ROOT);
    for (Profile.Region region : profile.regions()) {
      boolean named =
          region.id().toLowerCase(Locale.ROOT).equals(written)
              || region.names().byLanguage().values().stream()
                  .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(written));
      if (named) {
        return region.id();
      }
    }
    problems.add(said("sheet-region", at(row, 1)));
    return null;
  }

  private LocalDate day(int row, int year) {
    Cell cell = cell(row, 3);
    LocalDate day = LocalDate.MIN;
    if (cell != null && kind(cell) == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      day = cell.getLocalDateTimeCellValue().toLocalDate();
    } else {
      day = parsed(text(row, 3));
    }
    if (day.equals(LocalDate.MIN)) {
      problems.add(said("sheet-day", at(row, 3), "18.02." + year));
    } else if (day.getYear() != year) {
      problems.add(said("sheet-other-year", at(row, 3), day, year));
    }
    return day;
  }

  private static LocalDate parsed(String text) {
    try {
      return LocalDate.parse(text, text.contains(".") ? DOTS : DateTimeFormatter.ISO_LOCAL_DATE);
    } catch (DateTimeParseException e) {
      return LocalDate.MIN;
    }
  }

  private BigDecimal amount(int row, int column) {
    Cell cell = cell(row, column);
    if (cell != null && kind(cell) == CellType.NUMERIC) {
      BigDecimal amount =
          BigDecimal.valueOf(cell.getNumericCellValue()).setScale(2, RoundingMode.HALF_UP);
      return checked(amount.stripTrailingZeros(), row, column);
    }
    String text = text(row, column).replaceAll("[\\s\\u00A0]", "").replace(',', '.');
    if (text.isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (!text.matches("-?\\d{1,15}(\\.\\d{1,2})?")) {
      problems.add(said("sheet-amount", at(row, column)));
      return BigDecimal.ZERO;
    }
    return checked(new BigDecimal(text), row, column);
  }

  private BigDecimal checked(BigDecimal amount, int row, int column) {
    if (amount.signum() < 0) {
      problems.add(said("sheet-negative", at(row, column), amount.toPlainString()));
    }
    return amount;
  }

  private static CellType kind(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  private @Nullable Cell cell(int row, int column) {
    Row found = sheet.getRow(row);
    return found == null ? null : found.getCell(column);
  }

  private String text(int row, int column) {
    Cell cell = cell(row, column);
    if (cell == null) {
      return "";
    }
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    return formatter.formatCellValue(cell).strip();
  }

  private static String at(int row, int column) {
    return (char) ('A' + column) + String.valueOf(row + 1);
  }
}
