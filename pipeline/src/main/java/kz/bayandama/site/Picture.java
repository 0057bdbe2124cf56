package kz.bayandama.site;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The picture that stands for a Report where it is linked to (Open Graph), 1200 × 630. Letters are
 * drawn as outlines out of the font's file, so that it needs no font system and is the same on
 * every machine.
 */
final class Picture {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;
  private static final int MARGIN = 80;

  private final Color paper;
  private final Color ink;
  private final Color strong;
  private final Color warm;
  private final Face regular;
  private final Face bold;

  private Picture(String colours, Face regular, Face bold) {
    this.paper = colour(colours, "paper");
    this.ink = colour(colours, "ink");
    this.strong = colour(colours, "strong");
    this.warm = colour(colours, "warm");
    this.regular = regular;
    this.bold = bold;
  }

  /** A painter in the colours of the look. */
  static Picture in(Look look) throws IOException {
    return new Picture(
        look.text("colours.css"),
        Face.read("/fonts/NotoSans-Regular.ttf"),
        Face.read("/fonts/NotoSans-Bold.ttf"));
  }

  /**
   * Paints.
   *
   * @param kicker above the title: whose it is
   * @param figures at most five
   */
  byte[] png(String kicker, String title, List<ReportPages.Figure> figures) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D to = image.createGraphics();
    to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    to.setColor(paper);
    to.fillRect(0, 0, WIDTH, HEIGHT);
    to.setColor(strong);
    to.fillRect(0, 0, WIDTH, 16);
    to.setColor(warm);
    bold.draw(to, kicker, MARGIN, 120, 26);
    to.setColor(ink);
    int y = 190;
    for (String line : lines(title, WIDTH - 2 * MARGIN)) {
      regular.draw(to, line, MARGIN, y, 46);
      y += 62;
    }
    int column = (WIDTH - 2 * MARGIN) / Math.max(1, figures.size());
    for (int i = 0; i < figures.size(); i++) {
      int x = MARGIN + i * column;
      to.setColor(strong);
      bold.draw(to, figures.get(i).number(), x, 520, 58);
      to.setColor(ink);
      regular.draw(to, figures.get(i).label(), x, 562, 22);
    }
    to.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** At most four lines; the last one ends in an ellipsis if there is more. */
  private List<String> lines(String text, int width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && regular.width(longer, 46) > width) {
        if (lines.size() == 3) {
          lines.add(line + "…");
          return lines;
        }
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  private static Color colour(String colours, String role) {
    Matcher found = Pattern.compile("--" + role + ":\\s*(#[0-9a-fA-F]{6})").matcher(colours);
    if (!found.find()) {
      throw new IllegalArgumentException("colours.css says nothing of --" + role);
    }
    return Color.decode(found.group(1));
  }

  /** A font's outlines. */
  private record Face(TrueTypeFont font, CmapLookup glyphs) {
    static Face read(String resource) throws IOException {
      try (InputStream in = Picture.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new FileNotFoundException(resource);
        }
        TrueTypeFont font = new TTFParser().parseEmbedded(in);
        return new Face(font, font.getUnicodeCmapLookup());
      }
    }

    double width(String text, int size) throws IOException {
      long units = 0;
      for (int c : text.codePoints().toArray()) {
        units += font.getAdvanceWidth(glyphs.getGlyphId(c));
      }
      return (double) units * size / font.getUnitsPerEm();
    }

    void draw(Graphics2D to, String text, double x, double y, int size) throws IOException {
      double scale = (double) size / font.getUnitsPerEm();
      double at = x;
      for (int c : text.codePoints().toArray()) {
        int id = glyphs.getGlyphId(c);
        GlyphData glyph = font.getGlyph().getGlyph(id);
        if (glyph != null) {
          AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
          to.fill(place.createTransformedShape(glyph.getPath()));
        }
        at += font.getAdvanceWidth(id) * scale;
      }
    }
  }
}
