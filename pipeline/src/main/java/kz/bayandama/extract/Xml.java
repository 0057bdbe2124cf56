package kz.bayandama.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * XML of office formats by local names, so that the strict and the transitional namespaces of ISO
 * 29500 read alike. A document type declaration is refused: none of the formats needs one.
 */
final class Xml {
  /** How the JDK's parser begins its messages on limits, of which depth is the one met here. */
  private static final String LIMIT = "JAXP0001";

  private Xml() {}

  /**
   * The root of a document.
   *
   * @throws Reading.Beyond where it is nested more deeply than the JDK allows (200)
   */
  static Element parse(InputStream in) throws IOException, Reader.Damaged {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      factory.setXIncludeAware(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(in).getDocumentElement();
    } catch (SAXException e) {
      if (String.valueOf(e.getMessage()).contains(LIMIT)) {
        throw new Reading.Beyond(Rejections.tooDeep());
      }
      throw new Reader.Damaged(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser has these features", e);
    }
  }

  /** The elements directly inside. */
  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> name.equals(name(child))).toList();
  }

  static Optional<Element> child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(name(element))) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** The local name. */
  static String name(Element element) {
    String local = element.getLocalName();
    return local == null ? element.getTagName() : local;
  }

  /** An attribute by its local name, whatever its namespace. */
  static Optional<String> attribute(Element element, String name) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (name.equals(attribute.getLocalName())) {
        return Optional.of(attribute.getNodeValue());
      }
    }
    return Optional.empty();
  }

  /** The attribute {@code val} of a child. */
  static Optional<String> value(Element parent, String child) {
    return child(parent, child).flatMap(element -> attribute(element, "val"));
  }

  /** A whole number, the fallback where there is none. */
  static int number(Optional<String> text, int fallback) {
    try {
      return text.map(Integer::parseInt).orElse(fallback);
    } catch (NumberFormatException e) {
      return fallback;
    }
  }

  /** An on-off property of WordprocessingML (ISO 29500-1, 17.17.4): there unless it says off. */
  static Optional<Boolean> toggle(Element parent, String child) {
    return child(parent, child)
        .map(element ->
            switch (attribute(element, "val").orElse("1")) {
              case "0", "false", "off" -> false;
              default -> true;
            });
  }
}
