package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.bayandama.report.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    Path site = Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("secret.txt"), "құпия");
    Files.createDirectories(site.resolve("kk"));
    Files.createDirectories(site.resolve("assets"));
    Files.writeString(site.resolve("kk/index.html"), "басты бет");
    Files.writeString(site.resolve("404.html"), "Бет табылмады");
    server = Serve.server(site, 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    URI asked = URI.create("http://localhost:" + server.getAddress().getPort() + address);
    try (HttpClient reader = HttpClient.newHttpClient()) {
      return reader.send(
          HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void whatIsNotThereIsAnsweredByTheSitesOwnPage() throws Exception {
    assertThat(get("/kk/").body()).isEqualTo("басты бет");
    for (String address : new String[] {"/kk/nothing/", "/assets/", "/%00", "/"}) {
      HttpResponse<String> answer = get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(404);
      assertThat(answer.body()).as(address).isEqualTo("Бет табылмады");
    }
  }

  @Test
  void whatLiesOutsideIsNotServed() throws Exception {
    HttpResponse<String> answer = get("/kk/../../secret.txt");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("құпия");
  }

  @Test
  void aPortThatIsTakenIsNamedWithWhatToDo() {
    int taken = server.getAddress().getPort();
    assertThatThrownBy(() -> Serve.server(folder, taken))
        .isInstanceOfSatisfying(
            Usage.class,
            usage ->
                assertThat(usage.in(Language.RU))
                    .containsExactly("порт " + taken + " занят; укажите другой: --port 8090"));
  }
}
