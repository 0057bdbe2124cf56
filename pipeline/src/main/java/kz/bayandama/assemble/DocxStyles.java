package kz.bayandama.assemble;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.report.Language;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTString;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The styles of the Word document. Sizes in half points, spaces in twentieths of a point. */
final class DocxStyles {
  private static final String FONT = "Arial";
  private static final String BLUE = "12355B";
  private static final String GREY = "555555";

  private final XWPFStyles styles;
  private final List<CTStyle> made = new ArrayList<>();

  private DocxStyles(XWPFStyles styles) {
    this.styles = styles;
  }

  /** The language's tag as Word wants it. */
  static Optional<String> tag(Language language) {
    return switch (language) {
      case KK -> Optional.of("kk-KZ");
      case RU -> Optional.of("ru-RU");
      case EN -> Optional.of("en-GB");
      case UND -> Optional.empty();
    };
  }

  static void add(XWPFDocument document, Language language) {
    XWPFStyles styles = document.createStyles();
    tag(language).ifPresent(styles::setSpellingLanguage);
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
    styles.setDefaultFonts(fonts);
    new DocxStyles(styles).addAll();
  }

  private void addAll() {
    style("Normal", "Normal", 21, null, 0, 80).jc(STJc.LEFT);
    style("BodyText", "Body Text", 21, null, 0, 120);
    style("Nothing", "Nothing to report", 21, GREY, 0, 120);
    style("Finding", "Finding", 21, null, 0, 120).left(284, 0);
    style("Recommendation", "Recommendation", 21, null, 120, 40).left(284, 0);
    style("Note", "Recommendation note", 17, GREY, 0, 30).left(284, 0);
    style("Caption", "caption", 19, null, 160, 80).bold().keep();
    style("CellName", "Table cell", 18, null, 20, 20);
    style("CellHead", "Table head", 15, null, 20, 20).bold();
    style("CellValue", "Table number", 18, null, 20, 20).jc(STJc.RIGHT);
    style("AfterTable", "After table", 12, null, 0, 60);
    style("Council", "Council", 24, null, 0, 3600).jc(STJc.CENTER);
    style("Title", "Title", 40, BLUE, 0, 1200).jc(STJc.CENTER).bold();
    style("Imprint", "Imprint", 17, "333333", 0, 120).jc(STJc.CENTER);
    style("Place", "Place", 22, null, 1600, 0).jc(STJc.CENTER);
    style("ContentsTitle", "TOC Heading", 32, BLUE, 0, 240).bold();
    style("TOC1", "toc 1", 20, null, 120, 40).bold().tab();
    style("TOC2", "toc 2", 19, null, 0, 30).left(340, 0).tab();
    style("Header", "header", 16, GREY, 0, 0).jc(STJc.RIGHT);
    style("Footer", "footer", 18, GREY, 0, 0).jc(STJc.CENTER);
    style("Heading1", "heading 1", 30, BLUE, 0, 240).bold().outline(0).keep().onNewPage();
    style("Heading2", "heading 2", 25, BLUE, 320, 140).bold().outline(1).keep();
    style("Heading3", "heading 3", 22, null, 240, 100).bold().outline(2).keep();
    style("Heading4", "heading 4", 21, "444444", 180, 80).bold().outline(3).keep();
    character("Number", "Recommendation number", 20, BLUE).addNewB();
    character("Where", "Where found", 17, GREY);
    table();
    // only now: adding a style copies it as it is
    made.forEach(style -> styles.addStyle(new XWPFStyle(style, styles)));
  }

  /** A paragraph style being made. */
  private record Made(CTPPrGeneral paragraph, CTRPr run) {
    Made jc(STJc.Enum side) {
      paragraph.addNewJc().setVal(side);
      return this;
    }

    Made bold() {
      run.addNewB();
      return this;
    }

    Made keep() {
      paragraph.addNewKeepNext();
      return this;
    }

    Made onNewPage() {
      paragraph.addNewPageBreakBefore();
      return this;
    }

    Made outline(int level) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
      return this;
    }

    Made left(int indent, int hanging) {
      var ind = paragraph.addNewInd();
      ind.setLeft(BigInteger.valueOf(indent));
      if (hanging > 0) {
        ind.setHanging(BigInteger.valueOf(hanging));
      }
      return this;
    }

    Made tab() {
      var stop = paragraph.addNewTabs().addNewTab();
      stop.setVal(STTabJc.RIGHT);
      stop.setLeader(STTabTlc.DOT);
      stop.setPos(BigInteger.valueOf(9354));
      return this;
    }
  }

  private Made style(
      String id, String name, int halfPoints, @Nullable String colour, int before, int after) {
    CTStyle style = named(id, name, STStyleType.PARAGRAPH);
    if (id.equals("Normal")) {
      style.setDefault(true);
    } else {
      based(style, "Normal");
    }
    if (id.startsWith("Heading")) {
      CTString next = style.addNewNext();
      next.setVal("BodyText");
    }
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(after));
    spacing.setLine(BigInteger.valueOf(276));
    spacing.setLineRule(STLineSpacingRule.AUTO);
    return new Made(paragraph, look(style.addNewRPr(), halfPoints, colour));
  }

  private CTRPr character(String id, String name, int halfPoints, String colour) {
    return look(named(id, name, STStyleType.CHARACTER).addNewRPr(), halfPoints, colour);
  }

  private static CTRPr look(CTRPr run, int halfPoints, @Nullable String colour) {
    run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    if (colour != null) {
      run.addNewColor().setVal(colour);
    }
    return run;
  }

  private void table() {
    CTStyle style = named("Figures", "Figures", STStyleType.TABLE);
    CTTblPrBase look = style.addNewTblPr();
    CTTblBorders borders = look.addNewTblBorders();
    CTTblCellMar margins = look.addNewTblCellMar();
    for (CTTblWidth margin : List.of(margins.addNewLeft(), margins.addNewRight())) {
      margin.setW(BigInteger.valueOf(60));
      margin.setType(STTblWidth.DXA);
    }
    for (var border :
        List.of(
            borders.addNewTop(),
            borders.addNewLeft(),
            borders.addNewBottom(),
            borders.addNewRight(),
            borders.addNewInsideH(),
            borders.addNewInsideV())) {
      border.setVal(STBorder.SINGLE);
      border.setSz(BigInteger.valueOf(4));
      border.setColor("8A97A6");
    }
  }

  private CTStyle named(String id, String name, STStyleType.Enum type) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(type);
    style.addNewName().setVal(name);
    made.add(style);
    return style;
  }

  private static void based(CTStyle style, String parent) {
    style.addNewBasedOn().setVal(parent);
  }
}
