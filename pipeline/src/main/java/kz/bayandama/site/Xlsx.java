package kz.bayandama.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.bayandama.json.SteadyZip;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook (ECMA-376), its first row and column frozen. The same table, same bytes.
 */
final class Xlsx {
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
   * Written again without the clock and the author that the library puts in. Its zip can only be
   * read by the directory at its end, so it goes through a file.
   */
  private static byte[] steady(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("workbook", ".xlsx");
    try {
      Files.write(file, workbook);
      Map<String, byte[]> parts = new LinkedHashMap<>();
      try (ZipFile in = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(in.entries())) {
          byte[] part = in.getInputStream(entry).readAllBytes();
          parts.put(entry.getName(), plain(entry.getName(), part));
        }
      }
      return SteadyZip.of(parts);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] plain(String name, byte[] bytes) {
    return name.equals("docProps/core.xml")
        ? new String(bytes, StandardCharsets.UTF_8)
            .replaceAll(CLOCK, "$1" + SteadyZip.EPOCH + ":00Z")
            .replaceAll("<dc:creator>[^<]*</dc:creator>", "")
            .getBytes(StandardCharsets.UTF_8)
        : bytes;
  }
}
