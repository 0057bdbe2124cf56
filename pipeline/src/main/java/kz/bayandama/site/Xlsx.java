package kz.bayandama.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook (ECMA-376), its first row and column frozen. The same table, same bytes.
 */
final class Xlsx {
  /** Not the first day of 1980: that one the JDK writes once more, in the local time zone. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String CLOCK = "(<dcterms:created [^>]*>)[^<]*";
  private static final int LONGEST = 60;

  private Xlsx() {}

  static byte[] bytes(String name, List<List<String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Bayandama", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(name);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          String cell = rows.get(row).get(column);
          if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
          }
        }
      }
      shape(sheet, rows);
    }
    return steady(out.toByteArray());
  }

  private static void shape(Worksheet sheet, List<List<String>> rows) {
    int columns = rows.getFirst().size();
    for (int column = 0; column < columns; column++) {
      int at = column;
      int longest = rows.stream().limit(200).mapToInt(row -> row.get(at).length()).max().orElse(8);
      sheet.width(column, Math.min(LONGEST, Math.max(8, longest + 2)));
    }
    sheet.range(0, 0, 0, columns - 1).style().bold().set();
    sheet.freezePane(1, 1);
    sheet.setAutoFilter(0, 0, Math.max(1, rows.size() - 1), columns - 1);
  }

  /**
   * Written again without the clock that the library puts in. Its zip can only be read by the
   * directory at its end, so it goes through a file.
   */
  private static byte[] steady(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("workbook", ".xlsx");
    try {
      Files.write(file, workbook);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipFile in = new ZipFile(file.toFile());
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (ZipEntry entry : Collections.list(in.entries())) {
          ZipEntry steady = new ZipEntry(entry.getName());
          steady.setTimeLocal(EPOCH);
          zip.putNextEntry(steady);
          zip.write(withoutClock(entry.getName(), in.getInputStream(entry).readAllBytes()));
          zip.closeEntry();
        }
      }
      return out.toByteArray();
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] withoutClock(String name, byte[] bytes) {
    return name.equals("docProps/core.xml")
        ? new String(bytes, StandardCharsets.UTF_8)
            .replaceAll(CLOCK, "$1" + EPOCH + ":00Z")
            .getBytes(StandardCharsets.UTF_8)
        : bytes;
  }
}
