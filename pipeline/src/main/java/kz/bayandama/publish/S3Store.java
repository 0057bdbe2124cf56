package kz.bayandama.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bayandama.archive.Bucket;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;

/** A bucket that readers read from. */
public final class S3Store implements Store {
  private static final Bucket.Headers JSON = Bucket.Headers.of("application/json");
  private static final Pattern PARAMETER = Pattern.compile("\\s*;\\s*");

  private final Bucket bucket;

  private S3Store(Bucket bucket) {
    this.bucket = bucket;
  }

  /** A store in this bucket, which it closes with itself. */
  public static S3Store of(Bucket bucket) {
    return new S3Store(bucket);
  }

  @Override
  public void put(Manifest.Entry entry, Path file) throws IOException {
    bucket.put(entry.path(), file, entry.sha256(), headers(entry));
  }

  private static Bucket.Headers headers(Manifest.Entry entry) {
    return new Bucket.Headers(
        entry.mediaType(), entry.language(), entry.encoding(), entry.cache(), entry.redirect());
  }

  @Override
  public void put(String key, byte[] bytes) throws IOException {
    bucket.put(key, bytes, JSON);
  }

  @Override
  public Optional<String> putIfAbsent(String key, byte[] bytes) throws IOException {
    return bucket.putIfAbsent(key, bytes, JSON);
  }

  @Override
  public Optional<byte[]> get(String key) throws IOException {
    return bucket.read(key, (headers, in) -> in.readAllBytes());
  }

  @Override
  public Optional<Manifest.Entry> stored(Manifest.Entry entry) throws IOException {
    return bucket.read(
        entry.path(),
        (headers, in) -> {
          Ids.Digest digest = Ids.digest(in);
          return new Manifest.Entry(
              entry.path(),
              digest.id(),
              digest.length(),
              PARAMETER
                  .matcher(Objects.requireNonNullElse(headers.contentType(), ""))
                  .replaceAll("; ")
                  .toLowerCase(Locale.ROOT),
              empty(headers.contentLanguage()) ? null : headers.contentLanguage(),
              empty(headers.contentEncoding()) ? null : headers.contentEncoding(),
              Objects.requireNonNullElse(headers.cacheControl(), ""),
              headers.redirect(),
              entry.kind());
        });
  }

  private static boolean empty(@Nullable String header) {
    return header == null || header.isEmpty();
  }

  @Override
  public List<Item> list(String prefix, String after) throws IOException {
    return bucket.list(prefix, after).stream()
        .map(item -> new Item(item.key(), item.etag(), item.length(), item.modified()))
        .toList();
  }

  @Override
  public Instant now() throws IOException {
    if (bucket.lastSeen().equals(Instant.EPOCH)) {
      bucket.list(Releases.FOLDER, Releases.LAST);
    }
    return bucket.lastSeen();
  }

  @Override
  public void delete(List<String> keys) throws IOException {
    bucket.delete(keys);
  }

  @Override
  public List<Version> versions() throws IOException {
    return bucket.versions("").stream()
        .map(one -> new Version(one.key(), one.id(), one.newest(), one.deletion()))
        .toList();
  }

  @Override
  public Optional<InputStream> open(Version version) throws IOException {
    return bucket.get(version.key(), version.id().isEmpty() ? null : version.id());
  }

  @Override
  public void deleteVersions(List<Version> versions) throws IOException {
    bucket.deleteVersions(
        versions.stream()
            .map(one -> new Bucket.Version(one.key(), one.id(), one.newest(), one.deletion()))
            .toList());
  }

  @Override
  public String place() {
    return bucket.place();
  }

  @Override
  public void close() {
    bucket.close();
  }
}
