package kz.bayandama.app.command;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** {@code run}: the service. Ends on SIGTERM or SIGINT, after what is under way. */
@Command(name = "run")
final class Run extends Task {
  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    Workspace.refuseIfHeld(root());
    Workspace workspace = workspace();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread stop =
        new Thread(() -> {
          asked.countDown();
          await(ended);
        });
    Runtime.getRuntime().addShutdownHook(stop);
    try (Engine engine = Engine.start(workspace, id -> {})) {
      int resumed = engine.routes().resume();
      engine.watchInbox();
      engine.openMailroom(System.getenv());
      engine.openOffice(System.getenv());
      say("run.started", workspace.inbox(), resumed);
      int port = workspace.settings().healthPort();
      if (port == 0) {
        asked.await();
      } else {
        try (Health health = Health.start(port, workspace, engine, InstantSource.system())) {
          say("run.health", "http://localhost:" + health.port() + "/health/ready");
          asked.await();
        }
      }
    } finally {
      ended.countDown();
    }
    return Cli.DONE;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
