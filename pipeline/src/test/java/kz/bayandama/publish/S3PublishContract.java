package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import kz.bayandama.archive.Bucket;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same against a real S3 server, and what only a bucket does. */
abstract class S3PublishContract extends PublisherContract {
  private S3Store store;
  private Bucket.Place place;

  /** A bucket that is empty below some prefix. */
  abstract Bucket.Place place() throws IOException;

  abstract Bucket.Keys keys();

  @BeforeEach
  void openStore() throws IOException {
    place = place();
    store = S3Store.of(Bucket.open(place, keys()));
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Override
  Store open() {
    return store;
  }

  private static Manifest.Entry page(Path file) throws IOException {
    return new Manifest.Entry(
        "kk/index.html",
        Ids.of(file),
        Files.size(file),
        "text/html; charset=utf-8",
        "kk",
        null,
        "public, max-age=300",
        null,
        Manifest.Kind.PAGE);
  }

  @Test
  void pagesAreServedWithTheirTypeLanguageAndCachePolicy() throws Exception {
    Path file = Files.writeString(folder.resolve("page.html"), "<p>Ұсынымдар");
    store.put(page(file), file);
    try (Bucket bucket = Bucket.open(place, keys())) {
      Bucket.Headers headers = bucket.headers("kk/index.html").orElseThrow();
      assertThat(String.valueOf(headers.contentType()).replace(" ", ""))
          .isEqualTo("text/html;charset=utf-8");
      assertThat(headers.contentLanguage()).isEqualTo("kk");
      assertThat(headers.cacheControl()).isEqualTo("public, max-age=300");
    }
  }

  @Test
  void aPageServedOtherwiseIsFound() throws Exception {
    SmallSite site = SmallSite.in(folder.resolve("served"));
    Logbook logbook = Logbook.open(folder.resolve("logbook"), store.place());
    Publisher publisher = new Publisher(store, logbook, false, Edge.NONE, InstantSource.system());
    publisher.publish(site.tree(), EDITIONS);
    try (Bucket bucket = Bucket.open(place, keys())) {
      bucket.put(
          "kk/index.html",
          Files.readAllBytes(site.root().resolve("kk/index.html")),
          Bucket.Headers.of("application/octet-stream"));
    }
    Verification verification = new Verification(store, logbook);
    assertThat(verification.verify().differences())
        .containsExactly(
            new Verification.Difference("kk/index.html", Verification.Wrong.OTHER_HEADERS));
    publisher.publish(site.tree(), EDITIONS);
    assertThat(verification.verify().differences()).isEmpty();
  }

  @Test
  void aFileThatIsNoLongerWhatItWasIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("page.html"), "<p>Ұсынымдар");
    Manifest.Entry page = page(file);
    Files.writeString(file, "<p>Ұсыныстар");
    assertThatThrownBy(() -> store.put(page, file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(store.place() + ": could not put kk/index.html: ");
    Files.writeString(file, "");
    assertThatThrownBy(() -> store.put(page, file)).hasMessageContaining("is empty now");
    assertThat(store.list("", "")).isEmpty();
  }

  @Test
  void aWrongKeyIsAFaultThatSaysWhere() {
    try (S3Store stranger =
        S3Store.of(Bucket.open(place, new Bucket.Keys(keys().key(), "not the secret")))) {
      assertThatThrownBy(() -> stranger.list("", ""))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(store.place() + ": could not list");
      assertThatThrownBy(() -> stranger.put("feed.json", new byte[] {'1'}))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(store.place() + ": could not put feed.json: ")
          .hasMessageContaining("Status Code: 403");
    }
  }
}
