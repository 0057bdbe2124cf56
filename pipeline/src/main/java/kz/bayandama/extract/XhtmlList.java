package kz.bayandama.extract;

import java.util.Optional;
import org.xml.sax.Attributes;

/** A list of HTML, counting as a browser does (HTML Living Standard, 4.4.5). */
final class XhtmlList {
  private final boolean ordered;
  private final String type;
  private final int step;
  private int last;

  private XhtmlList(boolean ordered, String type, int start, int step) {
    this.ordered = ordered;
    this.type = type;
    this.step = step;
    this.last = start - step;
  }

  static XhtmlList of(String name, Attributes attributes) {
    boolean ordered = name.equals("ol");
    String style = XhtmlBlocks.value(attributes, "style");
    String type = XhtmlBlocks.value(attributes, "type");
    if (style.contains("lower-alpha") || style.contains("lower-latin")) {
      type = "a";
    } else if (style.contains("upper-roman")) {
      type = "I";
    } else if (style.contains("lower-roman")) {
      type = "i";
    } else if (style.contains("list-style-type:none") || style.contains("list-style:none")) {
      type = "none";
    }
    int start = number(XhtmlBlocks.value(attributes, "start"), 1);
    return new XhtmlList(ordered, type, start, attributes.getValue("reversed") == null ? 1 : -1);
  }

  /** The label of the next item. */
  String next(Attributes attributes) {
    last = number(XhtmlBlocks.value(attributes, "value"), last + step);
    if (type.equals("none")) {
      return "";
    }
    if (!ordered) {
      return "•";
    }
    return Numerals.format(
            switch (type) {
              case "a" -> "lowerLetter";
              case "A" -> "upperLetter";
              case "i" -> "lowerRoman";
              case "I" -> "upperRoman";
              default -> "decimal";
            },
            last)
        + ".";
  }

  private static int number(String text, int fallback) {
    return Xml.number(Optional.of(text), fallback);
  }
}
