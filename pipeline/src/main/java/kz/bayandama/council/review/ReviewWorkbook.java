package kz.bayandama.council.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import kz.bayandama.council.review.Styles.Look;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.VisitReport;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes reports as a workbook (XLSX) that a person answers the open questions in and corrects the
 * records in; {@link ReviewReader} reads it back. Immutable, thread-safe.
 */
public final class ReviewWorkbook {
  /** The hidden sheet that tells such a workbook from others and names the versions it holds. */
  static final String SHEET = "bayandama-review";

  /** What its first cell holds, and the second: the layout's number. */
  static final String MARK = "bayandama.review";

  static final String LAYOUT = "1";

  /** Letters that surely fit in a line of the guide, and a line's height in points. */
  private static final int GUIDE_LINE = 95;

  private static final float GUIDE_HEIGHT = 16;

  private final Choices choices;
  private final Lines lines;
  private final Words words;
  private final String profile;

  /**
   * A writer of workbooks.
   *
   * @param language of headings and lists: Kazakh, Russian or English
   * @throws IllegalArgumentException for another language
   */
  public ReviewWorkbook(Profile profile, Language language) {
    this.words = Words.of("words", language);
    this.choices = new Choices(profile, words);
    this.lines = new Lines(choices, words);
    this.profile = profile.id();
  }

  /** What a report is called in the workbook. */
  public static String name(VisitReport report) {
    return Lines.name(report);
  }

  /**
   * The workbook of these reports, those with open questions first. Rejected reports are left out:
   * there is nothing to review. The same reports in any order give the same bytes.
   *
   * @param reports their newest versions
   */
  public byte[] write(List<VisitReport> reports) {
    return write(reports, List.of());
  }

  /** The same with what looks like personal data, to be cleared. */
  public byte[] write(List<VisitReport> reports, List<Clearable> clearables) {
    List<VisitReport> ordered =
        reports.stream()
            .filter(report -> report.outcome() != Outcome.Verdict.REJECTED)
            .sorted(
                Comparator.comparing((VisitReport report) -> Asked.all(report).isEmpty())
                    .thenComparing(VisitReport::id))
            .toList();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      fill(book, ordered, clearables);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return Anonymous.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(XSSFWorkbook book, List<VisitReport> reports, List<Clearable> clearables) {
    Styles styles = new Styles(book);
    guide(book, styles);
    for (Part part : Part.values()) {
      book.createSheet(part.title(words));
    }
    ListSheet lists = new ListSheet(book, choices);
    lists.write(reports.stream().map(Lines::name).toList());
    for (Part part : Part.values()) {
      new PartSheet(part, words, styles, lists)
          .write(
              book.getSheet(part.title(words)),
              reports.stream().flatMap(report -> lines.of(part, report).stream()).toList(),
              reports);
    }
    new ClearingSheet(words, styles).write(book, clearables);
    versions(book, reports);
    boolean open = reports.stream().anyMatch(report -> !Asked.all(report).isEmpty());
    int first = book.getSheetIndex((open ? Part.QUESTIONS : Part.VISITS).title(words));
    book.setActiveSheet(first);
    book.getSheetAt(0).setSelected(false);
    book.getSheetAt(first).setSelected(true);
  }

  private void guide(XSSFWorkbook book, Styles styles) {
    XSSFSheet sheet = book.createSheet(words.get("part.guide"));
    sheet.setColumnWidth(0, 110 * 256);
    sheet.setDisplayGridlines(false);
    for (int i = 0; i <= 8; i++) {
      XSSFRow row = sheet.createRow(i == 0 ? 0 : i + 1);
      row.createCell(0).setCellValue(words.get(i == 0 ? "guide.title" : "guide." + i));
      row.getCell(0).setCellStyle(styles.get(i == 0 ? Look.TITLE : Look.GUIDE));
      if (i > 0) {
        int lines = 1 + row.getCell(0).getStringCellValue().length() / GUIDE_LINE;
        row.setHeightInPoints(lines * GUIDE_HEIGHT);
      }
    }
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private void versions(XSSFWorkbook book, List<VisitReport> reports) {
    XSSFSheet sheet = book.createSheet(SHEET);
    row(sheet, 0, MARK, LAYOUT, words.language().tag(), profile);
    for (int i = 0; i < reports.size(); i++) {
      VisitReport report = reports.get(i);
      row(sheet, i + 1, report.id(), String.valueOf(report.version()), Lines.name(report));
    }
    book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
  }

  private static void row(XSSFSheet sheet, int number, String... values) {
    XSSFRow row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      row.createCell(i).setCellValue(values[i]);
    }
  }
}
