package kz.bayandama.council.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A form filled in as Word does it: the control's text replaced, its mark of a prompt taken away.
 */
final class Filled {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Filled() {}

  static byte[] of(byte[] form, Map<String, String> values) throws Exception {
    try (OPCPackage docx = OPCPackage.open(new ByteArrayInputStream(form))) {
      PackagePart part = docx.getPart(PackagingURIHelper.createPartName("/word/document.xml"));
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Document document = factory.newDocumentBuilder().parse(part.getInputStream());
      int filled = 0;
      NodeList controls = document.getElementsByTagNameNS(W, "sdt");
      for (int i = 0; i < controls.getLength(); i++) {
        filled += fill((Element) controls.item(i), values) ? 1 : 0;
      }
      if (filled != values.size()) {
        throw new AssertionError(filled + " of " + values.size() + " controls are in the form");
      }
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(part.getOutputStream()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      docx.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static boolean fill(Element control, Map<String, String> values) {
    Element properties = (Element) control.getElementsByTagNameNS(W, "sdtPr").item(0);
    Element tag = (Element) properties.getElementsByTagNameNS(W, "tag").item(0);
    String value = tag == null ? null : values.get(tag.getAttributeNS(W, "val"));
    if (value == null) {
      return false;
    }
    properties.removeChild(properties.getElementsByTagNameNS(W, "showingPlcHdr").item(0));
    Element content = (Element) control.getElementsByTagNameNS(W, "sdtContent").item(0);
    Element style = (Element) content.getElementsByTagNameNS(W, "rPr").item(0);
    style.getParentNode().removeChild(style);
    content.getElementsByTagNameNS(W, "t").item(0).setTextContent(value);
    return true;
  }
}
