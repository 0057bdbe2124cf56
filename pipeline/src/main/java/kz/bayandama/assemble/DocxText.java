package kz.bayandama.assemble;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs of a Word document (ISO 29500-1, 17) with their bookmarks, read within bounds:
 * safe for hostile files in this very process. Tracked deletions are left out, tracked insertions
 * count. For one document.
 */
final class DocxText {
  private static final long MOST_FILE = 64L << 20;
  private static final String DOCUMENT = "word/document.xml";
  private static final int MOST_PART = 48 << 20;

  /** What holds text that is not the document's own. */
  private static final Set<String> LEFT_OUT =
      Set.of("del", "moveFrom", "Fallback", "txbxContent", "instrText", "delText", "rPr", "pPr");

  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private final ZipFile zip;

  /** A file that is no Word document, or one beyond the bounds. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason, null, false, false);
    }
  }

  /**
   * A paragraph.
   *
   * @param style name in lower case, as Word calls it in English: {@code heading 2}
   * @param marks names of the bookmarks that begin in it
   * @param open names of the bookmarks that began before and have not ended when it begins
   * @param cell whether it stands in a table
   */
  record Paragraph(String style, List<String> marks, Set<String> open, String text, boolean cell) {
    Paragraph {
      marks = List.copyOf(marks);
      open = Set.copyOf(open);
    }
  }

  private DocxText(ZipFile zip) {
    this.zip = zip;
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private interface Reading<T> {
    T read(DocxText docx) throws IOException, Unreadable;
  }

  private static <T> T open(Path file, Reading<T> reading) throws IOException, Unreadable {
    if (Files.size(file) > MOST_FILE) {
      throw new Unreadable("larger than " + MOST_FILE + " bytes");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return reading.read(new DocxText(zip));
    } catch (ZipException e) {
      throw new Unreadable("no ZIP archive");
    }
  }

  /** The value of a custom property, empty where it has none. */
  static String property(Path file, String name) throws IOException, Unreadable {
    return open(file, docx -> docx.property(name));
  }

  /** Whether the document's markup has these characters. */
  static boolean contains(Path file, String markup) throws IOException, Unreadable {
    return open(
        file, docx -> new String(docx.part(DOCUMENT), StandardCharsets.UTF_8).contains(markup));
  }

  /** The document's paragraphs in their order, those in tables too. */
  static List<Paragraph> paragraphs(Path file) throws IOException, Unreadable {
    return open(file, DocxText::paragraphs);
  }

  private byte[] part(String name) throws IOException, Unreadable {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return new byte[0];
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MOST_PART + 1);
      if (bytes.length > MOST_PART) {
        throw new Unreadable("too much text");
      }
      return bytes;
    } catch (ZipException e) {
      throw new Unreadable("a broken ZIP entry, " + name);
    }
  }

  private interface Event {
    void at(XMLStreamReader in, int event) throws XMLStreamException;
  }

  private void each(String part, Event event) throws IOException, Unreadable {
    byte[] bytes = part(part);
    if (bytes.length == 0) {
      return;
    }
    try {
      XMLStreamReader in = xml.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (in.hasNext()) {
        int next = in.next();
        if (next == XMLStreamConstants.DTD) {
          throw new Unreadable("a document type in " + part);
        }
        event.at(in, next);
      }
    } catch (XMLStreamException e) {
      throw new Unreadable("malformed XML in " + part);
    }
  }

  private static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }

  private String property(String name) throws IOException, Unreadable {
    StringBuilder value = new StringBuilder();
    boolean[] inside = {false};
    each(
        "docProps/custom.xml",
        (in, event) -> {
          if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("property")) {
            inside[0] = attribute(in, "name").equals(name);
          } else if (event == XMLStreamConstants.CHARACTERS && inside[0]) {
            value.append(in.getText());
          }
        });
    return value.toString().strip();
  }

  private Map<String, String> styles() throws IOException, Unreadable {
    Map<String, String> names = new HashMap<>();
    String[] style = {""};
    each(
        "word/styles.xml",
        (in, event) -> {
          if (event == XMLStreamConstants.START_ELEMENT) {
            if (in.getLocalName().equals("style")) {
              style[0] = attribute(in, "styleId");
            } else if (in.getLocalName().equals("name")) {
              names.putIfAbsent(style[0], attribute(in, "val").toLowerCase(Locale.ROOT));
            }
          }
        });
    return names;
  }

  private List<Paragraph> paragraphs() throws IOException, Unreadable {
    Body body = new Body(styles());
    each(DOCUMENT, body::at);
    return body.paragraphs;
  }

  /** A walk over the body. */
  private static final class Body {
    private final Map<String, String> styles;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> open = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> marks = new ArrayList<>();
    private Set<String> openBefore = Set.of();
    private String style = "";
    private int tables;
    private int leftOut;

    Body(Map<String, String> styles) {
      this.styles = styles;
    }

    void at(XMLStreamReader in, int event) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(in);
        case XMLStreamConstants.END_ELEMENT -> end(in.getLocalName());
        case XMLStreamConstants.CHARACTERS -> {
          if (leftOut == 0 && "t".equals(path.peek())) {
            text.append(in.getText());
          }
        }
        default -> {}
      }
    }

    private void start(XMLStreamReader in) {
      String name = in.getLocalName();
      path.push(name);
      switch (name) {
        case "tbl" -> tables++;
        case "p" -> begin();
        case "pStyle" -> style(attribute(in, "val"));
        case "bookmarkStart" -> {
          open.put(attribute(in, "id"), attribute(in, "name"));
          marks.add(attribute(in, "name"));
        }
        case "bookmarkEnd" -> open.remove(attribute(in, "id"));
        case "tab", "br", "cr" -> {
          if (leftOut == 0) {
            text.append(' ');
          }
        }
        case "noBreakHyphen" -> text.append('\u2011');
        default -> {}
      }
      if (LEFT_OUT.contains(name)) {
        leftOut++;
      }
    }

    /** A paragraph begins; one in a text box, within another, is left out. */
    private void begin() {
      if (leftOut == 0) {
        text.setLength(0);
        openBefore = new HashSet<>(open.values());
        style = "";
      }
    }

    /** The style of the paragraph, whose properties are what is left out here. */
    private void style(String id) {
      if (leftOut == 1) {
        style = styles.getOrDefault(id, id);
      }
    }

    private void end(String name) {
      path.pop();
      if (LEFT_OUT.contains(name)) {
        leftOut--;
      }
      if (name.equals("tbl")) {
        tables--;
      } else if (name.equals("p") && leftOut == 0) {
        paragraphs.add(
            new Paragraph(
                style.toLowerCase(Locale.ROOT),
                marks,
                openBefore,
                text.toString().replaceAll("\\s+", " ").strip(),
                tables > 0));
        marks.clear();
        text.setLength(0);
      }
    }
  }
}
