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
 * the pieces between the first and the last. The entry's lengths and checksum follow it, so that
 * the archive begins with the same bytes whatever the later pieces are. Without a clock; names in
 * ASCII; below 4 GB.
 */
final class ZipAround {
  /** The first of February 1980, midnight. */
  private static final int DAY = 2 << 5 | 1;

  private static final int DEFLATED = 8;
  private static final int VERSION = 20;
  private static final short LENGTHS_FOLLOW = 8;

  private final List<Entry> entries = new ArrayList<>();
  private final List<Deflated> last;
  private final ByteArrayOutputStream before = new ByteArrayOutputStream();

  /**
   * An entry.
   *
   * @param flags {@link #LENGTHS_FOLLOW} or none
   */
  private record Entry(String name, short flags, long crc, long packed, long length, int offset) {
    /** As its own header knows it. */
    Entry begun() {
      return flags == LENGTHS_FOLLOW ? new Entry(name, flags, 0, 0, 0, offset) : this;
    }
  }

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
      begin(part, (short) 0, content.crc(), content.packed(), content.length());
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
    begin(name, LENGTHS_FOLLOW, crc, packed, length);
  }

  private void begin(String name, short flags, long crc, long packed, long length) {
    Entry entry = new Entry(name, flags, crc, packed, length, before.size());
    entries.add(entry);
    byte[] header = new byte[30];
    common(little(header).putInt(0x04034b50), entry.begun());
    before.writeBytes(header);
    before.writeBytes(ascii(name));
  }

  /** What a local header and the directory say of an entry. */
  private static ByteBuffer common(ByteBuffer header, Entry entry) {
    return header
        .putShort((short) VERSION)
        .putShort(entry.flags())
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
    Entry rows = entries.getLast();
    byte[] lengths = new byte[16];
    little(lengths)
        .putInt(0x08074b50)
        .putInt((int) rows.crc())
        .putInt((int) rows.packed())
        .putInt((int) rows.length());
    out.writeBytes(lengths);
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
        .putInt((int) (before.size() + rows.packed() + lengths.length));
    out.writeBytes(end);
    return out.toByteArray();
  }
}
