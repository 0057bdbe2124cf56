package kz.bayandama.assemble;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;

/** What one of our own PDF files says: its pages, its properties and its metadata (XMP). */
public final class PdfText {
  private PdfText() {}

  /** All of it, for looking through. Not for files from outside: they are read in a child. */
  public static String of(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      StringBuilder out = new StringBuilder(new PDFTextStripper().getText(document));
      PDDocumentInformation properties = document.getDocumentInformation();
      for (String key : properties.getMetadataKeys()) {
        out.append('\n').append(properties.getCustomMetadataValue(key));
      }
      PDMetadata metadata = document.getDocumentCatalog().getMetadata();
      if (metadata != null) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = metadata.exportXMPMetadata()) {
          in.transferTo(bytes);
        }
        out.append('\n').append(bytes.toString(StandardCharsets.UTF_8));
      }
      return out.toString();
    }
  }
}
