package kz.bayandama.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The glyphs of one page of a PDF and the lines drawn on it. */
final class PdfText extends PDFTextStripper {
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Map<Integer, Integer> directions = new HashMap<>();
  private final PdfRulings rulings = new PdfRulings(this);

  /**
   * A printed character, y downwards to its baseline, lengths in points.
   *
   * @param space width of a space in its font
   */
  record Glyph(
      String text,
      double x,
      double y,
      double width,
      double size,
      double space,
      boolean bold,
      int direction) {
    double right() {
      return x + width;
    }
  }

  /** The glyphs of a page, in the order of its content. */
  List<Glyph> glyphs(PDDocument document, int page) throws IOException {
    glyphs.clear();
    directions.clear();
    rulings.begin(document.getPage(page));
    setStartPage(page + 1);
    setEndPage(page + 1);
    writeText(document, Writer.nullWriter());
    int most =
        directions.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    return glyphs.stream().filter(glyph -> glyph.direction() == most).toList();
  }

  /** The straight lines drawn on the page read last. */
  List<PdfRulings.Ruling> rulings() {
    return rulings.all();
  }

  PdfText() {
    for (String operator : PdfRulings.OPERATORS) {
      addOperator(rulings.of(operator));
    }
  }

  @Override
  protected void writePage() {
    // positions are kept, not text
  }

  @Override
  protected void processTextPosition(TextPosition at) {
    String text = at.getUnicode();
    if (text == null || text.isEmpty()) {
      return;
    }
    double size = at.getFontSizeInPt() > 0 ? Math.abs(at.getFontSizeInPt()) : at.getHeightDir();
    int direction = Math.round(at.getDir());
    directions.merge(direction, 1, Integer::sum);
    glyphs.add(
        new Glyph(
            text,
            at.getXDirAdj(),
            at.getYDirAdj(),
            at.getWidthDirAdj(),
            Math.max(1, size),
            at.getWidthOfSpace(),
            bold(at.getFont()),
            direction));
  }

  private static boolean bold(PDFont font) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return name.contains("bold")
        || name.contains("black")
        || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
  }
}
