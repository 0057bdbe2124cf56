package kz.bayandama.council.review;

/** The parts of the form that do not depend on the profile: styles, numbering, packaging. */
final class FormParts {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  static final String CONTENT_TYPES =
      HEAD
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
          + " Extension=\"xml\" ContentType=\"application/xml\"/>"
          + override("document", "document.main")
          + override("styles", "styles")
          + override("numbering", "numbering")
          + override("settings", "settings")
          + override("footer1", "footer")
          + "</Types>";

  static final String RELATIONS =
      HEAD
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + relation("rId1", "officeDocument", "word/document.xml")
          + "</Relationships>";

  static final String DOCUMENT_RELATIONS =
      HEAD
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + relation("rId1", "styles", "styles.xml")
          + relation("rId2", "numbering", "numbering.xml")
          + relation("rId3", "settings", "settings.xml")
          + relation("rId4", "footer", "footer1.xml")
          + "</Relationships>";

  static final String SETTINGS =
      HEAD
          + "<w:settings "
          + Wml.NAMESPACES
          + "><w:defaultTabStop w:val=\"708\"/><w:compat><w:compatSetting"
          + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
          + " w:val=\"15\"/></w:compat></w:settings>";

  private FormParts() {}

  private static String override(String part, String type) {
    return "<Override PartName=\"/word/"
        + part
        + ".xml\" ContentType=\""
        + WORD
        + type
        + "+xml\"/>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + TYPES
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  /** A part with its declaration and namespaces. */
  static String part(String element, String content) {
    return HEAD + "<w:" + element + " " + Wml.NAMESPACES + ">" + content + "</w:" + element + ">";
  }

  static String footer(String page) {
    return part(
        "ftr",
        "<w:p><w:pPr><w:pStyle w:val=\"Small\"/><w:jc w:val=\"right\"/></w:pPr>"
            + Wml.run(page + " ")
            + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>");
  }

  /** Two lists: recommendations are numbered apart from findings, and proposals from both. */
  static String numbering(int lists) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= lists; i++) {
      out.append("<w:abstractNum w:abstractNumId=\"").append(i);
      out.append(
          "\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>");
      out.append(
          "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/>");
      out.append(
          "<w:pPr><w:ind w:left=\"397\" w:hanging=\"397\"/></w:pPr></w:lvl></w:abstractNum>");
    }
    for (int i = 1; i <= lists; i++) {
      out.append("<w:num w:numId=\"").append(i).append("\"><w:abstractNumId w:val=\"");
      out.append(i).append("\"/></w:num>");
    }
    return part("numbering", out.toString());
  }

  static String styles(String language) {
    String fonts =
        "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New"
            + " Roman\"/>";
    return part(
        "styles",
        "<w:docDefaults><w:rPrDefault><w:rPr>"
            + fonts
            + "<w:sz w:val=\"24\"/><w:lang w:val=\""
            + language
            + "\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + style("Normal", "Normal", true, "<w:spacing w:after=\"60\"/>", "")
            + style("Item", "Item", false, "<w:spacing w:before=\"40\" w:after=\"40\"/>", "")
            + style(
                "Org",
                "Organisation",
                false,
                "<w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>",
                "")
            + style(
                "Title",
                "Title",
                false,
                "<w:spacing w:before=\"360\" w:after=\"0\"/><w:jc w:val=\"center\"/>",
                "<w:b/><w:spacing w:val=\"40\"/><w:sz w:val=\"32\"/>")
            + style(
                "Subtitle",
                "Subtitle",
                false,
                "<w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>",
                "<w:b/><w:sz w:val=\"26\"/>")
            + style(
                "Heading1",
                "heading 1",
                false,
                "<w:keepNext/><w:spacing w:before=\"300\" w:after=\"100\"/><w:outlineLvl"
                    + " w:val=\"0\"/>",
                "<w:b/><w:sz w:val=\"26\"/>")
            + style(
                "Annex",
                "Annex",
                false,
                "<w:keepNext/><w:pageBreakBefore/><w:spacing w:after=\"100\"/><w:outlineLvl"
                    + " w:val=\"0\"/>",
                "<w:b/><w:sz w:val=\"26\"/>")
            + style(
                "Caption",
                "Caption",
                false,
                "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>",
                "")
            + style("Label", "Label", false, "<w:spacing w:before=\"40\" w:after=\"40\"/>", "")
            + style(
                "Column",
                "Column",
                false,
                "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\"/><w:jc w:val=\"center\"/>",
                "<w:b/><w:sz w:val=\"22\"/>")
            + style(
                "Small",
                "Small",
                false,
                "<w:spacing w:after=\"60\"/>",
                "<w:i/><w:sz w:val=\"20\"/>")
            + "<w:style w:type=\"character\" w:styleId=\"Prompt\"><w:name w:val=\"Placeholder"
            + " Text\"/><w:rPr><w:color w:val=\"6B7280\"/></w:rPr></w:style>"
            + tables());
  }

  private static String style(
      String id, String name, boolean normal, String paragraph, String run) {
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\""
        + (normal ? " w:default=\"1\"" : "")
        + "><w:name w:val=\""
        + name
        + "\"/>"
        + (normal ? "" : "<w:basedOn w:val=\"Normal\"/>")
        + "<w:pPr>"
        + paragraph
        + "</w:pPr><w:rPr>"
        + run
        + "</w:rPr></w:style>";
  }

  private static String tables() {
    StringBuilder borders = new StringBuilder();
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      borders.append("<w:").append(side);
      borders.append(" w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"262626\"/>");
    }
    String margins =
        "<w:tblCellMar><w:left w:w=\"100\" w:type=\"dxa\"/><w:right w:w=\"100\""
            + " w:type=\"dxa\"/></w:tblCellMar>";
    return "<w:style w:type=\"table\" w:styleId=\"Ruled\"><w:name w:val=\"Table"
        + " Grid\"/><w:tblPr><w:tblBorders>"
        + borders
        + "</w:tblBorders>"
        + margins
        + "</w:tblPr></w:style><w:style w:type=\"table\" w:styleId=\"Open\"><w:name"
        + " w:val=\"Open\"/><w:tblPr>"
        + margins
        + "</w:tblPr></w:style>";
  }
}
