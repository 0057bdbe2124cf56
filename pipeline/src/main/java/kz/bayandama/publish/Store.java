package kz.bayandama.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a site is published to. Implementations are safe for use by several threads. */
public interface Store {

  /** Puts a file under its entry's path with its headers, replacing what was there. */
  void put(Manifest.Entry entry, Path file) throws IOException;

  /**
   * Puts bytes where nothing is, atomically.
   *
   * @return false if something was there; it is left as it was
   */
  boolean putIfAbsent(String key, byte[] bytes) throws IOException;

  /** The bytes of a key, empty if there are none. */
  Optional<byte[]> get(String key) throws IOException;

  /** All keys that begin with the prefix, sorted. */
  List<String> list(String prefix) throws IOException;

  /** Removes a key; one that is not there is no error. */
  void delete(String key) throws IOException;

  /** Where it is, for messages. */
  String place();
}
