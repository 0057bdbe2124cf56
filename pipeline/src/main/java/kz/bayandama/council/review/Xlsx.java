package kz.bayandama.council.review;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A bounded reader of workbooks (ISO 29500 spreadsheets, strict or transitional), safe for hostile
 * input in this very process: the file is at most {@value #MOST_FILE} bytes, all parts that are
 * read together inflate to at most {@value #MOST_BYTES} bytes, cells are counted, document types
 * and external entities are refused, formulas are not calculated and links not followed. POI's
 * limits are global to the process, and its model of a sheet takes many times the memory. Not
 * thread-safe.
 */
final class Xlsx implements AutoCloseable {
  static final long MOST_FILE = 32L << 20;
  static final long MOST_BYTES = 96L << 20;
  private static final int MOST_PARTS = 2_000;

  private final ZipFile zip;
  private final XMLInputFactory xml;
  private final Map<String, String> parts = new LinkedHashMap<>();
  private long left = MOST_BYTES;
  private boolean from1904;
  private String styles = "";
  private String strings = "";
  private Grid.@Nullable Common common;

  /** A file that is no workbook, or one beyond the limits. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private Xlsx(ZipFile zip) {
    this.zip = zip;
    this.xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /**
   * Opens a workbook and reads the names of its sheets, nothing more.
   *
   * @throws IOException if the file cannot be read at all
   */
  static Xlsx open(Path file) throws IOException, Unreadable {
    if (Files.size(file) > MOST_FILE) {
      throw new Unreadable("larger than " + MOST_FILE + " bytes");
    }
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new Unreadable("no ZIP archive");
    }
    Xlsx xlsx = new Xlsx(zip);
    try {
      xlsx.contents();
      return xlsx;
    } catch (Unreadable | IOException e) {
      zip.close();
      throw e;
    }
  }

  /** What reads a part. */
  interface Reading {
    void read(XMLStreamReader in) throws XMLStreamException, Unreadable;
  }

  /** Reads a part element by element. Missing parts are empty. */
  void each(String part, Set<String> elements, Reading reading) throws IOException, Unreadable {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream in = new Bounded(zip.getInputStream(entry))) {
      XMLStreamReader reader = xml.createXMLStreamReader(in);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          throw new Unreadable("a document type in " + part);
        }
        if (event == XMLStreamConstants.START_ELEMENT && elements.contains(reader.getLocalName())) {
          reading.read(reader);
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new Unreadable(
          e.getNestedException() instanceof TooMuch ? "too much text" : "malformed XML in " + part);
    } catch (TooMuch e) {
      throw new Unreadable("too much text");
    } catch (ZipException e) {
      throw new Unreadable("a broken ZIP entry, " + part);
    }
  }

  private void contents() throws IOException, Unreadable {
    if (zip.size() > MOST_PARTS) {
      throw new Unreadable(zip.size() + " parts");
    }
    String book =
        relations("_rels/.rels", "").entrySet().stream()
            .filter(relation -> relation.getKey().endsWith("/officeDocument"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("xl/workbook.xml");
    int slash = book.lastIndexOf('/') + 1;
    String folder = book.substring(0, slash);
    Map<String, String> targets =
        relations(folder + "_rels/" + book.substring(slash) + ".rels", folder);
    each(
        book,
        Set.of("sheet", "workbookPr"),
        in -> {
          if (in.getLocalName().equals("workbookPr")) {
            from1904 = flag(attribute(in, "date1904"));
          } else {
            parts.put(attribute(in, "name"), targets.getOrDefault("#" + attribute(in, "id"), ""));
          }
        });
    styles = targets.getOrDefault("styles", folder + "styles.xml");
    strings = targets.getOrDefault("strings", folder + "sharedStrings.xml");
  }

  /** Targets by «#id», those of the styles and strings by these names, others by type. */
  private Map<String, String> relations(String part, String folder) throws IOException, Unreadable {
    Map<String, String> targets = new HashMap<>();
    each(
        part,
        Set.of("Relationship"),
        in -> {
          String target = attribute(in, "Target");
          String type = attribute(in, "Type");
          String path = target.startsWith("/") ? target.substring(1) : folder + target;
          targets.put("#" + attribute(in, "Id"), path);
          if (type.endsWith("/styles")) {
            targets.put("styles", path);
          } else if (type.endsWith("/sharedStrings")) {
            targets.put("strings", path);
          } else if (type.endsWith("/officeDocument")) {
            targets.put(type, path);
          }
        });
    return targets;
  }

  /** The names of the sheets in their order. */
  List<String> sheets() {
    return List.copyOf(parts.keySet());
  }

  /** The filled cells of a sheet, empty when there is no such sheet. */
  Optional<Grid> sheet(String name) throws IOException, Unreadable {
    String part = parts.get(name);
    return part == null ? Optional.empty() : Optional.of(Grid.read(this, part, common()));
  }

  private Grid.Common common() throws IOException, Unreadable {
    Grid.Common read = common;
    if (read == null) {
      read = Grid.Common.read(this, strings, styles, from1904);
      common = read;
    }
    return read;
  }

  /** An attribute by its local name, empty when it is not there. */
  static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }

  static boolean flag(String value) {
    return value.equals("1") || value.equals("true");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** That the parts read so far hold more than a workbook may. */
  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final class Bounded extends FilterInputStream {
    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      return count(n, n);
    }

    private int count(int result, int bytes) throws TooMuch {
      left -= Math.max(0, bytes);
      if (left < 0) {
        throw new TooMuch();
      }
      return result;
    }
  }

  /** The text of the elements {@code t} below the current element, phonetic runs left out. */
  static String text(XMLStreamReader in, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    List<String> open = new ArrayList<>();
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open.add(in.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (in.getLocalName().equals(element) && open.isEmpty()) {
          break;
        }
        open.removeLast();
      } else if ((event == XMLStreamConstants.CHARACTERS
              || event == XMLStreamConstants.CDATA
              || event == XMLStreamConstants.SPACE)
          && !open.isEmpty()
          && open.getLast().equals("t")
          && !open.contains("rPh")) {
        text.append(in.getText());
      }
    }
    return text.toString();
  }
}
