package kz.bayandama.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kz.bayandama.publish.FaultyNetwork;
import kz.bayandama.publish.LocalS3;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** What becomes of a put whose credentials expire, and which is not tried again. */
class BucketTest {
  private static final Bucket.Headers TEXT = Bucket.Headers.of("text/plain; charset=utf-8");
  private static final AwsCredentials RIGHT =
      AwsBasicCredentials.create(LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY);
  private static final byte[] BYTES = {'x'};

  private static @TempDir Path serverFolder;
  private static LocalS3 server;

  @BeforeAll
  static void startServer() throws IOException {
    server = LocalS3.start(serverFolder, "npm-keys");
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  private static Bucket bucket(FaultyNetwork network, AwsCredentialsProvider credentials) {
    return Bucket.open(
        new Bucket.Place("npm-keys", "", network.endpoint(), "us-east-1"), credentials);
  }

  private static FaultyNetwork network(Function<String, FaultyNetwork.Fate> fates)
      throws IOException {
    return new FaultyNetwork(server.endpoint(), fates);
  }

  private static FaultyNetwork.Fate refused(String status, String code) {
    return new FaultyNetwork.Fate.Refused(status, code, "");
  }

  @Test
  void credentialsThatExpiredAreAskedForAnew() throws Exception {
    AtomicBoolean renewed = new AtomicBoolean();
    AwsCredentialsProvider credentials =
        () -> renewed.get() ? RIGHT : AwsBasicCredentials.create("yesterdays", "secret");
    Function<String, FaultyNetwork.Fate> fates =
        request ->
            renewed.getAndSet(true)
                ? FaultyNetwork.PASSES
                : refused("400 Bad Request", "ExpiredToken");
    try (FaultyNetwork network = network(fates);
        Bucket bucket = bucket(network, credentials)) {
      assertThat(bucket.putIfAbsent("a.txt", BYTES, TEXT)).isPresent();
      assertThat(bucket.get("a.txt").map(BucketTest::text)).isEqualTo(Optional.of("x"));
    }
  }

  @Test
  void whereThereAreNoOthersItIsAFaultAtOnce() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    Function<String, FaultyNetwork.Fate> fates =
        request -> {
          requests.incrementAndGet();
          return refused("400 Bad Request", "ExpiredToken");
        };
    try (FaultyNetwork network = network(fates);
        Bucket bucket = bucket(network, () -> RIGHT)) {
      assertThatThrownBy(() -> bucket.put("b.txt", BYTES, TEXT))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("s3://npm-keys/: could not put b.txt: test (Service: S3");
      assertThat(requests).hasValue(1);
    }
  }

  @Test
  void aStoreThatOnlyEverFailsIsTriedSixTimes() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    Function<String, FaultyNetwork.Fate> fates =
        request ->
            requests.incrementAndGet() % 2 == 0
                ? new FaultyNetwork.Fate.Lost()
                : refused("503 Slow", "SlowDown");
    try (FaultyNetwork network = network(fates);
        Bucket bucket = bucket(network, () -> RIGHT)) {
      assertThatThrownBy(() -> bucket.put("c.txt", BYTES, TEXT)).isInstanceOf(IOException.class);
      assertThat(requests).hasValue(6);
    }
  }

  @Test
  void aStoreWithoutConditionsIsNamed() throws Exception {
    try (FaultyNetwork network =
            network(request -> refused("501 Not Implemented", "NotImplemented"));
        Bucket bucket = bucket(network, () -> RIGHT)) {
      assertThatThrownBy(() -> bucket.putIfAbsent("d.txt", BYTES, TEXT))
          .isInstanceOf(Bucket.NoConditions.class)
          .hasMessageContaining("refuses If-None-Match on d.txt");
    }
  }

  private static String text(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
