package kz.bayandama.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table as a workbook of one sheet (ECMA-376), its first row and column frozen. The rows are
 * deflated in pieces that know nothing of each other, so that a table of which a few rows changed
 * keeps the others as they were.
 */
final class Xlsx implements Pieces.Frame {
  private static final int LONGEST_CELL = 32_767;
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  /** What a spreadsheet would read as a character's number. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final String name;
  private final List<Heading> headings;
  private final int rows;

  /**
   * A workbook.
   *
   * @param rows how many it has below the headings
   */
  Xlsx(String name, List<Heading> headings, int rows) {
    this.name = name;
    this.headings = headings;
    this.rows = rows;
  }

  /**
   * A column.
   *
   * @param width in digits
   */
  record Heading(String text, int width) {}

  /**
   * Rows of the sheet.
   *
   * @param first number of the first one, the headings' being 1
   */
  static Pieces.Made rows(int first, List<List<String>> rows) {
    StringBuilder xml = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      row(first + i, rows.get(i), "", xml);
    }
    Deflated deflated = deflated(xml.toString());
    return new Pieces.Made(deflated.bytes(), deflated.crc() + ":" + deflated.length());
  }

  private static Deflated deflated(String xml) {
    return Deflated.of(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static void row(int number, List<String> cells, String style, StringBuilder xml) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column);
      if (!text.isEmpty()) {
        xml.append("<c r=\"").append(letters(column)).append(number).append('"').append(style);
        xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        text(text, xml);
        xml.append("</t></is></c>");
      }
    }
    xml.append("</row>");
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private static void text(String text, StringBuilder xml) {
    String plain = text.indexOf('_') < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_");
    if (plain.length() > LONGEST_CELL) {
      plain = plain.substring(0, LONGEST_CELL - 1) + "…";
    }
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        case '\r' -> xml.append("&#13;");
        default -> {
          if (allowed(plain, i)) {
            xml.append(c);
          }
        }
      }
    }
  }

  /** Whether XML 1.0 may hold a character: no control, no half of a surrogate pair. */
  private static boolean allowed(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= ' ' ? c < '\ufffe' : c == '\t' || c == '\n';
  }

  /** All of the archive before the rows: the other parts, and the sheet as far as its headings. */
  @Override
  public byte[] before(List<Pieces.Made> pieces) {
    return archive(pieces).beforeRows();
  }

  @Override
  public byte[] after(List<Pieces.Made> pieces) {
    return archive(pieces).afterRows();
  }

  private ZipAround archive(List<Pieces.Made> pieces) {
    List<Deflated> sheet = new ArrayList<>();
    sheet.add(deflated(head()));
    for (Pieces.Made piece : pieces) {
      String[] note = piece.note().split(":", -1);
      sheet.add(new Deflated(piece.bytes(), Long.parseLong(note[0]), Long.parseLong(note[1])));
    }
    sheet.add(Deflated.last(tail().getBytes(StandardCharsets.UTF_8)));
    return new ZipAround(parts(), "xl/worksheets/sheet1.xml", sheet);
  }

  private String head() {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetViews>");
    xml.append("<sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane xSplit=\"1\" ySplit=\"1\"");
    xml.append(" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView>");
    xml.append("</sheetViews><cols>");
    for (int i = 1; i <= headings.size(); i++) {
      xml.append("<col min=\"").append(i).append("\" max=\"").append(i).append("\" width=\"");
      xml.append(headings.get(i - 1).width()).append("\" customWidth=\"1\"/>");
    }
    xml.append("</cols><sheetData>");
    row(1, headings.stream().map(Heading::text).toList(), " s=\"1\"", xml);
    return xml.toString();
  }

  private String tail() {
    String last = letters(headings.size() - 1) + Math.max(2, rows + 1);
    return "</sheetData><autoFilter ref=\"A1:" + last + "\"/></worksheet>";
  }

  /** The other parts by name. */
  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("/xl/workbook.xml", type + "sheet.main+xml")
            + override("/xl/styles.xml", type + "styles+xml")
            + override("/xl/worksheets/sheet1.xml", type + "worksheet+xml")
            + "</Types>");
    parts.put("_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml")));
    StringBuilder sheet = new StringBuilder();
    text(name, sheet);
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATIONS
            + "\"><sheets><sheet name=\""
            + sheet
            + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships(
            relationship(1, "worksheet", "worksheets/sheet1.xml")
                + relationship(2, "styles", "styles.xml")));
    String font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + MAIN
            + "\"><fonts count=\"2\"><font>"
            + font
            + "<font><b/>"
            + font
            + "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\">"
            + "<border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
            + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\">"
            + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
            + " applyFont=\"1\"/></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\""
            + " xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    parts.replaceAll((part, xml) -> XML + xml);
    return parts;
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relationships(String all) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
  }

  private static String relationship(int id, String type, String target) {
    return "<Relationship Id=\"rId"
        + (id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>");
  }
}
