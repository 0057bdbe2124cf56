package kz.bayandama.council.review;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells, each made once. For one workbook, not thread-safe. */
final class Styles {
  private static final String FONT = "Calibri";
  private static final short SIZE = 10;

  /** What a cell is like; which cells are locked follows from it. */
  enum Look {
    HEADING,
    TEXT,
    /** Text that a program must not take for a formula, even when a person edits it. */
    QUOTED,
    DATE,
    FIXED,
    ANSWER,
    TITLE,
    GUIDE
  }

  private final XSSFWorkbook book;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

  Styles(XSSFWorkbook book) {
    this.book = book;
  }

  XSSFCellStyle get(Look look) {
    return styles.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    style.setFont(font(SIZE, false, "1F2933"));
    style.setLocked(false);
    if (look != Look.TITLE && look != Look.GUIDE) {
      border(style);
    }
    switch (look) {
      case HEADING -> {
        style.setFont(font(SIZE, true, "FFFFFF"));
        fill(style, "1F4E79");
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setLocked(true);
      }
      case TEXT -> style.setDataFormat(book.createDataFormat().getFormat("@"));
      case QUOTED -> {
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
      }
      case DATE -> {
        style.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
        style.setAlignment(HorizontalAlignment.LEFT);
      }
      case FIXED -> {
        fill(style, "F1F3F5");
        style.setLocked(true);
      }
      case ANSWER -> {
        fill(style, "FFF8E1");
        style.setDataFormat(book.createDataFormat().getFormat("@"));
      }
      case TITLE -> style.setFont(font((short) 16, true, "1F4E79"));
      case GUIDE -> style.setFont(font((short) 11, false, "1F2933"));
    }
    return style;
  }

  private XSSFFont font(short size, boolean bold, String colour) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(size);
    font.setBold(bold);
    font.setColor(colour(colour));
    return font;
  }

  private static void fill(XSSFCellStyle style, String colour) {
    style.setFillForegroundColor(colour(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static void border(XSSFCellStyle style) {
    XSSFColor colour = colour("C9D1D9");
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBottomBorderColor(colour);
    style.setTopBorderColor(colour);
    style.setLeftBorderColor(colour);
    style.setRightBorderColor(colour);
  }

  private static XSSFColor colour(String hex) {
    return new XSSFColor(java.util.HexFormat.of().parseHex(hex));
  }
}
