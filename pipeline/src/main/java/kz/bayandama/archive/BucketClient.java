package kz.bayandama.archive;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The SDK's client of one bucket and what it is asked about below one prefix, set as every store in
 * FACTS.md stands it.
 *
 * @param prefix of all keys, empty or with a slash at its end
 */
record BucketClient(S3Client sdk, String name, String prefix) {
  static final int NOT_FOUND = 404;
  static final int NOT_IMPLEMENTED = 501;
  static final int ATTEMPTS = 6;

  static BucketClient of(Bucket.Place place, AwsCredentialsProvider credentials) {
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
            .overrideConfiguration(o -> o.retryStrategy(retries()))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .addPlugin(LegacyMd5Plugin.create())
            .serviceConfiguration(s3 ->
                s3.pathStyleAccessEnabled(place.endpoint() != null).chunkedEncodingEnabled(false));
    if (place.endpoint() != null) {
      builder.endpointOverride(URI.create(place.endpoint()));
    }
    String prefix = place.prefix().isEmpty() ? "" : place.prefix() + "/";
    return new BucketClient(builder.build(), place.bucket(), prefix);
  }

  /** What is tried again, and when: by the SDK's conditions for AWS. */
  private static StandardRetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS)
        .circuitBreakerEnabled(false)
        .build();
  }

  /** What puts objects into the same bucket, by the same keys. */
  Uploader uploader(String region, AwsCredentialsProvider credentials) {
    String any = "x";
    String url = sdk.utilities().getUrl(get -> get.bucket(name).key(any)).toString();
    URI root = URI.create(url.substring(0, url.length() - any.length()));
    return new Uploader(root, region, credentials, retries(), InstantSource.system());
  }

  /** Where it is, for messages. */
  String place() {
    return "s3://" + name + "/" + prefix;
  }

  <T> Optional<T> absent(String tried, SdkException e) throws IOException {
    if (e instanceof S3Exception s3 && s3.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    throw fault(tried, e);
  }

  IOException fault(String tried, SdkException e) {
    return new IOException(place() + ": could not " + tried + ": " + e.getMessage(), e);
  }

  /** An ETag without the quotes that some stores give it. */
  static String plain(@Nullable String etag) {
    return etag == null ? "" : etag.replace("\"", "");
  }
}
