package kz.bayandama.app.command;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpHandlers;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
    if (!Files.isRegularFile(folder.resolve("index.html"))) {
      throw new Usage("wrong.no-site", folder);
    }
    HttpServer server = server(folder.toAbsolutePath().normalize(), wanted);
    server.start();
    task.say("serve.started", "http://localhost:" + server.getAddress().getPort() + "/");
    new CountDownLatch(1).await();
  }

  /** A server of a site, which has its own page for what is not there. */
  static HttpServer server(Path site, int wanted) throws IOException, Usage {
    HttpHandler files =
        HttpHandlers.handleOrElse(
            request -> isThere(site, request.getRequestURI().getPath()),
            SimpleFileServer.createFileHandler(site),
            exchange -> {
              byte[] page = Files.readAllBytes(site.resolve("404.html"));
              exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
              exchange.sendResponseHeaders(404, page.length);
              try (exchange) {
                exchange.getResponseBody().write(page);
              }
            });
    try {
      return HttpServer.create(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0, "/", files);
    } catch (BindException e) {
      throw new Usage("serve.port-taken", wanted);
    }
  }

  /** What lies outside the site is the file server's to refuse. */
  private static boolean isThere(Path site, String address) {
    try {
      Path asked = site.resolve(address.substring(1)).normalize();
      return !asked.startsWith(site)
          || Files.isRegularFile(asked)
          || Files.isRegularFile(asked.resolve("index.html"));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
