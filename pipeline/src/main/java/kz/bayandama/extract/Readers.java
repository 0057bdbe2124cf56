package kz.bayandama.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kz.bayandama.report.Rejection;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Which reader reads which media type. Readers are made when first needed. Not thread-safe. */
final class Readers {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String MACRO = "application/vnd.ms-word.";

  private final Detector detector = new DefaultDetector(MimeTypes.getDefaultMimeTypes());
  private final Map<String, Supplier<Reader>> makers = new HashMap<>();
  private final Map<String, Reader> made = new HashMap<>();

  Readers() {
    Supplier<Reader> docx = once("docx", DocxReader::new);
    makers.put(WORD + "document", docx);
    makers.put(WORD + "template", docx);
    makers.put(MACRO + "document.macroenabled.12", docx);
    makers.put(MACRO + "template.macroenabled.12", docx);
    makers.put("application/pdf", once("pdf", PdfReader::new));
    Supplier<Reader> tika = once("tika", TikaReader::new);
    for (String mediaType : TikaReader.MEDIA_TYPES) {
      makers.put(mediaType, tika);
    }
    makers.put("application/rtf", once("rtf", () -> new RtfReader(tika.get())));
    makers.put(TikaReader.OLD_WORD, once("doc", () -> new DocReader(tika.get())));
    makers.put("text/plain", once("text", PlainTextReader::new));
    Supplier<Reader> odt = once("odt", OdtReader::new);
    makers.put(OdtReader.TEXT, odt);
    makers.put(OdtReader.TEXT + "-template", odt);
    Supplier<Reader> picture =
        once("picture", () -> (file, mediaType, reading) -> reading.ocr().read(file, reading));
    for (String mediaType : Ocr.MEDIA_TYPES) {
      makers.put(mediaType, picture);
    }
    Supplier<Reader> closed =
        () ->
            (file, mediaType, reading) -> {
              throw Rejections.encrypted();
            };
    makers.put("application/x-tika-ooxml-protected", closed);
    makers.put("application/vnd.ms-word2006ml-protected", closed);
  }

  private Supplier<Reader> once(String name, Supplier<Reader> maker) {
    return () -> {
      Reader known = made.get(name);
      Reader reader = known == null ? maker.get() : known;
      made.put(name, reader);
      return reader;
    };
  }

  /** The media type of a file, by its bytes alone, without parameters. */
  String detect(Path file) throws IOException {
    String mediaType;
    try (TikaInputStream in = TikaInputStream.get(file)) {
      mediaType = detector.detect(in, new Metadata()).getBaseType().toString();
    }
    return mediaType.equals("application/octet-stream") && PlainText.looksLikeText(file)
        ? "text/plain"
        : mediaType;
  }

  boolean knows(String mediaType) {
    return makers.containsKey(mediaType);
  }

  /**
   * The reader of a media type.
   *
   * @throws Rejection where there is none
   */
  Reader of(String mediaType, Path file) throws IOException, Rejection {
    @Nullable Supplier<Reader> maker = makers.get(mediaType);
    if (maker != null) {
      return maker.get();
    }
    throw zipCannotBeOpened(mediaType, file)
        ? Rejections.unreadable("application/zip")
        : Rejections.unsupported(mediaType);
  }

  /** An office document that was cut short looks like any archive. */
  private static boolean zipCannotBeOpened(String mediaType, Path file) throws IOException {
    if (!mediaType.equals("application/zip") && !mediaType.equals("application/x-tika-ooxml")) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() == 0;
    } catch (ZipException e) {
      // one with a password is whole; no archive is read, with a password or without
      return !String.valueOf(e.getMessage()).contains("encrypted entry");
    }
  }
}
