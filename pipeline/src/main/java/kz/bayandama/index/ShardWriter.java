package kz.bayandama.index;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
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
    number(text.length());
    text.chars().forEach(this::number);
    return this;
  }

  /** A string after the one before it: what they share is not repeated. */
  ShardWriter string(String text, String before) {
    int shared = 0;
    int longest = Math.min(text.length(), before.length());
    while (shared < longest && text.charAt(shared) == before.charAt(shared)) {
      shared++;
    }
    return number(shared).string(text.substring(shared));
  }

  ShardWriter hexadecimal(String digits) {
    return raw(HexFormat.of().parseHex(digits));
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

  /** Files by name, each deflated without header (RFC 1951), as browsers inflate them. */
  static SortedMap<String, byte[]> deflated(SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> all = new TreeMap<>();
    files.forEach((name, bytes) -> all.put(name, deflate(bytes)));
    return all;
  }

  static byte[] deflate(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
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
}
