package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The text of one paragraph of a DOCX, tracked changes taken as accepted. */
final class DocxText {
  private final DocxStyles styles;
  private final boolean boldStyle;
  private final StringBuilder text = new StringBuilder();
  private final List<Element> boxes = new ArrayList<>();
  private final List<String> footnotes = new ArrayList<>();
  private final List<String> endnotes = new ArrayList<>();
  private boolean plain;
  private boolean bold;
  private int fieldDepth;
  private final List<Boolean> inFieldCode = new ArrayList<>();

  DocxText(DocxStyles styles, String paragraphStyle) {
    this.styles = styles;
    this.boldStyle = styles.ofRun(paragraphStyle, DocxText::bold).orElse(false);
  }

  /** The text so far, as written. */
  String text() {
    return text.toString();
  }

  /** Whether everything visible is bold. */
  boolean allBold() {
    return bold && !plain;
  }

  /** Contents of text boxes anchored here. */
  List<Element> boxes() {
    return boxes;
  }

  List<String> footnotes() {
    return footnotes;
  }

  List<String> endnotes() {
    return endnotes;
  }

  /** Adds the runs inside a paragraph or anything that a paragraph may hold. */
  void addAll(Element parent) {
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "r" -> run(child);
        case "sdt" -> {
          if (!unfilled(child)) {
            addAll(child);
          }
        }
        case "pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "instrText", "delText" -> {}
        case "AlternateContent" -> Xml.children(child).stream().findFirst().ifPresent(this::addAll);
        case "oMath", "oMathPara" -> text.append(child.getTextContent());
        default -> addAll(child);
      }
    }
  }

  /** Whether a content control shows its prompt: nobody filled it in (ISO 29500-1, 17.5.2.39). */
  static boolean unfilled(Element control) {
    return Xml.child(control, "sdtPr")
        .flatMap(properties -> Xml.toggle(properties, "showingPlcHdr"))
        .orElse(false);
  }

  private void run(Element run) {
    Optional<Element> properties = Xml.child(run, "rPr");
    if (properties.flatMap(p -> Xml.toggle(p, "vanish")).orElse(false)) {
      return;
    }
    int before = text.length();
    pieces(run);
    if (!text.substring(before).isBlank()) {
      boolean set =
          properties
              .flatMap(DocxText::bold)
              .or(() ->
                  properties
                      .flatMap(p -> Xml.value(p, "rStyle"))
                      .flatMap(style -> styles.ofRun(style, DocxText::bold)))
              .orElse(boldStyle);
      bold |= set;
      plain |= !set;
    }
  }

  private static Optional<Boolean> bold(Element properties) {
    return Xml.toggle(properties, "b");
  }

  private void pieces(Element parent) {
    for (Element piece : Xml.children(parent)) {
      switch (Xml.name(piece)) {
        case "t" -> add(piece.getTextContent());
        case "tab", "ptab" -> add("\t");
        case "br", "cr" -> add("\n");
        case "noBreakHyphen" -> add("-");
        case "sym" -> add(symbol(piece));
        case "fldChar" -> field(Xml.attribute(piece, "fldCharType").orElse(""));
        case "footnoteReference" -> Xml.attribute(piece, "id").ifPresent(footnotes::add);
        case "endnoteReference" -> Xml.attribute(piece, "id").ifPresent(endnotes::add);
        case "drawing", "pict", "object" -> boxesIn(piece);
        case "AlternateContent" -> Xml.children(piece).stream().findFirst().ifPresent(this::pieces);
        case "ruby" -> Xml.child(piece, "rubyBase").ifPresent(this::addAll);
        default -> {}
      }
    }
  }

  /** A field's code is not text, its result is. */
  private void field(String type) {
    switch (type) {
      case "begin" -> {
        fieldDepth++;
        inFieldCode.add(true);
      }
      case "separate" -> {
        if (fieldDepth > 0) {
          inFieldCode.set(fieldDepth - 1, false);
        }
      }
      case "end" -> {
        if (fieldDepth > 0) {
          fieldDepth--;
          inFieldCode.remove(fieldDepth);
        }
      }
      default -> {}
    }
  }

  private void add(String piece) {
    if (!inFieldCode.contains(true)) {
      text.append(piece);
    }
  }

  private static String symbol(Element symbol) {
    try {
      int code = Integer.parseInt(Xml.attribute(symbol, "char").orElse("F0B7"), 16);
      return Numerals.bullet(Character.toString(code));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void boxesIn(Element element) {
    for (Element child : Xml.children(element)) {
      switch (Xml.name(child)) {
        case "txbxContent" -> boxes.add(child);
        case "AlternateContent" ->
            Xml.children(child).stream().findFirst().ifPresent(this::boxesIn);
        default -> boxesIn(child);
      }
    }
  }
}
