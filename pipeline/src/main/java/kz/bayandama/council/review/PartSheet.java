package kz.bayandama.council.review;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.council.review.Column.Form;
import kz.bayandama.council.review.Styles.Look;
import kz.bayandama.report.VisitReport;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one sheet: heading, rows, empty rows to add to, lists, protection, looks. */
final class PartSheet {
  /** Rows below the last one that are ready to be filled in. */
  private static final int SPARE = 200;

  /** In points: a line of text, what surrounds a cell's lines, the most that the format allows. */
  private static final float LINE = 13.5f;

  private static final float PADDING = 4;
  private static final float HIGHEST = 409;
  private static final int CHARACTER = 256;
  private static final String FORMULA_STARTS = "=+-@\t\n";
  private static final int MOST_COLUMNS = 255;

  private final Part part;
  private final Words words;
  private final Styles styles;
  private final ListSheet lists;

  PartSheet(Part part, Words words, Styles styles, ListSheet lists) {
    this.part = part;
    this.words = words;
    this.styles = styles;
    this.lists = lists;
  }

  void write(XSSFSheet sheet, List<Line> lines, List<VisitReport> reports) {
    heading(sheet, lines);
    for (int i = 0; i < lines.size(); i++) {
      row(sheet.createRow(i + 1), lines.get(i));
    }
    int last = lines.size() + (part == Part.QUESTIONS ? 0 : SPARE);
    if (last > 0) {
      offer(sheet, last);
      sheet.setAutoFilter(new CellRangeAddress(0, lines.size(), 0, part.columns.size() - 1));
    }
    if (part == Part.QUESTIONS) {
      offerAnswers(sheet, reports);
    } else {
      strikeRemoved(sheet, last);
    }
    sheet.createFreezePane(part.columns.indexOf(Column.REPORT) + 1, 1);
    protect(sheet);
    print(sheet);
  }

  private void heading(XSSFSheet sheet, List<Line> lines) {
    XSSFRow heading = sheet.createRow(0);
    heading.setHeightInPoints(32);
    for (int i = 0; i < part.columns.size(); i++) {
      Column column = part.columns.get(i);
      XSSFCell cell = heading.createCell(i);
      cell.setCellValue(column.heading(words));
      cell.setCellStyle(styles.get(Look.HEADING));
      sheet.setColumnWidth(i, Math.min(MOST_COLUMNS, column.width) * CHARACTER);
      if (part != Part.QUESTIONS) {
        sheet.setDefaultColumnStyle(i, styles.get(look(column)));
      }
      boolean unused =
          (column == Column.UND || column == Column.EN)
              && lines.stream().allMatch(line -> line.at(column).isEmpty());
      sheet.setColumnHidden(i, column.form == Form.HIDDEN || unused);
    }
  }

  private static Look look(Column column) {
    if (column == Column.ANSWER) {
      return Look.ANSWER;
    }
    return switch (column.form) {
      case TEXT, HIDDEN -> Look.TEXT;
      case DATE -> Look.DATE;
      case FIXED -> Look.FIXED;
    };
  }

  /** Not every program fits rows to their text when it opens a file. */
  private float height(Line line) {
    int most = 1;
    for (Column column : part.columns) {
      int lines =
          column.form == Form.HIDDEN
              ? 0
              : line.at(column).lines().mapToInt(text -> 1 + text.length() / column.width).sum();
      most = Math.max(most, lines);
    }
    return Math.min(HIGHEST, PADDING + LINE * most);
  }

  private void row(XSSFRow row, Line line) {
    row.setHeightInPoints(height(line));
    for (int i = 0; i < part.columns.size(); i++) {
      Column column = part.columns.get(i);
      String value = line.at(column);
      XSSFCell cell = row.createCell(i);
      boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
      Look look = part == Part.QUESTIONS && column == Column.REPORT ? Look.FIXED : look(column);
      cell.setCellStyle(styles.get(formula && look == Look.TEXT ? Look.QUOTED : look));
      if (value.isEmpty()) {
        continue;
      }
      if (column.form == Form.DATE) {
        cell.setCellValue(LocalDate.parse(value));
      } else {
        cell.setCellValue(value);
      }
    }
  }

  private void offer(XSSFSheet sheet, int last) {
    for (int i = 0; i < part.columns.size(); i++) {
      Choices.Of list = part.columns.get(i).list;
      if (list != null && part != Part.QUESTIONS) {
        lists.offer(sheet, new CellRangeAddressList(1, last, i, i), list);
      }
    }
  }

  private void offerAnswers(XSSFSheet sheet, List<VisitReport> reports) {
    Map<Asked, CellRangeAddressList> cells = new EnumMap<>(Asked.class);
    int column = part.columns.indexOf(Column.ANSWER);
    int row = 1;
    for (VisitReport report : reports) {
      for (Asked.Open open : Asked.all(report)) {
        cells
            .computeIfAbsent(open.asked(), asked -> new CellRangeAddressList())
            .addCellRangeAddress(row, column, row, column);
        row++;
      }
    }
    cells.forEach((asked, at) -> lists.offerAnswers(sheet, at, Optional.ofNullable(asked.list)));
  }

  private void strikeRemoved(XSSFSheet sheet, int last) {
    ConditionalFormattingRule rule =
        sheet.getSheetConditionalFormatting().createConditionalFormattingRule("$A2<>\"\"");
    FontFormatting font = rule.createFontFormatting();
    font.setFontColorIndex(IndexedColors.GREY_40_PERCENT.getIndex());
    font.setFontStyle(true, false);
    CellRangeAddress[] all = {new CellRangeAddress(1, last, 0, part.columns.size() - 1)};
    sheet.getSheetConditionalFormatting().addConditionalFormatting(all, rule);
  }

  /** The heading is locked; rows may be sorted and filtered, but only marked for deletion. */
  private static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockFormatCells(false);
    sheet.lockInsertRows(false);
    sheet.lockSort(false);
    sheet.lockAutoFilter(false);
    sheet.lockDeleteRows(true);
  }

  private static void print(XSSFSheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A3_PAPERSIZE);
    setup.setLandscape(true);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, 0));
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
  }
}
