package kz.bayandama.assemble;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip file written again with its entries sorted and without a clock. */
final class SteadyZip {
  /** Not the first day of 1980: that one the JDK writes once more, in the local time zone. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String FIRST = "[Content_Types].xml";

  private SteadyZip() {}

  static byte[] of(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream steady = new ZipOutputStream(out)) {
      byte[] first = entries.remove(FIRST);
      if (first != null) {
        write(steady, FIRST, first);
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        write(steady, entry.getKey(), entry.getValue());
      }
    }
    return out.toByteArray();
  }

  private static void write(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
