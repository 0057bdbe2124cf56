package kz.bayandama.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import kz.bayandama.archive.Bucket;

/**
 * Publishes one version of a site after the other until it is killed: a program of its own, for
 * {@link PublisherKilledIT}.
 */
final class EndlessPublisher {
  static final List<String> EDITIONS = List.of("a".repeat(64));
  private static final int PAGES = 30;

  private EndlessPublisher() {}

  /** Arguments: a folder for the site and the logbook, and the place. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    try (Store store = store(args[1])) {
      Random chance = new Random();
      System.out.println("ready");
      while (true) {
        publish(store, folder, next(folder, chance));
      }
    }
  }

  /** A folder, or the endpoint of a local S3 server. */
  static Store store(String place) throws IOException {
    return place.startsWith("http:")
        ? S3Store.of(
            Bucket.open(
                new Bucket.Place("npm-public", "site", place, "us-east-1"),
                new Bucket.Keys(LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY)))
        : FolderStore.open(Path.of(place));
  }

  static Publisher.Published publish(Store store, Path folder, SmallSite site)
      throws IOException, InterruptedException {
    return new Publisher(
            store,
            Logbook.open(folder.resolve("logbook"), store.place()),
            false,
            Edge.NONE,
            InstantSource.system())
        .publish(site.tree(), EDITIONS);
  }

  /** Another version: some pages changed, some gone, some new, another style and another search. */
  static SmallSite next(Path folder, Random chance) throws IOException {
    SmallSite site = SmallSite.in(folder.resolve("site"));
    String print = String.format("%012x", chance.nextLong() & 0xffff_ffff_ffffL);
    site.write("assets/site." + print + ".css", "p{}" + print);
    site.write("assets/search/start." + print + ".bin", print);
    for (int i = 0; i < PAGES; i++) {
      if (chance.nextInt(3) == 0) {
        site.write("ru/reports/" + chance.nextInt(PAGES) + "/index.html", "<p>Отчёт " + print + i);
      }
    }
    site.write("ru/recommendations/index.html", "<p>Поиск: assets/search/start." + print + ".bin");
    return site;
  }
}
