package kz.bayandama.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kz.bayandama.archive.Bucket;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Ceph's S3 gateway with a store in memory, started for the tests of this process and ended with
 * it.
 */
public final class Rgw {
  /** The keys that it takes. */
  public static final Bucket.Keys KEYS = new Bucket.Keys("test", "testsecret");

  private static final AtomicInteger BUCKETS = new AtomicInteger();
  private static final int INNER_PORTS = 40;

  private final int port;

  private Rgw(int port) {
    this.port = port;
  }

  private static final class Started {
    private static final Rgw ONE = start();
  }

  /** The gateway, started at the first call. */
  public static Rgw started() {
    return Started.ONE;
  }

  private static Rgw start() {
    try {
      Path folder = Files.createTempDirectory("rgw");
      int port = freePort();
      // below the ports that the system gives out, and apart from other runs on this machine
      int inner = 10_000 + new Random().nextInt(400) * (INNER_PORTS + 1);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder, port, inner)));
      script("start", folder, port, inner);
      return new Rgw(port);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stop(Path folder, int port, int inner) {
    try {
      script("stop", folder, port, inner);
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException e) {
      System.err.println("the gateway's folder " + folder + " stays: " + e.getMessage());
    }
  }

  private static void script(String verb, Path folder, int port, int inner) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of("src/test/servers/rgw.sh").toAbsolutePath().toString(),
                verb,
                folder.toString(),
                String.valueOf(port),
                String.valueOf(inner))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(verb + ".out").toFile())
            .start();
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(
            "rgw.sh " + verb + ": " + Files.readString(folder.resolve(verb + ".out")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /** A client with no more than the SDK's defaults that this store stands. */
  public S3Client client() {
    return S3Client.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create(endpoint()))
        .forcePathStyle(true)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "testsecret")))
        .build();
  }

  /** A new bucket. */
  public Bucket.Place bucket() {
    String name = "bucket-" + BUCKETS.incrementAndGet();
    try (S3Client client = client()) {
      client.createBucket(create -> create.bucket(name));
    }
    return new Bucket.Place(name, "", endpoint(), "us-east-1");
  }
}
