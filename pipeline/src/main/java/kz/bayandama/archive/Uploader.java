package kz.bayandama.archive;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.ClockSkew;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Puts objects past the SDK's client, whose stages cost more computing than all the rest of an
 * upload (decision 0322). What is tried again and when is the SDK's own; a clock that the store
 * calls wrong is set by the store's, and credentials that have expired are asked for anew.
 * Thread-safe.
 */
final class Uploader {
  private static final int FORBIDDEN = 403;
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");

  private final URI root;
  private final PutConnection connection;
  private final SignatureV4 signature;
  private final AwsCredentialsProvider credentials;
  private final RetryStrategy retries;
  private final InstantSource clock;
  private volatile Duration ahead = Duration.ZERO;

  /**
   * To one bucket.
   *
   * @param root where its keys begin, with a slash at the end
   * @param retries what is tried again, and after which pause
   * @param clock of this machine, which may be wrong
   */
  Uploader(
      URI root,
      String region,
      AwsCredentialsProvider credentials,
      RetryStrategy retries,
      InstantSource clock) {
    this.root = root;
    this.connection = new PutConnection(root.getScheme() + "://" + root.getRawAuthority());
    this.signature = new SignatureV4(region);
    this.credentials = credentials;
    this.retries = retries;
    this.clock = clock;
  }

  /**
   * Puts an object.
   *
   * @param headers by names in small letters; those that it is signed by are added
   * @return its ETag, as the store wrote it
   * @throws S3Exception if the store refused it
   * @throws SdkException if it could not be reached
   */
  String put(String key, Map<String, String> headers, Content content) {
    String path = root.getRawPath() + SdkHttpUtils.urlEncodeIgnoreSlashes(key);
    SortedMap<String, String> all = new TreeMap<>(headers);
    all.put("host", root.getRawAuthority());
    all.put("content-md5", content.md5());
    RetryToken token = null;
    for (int attempt = 1; ; attempt++) {
      AwsCredentialsIdentity by = credentials.resolveCredentials();
      Instant at = clock.instant().plus(ahead);
      SdkException fault;
      try {
        return connection.put(path, signature.signed(path, all, content.sha256(), by, at), content);
      } catch (S3Exception e) {
        fault = e;
        if (attempt < retries.maxAttempts() && (isClockSet(e, at) || isRenewed(e, by))) {
          continue;
        }
      } catch (IOException e) {
        fault = SdkClientException.create(String.valueOf(e.getMessage()), e);
      }
      token = pause(token, fault);
    }
  }

  /** Whether the store's clock is not what a request was dated by; the next ones will be. */
  private boolean isClockSet(S3Exception e, Instant at) {
    Optional<Instant> store =
        e.statusCode() == FORBIDDEN
            ? ClockSkew.getServerTime(e.awsErrorDetails().sdkHttpResponse())
            : Optional.empty();
    if (store.isEmpty() || !ClockSkew.isClockSkewed(at, store.get())) {
      return false;
    }
    ahead = Duration.between(clock.instant(), store.get());
    return true;
  }

  private boolean isRenewed(S3Exception e, AwsCredentialsIdentity by) {
    return EXPIRED.contains(e.awsErrorDetails().errorCode())
        && !credentials.resolveCredentials().equals(by);
  }

  /** Waits as long as it takes before the next attempt; throws the fault if there is to be none. */
  private RetryToken pause(@Nullable RetryToken before, SdkException fault) {
    RetryToken token =
        before == null
            ? retries.acquireInitialToken(AcquireInitialTokenRequest.create("put")).token()
            : before;
    RefreshRetryTokenResponse next;
    try {
      next =
          retries.refreshRetryToken(
              RefreshRetryTokenRequest.builder().token(token).failure(fault).build());
    } catch (TokenAcquisitionFailedException e) {
      fault.addSuppressed(e);
      throw fault;
    }
    try {
      Thread.sleep(next.delay());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("interrupted between two attempts", e);
    }
    return next.token();
  }
}
