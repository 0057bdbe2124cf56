import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * The yardstick for {@code ingest}: Tika alone reads the text of a folder's files on two threads and throws it away.
 * {@code java -cp 'pipeline/target/lib/*' pipeline/src/bench/PlainTika.java FOLDER}
 */
public final class PlainTika {
  private PlainTika() {}

  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.sorted().toList();
    }
    AutoDetectParser parser = new AutoDetectParser();
    try (var threads = Executors.newFixedThreadPool(2)) {
      files.forEach(file -> threads.submit(() -> read(parser, file)));
    }
    System.out.println(files.size() + " files");
  }

  private static long read(AutoDetectParser parser, Path file) throws Exception {
    BodyContentHandler text = new BodyContentHandler(-1);
    try (InputStream in = Files.newInputStream(file)) {
      parser.parse(in, text, new Metadata(), new ParseContext());
    } catch (SAXException | TikaException e) {
      return -1;
    }
    return text.toString().length();
  }
}
