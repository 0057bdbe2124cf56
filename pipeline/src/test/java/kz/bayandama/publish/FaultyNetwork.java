package kz.bayandama.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A network between a publisher and a store that fails as told, one request a connection. */
public final class FaultyNetwork implements AutoCloseable {
  /** What becomes of a request. */
  public sealed interface Fate {
    record Passes() implements Fate {}

    /** It passes, after a while. */
    record Dawdles(int millis) implements Fate {}

    /** The connection is cut before the store has seen it. */
    record Lost() implements Fate {}

    /** The store does it, but its answer is cut. */
    record AnswerLost() implements Fate {}

    /** The store answers with a fault of its own. */
    record Refused(String status, String code, String headers) implements Fate {}
  }

  /** The store does it and says so. */
  public static final Fate PASSES = new Fate.Passes();

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
  private static final Pattern ALIVE = Pattern.compile("(?i)\r\nconnection: *[^\r]*");

  private final ServerSocket server;
  private final URI store;
  private final Function<String, Fate> fates;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** The first lines of all requests, as {@code PUT /bucket/ru/index.html}. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  /**
   * Stands before a store.
   *
   * @param fates decides on each request, by its method and path
   */
  public FaultyNetwork(String store, Function<String, Fate> fates) throws IOException {
    this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    this.store = URI.create(store);
    this.fates = fates;
    threads.execute(this::accept);
  }

  /** Where the store seems to be. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      String head = head(in);
      if (head.isEmpty()) {
        return;
      }
      if (head.toLowerCase(Locale.ROOT).contains("100-continue")) {
        client
            .getOutputStream()
            .write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        head = head.replaceAll("(?i)\r\nexpect: *[^\r]*", "");
      }
      byte[] body = in.readNBytes(length(head));
      String line = head.substring(0, head.indexOf(" HTTP/"));
      requests.add(line);
      meet(fates.apply(line), head, body, client.getOutputStream());
    } catch (IOException e) {
      // the publisher has gone away: it is told by its own side
    }
  }

  private void meet(Fate fate, String head, byte[] body, OutputStream out) throws IOException {
    switch (fate) {
      case Fate.Passes passes -> out.write(passOn(head, body));
      case Fate.Dawdles dawdles -> {
        try {
          Thread.sleep(dawdles.millis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        out.write(passOn(head, body));
      }
      case Fate.Lost lost -> {}
      case Fate.AnswerLost lost -> passOn(head, body);
      case Fate.Refused refused -> {
        String xml = "<Error><Code>" + refused.code() + "</Code><Message>test</Message></Error>";
        out.write(
            ("HTTP/1.1 "
                    + refused.status()
                    + "\r\nContent-Type: application/xml\r\nConnection: close\r\n"
                    + refused.headers()
                    + "Content-Length: "
                    + xml.length()
                    + "\r\n\r\n"
                    + xml)
                .getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private byte[] passOn(String head, byte[] body) throws IOException {
    try (Socket socket = new Socket(store.getHost(), store.getPort())) {
      String closing = ALIVE.matcher(head).replaceAll("").stripTrailing();
      OutputStream to = socket.getOutputStream();
      to.write((closing + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      to.write(body);
      to.flush();
      return socket.getInputStream().readAllBytes();
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int one = in.read(); one >= 0; one = in.read()) {
      head.write(one);
      byte[] so = head.toByteArray();
      int n = so.length;
      if (n > 4 && so[n - 1] == '\n' && so[n - 2] == '\r' && so[n - 3] == '\n') {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
    }
    return "";
  }

  private static int length(String head) {
    Matcher length = LENGTH.matcher(head);
    return length.find() ? Integer.parseInt(length.group(1)) : 0;
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
