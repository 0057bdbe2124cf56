package kz.bayandama.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles of a DOCX (ISO 29500-1, 17.7), each with what it inherits. */
final class DocxStyles {
  /** Built-in names as Word, LibreOffice and their Russian and Kazakh versions write them. */
  private static final Pattern HEADING =
      Pattern.compile("(?:heading|заголовок|тақырып|айдар)\\s*([1-9])");

  private static final Pattern TITLE = Pattern.compile("title|название|заглавие|атауы|тақырыпаты");

  private final Map<String, Element> styles = new HashMap<>();
  private final Inheritance inheritance =
      new Inheritance(styles, style -> Xml.value(style, "basedOn"));
  private String defaultParagraph = "";

  DocxStyles(@Nullable Element root) {
    if (root == null) {
      return;
    }
    for (Element style : Xml.children(root, "style")) {
      Xml.attribute(style, "styleId").ifPresent(id -> styles.put(id, style));
      if ("paragraph".equals(Xml.attribute(style, "type").orElse(""))
          && "1".equals(Xml.attribute(style, "default").orElse(""))) {
        defaultParagraph = Xml.attribute(style, "styleId").orElse("");
      }
    }
  }

  String defaultParagraph() {
    return defaultParagraph;
  }

  /** The level of a heading style, from 1: by its outline level or its name. */
  Optional<Integer> heading(String id) {
    return inheritance
        .of(
            id,
            style -> {
              Optional<Integer> outline =
                  Xml.child(style, "pPr").flatMap(properties -> outline(properties));
              return outline.isPresent() ? outline : Xml.value(style, "name").flatMap(this::named);
            })
        .filter(level -> level > 0);
  }

  /** The level of an outline level, 0 where it says body text. */
  static Optional<Integer> outline(Element properties) {
    return Xml.value(properties, "outlineLvl")
        .map(value -> Xml.number(Optional.of(value), 9))
        .map(level -> level >= 0 && level < 9 ? level + 1 : 0);
  }

  private Optional<Integer> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT).strip();
    Matcher heading = HEADING.matcher(lower);
    if (heading.matches()) {
      return Optional.of(Integer.parseInt(heading.group(1)));
    }
    return TITLE.matcher(lower).matches() ? Optional.of(1) : Optional.empty();
  }

  /** A property of the style's paragraphs. */
  <T> Optional<T> ofParagraph(String id, Function<Element, Optional<T>> property) {
    return inheritance.of(id, style -> Xml.child(style, "pPr").flatMap(property));
  }

  /** A property of the style's characters. */
  <T> Optional<T> ofRun(String id, Function<Element, Optional<T>> property) {
    return inheritance.of(id, style -> Xml.child(style, "rPr").flatMap(property));
  }
}
