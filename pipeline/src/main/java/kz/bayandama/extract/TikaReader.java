package kz.bayandama.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.crypto.Pkcs7Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** What Tika's own parsers read well enough: their XHTML, as blocks. */
final class TikaReader implements Reader {
  static final List<String> MEDIA_TYPES =
      List.of(
          "application/rtf",
          "application/vnd.ms-outlook",
          "application/vnd.ms-tnef",
          "application/pkcs7-mime",
          "application/pkcs7-signature",
          "application/xhtml+xml",
          "text/html",
          "message/rfc822");

  /** What carries documents rather than being one. */
  private static final Set<String> MAIL =
      Set.of(
          "message/rfc822",
          "application/vnd.ms-outlook",
          "application/vnd.ms-tnef",
          "application/pkcs7-mime",
          "application/pkcs7-signature");

  private final Parser parser =
      new CompositeParser(
          new MediaTypeRegistry(),
          List.of(
              new OfficeParser(),
              new RTFParser(),
              new TNEFParser(),
              new Pkcs7Parser(),
              new JSoupParser(),
              new RFC822Parser()));

  @Override
  public List<Block> read(Path file, String mediaType, Reading reading)
      throws IOException, Rejection, Damaged {
    XhtmlBlocks blocks = new XhtmlBlocks(reading);
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, mediaType);
    try (TikaInputStream in = TikaInputStream.get(file)) {
      parser.parse(in, blocks, metadata, context(reading, blocks, mediaType));
    } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException e) {
      throw Rejections.encrypted();
    } catch (Fault e) {
      throw e;
    } catch (Reading.Beyond e) {
      throw e.rejection();
    } catch (IOException | TikaException | SAXException | RuntimeException e) {
      throw reason(e);
    }
    return blocks.finish();
  }

  /** The format that Tika reads besides where POI's reader of whole documents gives up. */
  static final String OLD_WORD = "application/msword";

  /** Tika wraps what was thrown inside its parsers. */
  private static Damaged reason(Exception thrown) throws Rejection, IOException {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      switch (e) {
        case Reading.Beyond beyond -> throw beyond.rejection();
        case Fault fault -> throw fault;
        case EncryptedDocumentException x -> throw Rejections.encrypted();
        case org.apache.poi.EncryptedDocumentException x -> throw Rejections.encrypted();
        case org.apache.tika.exception.ZeroByteFileException x -> throw Rejections.withoutText();
        case WriteLimitReachedException x -> throw Rejections.bomb();
        default -> {}
      }
    }
    if (String.valueOf(thrown.getMessage()).contains("zip bomb")) {
      throw Rejections.bomb();
    }
    return new Damaged(thrown);
  }

  private ParseContext context(Reading reading, XhtmlBlocks blocks, String mediaType) {
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    context.set(
        EmbeddedDocumentExtractor.class,
        new Attachments(reading, blocks, MAIL.contains(mediaType)));
    return context;
  }

  /** Hands embedded documents back to us instead of letting Tika parse them. */
  private record Attachments(Reading reading, XhtmlBlocks blocks, boolean mail)
      implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return true;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
        throws IOException {
      String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
      try {
        String known = name == null ? "" : name;
        String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
        if (mail && known.isEmpty() && type.startsWith("text/plain")) {
          // the body: no parser of ours takes plain text, so Tika hands it here
          String charset = String.valueOf(metadata.get(Metadata.CONTENT_ENCODING));
          byte[] bytes = new Bounded(stream, reading.limits().bytes()).readAllBytes();
          for (Block block : PlainText.blocks(PlainText.decode(bytes, charset), reading)) {
            blocks.add(block);
          }
        } else if (mail) {
          blocks.add(reading.attachment(known, stream));
        } else {
          reading.inside(known, stream).ifPresent(blocks::add);
        }
      } catch (Rejection e) {
        throw new Reading.Beyond(e);
      }
    }
  }
}
