package kz.bayandama.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Originals made by hand: small DOCX packages, good and hostile. */
final class Originals {
  static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="bin" ContentType="application/octet-stream"/>
      <Default Extension="docx" ContentType="application/octet-stream"/>
      <Default Extension="png" ContentType="image/png"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      </Types>
      """;
  private static final String RELATIONSHIPS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
      </Relationships>
      """;

  private Originals() {}

  /** A DOCX whose main part is this XML, with further parts by name. */
  static byte[] docx(String document, Map<String, String> parts) throws IOException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, part) -> bytes.put(name, part.getBytes(StandardCharsets.UTF_8)));
    return packed(document, bytes);
  }

  /** The same with parts that need not be text. */
  static byte[] packed(String document, Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", TYPES.strip().getBytes(StandardCharsets.UTF_8));
      put(zip, "_rels/.rels", RELATIONSHIPS.strip().getBytes(StandardCharsets.UTF_8));
      put(zip, "word/document.xml", document.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** A DOCX with this body. */
  static byte[] docx(String body) throws IOException {
    return docx("<w:document " + W + "><w:body>" + body + "</w:body></w:document>", Map.of());
  }

  /** An ODT with these automatic styles and this text. */
  static byte[] odt(String styles, String text) throws IOException {
    String oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    String content =
        """
        <office:document-content xmlns:office="%1$soffice:1.0" xmlns:text="%1$stext:1.0"
          xmlns:style="%1$sstyle:1.0"><office:automatic-styles>%2$s</office:automatic-styles>
        <office:body><office:text>%3$s</office:text></office:body></office:document-content>
        """
            .formatted(oasis, styles, text);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String type = "application/vnd.oasis.opendocument.text";
      put(zip, "mimetype", type.getBytes(StandardCharsets.UTF_8));
      put(zip, "content.xml", content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
