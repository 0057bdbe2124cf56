package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kz.bayandama.archive.Bucket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishing through a network and to a store that fail. */
class UnreliableNetworkTest {
  private static final List<String> EDITIONS = List.of("a".repeat(64));
  private static @TempDir Path serverFolder;
  private static LocalS3 server;
  private static int tests;
  private @TempDir Path folder;
  private SmallSite site;

  @BeforeAll
  static void startServer() throws IOException {
    server = LocalS3.start(serverFolder, "npm-public");
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @BeforeEach
  void aSite() throws IOException {
    tests++;
    site = SmallSite.in(folder.resolve("site"));
    for (int i = 0; i < 40; i++) {
      site.write("ru/recommendations/r" + i + "/index.html", "<p>Рекомендация " + i);
    }
  }

  private static S3Store store(String endpoint) {
    return S3Store.of(
        Bucket.open(
            new Bucket.Place("npm-public", "site" + tests, endpoint, "us-east-1"),
            new Bucket.Keys(LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY)));
  }

  private Publisher.Published publish(Store store) throws Exception {
    Logbook logbook = Logbook.open(folder.resolve("logbook"), store.place());
    return new Publisher(store, logbook, false, Edge.NONE, InstantSource.system())
        .publish(site.tree(), EDITIONS);
  }

  private void assertProven() throws Exception {
    try (S3Store store = store(server.endpoint())) {
      Logbook logbook = Logbook.open(folder.resolve("logbook"), store.place());
      assertThat(new Verification(store, logbook).verify().differences()).isEmpty();
    }
  }

  private FaultyNetwork network(Function<String, FaultyNetwork.Fate> fates) throws IOException {
    return new FaultyNetwork(server.endpoint(), fates);
  }

  @Test
  void faultsOfTheStoreAndTheNetworkAreTriedAgain() throws Exception {
    site.write("ru/data/all.csv", "ведомство;рекомендация\n".repeat(60_000));
    Random chance = new Random(20_261_128);
    Function<String, FaultyNetwork.Fate> fates =
        request -> {
          synchronized (chance) {
            return switch (chance.nextInt(40)) {
              case 0, 1 -> new FaultyNetwork.Fate.Refused("500 Fault", "InternalError", "");
              case 2 -> new FaultyNetwork.Fate.Refused("503 Slow", "SlowDown", "");
              case 3 -> new FaultyNetwork.Fate.Lost();
              case 4 -> new FaultyNetwork.Fate.AnswerLost();
              case 5 -> new FaultyNetwork.Fate.Dawdles(50);
              default -> FaultyNetwork.PASSES;
            };
          }
        };
    try (FaultyNetwork network = network(fates);
        S3Store store = store(network.endpoint())) {
      assertThat(publishStubbornly(store).release().number()).isEqualTo(1);
    }
    assertProven();
  }

  /** Where chance lets one request fail as often as it is tried, the next run completes it. */
  private Publisher.Published publishStubbornly(Store store) throws Exception {
    try {
      return publish(store);
    } catch (IOException e) {
      return publish(store);
    }
  }

  @Test
  void theAnswerToTheCommitMayBeLostAndItIsOursAllTheSame() throws Exception {
    AtomicBoolean first = new AtomicBoolean(true);
    Function<String, FaultyNetwork.Fate> fates =
        request ->
            request.contains("000001.json") && first.getAndSet(false)
                ? new FaultyNetwork.Fate.AnswerLost()
                : FaultyNetwork.PASSES;
    try (FaultyNetwork network = network(fates);
        S3Store store = store(network.endpoint())) {
      assertThat(publish(store).release().number()).isEqualTo(1);
      assertThat(publish(store).changes().none()).isTrue();
      assertThat(network.requests.stream().filter(one -> one.contains("000001.json")))
          .as("put, put again, whose it is")
          .hasSize(3);
    }
    assertProven();
  }

  @Test
  void credentialsThatExpireStopItAndTheNextRunPutsOnlyWhatHadNotArrived() throws Exception {
    AtomicInteger left = new AtomicInteger(25);
    Function<String, FaultyNetwork.Fate> fates =
        request ->
            left.getAndDecrement() > 0
                ? FaultyNetwork.PASSES
                : new FaultyNetwork.Fate.Refused("400 Bad Request", "ExpiredToken", "");
    try (FaultyNetwork network = network(fates);
        S3Store store = store(network.endpoint())) {
      assertThatThrownBy(() -> publish(store))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("test (Service: S3, Status Code: 400");
      left.set(Integer.MAX_VALUE);
      int arrived;
      try (S3Store listing = store(server.endpoint())) {
        arrived =
            (int)
                listing.list("", "").stream()
                    .filter(item -> !item.key().startsWith("_releases/"))
                    .count();
      }
      assertThat(arrived).isPositive();
      int all = site.tree().manifest().entries().size();
      assertThat(publish(store).changes().uploads()).isEqualTo(all - arrived);
    }
    assertProven();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT"})
  void aClockThatIsTwoHoursWrongIsSetByTheStores(String method) throws Exception {
    AtomicBoolean first = new AtomicBoolean(true);
    Function<String, FaultyNetwork.Fate> fates =
        request ->
            request.startsWith(method) && first.getAndSet(false)
                ? new FaultyNetwork.Fate.Refused(
                    "403 Forbidden",
                    "RequestTimeTooSkewed",
                    "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            ZonedDateTime.now(ZoneOffset.UTC).plusHours(2))
                        + "\r\n")
                : FaultyNetwork.PASSES;
    try (FaultyNetwork network = network(fates);
        S3Store store = store(network.endpoint())) {
      assertThat(publish(store).release().number()).isEqualTo(1);
    }
    assertProven();
  }

  @Test
  void aNetworkThatIsGoneIsSaidAndLeavesTheReleaseAsItWas() throws Exception {
    try (S3Store store = store(server.endpoint())) {
      publish(store);
    }
    site.write("ru/index.html", "<p>Новое");
    try (FaultyNetwork network = network(request -> new FaultyNetwork.Fate.Lost());
        S3Store store = store(network.endpoint())) {
      assertThatThrownBy(() -> publish(store))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("could not list");
    }
    assertProven();
  }
}
