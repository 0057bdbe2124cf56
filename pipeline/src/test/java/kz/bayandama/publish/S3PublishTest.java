package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same, against a real S3 server in this process. */
class S3PublishTest extends PublisherContract {
  private static @TempDir Path serverFolder;
  private static LocalS3 server;
  private static int tests;
  private S3Store store;

  @BeforeAll
  static void startServer() throws IOException {
    server = LocalS3.start(serverFolder, "npm-public");
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @BeforeEach
  void openStore() {
    tests++;
    store = store(LocalS3.SECRET_KEY);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static S3Store store(String secret) {
    return S3Store.open(
        "npm-public",
        "site" + tests,
        server.endpoint(),
        "us-east-1",
        new S3Store.Keys(LocalS3.ACCESS_KEY, secret));
  }

  @Override
  Store open() {
    return store;
  }

  @Test
  void pagesAreServedWithTheirTypeLanguageAndCachePolicy() throws Exception {
    Path page = Files.writeString(folder.resolve("page.html"), "<p>Ұсынымдар");
    store.put(
        new Manifest.Entry(
            "kk/index.html",
            "0".repeat(64),
            Files.size(page),
            "text/html; charset=utf-8",
            "kk",
            "public, max-age=300"),
        page);
    var head = store.headers("kk/index.html");
    assertThat(head.getOrDefault("Content-Type", "").replace(" ", ""))
        .isEqualTo("text/html;charset=utf-8");
    assertThat(head)
        .containsEntry("Content-Language", "kk")
        .containsEntry("Cache-Control", "public, max-age=300");
  }

  @Test
  void readersGetWhatPublishersPutAndWithoutKeysNobodyPuts() throws Exception {
    store.putIfAbsent("robots.txt", "User-agent: *".getBytes(StandardCharsets.UTF_8));
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

  @Test
  void aWrongKeyIsAFaultThatSaysWhere() {
    try (S3Store stranger = store("not the secret")) {
      assertThatThrownBy(() -> stranger.list(""))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("s3://npm-public/site" + tests + "/: could not list");
    }
  }
}
