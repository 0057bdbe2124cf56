package kz.bayandama.council.review;

import java.util.List;
import java.util.Map;

/**
 * Pieces of WordprocessingML (ISO 29500-1, 17) for forms: paragraphs, tables, content controls.
 * Each control has a number of its own; for one document, not thread-safe.
 */
final class Wml {
  static final String NAMESPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " mc:Ignorable=\"w15\"";
  private static final int FIRST_ID = 1_000;

  private int id = FIRST_ID;

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
  }

  /** A paragraph of a style with runs or controls in it. */
  static String paragraph(String style, String content) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + content + "</w:p>";
  }

  /** A paragraph that is numbered by a list. */
  static String numbered(int list, String content) {
    return "<w:p><w:pPr><w:pStyle w:val=\"Item\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\""
        + list
        + "\"/></w:numPr></w:pPr>"
        + content
        + "</w:p>";
  }

  /**
   * A control that shows its prompt, in square brackets, until it is filled in. The brackets tell a
   * prompt from an answer where another format has lost the control.
   */
  private String control(String tag, String title, String kind, String prompt) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\""
        + escaped(title)
        + "\"/><w:tag w:val=\""
        + tag
        + "\"/><w:id w:val=\""
        + id++
        + "\"/><w:lock w:val=\"sdtLocked\"/><w:showingPlcHdr/>"
        + kind
        + "</w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"Prompt\"/></w:rPr><w:t>"
        + escaped('[' + prompt + ']')
        + "</w:t></w:r></w:sdtContent></w:sdt>";
  }

  /**
   * A note to whoever fills in: a prompt that cannot be filled in, and so no text of the report.
   */
  String note(String text) {
    return control("note", "", "<w:text/>", text).replace("sdtLocked", "sdtContentLocked");
  }

  /** A control for text. */
  String text(String tag, String title, String prompt) {
    return control(tag, title, "<w:text w:multiLine=\"1\"/>", prompt);
  }

  /** A control with a calendar. */
  String date(String tag, String title, String prompt, String language) {
    String kind =
        "<w:date><w:dateFormat w:val=\"dd.MM.yyyy\"/><w:lid w:val=\""
            + language
            + "\"/><w:storeMappedDataAs w:val=\"date\"/><w:calendar w:val=\"gregorian\"/></w:date>";
    return control(tag, title, kind, prompt);
  }

  /**
   * A control with a list.
   *
   * @param open whether another text may be typed
   * @param choices what is shown, by id
   */
  String list(String tag, String title, String prompt, boolean open, Map<String, String> choices) {
    String element = open ? "w:comboBox" : "w:dropDownList";
    StringBuilder kind = new StringBuilder("<" + element + ">");
    choices.forEach((value, shown) ->
        kind.append("<w:listItem w:displayText=\"")
            .append(escaped(shown))
            .append("\" w:value=\"")
            .append(escaped(open ? shown : value))
            .append("\"/>"));
    return control(tag, title, kind.append("</").append(element).append(">").toString(), prompt);
  }

  static String cell(int width, String shade, String content) {
    String fill =
        shade.isEmpty() ? "" : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + shade + "\"/>";
    return "<w:tc><w:tcPr><w:tcW w:w=\""
        + width
        + "\" w:type=\"dxa\"/>"
        + fill
        + "</w:tcPr>"
        + content
        + "</w:tc>";
  }

  static String row(boolean heading, String... cells) {
    return "<w:tr><w:trPr><w:cantSplit/>"
        + (heading ? "<w:tblHeader/>" : "")
        + "</w:trPr>"
        + String.join("", cells)
        + "</w:tr>";
  }

  /** Rows that a person may repeat. */
  String repeating(String title, List<String> rows) {
    StringBuilder items = new StringBuilder();
    for (String row : rows) {
      items
          .append("<w:sdt><w:sdtPr><w:id w:val=\"")
          .append(id++)
          .append("\"/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>")
          .append(row)
          .append("</w:sdtContent></w:sdt>");
    }
    return "<w:sdt><w:sdtPr><w:alias w:val=\""
        + escaped(title)
        + "\"/><w:id w:val=\""
        + id++
        + "\"/><w15:repeatingSection/></w:sdtPr><w:sdtContent>"
        + items
        + "</w:sdtContent></w:sdt>";
  }

  /** A table; its widths are in twentieths of a point. */
  static String table(String style, List<Integer> widths, String rows) {
    StringBuilder out = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"" + style + "\"/>");
    int all = widths.stream().mapToInt(Integer::intValue).sum();
    out.append("<w:tblW w:w=\"").append(all).append("\" w:type=\"dxa\"/>");
    out.append("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    widths.forEach(width -> out.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
    return out.append("</w:tblGrid>").append(rows).append("</w:tbl>").toString();
  }
}
