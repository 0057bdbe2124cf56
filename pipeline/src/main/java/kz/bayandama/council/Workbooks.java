package kz.bayandama.council;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens small workbooks that come in from outside; POI's own limits are far too wide for that. */
public final class Workbooks {
  private static final int MOST_BYTES = 8 << 20;

  private Workbooks() {}

  /**
   * Opens a workbook, to be closed by the caller.
   *
   * @return empty for what is no workbook and for one that inflates beyond {@value #MOST_BYTES}
   *     bytes
   */
  public static Optional<XSSFWorkbook> small(Path file) throws IOException {
    if (!small(file, "xl/workbook.xml")) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(new XSSFWorkbook(in));
    } catch (POIXMLException | UnsupportedFileFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean small(Path file, String part) throws IOException {
    long left = MOST_BYTES;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(part) == null) {
        return false;
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          left -= in.readNBytes((int) left + 1).length;
        }
        if (left < 0) {
          return false;
        }
      }
      return true;
    } catch (ZipException e) {
      return false;
    }
  }
}
