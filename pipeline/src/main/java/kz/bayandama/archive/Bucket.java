package kz.bayandama.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of an S3 store, below a prefix. Keys and conditions as in Amazon's API reference; each
 * body goes with its Content-MD5 (RFC 1864), the one checksum that every store in FACTS.md
 * verifies. What the network or the store fails at is tried again, up to six times. Thread-safe.
 */
public final class Bucket implements AutoCloseable {
  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int ATTEMPTS = 6;
  private static final int AT_ONCE_DELETED = 1000;
  private static final String PUT_BY = "put-by";

  private final S3Client client;
  private final String name;
  private final String prefix;
  private volatile Instant lastSeen = Instant.EPOCH;

  private Bucket(S3Client client, String name, String prefix) {
    this.client = client;
    this.name = name;
    this.prefix = prefix.isEmpty() ? "" : prefix + "/";
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

  private static Bucket open(Place place, AwsCredentialsProvider credentials) {
    if (System.getProperty("http.maxConnections") == null) {
      // the JDK keeps five idle connections a host; uploads go by dozens
      System.setProperty("http.maxConnections", "64");
    }
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(place.region()))
            .credentialsProvider(credentials)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(10))
                    .socketTimeout(Duration.ofSeconds(60)))
            .overrideConfiguration(o ->
                o.retryStrategy(
                    StandardRetryStrategy.builder()
                        .maxAttempts(ATTEMPTS)
                        .circuitBreakerEnabled(false)
                        .build()))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .addPlugin(LegacyMd5Plugin.create())
            .serviceConfiguration(s3 ->
                s3.pathStyleAccessEnabled(place.endpoint() != null).chunkedEncodingEnabled(false));
    if (place.endpoint() != null) {
      builder.endpointOverride(URI.create(place.endpoint()));
    }
    return new Bucket(builder.build(), place.bucket(), place.prefix());
  }

  /** Puts a file, replacing what was there. */
  public void put(String key, Path file, Headers headers) throws IOException {
    put(key, request(key, headers).contentMD5(md5(file)), RequestBody.fromFile(file));
  }

  /** Puts bytes, replacing what was there. */
  public void put(String key, byte[] bytes, Headers headers) throws IOException {
    put(key, request(key, headers).contentMD5(md5(bytes)), RequestBody.fromBytes(bytes));
  }

  private void put(String key, PutObjectRequest.Builder request, RequestBody body)
      throws IOException {
    try {
      client.putObject(request.build(), body);
    } catch (SdkException e) {
      throw fault("put " + key, e);
    }
  }

  private PutObjectRequest.Builder request(String key, Headers headers) {
    return PutObjectRequest.builder()
        .bucket(name)
        .key(prefix + key)
        .contentType(headers.contentType())
        .contentLanguage(headers.contentLanguage())
        .contentEncoding(headers.contentEncoding())
        .cacheControl(headers.cacheControl())
        .websiteRedirectLocation(headers.redirect());
  }

  /**
   * Puts a file where nothing is ({@code If-None-Match: *}, RFC 9110).
   *
   * @return its ETag if this call put it, also where its answer was lost on the way and it was
   *     tried again; empty if something was there
   * @throws NoConditions if the store refuses conditions
   */
  public Optional<String> putIfAbsent(String key, Path file, Headers headers) throws IOException {
    return putIfAbsent(
        key, request(key, headers).contentMD5(md5(file)), RequestBody.fromFile(file));
  }

  /** The same for bytes. */
  public Optional<String> putIfAbsent(String key, byte[] bytes, Headers headers)
      throws IOException {
    return putIfAbsent(
        key, request(key, headers).contentMD5(md5(bytes)), RequestBody.fromBytes(bytes));
  }

  private Optional<String> putIfAbsent(
      String key, PutObjectRequest.Builder request, RequestBody body) throws IOException {
    String ours = UUID.randomUUID().toString();
    PutObjectRequest conditional = request.ifNoneMatch("*").metadata(Map.of(PUT_BY, ours)).build();
    for (int attempt = 1; ; attempt++) {
      try {
        return Optional.of(plain(client.putObject(conditional, body).eTag()));
      } catch (S3Exception e) {
        if (e.statusCode() == PRECONDITION_FAILED) {
          return tagIfPutBy(ours, key);
        }
        if (e.statusCode() == NOT_IMPLEMENTED) {
          throw new NoConditions(place() + ": the store refuses If-None-Match on " + key, e);
        }
        // somebody else is putting the same key right now (Amazon): only the next answer is final
        if (e.statusCode() != CONFLICT || attempt == ATTEMPTS) {
          throw fault("put " + key, e);
        }
      } catch (SdkException e) {
        throw fault("put " + key, e);
      }
    }
  }

  private Optional<String> tagIfPutBy(String ours, String key) throws IOException {
    try {
      HeadObjectResponse head = client.headObject(get -> get.bucket(name).key(prefix + key));
      return ours.equals(head.metadata().get(PUT_BY))
          ? Optional.of(plain(head.eTag()))
          : Optional.empty();
    } catch (SdkException e) {
      throw fault("head " + key, e);
    }
  }

  private static String plain(@Nullable String etag) {
    return etag == null ? "" : etag.replace("\"", "");
  }

  /** The bytes of a key as a stream, empty if there are none. */
  public Optional<InputStream> get(String key) throws IOException {
    return get(key, null);
  }

  /** The bytes of one version of a key, empty if there are none. */
  public Optional<InputStream> get(String key, @Nullable String version) throws IOException {
    try {
      return Optional.of(
          client.getObject(get -> get.bucket(name).key(prefix + key).versionId(version)));
    } catch (SdkException e) {
      return absent("get " + key, e);
    }
  }

  /** How a key is served, empty if it is not there. */
  public Optional<Headers> headers(String key) throws IOException {
    try {
      HeadObjectResponse head = client.headObject(get -> get.bucket(name).key(prefix + key));
      return Optional.of(
          new Headers(
              head.contentType(),
              head.contentLanguage(),
              head.contentEncoding(),
              head.cacheControl(),
              head.websiteRedirectLocation()));
    } catch (SdkException e) {
      return absent("head " + key, e);
    }
  }

  /** What reads an object as it comes. */
  public interface Reading<T> {
    T read(Headers headers, InputStream body) throws IOException;
  }

  /** Reads an object with its headers in one request, empty if it is not there. */
  public <T> Optional<T> read(String key, Reading<T> reading) throws IOException {
    try (var in = client.getObject(get -> get.bucket(name).key(prefix + key))) {
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
      return absent("get " + key, e);
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
    List<Item> items = new ArrayList<>();
    try {
      String token = null;
      do {
        String next = token;
        ListObjectsV2Response page =
            client.listObjectsV2(list -> {
              list.bucket(name).prefix(prefix + begin).continuationToken(next);
              if (!after.isEmpty()) {
                list.startAfter(prefix + after);
              }
            });
        page.sdkHttpResponse()
            .firstMatchingHeader("Date")
            .ifPresent(
                date -> lastSeen = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        page.contents()
            .forEach(object ->
                items.add(
                    new Item(
                        object.key().substring(prefix.length()),
                        plain(object.eTag()),
                        object.size(),
                        object.lastModified())));
        token = page.nextContinuationToken();
      } while (token != null);
    } catch (SdkException e) {
      throw fault("list " + begin, e);
    }
    items.sort(Comparator.comparing(Item::key));
    return items;
  }

  /** The store's own clock at its last listing: the clock here may be wrong. */
  public Instant lastSeen() {
    return lastSeen;
  }

  /** Removes keys; one that is not there is no error. */
  public void delete(List<String> keys) throws IOException {
    deleteVersions(keys.stream().map(key -> new Version(key, "", true, false)).toList());
  }

  /** Removes versions for good; one without an id is the key's newest. */
  public void deleteVersions(List<Version> versions) throws IOException {
    for (int from = 0; from < versions.size(); from += AT_ONCE_DELETED) {
      List<ObjectIdentifier> some =
          versions.subList(from, Math.min(versions.size(), from + AT_ONCE_DELETED)).stream()
              .map(version ->
                  ObjectIdentifier.builder()
                      .key(prefix + version.key())
                      .versionId(version.id().isEmpty() ? null : version.id())
                      .build())
              .toList();
      try {
        DeleteObjectsResponse done =
            client.deleteObjects(delete -> delete.bucket(name).delete(d -> d.objects(some)));
        if (done.hasErrors() && !done.errors().isEmpty()) {
          throw new IOException(
              place()
                  + ": could not delete "
                  + done.errors().getFirst().key()
                  + ": "
                  + done.errors().getFirst().message());
        }
      } catch (SdkException e) {
        throw fault("delete " + some.getFirst().key(), e);
      }
    }
  }

  /**
   * All versions of all objects whose keys begin so, deletions among them. A bucket that never had
   * versions, or a store that does not know them, has one a key.
   */
  public List<Version> versions(String begin) throws IOException {
    List<Version> versions = new ArrayList<>();
    try {
      for (ListObjectVersionsResponse page :
          client.listObjectVersionsPaginator(list -> list.bucket(name).prefix(prefix + begin))) {
        page.versions()
            .forEach(
                one -> versions.add(version(one.key(), one.versionId(), one.isLatest(), false)));
        page.deleteMarkers()
            .forEach(
                one -> versions.add(version(one.key(), one.versionId(), one.isLatest(), true)));
      }
    } catch (SdkException e) {
      if (e instanceof S3Exception s3 && s3.statusCode() == NOT_IMPLEMENTED) {
        return list(begin, "").stream()
            .map(item -> new Version(item.key(), "", true, false))
            .toList();
      }
      throw fault("list the versions of " + begin, e);
    }
    return versions;
  }

  private Version version(
      String key, @Nullable String id, @Nullable Boolean newest, boolean deletion) {
    return new Version(
        key.substring(prefix.length()),
        Objects.requireNonNullElse(id, ""),
        Boolean.TRUE.equals(newest),
        deletion);
  }

  /** Where it is, for messages. */
  public String place() {
    return "s3://" + name + "/" + prefix;
  }

  @Override
  public void close() {
    client.close();
  }

  private <T> Optional<T> absent(String tried, SdkException e) throws IOException {
    if (e instanceof S3Exception s3 && s3.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    throw fault(tried, e);
  }

  private IOException fault(String tried, SdkException e) {
    return new IOException(place() + ": could not " + tried + ": " + e.getMessage(), e);
  }

  private static String md5(byte[] bytes) {
    return Base64.getEncoder().encodeToString(Md5.of(bytes));
  }

  private static String md5(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Base64.getEncoder().encodeToString(Md5.of(in));
    }
  }
}
