package kz.bayandama.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of an S3 store, below a prefix. Keys and conditions as in Amazon's API reference; each
 * body goes with its SHA-256, signed, which the store compares with what arrived. What the network
 * or the store fails at is tried again, up to six times. Thread-safe.
 */
public final class Bucket implements AutoCloseable {
  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;
  private static final String PUT_BY = "put-by";

  private final BucketClient client;
  private final Uploader uploader;
  private final Inventory inventory;

  private Bucket(BucketClient client, Uploader uploader) {
    this.client = client;
    this.uploader = uploader;
    this.inventory = new Inventory(client);
  }

  /**
   * Where a bucket is.
   *
   * @param prefix of all keys, without a slash at either end
   * @param endpoint of a store that is not Amazon's, null for Amazon
   */
  public record Place(String bucket, String prefix, @Nullable String endpoint, String region) {}

  /** A key and its secret. */
  public record Keys(String key, String secret) {}

  /** A stored object, as a listing tells it. Its ETag is without quotes. */
  public record Item(String key, String etag, long length, Instant modified) {}

  /** A stored version of an object, or the mark that it was deleted. */
  public record Version(String key, String id, boolean newest, boolean deletion) {}

  /** How an object is served, by the names of RFC 9110; null where it is not said. */
  public record Headers(
      @Nullable String contentType,
      @Nullable String contentLanguage,
      @Nullable String contentEncoding,
      @Nullable String cacheControl,
      @Nullable String redirect) {
    /** Those that are said, by names in small letters. */
    private Map<String, String> byName() {
      Map<String, String> said = new HashMap<>();
      // otherwise the JDK says that it is a form
      said.put("content-type", Objects.requireNonNullElse(contentType, "application/octet-stream"));
      say(said, "content-language", contentLanguage);
      say(said, "content-encoding", contentEncoding);
      say(said, "cache-control", cacheControl);
      say(said, "x-amz-website-redirect-location", redirect);
      return said;
    }

    private static void say(Map<String, String> said, String name, @Nullable String value) {
      if (value != null) {
        said.put(name, value);
      }
    }

    /** Of a file that only programs read. */
    public static Headers of(String contentType) {
      return new Headers(contentType, null, null, "no-cache", null);
    }
  }

  /** That the store does not know conditional writes at all, and says so. */
  public static final class NoConditions extends IOException {
    private static final long serialVersionUID = 1L;

    NoConditions(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Opens a bucket. Credentials are found as the AWS SDK documents it: environment, profile,
   * instance.
   */
  public static Bucket open(Place place) {
    return open(place, DefaultCredentialsProvider.builder().build());
  }

  /** Opens a bucket with these keys. */
  public static Bucket open(Place place, Keys keys) {
    return open(
        place,
        StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.key(), keys.secret())));
  }

  static Bucket open(Place place, AwsCredentialsProvider credentials) {
    BucketClient client = BucketClient.of(place, credentials);
    return new Bucket(client, client.uploader(place.region(), credentials));
  }

  /**
   * Puts a file, replacing what was there.
   *
   * @param sha256 of the file as its reader knows it: other bytes are refused
   */
  public void put(String key, Path file, String sha256, Headers headers) throws IOException {
    put(key, Content.of(file, sha256), headers);
  }

  /** Puts bytes, replacing what was there. */
  public void put(String key, byte[] bytes, Headers headers) throws IOException {
    put(key, Content.of(bytes), headers);
  }

  private void put(String key, Content content, Headers headers) throws IOException {
    try {
      uploader.put(client.prefix() + key, headers.byName(), content);
    } catch (SdkException e) {
      throw client.fault("put " + key, e);
    }
  }

  /**
   * Puts a file where nothing is ({@code If-None-Match: *}, RFC 9110).
   *
   * @return its ETag if this call put it, also where its answer was lost on the way and it was
   *     tried again; empty if something was there
   * @throws NoConditions if the store refuses conditions
   */
  public Optional<String> putIfAbsent(String key, Path file, Headers headers) throws IOException {
    return putIfAbsent(key, Content.of(file, Ids.of(file)), headers);
  }

  /** The same for bytes. */
  public Optional<String> putIfAbsent(String key, byte[] bytes, Headers headers)
      throws IOException {
    return putIfAbsent(key, Content.of(bytes), headers);
  }

  private Optional<String> putIfAbsent(String key, Content content, Headers headers)
      throws IOException {
    String ours = UUID.randomUUID().toString();
    Map<String, String> conditional = headers.byName();
    conditional.put("if-none-match", "*");
    conditional.put("x-amz-meta-" + PUT_BY, ours);
    for (int attempt = 1; ; attempt++) {
      try {
        return Optional.of(
            BucketClient.plain(uploader.put(client.prefix() + key, conditional, content)));
      } catch (S3Exception e) {
        if (e.statusCode() == PRECONDITION_FAILED) {
          return tagIfPutBy(ours, key);
        }
        if (e.statusCode() == BucketClient.NOT_IMPLEMENTED) {
          throw new NoConditions(place() + ": the store refuses If-None-Match on " + key, e);
        }
        // somebody else is putting the same key right now (Amazon): only the next answer is final
        if (e.statusCode() != CONFLICT || attempt == BucketClient.ATTEMPTS) {
          throw client.fault("put " + key, e);
        }
      } catch (SdkException e) {
        throw client.fault("put " + key, e);
      }
    }
  }

  private Optional<String> tagIfPutBy(String ours, String key) throws IOException {
    try {
      HeadObjectResponse head =
          client.sdk().headObject(get -> get.bucket(client.name()).key(client.prefix() + key));
      return ours.equals(head.metadata().get(PUT_BY))
          ? Optional.of(BucketClient.plain(head.eTag()))
          : Optional.empty();
    } catch (SdkException e) {
      throw client.fault("head " + key, e);
    }
  }

  /** The bytes of a key as a stream, empty if there are none. */
  public Optional<InputStream> get(String key) throws IOException {
    return get(key, null);
  }

  /** The bytes of one version of a key, empty if there are none. */
  public Optional<InputStream> get(String key, @Nullable String version) throws IOException {
    try {
      return Optional.of(
          client
              .sdk()
              .getObject(
                  get -> get.bucket(client.name()).key(client.prefix() + key).versionId(version)));
    } catch (SdkException e) {
      return client.absent("get " + key, e);
    }
  }

  /** How a key is served, empty if it is not there. */
  public Optional<Headers> headers(String key) throws IOException {
    try {
      HeadObjectResponse head =
          client.sdk().headObject(get -> get.bucket(client.name()).key(client.prefix() + key));
      return Optional.of(
          new Headers(
              head.contentType(),
              head.contentLanguage(),
              head.contentEncoding(),
              head.cacheControl(),
              head.websiteRedirectLocation()));
    } catch (SdkException e) {
      return client.absent("head " + key, e);
    }
  }

  /** What reads an object as it comes. */
  public interface Reading<T> {
    T read(Headers headers, InputStream body) throws IOException;
  }

  /** Reads an object with its headers in one request, empty if it is not there. */
  public <T> Optional<T> read(String key, Reading<T> reading) throws IOException {
    try (var in =
        client.sdk().getObject(get -> get.bucket(client.name()).key(client.prefix() + key))) {
      GetObjectResponse got = in.response();
      return Optional.of(
          reading.read(
              new Headers(
                  got.contentType(),
                  got.contentLanguage(),
                  got.contentEncoding(),
                  got.cacheControl(),
                  got.websiteRedirectLocation()),
              in));
    } catch (SdkException e) {
      return client.absent("get " + key, e);
    }
  }

  public boolean exists(String key) throws IOException {
    return headers(key).isPresent();
  }

  /**
   * All keys that begin so and come after a key, sorted.
   *
   * @param after a key, empty for all
   */
  public List<Item> list(String begin, String after) throws IOException {
    return inventory.list(begin, after);
  }

  /** The store's own clock at its last listing: the clock here may be wrong. */
  public Instant lastSeen() {
    return inventory.lastSeen();
  }

  /** Removes keys; one that is not there is no error. */
  public void delete(List<String> keys) throws IOException {
    inventory.delete(keys);
  }

  /** Removes versions for good; one without an id is the key's newest. */
  public void deleteVersions(List<Version> versions) throws IOException {
    inventory.deleteVersions(versions);
  }

  /**
   * All versions of all objects whose keys begin so, deletions among them. A bucket that never had
   * versions, or a store that does not know them, has one a key.
   */
  public List<Version> versions(String begin) throws IOException {
    return inventory.versions(begin);
  }

  /** Where it is, for messages. */
  public String place() {
    return client.place();
  }

  @Override
  public void close() {
    client.sdk().close();
  }
}
