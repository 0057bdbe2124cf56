package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publisher is killed by SIGKILL at random moments ({@code -Dpublish.kills=100}, half as often
 * with a bucket); the next run completes what it began, puts nothing again that had arrived, and
 * the number of the release never goes back.
 */
class PublisherKilledIT {
  private static final int KILLS = Integer.getInteger("publish.kills", 10);
  private static final int LONGEST = 250;

  private @TempDir Path folder;

  @Test
  void inAFolder() throws Exception {
    killAndGoOn(folder.resolve("public").toString(), KILLS);
  }

  @Test
  void inABucket() throws Exception {
    try (LocalS3 server = LocalS3.start(folder.resolve("s3"), "npm-public")) {
      killAndGoOn(server.endpoint(), (KILLS + 1) / 2);
    }
  }

  private void killAndGoOn(String place, int kills) throws Exception {
    Random chance = new Random(9);
    int release = 0;
    try (Store store = EndlessPublisher.store(place)) {
      for (int kill = 0; kill < kills; kill++) {
        killOne(place, chance.nextInt(LONGEST));
        release = goOn(store, release);
      }
    }
    assertThat(release).isGreaterThan(kills / 2);
  }

  private void killOne(String place, int after) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessPublisher.class.getName(),
                folder.toString(),
                place)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      String line = said.readLine();
      while (line != null && !line.equals("ready")) {
        line = said.readLine();
      }
      assertThat(line).isEqualTo("ready");
      assertThat(child.waitFor(after, TimeUnit.MILLISECONDS)).isFalse();
      child.destroyForcibly();
      assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Publishes what the killed one had on its disk; returns the number of the release then. */
  private int goOn(Store store, int before) throws Exception {
    Map<String, String> arrived = new HashMap<>();
    store.list("", "").forEach(item -> arrived.put(item.key(), item.etag()));
    WatchedStore watched = new WatchedStore(store);
    SmallSite site = new SmallSite(folder.resolve("site"));
    site.write("index.html", "<p>тіл таңдау");
    Release release = EndlessPublisher.publish(watched, folder, site).release();
    assertThat(release.number()).isGreaterThanOrEqualTo(before);
    Map<String, String> now = new HashMap<>();
    store.list("", "").forEach(item -> now.put(item.key(), item.etag()));
    assertThat(
            watched.puts().stream()
                .filter(path -> Objects.equals(now.get(path), arrived.get(path))))
        .as("put again though it had arrived")
        .isEmpty();
    List<Verification.Difference> differences = differences(store);
    assertThat(differences.stream().filter(Verification.Difference::harmful)).isEmpty();
    return release.number();
  }

  private List<Verification.Difference> differences(Store store)
      throws IOException, InterruptedException {
    Logbook logbook = Logbook.open(folder.resolve("logbook"), store.place());
    return new Verification(store, logbook).verify().differences();
  }
}
