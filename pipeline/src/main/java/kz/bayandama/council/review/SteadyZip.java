package kz.bayandama.council.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office packages (ISO 29500-2) with the same bytes for the same parts: no clock, no author. */
final class SteadyZip {
  /** The earliest time that a ZIP entry can bear. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final Map<String, String> ANONYMOUS =
      Map.of(
          "docProps/core.xml",
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties"
              + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
          "docProps/app.xml",
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties"
              + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>");

  private SteadyZip() {}

  /** The same package with fixed times, and nothing about who or what made it. */
  static byte[] of(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String anonymous = ANONYMOUS.get(entry.getName());
        parts.put(
            entry.getName(),
            anonymous == null ? in.readAllBytes() : anonymous.getBytes(StandardCharsets.UTF_8));
      }
    }
    return of(parts);
  }

  /** A package of these parts in their order. */
  static byte[] of(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
