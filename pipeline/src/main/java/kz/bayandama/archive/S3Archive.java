package kz.bayandama.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * An archive in a bucket of its own, which nobody but this workspace may read. What is put is put
 * with {@code If-None-Match: *}; a store that ignores that is refused when the archive is opened.
 */
public final class S3Archive implements Archive, AutoCloseable {
  /** Begins with a dot, as no key of an archive does. */
  private static final String MARK = ".bayandama";

  private static final Bucket.Headers ANYTHING = Bucket.Headers.of("application/octet-stream");

  private final Bucket bucket;

  private S3Archive(Bucket bucket) {
    this.bucket = bucket;
  }

  /**
   * Opens the archive in this bucket, which it closes with itself.
   *
   * @throws IOException if the store cannot be reached, or would replace what is kept there
   */
  public static S3Archive open(Bucket bucket) throws IOException {
    byte[] mark = "Bayandama archive\n".getBytes(StandardCharsets.UTF_8);
    if (!bucket.exists(MARK)) {
      bucket.putIfAbsent(MARK, mark, ANYTHING);
      if (bucket.putIfAbsent(MARK, mark, ANYTHING).isPresent()) {
        bucket.delete(List.of(MARK));
        throw new IOException(
            bucket.place() + " ignores If-None-Match: what is kept there could be replaced");
      }
    }
    return new S3Archive(bucket);
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
    return bucket.putIfAbsent(Keys.checked(key), bytes, ANYTHING).isPresent();
  }

  @Override
  public boolean putIfAbsent(String key, Path file) throws IOException {
    return bucket.putIfAbsent(Keys.checked(key), file, ANYTHING).isPresent();
  }

  @Override
  public InputStream get(String key) throws IOException {
    return bucket.get(Keys.checked(key)).orElseThrow(() -> new NoSuchFileException(key));
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    return bucket.list(prefix, "").stream()
        .map(Bucket.Item::key)
        .filter(key -> !key.equals(MARK))
        .toList();
  }

  @Override
  public boolean exists(String key) throws IOException {
    return bucket.exists(Keys.checked(key));
  }

  @Override
  public void close() {
    bucket.close();
  }
}
