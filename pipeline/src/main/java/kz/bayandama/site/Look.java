package kz.bayandama.site;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of {@code site-templates}: a folder's where it has them, else the bundled ones. */
record Look(Optional<Path> folder) {
  /**
   * A file's bytes.
   *
   * @throws FileNotFoundException if neither the folder nor the bundle has it
   */
  byte[] bytes(String name) throws IOException {
    if (folder.isPresent() && Files.isRegularFile(folder.get().resolve(name))) {
      return Files.readAllBytes(folder.get().resolve(name));
    }
    try (InputStream in = Look.class.getResourceAsStream("/site-templates/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("site-templates/" + name + " is missing");
      }
      return in.readAllBytes();
    }
  }

  String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
