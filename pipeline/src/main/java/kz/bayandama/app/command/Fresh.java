package kz.bayandama.app.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** Names for files that people edit: nothing of theirs is ever written over. */
final class Fresh {
  private Fresh() {}

  /** The first of {@code name.ext}, {@code name-2.ext}, {@code name-3.ext} … that is free. */
  static Path file(Path folder, String name, String extension) {
    Path file = folder.resolve(name + extension);
    for (int n = 2; Files.exists(file); n++) {
      file = folder.resolve(name + "-" + n + extension);
    }
    return file;
  }
}
