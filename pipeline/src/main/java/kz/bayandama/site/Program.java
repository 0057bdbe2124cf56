package kz.bayandama.site;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.report.Ids;

/** The program itself as an input: another program makes all pages again. */
final class Program {
  private Program() {}

  /** The digest of the jar that this class comes from, or of this package's class files. */
  static String digest() throws IOException {
    Path place = place();
    if (Files.isRegularFile(place)) {
      return Ids.of(place);
    }
    Path classes = place.resolve(Program.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(classes)) {
      StringBuilder all = new StringBuilder();
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        all.append(file.getFileName()).append(Ids.of(file));
      }
      return Ids.of(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private static Path place() throws IOException {
    URI place;
    try {
      place = Program.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IOException("where the program lies is no address", e);
    }
    return Path.of(place);
  }
}
