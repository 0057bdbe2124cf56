package kz.bayandama.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** ODT (OASIS OpenDocument 1.3): its two XML files, and its pictures if it has no text. */
final class OdtReader implements Reader {
  static final String TEXT = "application/vnd.oasis.opendocument.text";
  private static final long LARGEST_PART = 96L << 20;

  /** XML of more than this and two hundred times its packed length is a bomb. */
  private static final long HARMLESS = 4L << 20;

  @Override
  public List<Block> read(Path file, String mediaType, Reading reading)
      throws IOException, Rejection, Damaged {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return blocks(zip, reading);
    } catch (ZipException e) {
      throw new Damaged(e);
    } catch (Reading.Beyond e) {
      throw e.rejection();
    }
  }

  private static List<Block> blocks(ZipFile zip, Reading reading)
      throws IOException, Rejection, Damaged {
    Element manifest = part(zip, "META-INF/manifest.xml");
    if (manifest != null && encrypted(manifest)) {
      throw Rejections.encrypted();
    }
    Element content = part(zip, "content.xml");
    if (content == null) {
      throw new Damaged("no content.xml");
    }
    OdtStyles styles = new OdtStyles();
    Element common = part(zip, "styles.xml");
    if (common != null) {
      styles.addAll(common);
    }
    styles.addAll(content);
    List<Block> blocks = new OdtBody(styles, reading).blocks(content);
    return blocks.isEmpty() ? pictures(zip, reading) : blocks;
  }

  private static boolean encrypted(Element manifest) {
    return Xml.children(manifest, "file-entry").stream()
        .anyMatch(entry -> Xml.child(entry, "encryption-data").isPresent());
  }

  private static List<Block> pictures(ZipFile zip, Reading reading) throws IOException, Rejection {
    List<Block> blocks = new ArrayList<>();
    for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
      if (entry.getName().startsWith("Pictures/") && !entry.isDirectory()) {
        try (InputStream in = zip.getInputStream(entry)) {
          blocks.addAll(reading.picture(in));
        }
      }
    }
    return blocks;
  }

  private static @Nullable Element part(ZipFile zip, String name) throws IOException, Damaged {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    long most = Math.min(LARGEST_PART, Math.max(HARMLESS, 200 * entry.getCompressedSize()));
    try (InputStream in = new Bounded(zip.getInputStream(entry), most)) {
      return Xml.parse(in);
    }
  }
}
