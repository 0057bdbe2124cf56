package kz.bayandama.council;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.bayandama.archive.WholeFile;

/**
 * The folder of letters that wait to be sent. A file is there whole or not at all, and writing it
 * again after a crash is writing the same.
 */
public final class Outgoing {
  private final Path folder;

  /** A folder that is made when it is needed. */
  public Outgoing(Path folder) {
    this.folder = folder;
  }

  /** Writes a file and returns where it is. */
  public Path write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    return WholeFile.write(folder.resolve(name), bytes);
  }
}
