package kz.bayandama.assemble;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import kz.bayandama.profile.Profile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * The Report as PDF/A-3a (ISO 19005-3), tagged for PDF/UA-1 (ISO 14289-1), with its fonts embedded.
 * The same printing gives the same bytes. Immutable, thread-safe.
 */
public final class ReportPdf {
  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final Names names;

  public ReportPdf(Profile profile, ReportWords words) {
    this.names = new Names(profile, words);
  }

  /** The whole Report. */
  public byte[] of(Printing printing) throws IOException {
    Layout layout = new Layout(printing, names);
    String html = new ReportHtml(layout, printing.language()).page();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useFont(
        () -> resource("/fonts/NotoSans-Regular.ttf"), "Noto Sans", 400, FontStyle.NORMAL, true);
    builder.useFont(
        () -> resource("/fonts/NotoSans-Bold.ttf"), "Noto Sans", 700, FontStyle.NORMAL, true);
    builder.withHtmlContent(html, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        date(document, printing.day(), layout.title());
        document.setDocumentId(id(html));
        document.save(out);
      }
    }
    return out.toByteArray();
  }

  /** Takes clock and tool out of the metadata: the document bears its own day. */
  private static void date(PDDocument document, LocalDate day, String title) throws IOException {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.clear();
    calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setCreationDate(calendar);
    information.setModificationDate(calendar);
    document.setDocumentInformation(information);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(day, title).getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private static String xmp(LocalDate day, String title) {
    return """
    <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
    <xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>
    <xmp:ModifyDate>%sT00:00:00Z</xmp:ModifyDate>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
    <pdfaid:part>3</pdfaid:part>
    <pdfaid:conformance>A</pdfaid:conformance>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>\
    """
        .formatted(ReportHtml.escaped(title), day, day);
  }

  /** A number out of the content, in place of one out of the clock. */
  private static long id(String html) {
    String digest = kz.bayandama.report.Ids.of(html.getBytes(StandardCharsets.UTF_8));
    return Long.parseUnsignedLong(digest.substring(0, 15), 16);
  }

  private static InputStream resource(String name) {
    InputStream in = ReportPdf.class.getResourceAsStream(name);
    if (in == null) {
      throw new UncheckedIOException(new java.io.FileNotFoundException(name));
    }
    return in;
  }
}
