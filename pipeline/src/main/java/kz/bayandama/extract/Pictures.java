package kz.bayandama.extract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Pictures made ready for OCR. */
final class Pictures {
  private static final double HARDLY = 1.05;

  private Pictures() {}

  /** The same picture in grey on white. */
  static BufferedImage grey(BufferedImage picture) {
    return picture.getType() == BufferedImage.TYPE_BYTE_GRAY
        ? picture
        : drawn(picture, picture.getWidth(), picture.getHeight());
  }

  /** A picture enlarged smoothly. */
  static BufferedImage enlarged(BufferedImage picture, double times) {
    return times < HARDLY
        ? picture
        : drawn(
            picture,
            (int) Math.round(picture.getWidth() * times),
            (int) Math.round(picture.getHeight() * times));
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = drawn.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.drawImage(picture, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return drawn;
  }
}
