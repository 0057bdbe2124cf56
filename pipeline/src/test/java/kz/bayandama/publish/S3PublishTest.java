package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kz.bayandama.archive.Bucket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** s3proxy, in this process. */
class S3PublishTest extends S3PublishContract {
  private static @TempDir Path serverFolder;
  private static LocalS3 server;
  private static int tests;

  @BeforeAll
  static void startServer() throws IOException {
    server = LocalS3.start(serverFolder, "npm-public");
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Override
  Bucket.Place place() {
    return new Bucket.Place("npm-public", "site" + ++tests, server.endpoint(), "us-east-1");
  }

  @Override
  Bucket.Keys keys() {
    return new Bucket.Keys(LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY);
  }

  @Test
  void readersGetWhatPublishersPutAndWithoutKeysNobodyPuts() throws Exception {
    open().putIfAbsent("robots.txt", "User-agent: *".getBytes(StandardCharsets.UTF_8));
    String path = "/npm-public/site" + tests + "/robots.txt";
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest read = HttpRequest.newBuilder(URI.create(server.forReaders() + path)).build();
      assertThat(client.send(read, BodyHandlers.ofString()).body()).isEqualTo("User-agent: *");
      HttpRequest write =
          HttpRequest.newBuilder(URI.create(server.endpoint() + path))
              .PUT(BodyPublishers.ofString("!"))
              .build();
      assertThat(client.send(write, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }
  }
}
