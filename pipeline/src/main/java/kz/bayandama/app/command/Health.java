package kz.bayandama.app.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.bayandama.app.routing.Tally;
import kz.bayandama.json.Json;

/**
 * How the service is, for whoever watches over it on this machine: {@code /health/live} is 503 when
 * it should be restarted, {@code /health/ready} when it cannot take reports now, {@code /metrics}
 * is for Prometheus. Listens on loopback only.
 */
final class Health implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Workspace workspace;
  private final Tally tally;
  private final InstantSource clock;
  private final Instant started;

  private Health(HttpServer server, Workspace workspace, Tally tally, InstantSource clock) {
    this.server = server;
    this.workspace = workspace;
    this.tally = tally;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** What an answer says. */
  private record Said(boolean up, List<String> problems) {}

  /**
   * Answers from now on.
   *
   * @param port 0 for any that is free
   * @throws Usage if the port is taken
   */
  static Health start(int port, Workspace workspace, Engine engine, InstantSource clock)
      throws IOException, Usage {
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    } catch (BindException e) {
      throw new Usage("wrong.port-taken", port);
    }
    Health health = new Health(server, workspace, engine.routes().tally(), clock);
    Metrics metrics = new Metrics(engine.routes(), engine.extractor(), clock);
    server.setExecutor(health.threads);
    server.createContext("/health/live", health::live);
    server.createContext("/health/ready", health::ready);
    server.createContext(
        "/metrics", exchange -> answer(exchange, 200, "text/plain; version=0.0.4", metrics.text()));
    server.createContext("/", exchange -> answer(exchange, 404, "text/plain", ""));
    server.start();
    return health;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void live(HttpExchange exchange) throws IOException {
    Duration late = Duration.ofSeconds(60 + 10L * workspace.settings().lookSeconds());
    Instant looked = tally.glance().map(Tally.Glance::at).orElse(started);
    boolean up = tally.blind().isPresent() || looked.plus(late).isAfter(clock.instant());
    say(exchange, new Said(up, up ? List.of() : List.of("no look at the inbox since " + looked)));
  }

  private void ready(HttpExchange exchange) throws IOException {
    List<String> problems = new ArrayList<>();
    Optional<String> blind = tally.blind();
    blind.ifPresent(why -> problems.add("the inbox cannot be looked at: " + why));
    if (blind.isEmpty() && tally.glance().isEmpty()) {
      problems.add("the inbox has not been looked at yet");
    }
    for (Obstacle obstacle : Obstacle.ofFolders(workspace)) {
      problems.add(obstacle.kind() + " " + obstacle.detail());
    }
    say(exchange, new Said(problems.isEmpty(), problems));
  }

  private static void say(HttpExchange exchange, Said said) throws IOException {
    answer(exchange, said.up() ? 200 : 503, "application/json", Json.line(said) + "\n");
  }

  private static void answer(HttpExchange exchange, int status, String mediaType, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", mediaType + "; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
