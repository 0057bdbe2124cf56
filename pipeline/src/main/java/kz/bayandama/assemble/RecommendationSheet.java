package kz.bayandama.assemble;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport.Deadline;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One body's own recommendations as a workbook to be answered in: the dispatch of the adopted
 * Report (rule 10). The same printing gives the same bytes. Immutable, thread-safe.
 */
public final class RecommendationSheet {
  private static final String[] COLUMNS = {
    "number", "recommendation", "institution", "deadline", "repeats", "answer", "source"
  };
  private static final int STATUS = 5;
  private static final int[] WIDTHS = {16, 70, 40, 16, 18, 20, 30};

  private final Names names;

  public RecommendationSheet(Profile profile, ReportWords words) {
    this.names = new Names(profile, words);
  }

  /** The recommendations addressed to this body, in the order of their numbers. */
  public byte[] of(Printing printing, String body) throws IOException {
    return of(
        printing,
        body,
        printing.edition().recommendations().stream()
            .filter(one -> body.equals(one.addressee().body()))
            .toList());
  }

  /** Some of a body's recommendations, such as those that it has not answered. */
  public byte[] of(Printing printing, String body, List<PublicRecommendation> own)
      throws IOException {
    Layout layout = new Layout(printing, names);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet(body);
      head(workbook, sheet, layout);
      CellStyle wrapped = workbook.createCellStyle();
      wrapped.setWrapText(true);
      wrapped.setVerticalAlignment(VerticalAlignment.TOP);
      for (int i = 0; i < own.size(); i++) {
        row(sheet.createRow(i + 1), own.get(i), layout, printing.language(), wrapped);
      }
      statuses(sheet, own.size(), layout);
      sheet.createFreezePane(1, 1);
      sheet.setAutoFilter(new CellRangeAddress(0, own.size(), 0, COLUMNS.length - 1));
      sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
      sheet.getPrintSetup().setLandscape(true);
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitHeight((short) 0);
      properties(workbook.getProperties(), printing, layout.title());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return SteadyDocument.of(out.toByteArray());
    }
  }

  /** The statuses to choose from; anything else may be written all the same. */
  private static void statuses(XSSFSheet sheet, int rows, Layout layout) {
    if (rows == 0) {
      return;
    }
    String[] choices =
        Arrays.stream(Status.values())
            .filter(status -> status != Status.NO_ANSWER)
            .map(status ->
                layout.word("status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-')))
            .toArray(String[]::new);
    var helper = sheet.getDataValidationHelper();
    DataValidation list =
        helper.createValidation(
            helper.createExplicitListConstraint(choices),
            new CellRangeAddressList(1, rows, STATUS, STATUS));
    list.setShowErrorBox(false);
    sheet.addValidationData(list);
  }

  private static void head(XSSFWorkbook workbook, XSSFSheet sheet, Layout layout) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(bold);
    style.setWrapText(true);
    XSSFRow row = sheet.createRow(0);
    for (int i = 0; i < COLUMNS.length; i++) {
      row.createCell(i).setCellValue(layout.word("sheet." + COLUMNS[i]));
      row.getCell(i).setCellStyle(style);
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
  }

  private static void row(
      XSSFRow row, PublicRecommendation one, Layout layout, Language language, CellStyle wrapped) {
    Deadline deadline = one.deadline();
    String[] cells = {
      one.id(),
      one.text().best(language),
      String.join("; ", one.visits().stream().map(layout::where).toList()),
      deadline == null
          ? ""
          : deadline.date() == null ? deadline.text() : deadline.date().toString(),
      String.join(", ", one.repeats()),
      "",
      ""
    };
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
      row.getCell(i).setCellStyle(wrapped);
    }
  }

  private static void properties(POIXMLProperties properties, Printing printing, String title) {
    Date date = Date.from(printing.day().atStartOfDay(ZoneOffset.UTC).toInstant());
    properties.getCoreProperties().setTitle(title);
    properties.getCoreProperties().setCreator("");
    properties.getCoreProperties().setCreated(Optional.of(date));
    properties.getCoreProperties().setModified(Optional.of(date));
    properties.getExtendedProperties().setApplication("");
  }
}
