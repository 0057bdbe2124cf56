package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What publishing keeps to, whatever the store. */
abstract class PublisherContract {
  static final List<String> EDITIONS = List.of("a".repeat(64));

  @TempDir Path folder;
  private SmallSite site;
  private Instant now = Instant.parse("2026-03-01T09:00:00Z");

  /** A store with nothing in it; the same place each time within a test. */
  abstract Store open() throws IOException;

  @BeforeEach
  void aSite() throws IOException {
    site = SmallSite.in(folder.resolve("site"));
  }

  private Logbook logbook(String name, Store store) throws IOException {
    return Logbook.open(folder.resolve(name), store.place());
  }

  private Publisher publisher(Store store) throws IOException {
    return publisher(store, "logbook");
  }

  private Publisher publisher(Store store, String name) throws IOException {
    return new Publisher(store, logbook(name, store), false, Edge.NONE, () -> now);
  }

  private Release publish(Store store) throws Exception {
    return publisher(store).publish(site.tree(), EDITIONS).release();
  }

  private static Optional<String> text(Store store, String key) throws IOException {
    return store.get(key).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static List<String> keys(Store store, String prefix) throws IOException {
    return store.list(prefix, "").stream().map(Store.Item::key).toList();
  }

  private Verification.Result verified(Store store) throws Exception {
    return new Verification(store, logbook("verification", store)).verify();
  }

  @Test
  void theFirstReleaseHoldsTheWholeTree() throws Exception {
    Store store = open();
    Release release = publish(store);
    assertThat(release.number()).isEqualTo(1);
    assertThat(release.previous()).isNull();
    assertThat(release.manifest()).isEqualTo(site.tree().manifest());
    assertThat(text(store, "kk/index.html")).hasValue("<p>Баяндама");
    assertThat(keys(store, ""))
        .containsExactly(
            "_releases/000001.json",
            "assets/search/start.0a1b2c3d4e5f.bin",
            "assets/site.0a1b2c3d4e5f.css",
            "index.html",
            "kk/index.html",
            "kk/recommendations/index.html",
            "ru/feed.xml",
            "ru/index.html",
            "sitemap.xml");
    assertThat(verified(store).differences()).isEmpty();
  }

  @Test
  void theSameAgainIsOneRequest() throws Exception {
    Release first = publish(open());
    WatchedStore store = new WatchedStore(open());
    assertThat(publish(store)).isEqualTo(first);
    assertThat(store.done).containsExactly("list _releases/");
  }

  @Test
  void aChangeIsItsUploadsAndTwoRequests() throws Exception {
    publish(open());
    site.write("ru/index.html", "<p>Доклад за 2025 год");
    site.delete("sitemap.xml");
    WatchedStore store = new WatchedStore(open());
    Publisher.Published done = publisher(store).publish(site.tree(), EDITIONS);
    assertThat(store.done)
        .containsExactly("list _releases/", "put ru/index.html", "commit _releases/000002.json");
    assertThat(done.changes().replaced()).containsExactly("ru/index.html");
    assertThat(done.changes().obsolete()).containsExactly("sitemap.xml");
    assertThat(done.release().previous()).isEqualTo(1);
    assertThat(text(store, "ru/index.html")).hasValue("<p>Доклад за 2025 год");
    assertThat(store.get("sitemap.xml")).isPresent();
  }

  @Test
  void anotherWorkspaceFindsOutWhatIsThere() throws Exception {
    Release first = publish(open());
    WatchedStore store = new WatchedStore(open());
    assertThat(publisher(store, "another").publish(site.tree(), EDITIONS).release())
        .isEqualTo(first);
    assertThat(store.done).containsExactly("list _releases/", "get _releases/000001.json", "list ");
  }

  @Test
  void partsArriveBeforePagesAndPagesBeforeWhatPointsAtThem() throws Exception {
    WatchedStore store = new WatchedStore(open());
    publish(store);
    List<String> order = store.puts();
    assertThat(order.subList(0, 2)).allMatch(path -> path.startsWith("assets/"));
    assertThat(order.subList(2, 5))
        .containsExactlyInAnyOrder("index.html", "kk/index.html", "ru/index.html");
    assertThat(order.subList(5, 7)).containsExactlyInAnyOrder("ru/feed.xml", "sitemap.xml");
    assertThat(order.subList(7, 8)).containsExactly("kk/recommendations/index.html");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stoppedAtAnyRequestTheNextRunCompletesItAndPutsNothingTwice(boolean answerLost)
      throws Exception {
    publish(open());
    site.write("kk/index.html", "<p>Жаңа баяндама");
    site.write("ru/index.html", "<p>Новый доклад");
    site.write("assets/site.111111111111.css", "p{margin:0}");
    site.write("kk/recommendations/index.html", "<p>Жаңа іздеу");
    int stop = 0;
    int stopped;
    List<String> arrived = new ArrayList<>();
    do {
      WatchedStore store = new WatchedStore(open());
      if (answerLost) {
        store.loseAnswer(++stop);
      } else {
        store.stopAfter(stop++);
      }
      try {
        publish(store);
        stopped = 0;
      } catch (IOException e) {
        assertThat(e).hasMessage("the network is gone");
        stopped = 1;
      }
      arrived.addAll(store.puts());
    } while (stopped > 0);
    assertThat(arrived)
        .containsExactlyInAnyOrder(
            "assets/site.111111111111.css",
            "kk/index.html",
            "ru/index.html",
            "kk/recommendations/index.html");
    assertThat(publish(open()).number()).isEqualTo(2);
    assertThat(verified(open()).differences()).isEmpty();
  }

  @Test
  void whatAStoppedPublicationPutOverPagesIsTakenBackByTheNext() throws Exception {
    publish(open());
    site.write("ru/index.html", "<p>Не принято");
    WatchedStore store = new WatchedStore(open());
    store.beforeCommit =
        () -> {
          throw new IOException("killed");
        };
    assertThatThrownBy(() -> publish(store)).hasMessageContaining("killed");
    assertThat(text(open(), "ru/index.html")).hasValue("<p>Не принято");
    site.write("ru/index.html", "<p>Доклад");
    publish(open());
    assertThat(text(open(), "ru/index.html")).hasValue("<p>Доклад");
    assertThat(verified(open()).proven()).isTrue();
  }

  @Test
  void ofTwoPublishersOneWinsTheOtherSaysSoAndBothCanGoOn() throws Exception {
    publish(open());
    SmallSite theirs = SmallSite.in(folder.resolve("theirs"));
    theirs.write("ru/index.html", "<p>Их доклад");
    WatchedStore slow = new WatchedStore(open());
    slow.beforeCommit =
        () -> {
          site.write("ru/index.html", "<p>Наш доклад");
          publish(open());
          slow.put(
              theirs.tree().manifest().entries().stream()
                  .filter(entry -> entry.path().equals("ru/index.html"))
                  .findFirst()
                  .orElseThrow(),
              theirs.root().resolve("ru/index.html"));
        };
    assertThatThrownBy(() -> publisher(slow, "theirs").publish(theirs.tree(), EDITIONS))
        .isInstanceOf(Publisher.Overtaken.class)
        .hasMessageContaining("somebody else published release 2 meanwhile");
    assertThat(text(open(), "ru/index.html")).hasValue("<p>Их доклад");
    publish(open());
    assertThat(text(open(), "ru/index.html")).hasValue("<p>Наш доклад");
    assertThat(verified(open()).proven()).isTrue();
    Release last = publisher(open(), "theirs").publish(theirs.tree(), EDITIONS).release();
    assertThat(last.number()).isEqualTo(3);
    assertThat(text(open(), "ru/index.html")).hasValue("<p>Их доклад");
  }

  @Test
  void aStoreThatIgnoresConditionsIsNamedAndNeedsASetting() throws Exception {
    WatchedStore store = new WatchedStore(open());
    store.conditions = false;
    assertThatThrownBy(() -> publish(store))
        .isInstanceOf(Conditions.Unconditional.class)
        .hasMessageContaining("publish.singlePublisher: true");
    assertThat(keys(store, "")).isEmpty();
    Publisher alone = new Publisher(store, logbook("logbook", store), true, Edge.NONE, () -> now);
    assertThat(alone.publish(site.tree(), EDITIONS).release().number()).isEqualTo(1);
    store.done.clear();
    alone.publish(site.tree(), EDITIONS);
    assertThat(store.done).containsExactly("list _releases/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-12-31T23:59:59Z", "2041-01-01T00:00:00Z"})
  void whatNoKeptReleaseNeedsGoesAfterADayOfTheStoresClock(String ourClock) throws Exception {
    WatchedStore store = new WatchedStore(open());
    now = Instant.parse(ourClock);
    Pruning pruning = new Pruning(store, logbook("logbook", store));
    publish(store);
    site.delete("ru/index.html");
    publish(store);
    site.write("kk/index.html", "<p>Жаңа");
    publish(store);
    store.put("google1234.html", new byte[] {'x'});
    assertThat(new Pruning(store, logbook("logbook", store)).prune(2)).isEmpty();
    store.ahead = Duration.ofHours(25);
    assertThat(pruning.prune(2)).as("by a page that was opened before it was written").isEmpty();
    assertThat(new Pruning(store, logbook("logbook", store)).prune(2))
        .containsExactly("ru/index.html");
    assertThat(store.get("ru/index.html")).isEmpty();
    assertThat(store.get("google1234.html")).isPresent();
    assertThat(keys(store, "_releases/"))
        .containsExactly("_releases/000001.json", "_releases/000002.json", "_releases/000003.json");
    assertThat(publish(store).number()).isEqualTo(3);
    assertThatThrownBy(() -> publisher(store).rollback(1))
        .isInstanceOf(Publisher.Irretrievable.class)
        .hasMessageContaining("release 1 cannot be brought back");
  }

  @Test
  void nothingIsDeletedWhileSomebodyElsePublishes() throws Exception {
    WatchedStore store = new WatchedStore(open());
    publish(store);
    site.delete("ru/index.html");
    publish(store);
    store.ahead = Duration.ofHours(25);
    WatchedStore other = new WatchedStore(open());
    List<List<String>> deleted = new ArrayList<>();
    SmallSite theirs = SmallSite.in(folder.resolve("theirs"));
    theirs.write("ru/new.html", "<p>Жаңа бет");
    other.beforeCommit =
        () -> {
          store.ahead = Duration.ofHours(23);
          deleted.add(new Pruning(store, logbook("logbook", store)).prune(1));
        };
    publisher(other, "theirs").publish(theirs.tree(), EDITIONS);
    assertThat(deleted).containsExactly(List.of());
    assertThat(verified(open()).proven()).isTrue();
  }

  @Test
  void aPageOfTheLogbookThatACrashLeftHalfWrittenHoldsUpNothing() throws Exception {
    WatchedStore store = new WatchedStore(open());
    publish(store);
    Path begun;
    try (Stream<Path> all = Files.walk(folder.resolve("logbook"))) {
      begun = all.filter(path -> path.endsWith("begun")).findFirst().orElseThrow();
    }
    Files.writeString(begun.resolve(".000002.json.new"), "{\"numb");
    site.delete("ru/index.html");
    publish(store);
    store.ahead = Duration.ofHours(25);
    assertThat(new Pruning(store, logbook("logbook", store)).prune(1))
        .containsExactly("ru/index.html");
    assertThat(begun).isEmptyDirectory();
  }

  @Test
  void theReleaseBeforeIsBroughtBackFromItsKeptFiles() throws Exception {
    publish(open());
    site.write("ru/index.html", "<p>Ошибка");
    site.write("ru/extra.html", "<p>Лишнее");
    publish(open());
    WatchedStore store = new WatchedStore(open());
    Publisher.Published back = publisher(store).rollback(0);
    assertThat(back.release().number()).isEqualTo(3);
    assertThat(back.release().restores()).isEqualTo(1);
    assertThat(back.changes().obsolete()).containsExactly("ru/extra.html");
    assertThat(store.puts()).containsExactly("ru/index.html");
    assertThat(text(store, "ru/index.html")).hasValue("<p>Доклад");
    assertThat(verified(store).proven()).isTrue();
  }

  @Test
  void elsewhereItIsBroughtBackFromTheSameFilesBuiltAgain() throws Exception {
    publish(open());
    site.write("ru/index.html", "<p>Ошибка");
    publish(open());
    Publisher elsewhere = publisher(open(), "another");
    assertThatThrownBy(() -> elsewhere.rollback(0))
        .isInstanceOf(Publisher.Irretrievable.class)
        .hasMessageContaining("8 files are not kept, such as ");
    assertThatThrownBy(() -> elsewhere.rollback(1, site.tree()))
        .isInstanceOf(Publisher.Irretrievable.class);
    site.write("ru/index.html", "<p>Доклад");
    assertThat(elsewhere.rollback(1, site.tree()).release().restores()).isEqualTo(1);
    assertThat(text(open(), "ru/index.html")).hasValue("<p>Доклад");
    assertThatThrownBy(() -> elsewhere.rollback(7)).hasMessageContaining("none to bring back");
  }

  @Test
  void verificationNamesWhatIsWrongAndTheNextPublicationMendsIt() throws Exception {
    Store store = open();
    publish(store);
    store.delete(List.of("ru/index.html"));
    store.put("kk/index.html", "<p>Бөтен".getBytes(StandardCharsets.UTF_8));
    store.put("foreign.txt", new byte[] {'?'});
    Verification.Result result = new Verification(store, logbook("logbook", store)).verify();
    assertThat(result.proven()).isFalse();
    assertThat(result.checked()).isEqualTo(8);
    assertThat(result.differences())
        .containsExactly(
            new Verification.Difference("foreign.txt", Verification.Wrong.FOREIGN),
            new Verification.Difference("kk/index.html", Verification.Wrong.OTHER_BYTES),
            new Verification.Difference("ru/index.html", Verification.Wrong.MISSING));
    publish(store);
    Verification.Result mended = verified(store);
    assertThat(mended.proven()).isTrue();
    assertThat(mended.differences()).hasSize(1);
  }

  @Test
  void textsThatWereTakenDownAreProvenAbsentOnceTheFormerReleaseIsPurged() throws Exception {
    Store store = open();
    String secret = "камера № 14, палата «Б»";
    site.write("ru/index.html", "<p>Жалоба: камера\n № 14, <em>палата</em> &laquo;Б&raquo;");
    site.write("ru/case.html", "<p>Жалоба: камера № 14, <em>палата</em> &#171;Б&#187;");
    site.write("ru/case.json", "{\"t\":\"\\u043aамера № 14, палата «Б»\"}");
    publish(store);
    assertThat(Absence.traces(store, List.of(secret)).stream().map(Absence.Trace::key))
        .containsExactly("ru/case.html", "ru/case.json");
    site.write("ru/index.html", "<p>Снято");
    site.delete("ru/case.html");
    site.delete("ru/case.json");
    publish(store);
    assertThat(Absence.traces(store, List.of(secret))).isNotEmpty();
    assertThat(new Pruning(store, logbook("logbook", store)).purge())
        .containsExactly("ru/case.html", "ru/case.json");
    assertThat(Absence.traces(store, List.of(secret))).isEmpty();
    assertThatThrownBy(() -> publisher(store).rollback(0))
        .isInstanceOf(Publisher.Irretrievable.class);
    assertThat(verified(store).differences()).isEmpty();
  }

  @Test
  void compressedPagesArePutInTheirStead() throws Exception {
    Store store = open();
    Tree tree = site.tree().compressed(false, folder.resolve("compressed"));
    publisher(store).publish(tree, EDITIONS);
    byte[] page = store.get("kk/index.html").orElseThrow();
    assertThat(page).startsWith(0x1f, 0x8b);
    assertThat(verified(store).proven()).isTrue();
    assertThat(Absence.traces(store, List.of("Баяндама")).stream().map(Absence.Trace::key))
        .containsExactly("kk/index.html");
  }
}
