package kz.bayandama.site;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.bayandama.json.Json;
import kz.bayandama.report.Ids;

/** The program itself as an input: what another program made or found out is made again. */
public final class Program {
  private Program() {}

  /**
   * What tells this program from any other: the SHA-256 of its jar's directory, in which its
   * libraries' names stand too; empty where it runs from class files.
   */
  public static Optional<String> digest() throws IOException {
    Path place = place();
    return Files.isRegularFile(place)
        ? Optional.of(Ids.of(Json.bytes(jar(place))))
        : Optional.empty();
  }

  /** The digest of the jar that this class comes from, or of this package's class files. */
  static String digest(Fingerprint.Memory memory) throws IOException {
    Path place = place();
    if (Files.isRegularFile(place)) {
      return memory.of(jar(place));
    }
    Path classes = place.resolve(Program.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(classes)) {
      List<Object> all = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.add(String.valueOf(file.getFileName()));
        all.add(Files.readAllBytes(file));
      }
      return memory.of(all);
    }
  }

  /** An entry of a jar. */
  private record Content(String name, long crc, long size) {}

  /** Its directory, with the checksum of each entry: nobody writes a program to collide with it. */
  private static List<Content> jar(Path place) throws IOException {
    List<Content> all = new ArrayList<>();
    try (ZipFile jar = new ZipFile(place.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        all.add(new Content(entry.getName(), entry.getCrc(), entry.getSize()));
      }
    }
    return all;
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
