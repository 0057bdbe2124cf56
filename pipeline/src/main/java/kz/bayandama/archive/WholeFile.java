package kz.bayandama.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files outside the archive that may be replaced and are there whole or not at all: written under a
 * hidden name in the same folder, then renamed. Whoever reads meanwhile gets the old bytes or the
 * new ones. One writer to a file at a time.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Writes a file and returns where it is. A power cut may leave an empty one. */
  public static Path write(Path file, byte[] bytes) throws IOException {
    Path half = half(file);
    Files.write(half, bytes);
    return move(half, file);
  }

  /** Writes a file durably: after a power cut there are the old bytes or the new ones. */
  public static Path writeDurably(Path file, byte[] bytes) throws IOException {
    Path half = half(file);
    try (FileChannel channel =
        FileChannel.open(
            half,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      fill(channel, bytes);
      channel.force(true);
    }
    return move(half, file);
  }

  /** Gives a file that is written to its end its name, in the stead of what has that name. */
  public static Path move(Path written, Path file) throws IOException {
    return Files.move(
        written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void fill(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static Path half(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".new");
  }
}
