package kz.bayandama.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a site is published to. Implementations are safe for use by several threads. */
public interface Store extends AutoCloseable {

  /**
   * What lies under a key.
   *
   * @param etag of its bytes: their MD5 where the store keeps it so, as Amazon does without KMS
   * @param modified when it came there, by the store's clock
   */
  record Item(String key, String etag, long length, Instant modified) {}

  /**
   * One of the versions that a store keeps of a key.
   *
   * @param id empty where the store keeps only one
   * @param newest whether it is what readers get
   * @param deletion whether it is only the mark that the key was deleted
   */
  record Version(String key, String id, boolean newest, boolean deletion) {}

  /** Puts a file under its entry's path with its headers, replacing what was there. */
  void put(Manifest.Entry entry, Path file) throws IOException;

  /** Puts JSON for publishers under a key, replacing what was there. */
  void put(String key, byte[] bytes) throws IOException;

  /**
   * Puts JSON for publishers where nothing is, atomically.
   *
   * @return its ETag; empty if something was there, which is left as it was
   * @throws kz.bayandama.archive.Bucket.NoConditions if the store does not do that, and says so
   */
  Optional<String> putIfAbsent(String key, byte[] bytes) throws IOException;

  /** The bytes of a key, empty if there are none. */
  Optional<byte[]> get(String key) throws IOException;

  /** What the store holds under an entry's path, as an entry; empty if nothing. */
  Optional<Manifest.Entry> stored(Manifest.Entry entry) throws IOException;

  /**
   * All keys that begin so and come after a key, sorted by key.
   *
   * @param after a key or the begin of one; empty for all
   */
  List<Item> list(String prefix, String after) throws IOException;

  /** The store's clock: what {@link Item#modified} is measured by. */
  Instant now() throws IOException;

  /** Removes keys; one that is not there is no error. */
  void delete(List<String> keys) throws IOException;

  /** All versions of all keys. */
  List<Version> versions() throws IOException;

  /** The bytes of a version, which may be gone meanwhile. */
  Optional<InputStream> open(Version version) throws IOException;

  /** Removes versions for good. */
  void deleteVersions(List<Version> versions) throws IOException;

  /** Where it is, for messages. */
  String place();

  @Override
  void close();
}
