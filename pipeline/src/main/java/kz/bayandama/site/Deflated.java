package kz.bayandama.site;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A piece of a stream of deflated bytes (RFC 1951) that ends at a byte's edge and refers to nothing
 * before it: pieces may be put one after another.
 *
 * @param bytes deflated
 * @param crc of what they hold
 * @param length of what they hold
 */
record Deflated(ByteBuffer bytes, long crc, long length) {
  private static final int POLYNOMIAL = 0xedb88320;

  /** An empty block that is the last one. */
  private static final byte[] END = {3, 0};

  static Deflated of(byte[] content) {
    return of(content, false);
  }

  /** The last piece of a stream. */
  static Deflated last(byte[] content) {
    return of(content, true);
  }

  private static Deflated of(byte[] content, boolean last) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 4 + 64);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(content);
      byte[] buffer = new byte[1 << 16];
      int n;
      do {
        n = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        out.write(buffer, 0, n);
      } while (n == buffer.length);
    } finally {
      deflater.end();
    }
    if (last) {
      out.writeBytes(END);
    }
    return new Deflated(ByteBuffer.wrap(out.toByteArray()), crc.getValue(), content.length);
  }

  /** How many bytes it has. */
  int packed() {
    return bytes.remaining();
  }

  void to(ByteArrayOutputStream out) {
    byte[] all = new byte[bytes.remaining()];
    bytes.duplicate().get(all);
    out.writeBytes(all);
  }

  /** The checksum of bytes and of these after them (after zlib's {@code crc32_combine}). */
  long crcAfter(long before) {
    int[] odd = new int[32];
    int[] even = new int[32];
    odd[0] = POLYNOMIAL;
    for (int n = 1; n < 32; n++) {
      odd[n] = 1 << (n - 1);
    }
    square(even, odd);
    square(odd, even);
    int result = (int) before;
    int[] one = odd;
    int[] other = even;
    for (long zeros = length; zeros != 0; zeros >>= 1) {
      square(other, one);
      if ((zeros & 1) != 0) {
        result = times(other, result);
      }
      int[] kept = one;
      one = other;
      other = kept;
    }
    return (result ^ (int) crc) & 0xffffffffL;
  }

  private static void square(int[] square, int[] matrix) {
    for (int n = 0; n < 32; n++) {
      square[n] = times(matrix, matrix[n]);
    }
  }

  private static int times(int[] matrix, int vector) {
    int sum = 0;
    for (int n = 0; vector != 0; n++, vector >>>= 1) {
      if ((vector & 1) != 0) {
        sum ^= matrix[n];
      }
    }
    return sum;
  }
}
