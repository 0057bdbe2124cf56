package kz.bayandama.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of an S3 store. Each body is sent with its Content-MD5 (RFC 1864), the one checksum that
 * every store in FACTS.md verifies; keys and conditions as in Amazon's API reference.
 */
public final class S3Store implements Store, AutoCloseable {
  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;

  private final S3Client client;
  private final String bucket;
  private final String prefix;

  private S3Store(S3Client client, String bucket, String prefix) {
    this.client = client;
    this.bucket = bucket;
    this.prefix = prefix.isEmpty() ? "" : prefix + "/";
  }

  /**
   * Opens a bucket. Credentials are found as the AWS SDK documents it: environment, profile,
   * instance.
   *
   * @param prefix of all keys, without a slash at either end
   * @param endpoint of a store that is not Amazon's, null for Amazon
   */
  public static S3Store open(
      String bucket, String prefix, @Nullable String endpoint, String region) {
    return open(bucket, prefix, endpoint, region, DefaultCredentialsProvider.builder().build());
  }

  /** A key and its secret. */
  public record Keys(String key, String secret) {}

  /** Opens a bucket with these keys. */
  public static S3Store open(
      String bucket, String prefix, @Nullable String endpoint, String region, Keys keys) {
    return open(
        bucket,
        prefix,
        endpoint,
        region,
        StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.key(), keys.secret())));
  }

  private static S3Store open(
      String bucket,
      String prefix,
      @Nullable String endpoint,
      String region,
      AwsCredentialsProvider credentials) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(10))
                    .socketTimeout(Duration.ofSeconds(60)))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .addPlugin(LegacyMd5Plugin.create())
            .serviceConfiguration(
                s3 -> s3.pathStyleAccessEnabled(endpoint != null).chunkedEncodingEnabled(false));
    if (endpoint != null) {
      builder.endpointOverride(URI.create(endpoint));
    }
    return new S3Store(builder.build(), bucket, prefix);
  }

  @Override
  public void put(Manifest.Entry entry, Path file) throws IOException {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(prefix + entry.path())
            .contentType(entry.mediaType())
            .cacheControl(entry.cache())
            .contentMD5(md5(file));
    if (entry.language() != null) {
      request.contentLanguage(entry.language());
    }
    try {
      client.putObject(request.build(), RequestBody.fromFile(file));
    } catch (SdkException e) {
      throw fault("put " + entry.path(), e);
    }
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
    try {
      client.putObject(
          PutObjectRequest.builder()
              .bucket(bucket)
              .key(prefix + key)
              .contentType(MediaTypes.of(key))
              .cacheControl("no-cache")
              .contentMD5(Base64.getEncoder().encodeToString(md5().digest(bytes)))
              .ifNoneMatch("*")
              .build(),
          RequestBody.fromBytes(bytes));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
        return false;
      }
      throw fault("put " + key, e);
    } catch (SdkException e) {
      throw fault("put " + key, e);
    }
  }

  @Override
  public Optional<byte[]> get(String key) throws IOException {
    try (InputStream in = client.getObject(get -> get.bucket(bucket).key(prefix + key))) {
      return Optional.of(in.readAllBytes());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw fault("get " + key, e);
    }
  }

  /** What a key is served with, by header name. */
  public Map<String, String> headers(String key) throws IOException {
    try {
      HeadObjectResponse head = client.headObject(get -> get.bucket(bucket).key(prefix + key));
      Map<String, String> headers = new TreeMap<>();
      headers.put("Content-Type", head.contentType());
      headers.put("Content-Language", String.valueOf(head.contentLanguage()));
      headers.put("Cache-Control", head.cacheControl());
      return headers;
    } catch (SdkException e) {
      throw fault("head " + key, e);
    }
  }

  @Override
  public List<String> list(String begin) throws IOException {
    List<String> keys = new ArrayList<>();
    try {
      for (S3Object object :
          client
              .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix + begin))
              .contents()) {
        keys.add(object.key().substring(prefix.length()));
      }
    } catch (SdkException e) {
      throw fault("list " + begin, e);
    }
    return keys.stream().sorted().toList();
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      client.deleteObject(delete -> delete.bucket(bucket).key(prefix + key));
    } catch (SdkException e) {
      throw fault("delete " + key, e);
    }
  }

  @Override
  public String place() {
    return "s3://" + bucket + "/" + prefix;
  }

  @Override
  public void close() {
    client.close();
  }

  private IOException fault(String tried, SdkException e) {
    return new IOException(place() + ": could not " + tried + ": " + e.getMessage(), e);
  }

  private static String md5(Path file) throws IOException {
    MessageDigest digest = md5();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
