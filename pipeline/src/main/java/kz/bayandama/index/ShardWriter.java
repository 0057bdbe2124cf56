package kz.bayandama.index;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import kz.bayandama.browser.Alphabet;
import kz.bayandama.report.Ids;

/** Numbers and strings to bytes, as {@code browser.Bytes} reads them. */
final class ShardWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  ShardWriter octet(int value) {
    out.write(value);
    return this;
  }

  ShardWriter number(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  ShardWriter string(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int octet = Alphabet.octet(c);
      out.write(octet);
      if (octet == Alphabet.ESCAPE) {
        out.write(c >> 8);
        out.write(c);
      }
    }
    return octet(Alphabet.END);
  }

  ShardWriter raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** The bytes after their length. */
  ShardWriter block(byte[] bytes) {
    return number(bytes.length).raw(bytes);
  }

  int size() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** The hash that names content, of so many hexadecimal digits. */
  static String hash(byte[] bytes, int digits) {
    return Ids.of(bytes).substring(0, digits);
  }

  /** Deflated without header (RFC 1951), as browsers inflate it. */
  static byte[] deflate(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      return finish(deflater, bytes);
    }
  }

  static byte[] finish(Deflater deflater, byte[] bytes) {
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    return out.toByteArray();
  }
}
