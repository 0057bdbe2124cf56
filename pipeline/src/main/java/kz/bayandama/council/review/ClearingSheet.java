package kz.bayandama.council.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.council.review.Styles.Look;
import kz.bayandama.report.Clearance;
import kz.bayandama.report.Clearance.Verdict;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheet that lists what looks like personal data, each with its sentence, for a person to
 * clear; {@link ClearingRows} reads it back. For one workbook, not thread-safe.
 */
final class ClearingSheet {
  private static final int CHARACTER = 256;
  private static final float LINE = 13.5f;
  private static final float HIGHEST = 409;
  private static final Pattern WHERE =
      Pattern.compile("(visits|findings|recommendations|proposals)/(\\d{1,6})");
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  /** The columns. Their headings are the words {@code clearing.…}. */
  enum Heading {
    FROM(26, Look.FIXED),
    WHERE(18, Look.FIXED),
    KIND(22, Look.FIXED),
    EXCERPT(30, Look.FIXED),
    SENTENCE(80, Look.FIXED),
    MARK(18, Look.ANSWER),
    REASON(40, Look.ANSWER),
    READER(16, Look.ANSWER),
    SECOND(16, Look.ANSWER),
    SUBJECT(10, Look.FIXED),
    KEY(10, Look.FIXED);

    final int width;
    final Look look;

    Heading(int width, Look look) {
      this.width = width;
      this.look = look;
    }

    boolean hidden() {
      return this == SUBJECT || this == KEY;
    }

    String in(Words words) {
      return words.get("clearing." + name().toLowerCase(Locale.ROOT));
    }
  }

  private static final List<Heading> COLUMNS = List.of(Heading.values());

  private final Words words;
  private final Styles styles;

  ClearingSheet(Words words, Styles styles) {
    this.words = words;
    this.styles = styles;
  }

  /** What a verdict is called in the list. */
  static String label(Verdict verdict, Words words) {
    return words.get("verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }

  void write(XSSFWorkbook book, List<Clearable> all) {
    XSSFSheet sheet = book.createSheet(words.get("part.clearing"));
    heading(sheet.createRow(0));
    List<Clearable> ordered =
        all.stream()
            .sorted(
                Comparator.comparing((Clearable one) -> one.suspicion().subject())
                    .thenComparing(one -> one.suspicion().kind())
                    .thenComparing(one -> one.suspicion().excerpt())
                    .thenComparing(one -> one.suspicion().key()))
            .toList();
    for (int i = 0; i < ordered.size(); i++) {
      row(sheet.createRow(i + 1), ordered.get(i));
    }
    offer(sheet, ordered.size());
    sheet.createFreezePane(COLUMNS.indexOf(Heading.SENTENCE), 1);
    sheet.setAutoFilter(
        new CellRangeAddress(0, ordered.size(), 0, COLUMNS.indexOf(Heading.SECOND)));
    protect(sheet);
  }

  private void heading(XSSFRow row) {
    row.setHeightInPoints(32);
    for (Heading heading : Heading.values()) {
      XSSFCell cell = row.createCell(COLUMNS.indexOf(heading));
      cell.setCellValue(heading.in(words));
      cell.setCellStyle(styles.get(Look.HEADING));
      row.getSheet().setColumnWidth(COLUMNS.indexOf(heading), heading.width * CHARACTER);
      row.getSheet().setColumnHidden(COLUMNS.indexOf(heading), heading.hidden());
    }
  }

  private void row(XSSFRow row, Clearable one) {
    row.setHeightInPoints(
        Math.min(
            HIGHEST,
            LINE * (1 + one.suspicion().sentence().length() / Heading.SENTENCE.width) + 4));
    for (Heading heading : Heading.values()) {
      XSSFCell cell = row.createCell(COLUMNS.indexOf(heading));
      String value = Cut.fit(value(heading, one));
      boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
      cell.setCellStyle(styles.get(formula ? Look.QUOTED : heading.look));
      cell.setCellValue(value);
    }
  }

  private String value(Heading heading, Clearable one) {
    Clearance.Decision last = one.last();
    return switch (heading) {
      case FROM -> one.from();
      case WHERE -> where(one.suspicion().where());
      case KIND -> words.get("suspicion." + one.suspicion().kind());
      case EXCERPT -> one.suspicion().excerpt();
      case SENTENCE -> one.suspicion().sentence();
      case MARK -> last == null ? "" : label(last.verdict(), words);
      case REASON -> last == null || last.reason() == null ? "" : last.reason();
      case READER -> last == null ? "" : last.reader();
      case SECOND -> last == null || last.secondReader() == null ? "" : last.secondReader();
      case SUBJECT -> one.suspicion().subject();
      case KEY -> one.suspicion().key();
    };
  }

  private String where(String path) {
    Matcher matcher = WHERE.matcher(path);
    return matcher.matches()
        ? words.get("where." + matcher.group(1), Integer.parseInt(matcher.group(2)) + 1)
        : path;
  }

  private void offer(XSSFSheet sheet, int last) {
    if (last == 0) {
      return;
    }
    String[] labels =
        Stream.of(Verdict.values()).map(one -> label(one, words)).toArray(String[]::new);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    int column = COLUMNS.indexOf(Heading.MARK);
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(labels),
            new CellRangeAddressList(1, last, column, column));
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    validation.setSuppressDropDownArrow(true);
    sheet.addValidationData(validation);
  }

  private static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockSort(false);
    sheet.lockAutoFilter(false);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A3_PAPERSIZE);
    setup.setLandscape(true);
    sheet.setFitToPage(true);
    setup.setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, 0));
  }
}
