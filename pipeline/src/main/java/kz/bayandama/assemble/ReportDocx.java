package kz.bayandama.assemble;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import kz.bayandama.assemble.Part.Said;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * The Report as a Word document with real styles, a table of contents, running heads and page
 * numbers. The same printing gives the same bytes. Immutable, thread-safe.
 */
public final class ReportDocx {
  private final Names names;

  public ReportDocx(Profile profile, ReportWords words) {
    this.names = new Names(profile, words);
  }

  /** The whole Report. */
  public byte[] of(Printing printing) throws IOException {
    Layout layout = new Layout(printing, names);
    List<Part> parts = layout.parts();
    try (XWPFDocument document = new XWPFDocument()) {
      DocxStyles.add(document, printing.language());
      pages(document, layout);
      cover(document, layout);
      DocxContents.add(document, layout.word("contents"), parts);
      int bookmark = 1;
      for (Part part : parts) {
        part(document, part, printing.language(), bookmark++);
      }
      document.enforceUpdateFields();
      properties(document.getProperties(), layout.title(), printing.day());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return SteadyDocument.of(out.toByteArray());
    }
  }

  private static void pages(XWPFDocument document, Layout layout) {
    CTSectPr section = sheet(document);
    section.addNewTitlePg();
    running(document, layout.word("running") + " " + layout.years());
    document.createHeader(HeaderFooterType.FIRST).createParagraph();
    document.createFooter(HeaderFooterType.FIRST).createParagraph();
  }

  /** The running head and the page's number. */
  static void running(XWPFDocument document, String words) {
    XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    head.setStyle("Header");
    head.createRun().setText(words);
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setStyle("Footer");
    DocxContents.field(foot, "PAGE", "1");
  }

  /** A4 with the Report's margins. */
  static CTSectPr sheet(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(1418));
    margins.setRight(BigInteger.valueOf(1134));
    margins.setTop(BigInteger.valueOf(1418));
    margins.setBottom(BigInteger.valueOf(1247));
    margins.setHeader(BigInteger.valueOf(709));
    margins.setFooter(BigInteger.valueOf(709));
    margins.setGutter(BigInteger.ZERO);
    return section;
  }

  private static void cover(XWPFDocument document, Layout layout) {
    paragraph(document, "Council", layout.word("council"));
    paragraph(document, "Title", layout.title());
    layout.imprint().forEach(line -> paragraph(document, "Imprint", line));
    XWPFParagraph place = paragraph(document, "Place", layout.word("place"));
    place.createRun().addBreak(BreakType.PAGE);
  }

  static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private static XWPFParagraph paragraph(
      XWPFDocument document, String style, Said said, Language language) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    run(paragraph, said, language);
    return paragraph;
  }

  /** A run, marked with its language where it is another than the document's. */
  static void run(XWPFParagraph paragraph, Said said, Language language) {
    XWPFRun run = paragraph.createRun();
    run.setText(said.text());
    if (said.language() != language) {
      DocxStyles.tag(said.language()).ifPresent(run::setLang);
    }
  }

  private static void part(XWPFDocument document, Part part, Language language, int bookmark) {
    switch (part) {
      case Part.Heading heading -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + heading.level());
        DocxContents.bookmark(
            paragraph, heading.anchor(), bookmark, () -> run(paragraph, heading.said(), language));
      }
      case Part.Paragraph prose -> paragraph(document, "BodyText", prose.said(), language);
      case Part.Nothing nothing -> paragraph(document, "Nothing", nothing.said(), language);
      case Part.Found found -> {
        XWPFParagraph paragraph = paragraph(document, "Finding", found.said(), language);
        XWPFRun where = paragraph.createRun();
        where.setStyle("Where");
        where.setText(" (" + found.where() + ")");
      }
      case Part.Numbered numbered -> numbered(document, numbered, language);
      case Part.Table table -> table(document, table);
      case Part.Chart chart -> DocxChart.add(document, chart);
    }
  }

  private static void numbered(XWPFDocument document, Part.Numbered numbered, Language language) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Recommendation");
    XWPFRun number = paragraph.createRun();
    number.setStyle("Number");
    number.setText(numbered.id() + " ");
    run(paragraph, numbered.said(), language);
    List<String> notes = numbered.notes();
    for (int i = 0; i < notes.size(); i++) {
      XWPFParagraph note = paragraph(document, "Note", notes.get(i));
      note.setKeepNext(i < notes.size() - 1);
    }
    paragraph.setKeepNext(!notes.isEmpty());
  }

  private static void table(XWPFDocument document, Part.Table table) {
    paragraph(document, "Caption", table.caption());
    List<List<String>> rows = new ArrayList<>(List.of(table.columns()));
    rows.addAll(table.rows());
    grid(document, rows);
  }

  /** A table of numbers: headings that repeat on each page, a last row of totals. */
  static void grid(XWPFDocument document, List<List<String>> rows) {
    int columns = rows.getFirst().size();
    XWPFTable grid = document.createTable(rows.size(), columns);
    grid.setStyleID("Figures");
    grid.setWidth("100%");
    for (int i = 0; i < rows.size(); i++) {
      row(grid.getRow(i), rows.get(i), i == 0, i == rows.size() - 1);
    }
    widths(grid, columns);
    paragraph(document, "AfterTable", "");
  }

  private static void row(XWPFTableRow row, List<String> cells, boolean head, boolean total) {
    row.setRepeatHeader(head);
    row.setCantSplitRow(true);
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      XWPFParagraph paragraph = cell.getParagraphArray(0);
      paragraph.setStyle(head ? "CellHead" : i == 0 ? "CellName" : "CellValue");
      XWPFRun run = paragraph.createRun();
      run.setBold(head || total);
      run.setText(cells.get(i));
      if (head) {
        cell.setColor("E3EAF2");
      }
    }
  }

  private static void widths(XWPFTable grid, int columns) {
    int all = 9354;
    int value = columns > 4 ? 1380 : 1500;
    int first = all - value * (columns - 1);
    var tableGrid = grid.getCTTbl().addNewTblGrid();
    for (int i = 0; i < columns; i++) {
      tableGrid.addNewGridCol().setW(BigInteger.valueOf(i == 0 ? first : value));
    }
    for (XWPFTableRow row : grid.getRows()) {
      for (int i = 0; i < columns; i++) {
        row.getCell(i).setWidth(Integer.toString(i == 0 ? first : value));
      }
    }
  }

  static void properties(POIXMLProperties properties, String title, LocalDate day) {
    Date date = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(title);
    core.setCreator("");
    core.setCreated(Optional.of(date));
    core.setModified(Optional.of(date));
    properties.getExtendedProperties().setApplication("");
  }
}
