package kz.bayandama.extract;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.extract.PdfRulings.Ruling;

/** The lines drawn on a scan: dark runs that are longer than any letter's stroke. */
final class ScanRulings {
  private static final int DARK = 185;

  /** In points; letters of 14 points have stems of 10. */
  private static final double SHORTEST_DOWN = 18;

  private static final double SHORTEST_ACROSS = 36;
  private static final int GAP = 3;
  private static final int MOST = 3_000;

  private final Raster raster;
  private final double scale;
  private final List<Ruling> rulings = new ArrayList<>();

  private ScanRulings(BufferedImage picture, double dpi) {
    this.raster = picture.getRaster();
    this.scale = 72 / dpi;
  }

  /** The rulings of a grey picture in points; none where there are too many to be a table's. */
  static List<Ruling> of(BufferedImage picture, double dpi) {
    ScanRulings scan = new ScanRulings(picture, dpi);
    scan.collect(true);
    scan.collect(false);
    return scan.rulings.size() > MOST ? List.of() : scan.rulings;
  }

  private void collect(boolean vertical) {
    int across = vertical ? raster.getWidth() : raster.getHeight();
    int along = vertical ? raster.getHeight() : raster.getWidth();
    double shortest = (vertical ? SHORTEST_DOWN : SHORTEST_ACROSS) / scale;
    int[] samples = new int[along];
    for (int at = 0; at < across && rulings.size() <= MOST; at += 2) {
      if (vertical) {
        raster.getSamples(at, 0, 1, along, 0, samples);
      } else {
        raster.getSamples(0, at, along, 1, 0, samples);
      }
      runs(samples, vertical, at, shortest);
    }
  }

  private void runs(int[] samples, boolean vertical, int at, double shortest) {
    int start = -1;
    int last = -1;
    for (int i = 0; i <= samples.length; i++) {
      boolean dark = i < samples.length && samples[i] < DARK;
      if (dark) {
        start = start < 0 ? i : start;
        last = i;
      } else if (start >= 0 && (i - last > GAP || i == samples.length)) {
        if (last - start >= shortest) {
          rulings.add(new Ruling(vertical, at * scale, start * scale, last * scale));
        }
        start = -1;
      }
    }
  }
}
