package kz.bayandama.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** PDF: text by its positions, pages without usable text by OCR. */
final class PdfReader implements Reader {
  private static final float DPI = 300;

  private static final double LARGEST = 30_000_000;

  @Override
  public List<Block> read(Path file, String mediaType, Reading reading)
      throws IOException, Rejection, Damaged {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
      return blocks(document, reading);
    } catch (InvalidPasswordException e) {
      throw Rejections.encrypted();
    } catch (Fault e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new Damaged(e);
    }
  }

  private static List<Block> blocks(PDDocument document, Reading reading)
      throws IOException, Rejection {
    PdfText text = new PdfText();
    List<List<Printed>> pages = new ArrayList<>();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      PDPage page = document.getPage(i);
      List<PdfText.Glyph> glyphs = text.glyphs(document, i);
      reading.count(glyphs.size());
      pages.add(
          usable(glyphs) || !page.hasContents()
              ? printed(glyphs, text.rulings())
              : scanned(document, i, reading));
    }
    return Pages.all(PageFurniture.without(pages));
  }

  /** Lines and tables from the top. */
  private static List<Printed> printed(
      List<PdfText.Glyph> glyphs, List<PdfRulings.Ruling> rulings) {
    List<Printed> printed = new ArrayList<>();
    List<PdfText.Glyph> free = new ArrayList<>(glyphs);
    for (PdfGrid grid : PdfGrid.of(rulings)) {
      List<PdfText.Glyph> inside = free.stream().filter(grid::holds).toList();
      if (inside.stream().anyMatch(glyph -> !glyph.text().isBlank())) {
        free.removeAll(inside);
        printed.add(new Printed.Grid(grid.top(), grid.rows(inside)));
      }
    }
    printed.addAll(PdfColumns.of(free));
    printed.sort(Comparator.comparingDouble(Printed::y));
    return printed;
  }

  /** Whether there are letters, and not mostly characters that the font cannot name. */
  private static boolean usable(List<PdfText.Glyph> glyphs) {
    long letters = 0;
    long strange = 0;
    for (PdfText.Glyph glyph : glyphs) {
      int c = glyph.text().codePointAt(0);
      if (Character.isLetterOrDigit(c)) {
        letters++;
      } else if (c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE || c < 32) {
        strange++;
      }
    }
    return letters > 20 && strange < letters / 2;
  }

  private static List<Printed> scanned(PDDocument document, int page, Reading reading)
      throws IOException, Rejection {
    PDRectangle box = document.getPage(page).getCropBox();
    double inches = Math.max(1, box.getWidth() * box.getHeight()) / 72 / 72;
    double most = Math.min(DPI, Math.sqrt(LARGEST / inches));
    double own = Math.min(most, resolution(document.getPage(page), most));
    BufferedImage picture =
        new PDFRenderer(document).renderImageWithDPI(page, (float) own, ImageType.GRAY);
    return reading.ocr().printed(picture, own, reading);
  }

  /** The resolution of the largest picture on a page, or the fallback where there is none. */
  private static double resolution(PDPage page, double fallback) throws IOException {
    double most = 0;
    PDResources resources = page.getResources();
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)
            && resources.getXObject(name) instanceof PDImageXObject image) {
          most = Math.max(most, image.getWidth() / (page.getCropBox().getWidth() / 72));
        }
      }
    }
    return most < 72 ? fallback : most;
  }
}
