package kz.bayandama.app.command;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the published site on this machine's loopback, until stopped. */
@Command(name = "serve")
final class Serve extends Task {
  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "option.port")
  private int port = 8080;

  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    Workspace workspace = workspace();
    serve(this, workspace.published(), port);
    return Cli.DONE;
  }

  /** Serves a folder and does not return until the thread is interrupted. */
  static void serve(Task task, Path folder, int wanted)
      throws IOException, Usage, InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new Usage("wrong.no-site", folder);
    }
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted),
            folder.toAbsolutePath().normalize(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    task.say("serve.started", "http://localhost:" + server.getAddress().getPort() + "/");
    new CountDownLatch(1).await();
  }
}
