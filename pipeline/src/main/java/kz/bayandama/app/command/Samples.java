package kz.bayandama.app.command;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The sample reports that ship with the product. */
final class Samples {
  private static final String FOLDER = "/samples";

  private Samples() {}

  /** Copies them into a folder, in the order of their names. */
  static List<Path> copyTo(Path folder) throws IOException {
    URI uri;
    try {
      uri = Objects.requireNonNull(Samples.class.getResource(FOLDER)).toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    if (!"jar".equals(uri.getScheme())) {
      return copy(Path.of(uri), folder);
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      return copy(jar.getPath(FOLDER), folder);
    }
  }

  private static List<Path> copy(Path from, Path to) throws IOException {
    List<Path> copies = new ArrayList<>();
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".expected.json") && !name.endsWith(".md")) {
          copies.add(Files.copy(file, to.resolve(name)));
        }
      }
    }
    return copies;
  }
}
