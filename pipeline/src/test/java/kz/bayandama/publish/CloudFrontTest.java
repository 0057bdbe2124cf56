package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CDN is told what has changed, and told again if that went wrong. */
class CloudFrontTest {
  private @TempDir Path folder;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private volatile int status = 201;

  @BeforeEach
  void startServer() throws IOException {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(exchange.getRequestURI() + " " + body);
          byte[] answer =
              (status == 201
                      ? "<Invalidation><Id>I1</Id><Status>InProgress</Status></Invalidation>"
                      : "<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void changedPagesAreForgottenByTheirAddressesAndFaultsAreMadeUpFor() throws Exception {
    CloudFront edge =
        CloudFront.of("E1TEST", URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    Store store = FolderStore.open(folder.resolve("public"));
    Logbook logbook = Logbook.open(folder.resolve("logbook"), store.place());
    Publisher publisher = new Publisher(store, logbook, false, edge, InstantSource.system());
    SmallSite site = SmallSite.in(folder.resolve("site"));
    publisher.publish(site.tree(), List.of());
    asked.clear();

    site.write("ru/index.html", "<p>Доклад за 2025 год");
    site.write("assets/site.222222222222.css", "p{}");
    status = 403;
    assertThatThrownBy(() -> publisher.publish(site.tree(), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the release is published, but CloudFront E1TEST still shows");
    status = 201;
    asked.clear();
    assertThat(publisher.publish(site.tree(), List.of()).release().number()).isEqualTo(2);
    assertThat(asked).singleElement().asString().contains("/distribution/E1TEST/invalidation");
    assertThat(asked.getFirst())
        .contains("<Quantity>2</Quantity>")
        .contains("<Path>/ru/</Path><Path>/ru/index.html</Path>");
    asked.clear();
    publisher.publish(site.tree(), List.of());
    assertThat(asked).isEmpty();
  }
}
