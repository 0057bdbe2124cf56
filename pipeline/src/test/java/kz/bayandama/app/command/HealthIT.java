package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import kz.bayandama.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator's watchdog and Prometheus see of a running service. */
class HealthIT {
  @TempDir Path folder;

  private static HttpResponse<String> get(Health health, String path) throws Exception {
    URI address = URI.create("http://localhost:" + health.port() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String waitFor(Health health, String line) throws Exception {
    String metrics = "";
    for (int i = 0; i < 240 && !metrics.contains(line); i++) {
      Thread.sleep(250);
      metrics = get(health, "/metrics").body();
    }
    return metrics;
  }

  @Test
  void countsArrivalsOutcomesAndChildrenAndSaysWhenTheInboxIsGone() throws Exception {
    Path root = folder.resolve("w");
    Workspace made = Init.make(root, Language.EN);
    Files.writeString(root.resolve("bayandama.yaml"), "stableSeconds: 0\nlookSeconds: 1\n");
    Workspace workspace = Workspace.open(root);
    Files.createFile(made.inbox().resolve("Иванов Иван, отчёт.docx"));
    Files.createDirectory(made.inbox().resolve("папка"));
    try (Engine engine = Engine.start(workspace, id -> {});
        Health health = Health.start(0, workspace, engine, InstantSource.system())) {
      engine.watchInbox();
      String metrics =
          waitFor(health, "bayandama_outcomes_total{outcome=\"rejected\",reason=\"empty\"} 1.0");
      assertThat(metrics)
          .contains("bayandama_outcomes_total{outcome=\"rejected\",reason=\"empty\"} 1.0")
          .contains("bayandama_arrivals_total{channel=\"folder\"} 1.0")
          .contains("bayandama_inbox_entries{list=\"ignored\"} 1.0")
          .contains("bayandama_inbox_oldest_seconds{list=\"stuck\"}")
          .contains("bayandama_children_started_total")
          .contains("bayandama_aside_oldest_seconds")
          .doesNotContain("Иванов");
      assertThat(get(health, "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(health, "/health/ready").body()).isEqualTo("{\"up\":true,\"problems\":[]}\n");
      assertThat(get(health, "/").statusCode()).isEqualTo(404);
      delete(made.inbox());
      waitForStatus(health, 503);
      assertThat(get(health, "/health/ready").body()).contains("INBOX_UNREADABLE");
      assertThat(get(health, "/health/live").statusCode()).isEqualTo(200);
      assertThat(Ran.of("status", "-w", root).out()).contains("cannot be read");
      Files.createDirectory(made.inbox());
      waitForStatus(health, 200);
    }
  }

  private static void waitForStatus(Health health, int wanted) throws Exception {
    int status = 0;
    for (int i = 0; i < 80 && status != wanted; i++) {
      Thread.sleep(250);
      status = get(health, "/health/ready").statusCode();
    }
    assertThat(status).isEqualTo(wanted);
  }

  private static void delete(Path inbox) throws IOException {
    Files.delete(inbox.resolve("папка"));
    Files.delete(inbox);
  }

  @Test
  void aTakenPortIsSaidAndTheServiceDoesNotStart() throws Exception {
    Path root = folder.resolve("w");
    Init.make(root, Language.EN);
    Workspace workspace = Workspace.open(root);
    try (Engine engine = Engine.start(workspace, id -> {});
        Health first = Health.start(0, workspace, engine, InstantSource.system())) {
      assertThatThrownBy(
              () -> Health.start(first.port(), workspace, engine, InstantSource.system()))
          .isInstanceOf(Usage.class)
          .hasMessageContaining("is taken");
    }
  }
}
