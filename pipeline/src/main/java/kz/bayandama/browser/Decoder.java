package kz.bayandama.browser;

/** Reads what an encoder wrote. */
final class Decoder extends Coding {
  private final byte[] bytes;
  private int at;
  private int low;
  private int high = -1;
  private int code;

  Decoder(byte[] bytes) {
    this.bytes = bytes;
    for (int i = 0; i < 4; i++) {
      code = code << 8 | octet();
    }
  }

  /** The next octet; past the end there are zeros. */
  private int octet() {
    return at < bytes.length ? bytes[at++] & 0xff : 0;
  }

  @Override
  protected int code(int chance, int ignored) {
    int middle = low + ((high - low) >>> 12) * (chance >> 4);
    int bit = (code ^ Integer.MIN_VALUE) <= (middle ^ Integer.MIN_VALUE) ? 1 : 0;
    if (bit == 1) {
      high = middle;
    } else {
      low = middle + 1;
    }
    while (((low ^ high) & 0xff000000) == 0) {
      low <<= 8;
      high = high << 8 | 255;
      code = code << 8 | octet();
    }
    return bit;
  }
}
