package kz.bayandama.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * Signs PUTs of whole bodies: AWS Signature Version 4 for S3, by Amazon's API reference
 * ("Authenticating Requests: Using the Authorization Header"). The body's SHA-256 is signed with
 * the rest, and must be known beforehand. The SDK's signer does the same for four times the
 * computing (decision 0322) and is what the tests compare this one with. Thread-safe.
 */
final class SignatureV4 {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String HMAC = "HmacSHA256";
  private static final int DAY = 8;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final String region;
  private volatile @Nullable DayKey last;

  SignatureV4(String region) {
    this.region = region;
  }

  /** The key that a secret gives for one day: four digests that a day's requests share. */
  private record DayKey(String secret, String day, SecretKeySpec key) {}

  /**
   * The headers that a request has to be sent with.
   *
   * @param path escaped as it is sent
   * @param headers by names in small letters, {@code host} among them
   * @param sha256 of the body, hexadecimal
   * @param by whose keys sign it
   * @param at now, by the store's clock
   */
  SortedMap<String, String> signed(
      String path,
      SortedMap<String, String> headers,
      String sha256,
      AwsCredentialsIdentity by,
      Instant at) {
    String time = TIME.format(at);
    String day = time.substring(0, DAY);
    SortedMap<String, String> all = new TreeMap<>(headers);
    all.put("x-amz-content-sha256", sha256);
    all.put("x-amz-date", time);
    if (by instanceof AwsSessionCredentialsIdentity session) {
      all.put("x-amz-security-token", session.sessionToken());
    }
    String names = String.join(";", all.keySet());
    StringBuilder request = new StringBuilder("PUT\n").append(path).append("\n\n");
    all.forEach(
        (name, value) -> request.append(name).append(':').append(plain(value)).append('\n'));
    request.append('\n').append(names).append('\n').append(sha256);
    String scope = day + "/" + region + "/s3/aws4_request";
    String said = ALGORITHM + "\n" + time + "\n" + scope + "\n" + digest(request);
    String signature = HexFormat.of().formatHex(hmac(key(by.secretAccessKey(), day), said));
    all.put(
        "authorization",
        ALGORITHM
            + (" Credential=" + by.accessKeyId() + "/" + scope)
            + (", SignedHeaders=" + names)
            + (", Signature=" + signature));
    return all;
  }

  private static String plain(String value) {
    return value.contains("  ") ? value.strip().replaceAll(" +", " ") : value.strip();
  }

  private static String digest(StringBuilder request) {
    return Ids.of(request.toString().getBytes(StandardCharsets.UTF_8));
  }

  private SecretKeySpec key(String secret, String day) {
    DayKey known = last;
    if (known == null || !known.day().equals(day) || !known.secret().equals(secret)) {
      byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
      for (String part : new String[] {day, region, "s3", "aws4_request"}) {
        key = hmac(new SecretKeySpec(key, HMAC), part);
      }
      known = new DayKey(secret, day, new SecretKeySpec(key, HMAC));
      last = known;
    }
    return known.key();
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
    }
  }
}
