package kz.bayandama.index;

import java.io.ByteArrayOutputStream;
import kz.bayandama.browser.Coding;

/** Writes what the reader's browser decodes. */
final class Encoder extends Coding {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int low;
  private int high = -1;

  @Override
  protected int code(int chance, int bit) {
    int middle = low + ((high - low) >>> 12) * (chance >> 4);
    if (bit == 1) {
      high = middle;
    } else {
      low = middle + 1;
    }
    while (((low ^ high) & 0xff000000) == 0) {
      out.write(high >>> 24);
      low <<= 8;
      high = high << 8 | 255;
    }
    return bit;
  }

  /** All that was written; nothing may be written after. */
  byte[] bytes() {
    out.write((low >>> 24) + 1);
    return out.toByteArray();
  }
}
