package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of one paragraph of an ODT; deleted text stands elsewhere in the file. */
final class OdtText {
  private final OdtStyles styles;
  private final StringBuilder text = new StringBuilder();
  private final List<Element> boxes = new ArrayList<>();
  private final List<Element> notes = new ArrayList<>();
  private boolean plain;
  private boolean bold;

  OdtText(OdtStyles styles, Element paragraph, String style) {
    this.styles = styles;
    addAll(paragraph, styles.bold(style).orElse(false));
  }

  String text() {
    return text.toString().strip();
  }

  boolean allBold() {
    return bold && !plain;
  }

  List<Element> boxes() {
    return boxes;
  }

  List<Element> notes() {
    return notes;
  }

  private void addAll(Element parent, boolean set) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        add(element, set);
      } else if (node.getNodeType() == Node.TEXT_NODE) {
        add(node.getNodeValue().replaceAll("[ \\t\\r\\n]+", " "), set);
      }
    }
  }

  private void add(String piece, boolean set) {
    boolean doubled = piece.startsWith(" ") && text.length() > 0 && ends(text);
    text.append(doubled ? piece.substring(1) : piece);
    if (!piece.isBlank()) {
      bold |= set;
      plain |= !set;
    }
  }

  private static boolean ends(CharSequence text) {
    char last = text.charAt(text.length() - 1);
    return last == ' ' || last == '\n' || last == '\t';
  }

  private void add(Element element, boolean set) {
    switch (Xml.name(element)) {
      case "s" -> text.append(' ');
      case "tab" -> text.append('\t');
      case "line-break" -> text.append('\n');
      case "note" -> Xml.child(element, "note-body").ifPresent(notes::add);
      case "annotation", "annotation-end", "ruby-text", "tracked-changes", "desc", "title" -> {}
      case "text-box" -> boxes.add(element);
      case "span" -> {
        String style = Xml.attribute(element, "style-name").orElse("");
        if (!styles.hidden(style)) {
          addAll(element, styles.bold(style).orElse(set));
        }
      }
      default -> addAll(element, set);
    }
  }
}
