package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.bayandama.archive.Bucket;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers follow every link of a site and search it while fifty releases of it are published one
 * after the other. Nothing that a page, a style or the search names is ever missing, and the parts
 * of the search are all of one release.
 */
class ReadersTest {
  private static final int RELEASES = 50;
  private static final int PAGES = 6;
  private static final Pattern NAMED = Pattern.compile("(?:href|src|data-start)=\"/([^\"]+)\"");

  private @TempDir Path folder;
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger searches = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void readersNeverMeetAPageWhosePartsAreMissing() throws Exception {
    try (LocalS3 server = LocalS3.start(folder.resolve("s3"), "npm-public");
        S3Store store =
            S3Store.of(
                Bucket.open(
                    new Bucket.Place("npm-public", "", server.endpoint(), "us-east-1"),
                    new Bucket.Keys(LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY)));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Logbook logbook = Logbook.open(folder.resolve("logbook"), store.place());
      Publisher publisher = new Publisher(store, logbook, false, Edge.NONE, InstantSource.system());
      publisher.publish(release(0), List.of());
      List<Future<Boolean>> readers = new ArrayList<>();
      for (int reader = 0; reader < 2; reader++) {
        readers.add(threads.submit(() -> readAll(server.forReaders() + "/npm-public/")));
      }
      for (int number = 1; number < RELEASES; number++) {
        publisher.publish(release(number), List.of());
        new Pruning(store, logbook).prune(2);
      }
      over.set(true);
      for (Future<Boolean> reader : readers) {
        reader.get();
      }
    }
    assertThat(broken).isEmpty();
    assertThat(pages.get()).isGreaterThan(RELEASES);
    assertThat(searches.get()).isGreaterThan(RELEASES / 10);
  }

  /** A site whose style changes with every other release, and all of whose search does always. */
  private Tree release(int number) throws IOException {
    SmallSite site = new SmallSite(folder.resolve("site"));
    String style = asset(site, "style", "css", "p{order:" + number / 2 + "}");
    List<String> shards = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      shards.add(asset(site, "search/shard" + i, "bin", "release " + number + " shard " + i));
    }
    String start =
        asset(site, "search/start", "json", "release " + number + "\n" + String.join("\n", shards));
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < PAGES + number / 5; i++) {
      String path = "ru/reports/" + i + "/index.html";
      links.append("<a href=\"/").append(path).append("\">");
      // half of the pages change with a release
      String text = i % 2 == 0 ? "отчёт " + i : "отчёт " + i + ", выпуск " + number;
      site.write(path, page(i % 2 == 0 ? "" : style, text));
    }
    site.write("index.html", page(style, links + "<a href=\"/ru/recommendations/index.html\">"));
    site.write(
        "ru/recommendations/index.html", page(style, "<form data-start=\"/" + start + "\">"));
    return site.tree();
  }

  private static String page(String style, String text) {
    return (style.isEmpty() ? "" : "<link href=\"/" + style + "\">") + text;
  }

  private static String asset(SmallSite site, String name, String end, String text)
      throws IOException {
    String print = Ids.abbreviate(Ids.of(text.getBytes(StandardCharsets.UTF_8)));
    String path = "assets/" + name + "." + print + "." + end;
    site.write(path, text);
    return path;
  }

  private boolean readAll(String site) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      do {
        String home = get(client, site, "index.html", "the reader");
        for (String path : named(home)) {
          String page = get(client, site, path, "index.html");
          pages.incrementAndGet();
          for (String part : named(page)) {
            String body = get(client, site, part, path);
            if (part.contains("/search/start")) {
              search(client, site, body);
            }
          }
        }
      } while (!over.get());
    }
    return true;
  }

  private void search(HttpClient client, String site, String start)
      throws IOException, InterruptedException {
    List<String> lines = start.lines().toList();
    for (String shard : lines.subList(1, lines.size())) {
      String body = get(client, site, shard, "the search");
      if (!body.startsWith(lines.getFirst() + " ")) {
        broken.add(shard + " is not of " + lines.getFirst());
      }
    }
    searches.incrementAndGet();
  }

  private static List<String> named(String page) {
    return NAMED.matcher(page).results().map((MatchResult one) -> one.group(1)).toList();
  }

  private String get(HttpClient client, String site, String path, String by)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      broken.add(path + ", named by " + by + ": " + response.statusCode());
    }
    return response.body();
  }
}
