package kz.bayandama.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** XHTML as blocks: headings, paragraphs, list items with the labels a browser shows, tables. */
final class XhtmlBlocks extends DefaultHandler {
  private static final Set<String> SILENT =
      Set.of("head", "title", "script", "style", "noscript", "template", "object", "select");
  private static final Set<String> BREAKING =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "nav",
          "body",
          "blockquote",
          "pre",
          "dl",
          "dt",
          "dd",
          "address",
          "figure",
          "figcaption",
          "center",
          "fieldset",
          "form",
          "caption",
          "hr",
          "html",
          "details",
          "summary",
          "tbody",
          "thead",
          "tfoot");

  private final Reading reading;
  private final Deque<List<Block>> sinks = new ArrayDeque<>();
  private final Deque<XhtmlTable> tables = new ArrayDeque<>();
  private final Deque<XhtmlList> lists = new ArrayDeque<>();
  private final Deque<Boolean> centred = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int silent;
  private int preformatted;
  private int boldDepth;
  private boolean bold;
  private boolean plain;
  private int heading;
  private @Nullable String label;

  XhtmlBlocks(Reading reading) {
    this.reading = reading;
    sinks.push(new ArrayList<>());
  }

  /** Puts a block after what came so far. */
  void add(Block block) {
    flush();
    sink().add(block);
  }

  /** The blocks, once the XHTML has ended. */
  List<Block> finish() {
    flush();
    while (!tables.isEmpty()) {
      endTable();
    }
    return List.copyOf(sinks.getLast());
  }

  private List<Block> sink() {
    return sinks.getFirst();
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String name = name(local, qualified);
    if (silent > 0 || SILENT.contains(name)) {
      silent++;
      return;
    }
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        flush();
        heading = name.charAt(1) - '0';
      }
      case "ul", "ol" -> {
        flush();
        lists.push(XhtmlList.of(name, attributes));
      }
      case "li" -> {
        flush();
        label = lists.isEmpty() ? "" : lists.getFirst().next(attributes);
      }
      case "table" -> {
        flush();
        tables.push(new XhtmlTable());
      }
      case "tr" -> {
        flush();
        if (!tables.isEmpty()) {
          tables.getFirst().row();
        }
      }
      case "td", "th" -> startCell(attributes);
      case "br" -> text.append('\n');
      case "b", "strong" -> boldDepth++;
      default -> {
        if (BREAKING.contains(name)) {
          flush();
        }
      }
    }
    preformatted += name.equals("pre") ? 1 : 0;
    if (BREAKING.contains(name) || name.startsWith("h") || name.equals("td")) {
      centred.push(isCentred(name, attributes));
    }
  }

  private boolean isCentred(String name, Attributes attributes) {
    String style = value(attributes, "style").replace(" ", "").toLowerCase(Locale.ROOT);
    String align = value(attributes, "align").toLowerCase(Locale.ROOT);
    if (style.contains("text-align:") || !align.isEmpty()) {
      return style.contains("text-align:center") || align.equals("center");
    }
    return name.equals("center") || (!centred.isEmpty() && centred.getFirst());
  }

  private void startCell(Attributes attributes) {
    flush();
    if (tables.isEmpty()) {
      tables.push(new XhtmlTable());
    }
    List<Block> content = new ArrayList<>();
    tables.getFirst().cell(content, attributes);
    sinks.push(content);
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    String name = name(local, qualified);
    if (silent > 0) {
      silent--;
      return;
    }
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        flush();
        heading = 0;
      }
      case "ul", "ol" -> {
        flush();
        lists.poll();
      }
      case "li", "tr" -> flush();
      case "td", "th" -> endCell();
      case "table" -> endTable();
      case "b", "strong" -> boldDepth = Math.max(0, boldDepth - 1);
      default -> {
        if (BREAKING.contains(name)) {
          flush();
        }
      }
    }
    preformatted -= name.equals("pre") ? 1 : 0;
    if (BREAKING.contains(name) || name.startsWith("h") || name.equals("td")) {
      centred.poll();
    }
  }

  private void endCell() {
    flush();
    if (sinks.size() > 1) {
      sinks.pop();
    }
  }

  private void endTable() {
    flush();
    if (!tables.isEmpty()) {
      List<Block.Row> rows = tables.pop().rows();
      sink().addAll(Tables.of(rows));
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (silent > 0) {
      return;
    }
    count(length);
    for (int i = start; i < start + length; i++) {
      add(characters[i]);
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    // Tika's indentation
  }

  private void count(int length) {
    try {
      reading.count(length);
    } catch (Rejection e) {
      throw new Reading.Beyond(e);
    }
  }

  private void add(char c) {
    boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    if (space && preformatted == 0) {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(c == '\t' ? '\t' : ' ');
      }
      return;
    }
    text.append(c);
    if (!space) {
      bold |= boldDepth > 0;
      plain |= boldDepth == 0;
    }
  }

  private void flush() {
    String written = text.toString().replaceAll(" *\n *", "\n").strip();
    text.setLength(0);
    if (!written.isEmpty()) {
      if (heading > 0) {
        sink().add(new Block.Heading(heading, written));
      } else if (label != null) {
        sink().add(new Block.ListItem(label, Math.max(0, lists.size() - 1), written));
        label = null;
      } else {
        boolean middle = !centred.isEmpty() && centred.getFirst();
        sink().add(new Block.Paragraph(written, bold && !plain, middle));
      }
    }
    bold = false;
    plain = false;
  }

  private static String name(String local, String qualified) {
    return (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
  }

  static String value(Attributes attributes, String name) {
    @Nullable String value = attributes.getValue(name);
    return value == null ? "" : value;
  }
}
