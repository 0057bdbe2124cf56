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

/**
 * The samples that ship with the product: reports, and letters that answer their recommendations.
 */
final class Samples {
  /** The visit reports. */
  static final String REPORTS = "/samples";

  /** Letters of state bodies: they come when the Reports are adopted. */
  static final String ANSWERS = "/samples/answers";

  private Samples() {}

  /**
   * Copies the files of a folder of samples into another, in the order of their names.
   *
   * @param only what a file's name has to contain
   */
  static List<Path> copy(String samples, String only, Path folder) throws IOException {
    URI uri;
    try {
      uri = Objects.requireNonNull(Samples.class.getResource(samples)).toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    if (!"jar".equals(uri.getScheme())) {
      return copy(Path.of(uri), only, folder);
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      return copy(jar.getPath(samples), only, folder);
    }
  }

  private static List<Path> copy(Path from, String only, Path to) throws IOException {
    List<Path> copies = new ArrayList<>();
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (Files.isRegularFile(file)
            && name.contains(only)
            && !name.endsWith(".expected.json")
            && !name.endsWith(".md")) {
          copies.add(Files.copy(file, to.resolve(name)));
        }
      }
    }
    return copies;
  }
}
