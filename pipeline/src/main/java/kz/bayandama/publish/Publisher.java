package kz.bayandama.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import kz.bayandama.json.Json;

/**
 * Publishes a tree to a store, complete or not at all: manifest is compared with manifest, what is
 * missing is uploaded, and the next release's manifest is put where none is, which commits it. A
 * publication that stops before is completed by the next one. What only older releases need is left
 * for {@link #prune}.
 */
public final class Publisher {
  private static final String RELEASES = "_releases/";
  private static final int AT_ONCE = 32;

  private final Store store;
  private final InstantSource clock;

  public Publisher(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * That another publisher committed while this one was uploading; nothing is lost, publish again.
   */
  public static final class Overtaken extends IOException {
    private static final long serialVersionUID = 1L;

    Overtaken(String place, int number) {
      super(place + ": somebody else published release " + number + " meanwhile; publish again");
    }
  }

  /** The newest release, empty if the store holds none. */
  public Optional<Release> newest() throws IOException {
    List<String> releases = store.list(RELEASES);
    return releases.isEmpty() ? Optional.empty() : Optional.of(read(releases.getLast()));
  }

  /** What publishing this tree would do. */
  public Changes changes(Manifest next) throws IOException {
    return Changes.between(newest().map(Release::manifest).orElse(new Manifest(List.of())), next);
  }

  /**
   * Publishes a tree.
   *
   * @param editions digests of the adopted editions that it shows
   * @return the release that the store shows now: the newest as it was where nothing changed
   * @throws Overtaken if another publisher was faster
   */
  public Release publish(Path tree, List<String> editions)
      throws IOException, InterruptedException {
    Optional<Release> before = newest();
    Manifest next = Manifest.of(tree);
    Changes changes =
        Changes.between(before.map(Release::manifest).orElse(new Manifest(List.of())), next);
    if (before.isPresent()
        && changes.none()
        && before.get().editions().equals(editions.stream().sorted().toList())) {
      return before.get();
    }
    for (List<Manifest.Entry> step : changes.steps()) {
      upload(tree, step);
    }
    int number = before.map(Release::number).orElse(0) + 1;
    Release release =
        new Release(
            number,
            before.map(Release::number).orElse(null),
            editions,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            next);
    if (!store.putIfAbsent(key(number), Json.bytes(release))) {
      throw new Overtaken(store.place(), number);
    }
    return release;
  }

  private void upload(Path tree, List<Manifest.Entry> entries)
      throws IOException, InterruptedException {
    Semaphore slots = new Semaphore(AT_ONCE);
    List<Future<Boolean>> uploads = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Manifest.Entry entry : entries) {
        slots.acquire();
        uploads.add(
            threads.submit(() -> {
              try {
                store.put(entry, tree.resolve(entry.path()));
                return true;
              } finally {
                slots.release();
              }
            }));
      }
      for (Future<Boolean> upload : uploads) {
        upload.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw new IOException(fault.getMessage(), fault);
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * Deletes what none of the last releases needs, once the newest is a day old: readers may still
   * have pages of the one before open.
   *
   * @param keep how many releases are kept whole, at least 1
   * @return the paths deleted
   */
  public List<String> prune(int keep) throws IOException {
    List<String> keys = store.list(RELEASES);
    if (keys.size() <= keep
        || read(keys.getLast()).at().plus(1, ChronoUnit.DAYS).isAfter(clock.instant())) {
      return List.of();
    }
    List<String> deleted = new ArrayList<>();
    List<String> needed =
        keys.subList(keys.size() - keep, keys.size()).stream()
            .flatMap(key -> readUnchecked(key).manifest().byPath().keySet().stream())
            .distinct()
            .toList();
    for (String key : store.list("")) {
      boolean old = keys.subList(0, keys.size() - keep).contains(key);
      if (old || (!key.startsWith(RELEASES) && !needed.contains(key))) {
        store.delete(key);
        deleted.add(key);
      }
    }
    return deleted;
  }

  private Release readUnchecked(String key) {
    try {
      return read(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Release read(String key) throws IOException {
    byte[] bytes =
        store
            .get(key)
            .orElseThrow(() -> new IOException(store.place() + ": " + key + " is not there"));
    return Json.read(bytes, Release.class);
  }

  private static String key(int number) {
    return RELEASES + String.format(Locale.ROOT, "%06d", number) + ".json";
  }
}
