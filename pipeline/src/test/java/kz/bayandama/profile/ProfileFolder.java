package kz.bayandama.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A bundled profile copied into a folder, as a mechanism begins that wants its own. */
public final class ProfileFolder {
  private ProfileFolder() {}

  public static Path copied(String id, Path to) throws IOException {
    Path bundled = Path.of("src/main/resources/profiles", id);
    try (Stream<Path> files = Files.walk(bundled)) {
      files.forEach(file -> {
        try {
          Files.copy(file, to.resolve(bundled.relativize(file).toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    return to;
  }
}
