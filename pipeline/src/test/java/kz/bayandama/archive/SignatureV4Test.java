package kz.bayandama.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** Our signature beside the SDK's, and beside the one that Amazon's documentation computes. */
class SignatureV4Test {
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "content-type", List.of("text/html; charset=utf-8", "application/json"),
          "content-language", List.of("kk", "ru"),
          "cache-control", List.of("public, max-age=300", "public,  max-age=31536000,   immutable"),
          "content-encoding", List.of("gzip"),
          "if-none-match", List.of("*"),
          "x-amz-meta-put-by", List.of("5a1c3d2e-0000-4000-8000-123456789abc"),
          "x-amz-website-redirect-location", List.of("/ru/reports/2025/", " /kk/ "));
  private static final List<String> KEYS =
      List.of("index.html", "ru/есеп №1.html", "a b+c=d&e'(f)*~.txt", "kk//x", "_releases/1.json");

  @Test
  void itIsTheOneOfAmazonsExample() {
    SortedMap<String, String> headers =
        new TreeMap<>(
            Map.of(
                "host", "examplebucket.s3.amazonaws.com",
                "date", "Fri, 24 May 2013 00:00:00 GMT",
                "x-amz-storage-class", "REDUCED_REDUNDANCY"));
    assertThat(
            new SignatureV4("us-east-1")
                .signed(
                    "/test%24file.text",
                    headers,
                    Ids.of("Welcome to Amazon S3.".getBytes(StandardCharsets.UTF_8)),
                    AwsCredentialsIdentity.create(
                        "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
                    Instant.parse("2013-05-24T00:00:00Z"))
                .get("authorization"))
        .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
  }

  @Test
  void itIsTheSdksWhateverIsPut() {
    Random chance = new Random(20_261_128);
    SignatureV4 signature = new SignatureV4("eu-central-1");
    for (int i = 0; i < 500; i++) {
      String path = "/bucket/" + SdkHttpUtils.urlEncodeIgnoreSlashes(one(KEYS, chance));
      SortedMap<String, String> headers = new TreeMap<>(Map.of("host", "127.0.0.1:9000"));
      VALUES.forEach((name, values) -> {
        if (chance.nextBoolean()) {
          headers.put(name, one(values, chance));
        }
      });
      byte[] body = new byte[chance.nextInt(100)];
      chance.nextBytes(body);
      AwsCredentialsIdentity by =
          chance.nextBoolean()
              ? AwsCredentialsIdentity.create("key" + i % 3, "secret" + i % 3)
              : AwsSessionCredentialsIdentity.create("key", "secret", "token" + i % 3);
      Instant at = Instant.ofEpochSecond(1_700_000_000L + chance.nextInt(10_000_000));
      assertThat(signature.signed(path, headers, Ids.of(body), by, at))
          .isEqualTo(bySdk(path, headers, body, by, at));
    }
  }

  private static String one(List<String> some, Random chance) {
    return some.get(chance.nextInt(some.size()));
  }

  private static SortedMap<String, String> bySdk(
      String path,
      SortedMap<String, String> headers,
      byte[] body,
      AwsCredentialsIdentity by,
      Instant at) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.PUT)
            .protocol("http")
            .host("127.0.0.1")
            .port(9000)
            .encodedPath(path);
    headers.forEach(request::putHeader);
    request.removeHeader("host");
    SortedMap<String, String> signed = new TreeMap<>();
    AwsV4HttpSigner.create()
        .sign(sign ->
            sign.identity(by)
                .request(request.build())
                .payload(() -> new ByteArrayInputStream(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, true)
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)))
        .request()
        .headers()
        .forEach((name, values) -> signed.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return signed;
  }
}
