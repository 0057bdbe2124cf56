package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What publishing keeps to, whatever the store. */
abstract class PublisherContract {
  private static final List<String> EDITIONS = List.of("a".repeat(64));

  @TempDir Path folder;
  private Path tree;
  private Instant now = Instant.parse("2026-03-01T09:00:00Z");

  /** A store with nothing in it; the same place each time within a test. */
  abstract Store open() throws IOException;

  @BeforeEach
  void aSite() throws IOException {
    tree = folder.resolve("site");
    write("index.html", "<p>тіл таңдау");
    write("kk/index.html", "<p>Баяндама");
    write("ru/index.html", "<p>Доклад");
    write("assets/site.0a1b2c3d4e5f.css", "p{}");
    write("sitemap.xml", "<urlset/>");
  }

  private void write(String path, String text) throws IOException {
    Path file = tree.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private Publisher publisher(Store store) {
    return new Publisher(store, () -> now);
  }

  private static Optional<String> text(Store store, String key) throws IOException {
    return store.get(key).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void theFirstReleaseHoldsTheWholeTree() throws Exception {
    Store store = open();
    Release release = publisher(store).publish(tree, EDITIONS);
    assertThat(release.number()).isEqualTo(1);
    assertThat(release.previous()).isNull();
    assertThat(text(store, "kk/index.html")).hasValue("<p>Баяндама");
    assertThat(store.list(""))
        .containsExactly(
            "_releases/000001.json",
            "assets/site.0a1b2c3d4e5f.css",
            "index.html",
            "kk/index.html",
            "ru/index.html",
            "sitemap.xml");
  }

  @Test
  void publishingTheSameAgainChangesNothing() throws Exception {
    Store store = open();
    Release first = publisher(store).publish(tree, EDITIONS);
    assertThat(publisher(store).publish(tree, EDITIONS)).isEqualTo(first);
    assertThat(store.list("_releases/")).hasSize(1);
  }

  @Test
  void onlyWhatChangedIsUploaded() throws Exception {
    Store store = open();
    publisher(store).publish(tree, EDITIONS);
    write("ru/index.html", "<p>Доклад за 2025 год");
    Files.delete(tree.resolve("sitemap.xml"));
    Changes changes = publisher(store).changes(Manifest.of(tree));
    assertThat(changes.steps().stream().flatMap(List::stream).map(Manifest.Entry::path))
        .containsExactly("ru/index.html");
    assertThat(changes.obsolete()).containsExactly("sitemap.xml");
    assertThat(publisher(store).publish(tree, EDITIONS).number()).isEqualTo(2);
    assertThat(text(store, "ru/index.html")).hasValue("<p>Доклад за 2025 год");
    assertThat(store.get("sitemap.xml")).isPresent();
  }

  @Test
  void assetsArriveBeforePagesAndPagesBeforeWhatPointsAtThem() throws Exception {
    Recording store = new Recording(open());
    publisher(store).publish(tree, EDITIONS);
    assertThat(store.order.getFirst()).isEqualTo("assets/site.0a1b2c3d4e5f.css");
    assertThat(store.order.subList(1, 4))
        .containsExactlyInAnyOrder("index.html", "kk/index.html", "ru/index.html");
    assertThat(store.order.subList(4, 6)).containsExactly("sitemap.xml", "_releases/000001.json");
  }

  @Test
  void aStoppedPublicationCommitsNothingAndTheNextOneCompletesIt() throws Exception {
    Store store = open();
    publisher(store).publish(tree, EDITIONS);
    write("kk/index.html", "<p>Жаңа баяндама");
    Recording broken = new Recording(store);
    broken.failAt = "kk/index.html";
    assertThatThrownBy(() -> publisher(broken).publish(tree, EDITIONS))
        .isInstanceOf(IOException.class)
        .hasMessage("the network is gone");
    assertThat(publisher(store).newest().map(Release::number)).hasValue(1);
    assertThat(publisher(store).publish(tree, EDITIONS).number()).isEqualTo(2);
    assertThat(text(store, "kk/index.html")).hasValue("<p>Жаңа баяндама");
  }

  @Test
  void ofTwoPublishersOneWinsAndTheOtherSaysSo() throws Exception {
    Store store = open();
    Recording slow = new Recording(store);
    slow.beforeCommit = () -> publisher(store).publish(tree, EDITIONS);
    assertThatThrownBy(() -> publisher(slow).publish(tree, EDITIONS))
        .isInstanceOf(Publisher.Overtaken.class)
        .hasMessageContaining("somebody else published release 1 meanwhile");
  }

  @Test
  void whatNoKeptReleaseNeedsGoesAfterADay() throws Exception {
    Store store = open();
    Publisher publisher = publisher(store);
    publisher.publish(tree, EDITIONS);
    Files.delete(tree.resolve("ru/index.html"));
    publisher.publish(tree, EDITIONS);
    write("kk/index.html", "<p>Жаңа");
    publisher.publish(tree, EDITIONS);
    assertThat(publisher.prune(2)).isEmpty();
    now = now.plusSeconds(25 * 3600);
    assertThat(publisher.prune(2)).containsExactly("_releases/000001.json", "ru/index.html");
    assertThat(store.get("ru/index.html")).isEmpty();
    assertThat(publisher.publish(tree, EDITIONS).number()).isEqualTo(3);
  }

  /** Passes everything on, notes the order of arrival, and can fail or dawdle. */
  private static final class Recording implements Store {
    private interface Step {
      void run() throws Exception;
    }

    private final Store store;
    private final List<String> order = new ArrayList<>();
    private String failAt = "";
    private Step beforeCommit = () -> {};

    Recording(Store store) {
      this.store = store;
    }

    @Override
    public void put(Manifest.Entry entry, Path file) throws IOException {
      if (entry.path().equals(failAt)) {
        throw new IOException("the network is gone");
      }
      store.put(entry, file);
      synchronized (order) {
        order.add(entry.path());
      }
    }

    @Override
    public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
      try {
        beforeCommit.run();
      } catch (Exception e) {
        throw new IOException(e);
      }
      order.add(key);
      return store.putIfAbsent(key, bytes);
    }

    @Override
    public Optional<byte[]> get(String key) throws IOException {
      return store.get(key);
    }

    @Override
    public List<String> list(String prefix) throws IOException {
      return store.list(prefix);
    }

    @Override
    public void delete(String key) throws IOException {
      store.delete(key);
    }

    @Override
    public String place() {
      return store.place();
    }
  }
}
