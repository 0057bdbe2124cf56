package kz.bayandama.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Immutable files by key. Keys are relative, {@code /}-separated, of the characters {@code
 * [A-Za-z0-9._-]}, and no part of one begins with a dot. What a put has acknowledged is durable;
 * nothing is ever replaced. Implementations are safe for use by several threads and several
 * processes.
 */
public interface Archive {

  /**
   * Keeps the bytes under the key, unless something is there already.
   *
   * @return whether this call put them; false leaves what was there
   * @throws IOException if the bytes may not be durable; calling again is safe
   */
  boolean putIfAbsent(String key, byte[] bytes) throws IOException;

  /** The same for a file's bytes, which may be large. */
  boolean putIfAbsent(String key, Path file) throws IOException;

  /**
   * The bytes of a key.
   *
   * @throws java.nio.file.NoSuchFileException if there are none
   */
  InputStream get(String key) throws IOException;

  /** All keys that begin with the prefix, sorted. The prefix need not end at a slash. */
  List<String> list(String prefix) throws IOException;

  boolean exists(String key) throws IOException;

  /** The years that have a folder of their own in a folder, in order. */
  default List<Integer> years(String folder) throws IOException {
    return list(folder).stream()
        .map(key -> Integer.valueOf(key.substring(folder.length()).split("/", -1)[0]))
        .distinct()
        .sorted()
        .toList();
  }
}
