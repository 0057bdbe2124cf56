package kz.bayandama.site;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A ZIP archive (APPNOTE 6.3) whose last entry is deflated in pieces: what stands before and after
 * the pieces between the first and the last. Without a clock; names in ASCII; below 4 GB.
 */
final class ZipAround {
  /** The first of February 1980, midnight. */
  private static final int DAY = 2 << 5 | 1;

  private static final int DEFLATED = 8;
  private static final int VERSION = 20;

  private final List<Entry> entries = new ArrayList<>();
  private final List<Deflated> last;
  private final ByteArrayOutputStream before = new ByteArrayOutputStream();

  private record Entry(String name, long crc, long packed, long length, int offset) {}

  /**
   * An archive.
   *
   * @param parts its other entries
   * @param last pieces of the last entry, at least two
   */
  ZipAround(Map<String, String> parts, String name, List<Deflated> last) {
    this.last = List.copyOf(last);
    parts.forEach((part, text) -> {
      Deflated content = Deflated.last(text.getBytes(StandardCharsets.UTF_8));
      begin(part, content.crc(), content.packed(), content.length());
      content.to(before);
    });
    long crc = 0;
    long packed = 0;
    long length = 0;
    for (Deflated piece : last) {
      crc = piece.crcAfter(crc);
      packed += piece.packed();
      length += piece.length();
    }
    begin(name, crc, packed, length);
  }

  private void begin(String name, long crc, long packed, long length) {
    Entry entry = new Entry(name, crc, packed, length, before.size());
    entries.add(entry);
    byte[] header = new byte[30];
    common(little(header).putInt(0x04034b50), entry);
    before.writeBytes(header);
    before.writeBytes(ascii(name));
  }

  /** What a local header and the directory say of an entry. */
  private static ByteBuffer common(ByteBuffer header, Entry entry) {
    return header
        .putShort((short) VERSION)
        .putShort((short) 0)
        .putShort((short) DEFLATED)
        .putShort((short) 0)
        .putShort((short) DAY)
        .putInt((int) entry.crc())
        .putInt((int) entry.packed())
        .putInt((int) entry.length())
        .putShort((short) entry.name().length())
        .putShort((short) 0);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] ascii(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }

  /** The archive as far as the last entry's first piece, which is in it. */
  byte[] beforeRows() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before.toByteArray());
    last.getFirst().to(out);
    return out.toByteArray();
  }

  /** The archive from the last entry's last piece on. */
  byte[] afterRows() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    last.getLast().to(out);
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      byte[] header = new byte[46];
      common(little(header).putInt(0x02014b50).putShort((short) VERSION), entry)
          .putShort((short) 0)
          .putShort((short) 0)
          .putShort((short) 0)
          .putInt(0)
          .putInt(entry.offset());
      directory.writeBytes(header);
      directory.writeBytes(ascii(entry.name()));
    }
    out.writeBytes(directory.toByteArray());
    byte[] end = new byte[22];
    little(end)
        .putInt(0x06054b50)
        .putInt(0)
        .putShort((short) entries.size())
        .putShort((short) entries.size())
        .putInt(directory.size())
        .putInt((int) (before.size() + entries.getLast().packed()));
    out.writeBytes(end);
    return out.toByteArray();
  }
}
