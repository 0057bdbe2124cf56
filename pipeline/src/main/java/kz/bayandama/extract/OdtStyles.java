package kz.bayandama.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The styles of an ODT, common and automatic, and its list styles. */
final class OdtStyles {
  private final Map<String, Element> styles = new HashMap<>();
  private final Inheritance inheritance =
      new Inheritance(styles, style -> Xml.attribute(style, "parent-style-name"));
  private final Map<String, Element> lists = new HashMap<>();

  /** Adds what a file's style sections define; the later ones win. */
  void addAll(Element root) {
    for (String section : new String[] {"styles", "automatic-styles"}) {
      Optional<Element> all = Xml.child(root, section);
      if (all.isPresent()) {
        for (Element style : Xml.children(all.get())) {
          String name = Xml.attribute(style, "name").orElse("");
          switch (Xml.name(style)) {
            case "style" -> styles.put(name, style);
            case "list-style" -> lists.put(name, style);
            case "outline-style" -> lists.put(OdtLists.OUTLINE, style);
            default -> {}
          }
        }
      }
    }
  }

  /** The level of a list style, from 1. */
  Optional<Element> level(String list, int level) {
    Element style = lists.get(list);
    return style == null
        ? Optional.empty()
        : Xml.children(style).stream()
            .filter(child -> Xml.number(Xml.attribute(child, "level"), 0) == level)
            .findFirst();
  }

  Optional<Boolean> bold(String style) {
    return property(style, "text-properties", "font-weight")
        .map(weight -> weight.equals("bold") || Xml.number(Optional.of(weight), 400) >= 600);
  }

  boolean hidden(String style) {
    return property(style, "text-properties", "display").filter("none"::equals).isPresent();
  }

  boolean centred(String style) {
    return property(style, "paragraph-properties", "text-align")
        .filter("center"::equals)
        .isPresent();
  }

  private Optional<String> property(String style, String group, String name) {
    return inheritance.of(
        style, one -> Xml.child(one, group).flatMap(properties -> Xml.attribute(properties, name)));
  }

  /** The list style of a paragraph style. */
  Optional<String> list(String style) {
    return inheritance
        .of(style, s -> Xml.attribute(s, "list-style-name"))
        .filter(s -> !s.isEmpty());
  }
}
