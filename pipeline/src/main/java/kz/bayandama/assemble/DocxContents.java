package kz.bayandama.assemble;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * The table of contents as a field that Word keeps up to date, already filled with its lines, and
 * the bookmarks that it points at.
 */
final class DocxContents {
  private DocxContents() {}

  static void add(XWPFDocument document, String title, List<Part> parts) {
    XWPFParagraph head = document.createParagraph();
    head.setStyle("ContentsTitle");
    head.createRun().setText(title);
    XWPFParagraph line = null;
    for (Part part : parts) {
      if (part instanceof Part.Heading heading && heading.level() <= 2) {
        boolean first = line == null;
        line = document.createParagraph();
        line.setStyle("TOC" + heading.level());
        if (first) {
          mark(line, STFldCharType.BEGIN).getFldCharArray(0).setDirty(true);
          instruction(line, "TOC \\o \"1-2\" \\h \\z \\u");
          mark(line, STFldCharType.SEPARATE);
        }
        entry(line, heading);
      }
    }
    XWPFParagraph last = line == null ? head : line;
    mark(last, STFldCharType.END);
  }

  private static void entry(XWPFParagraph line, Part.Heading heading) {
    CTHyperlink link = line.getCTP().addNewHyperlink();
    link.setAnchor(heading.anchor());
    CTR text = link.addNewR();
    text.addNewT().setStringValue(heading.said().text());
    link.addNewR().addNewTab();
    mark(link.addNewR(), STFldCharType.BEGIN);
    CTR instruction = link.addNewR();
    instruction.addNewInstrText().setStringValue(" PAGEREF " + heading.anchor() + " \\h ");
    mark(link.addNewR(), STFldCharType.SEPARATE);
    link.addNewR().addNewT().setStringValue("…");
    mark(link.addNewR(), STFldCharType.END);
  }

  /** A field with the text to show until it is computed. */
  static void field(XWPFParagraph paragraph, String instruction, String shown) {
    mark(paragraph, STFldCharType.BEGIN);
    instruction(paragraph, instruction);
    mark(paragraph, STFldCharType.SEPARATE);
    paragraph.createRun().setText(shown);
    mark(paragraph, STFldCharType.END);
  }

  private static void instruction(XWPFParagraph paragraph, String instruction) {
    paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
  }

  private static CTR mark(XWPFParagraph paragraph, STFldCharType.Enum type) {
    XWPFRun run = paragraph.createRun();
    return mark(run.getCTR(), type);
  }

  private static CTR mark(CTR run, STFldCharType.Enum type) {
    run.addNewFldChar().setFldCharType(type);
    return run;
  }

  /** Puts a bookmark round what {@code content} adds to the paragraph. */
  static void bookmark(XWPFParagraph paragraph, String name, int id, Runnable content) {
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setName(name);
    start.setId(BigInteger.valueOf(id));
    content.run();
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(id));
  }
}
