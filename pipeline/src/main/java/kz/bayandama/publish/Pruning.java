package kz.bayandama.publish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes what no release that may still be wanted needs. Kept are the last releases and every one
 * that was the newest within the last day, by the store's clock: readers may have its pages open.
 * Of the others the number stays taken. What no release ever named is not touched.
 */
public final class Pruning {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Store store;
  private final Logbook logbook;
  private final Releases releases;

  public Pruning(Store store, Logbook logbook) {
    this.store = store;
    this.logbook = logbook;
    this.releases = new Releases(store);
  }

  /**
   * Deletes old files, if this publisher committed the newest release and nobody else is at work;
   * otherwise does nothing.
   *
   * @param keep how many releases are kept whole, at least 1
   * @return the paths deleted, sorted
   */
  public List<String> prune(int keep) throws IOException {
    Releases.Look look = releases.look(0, logbook.publisher());
    if (!logbook.clean()
        || !look.holds(logbook.release(), logbook.etag())
        || releases.underWay(look, Releases.Work.PUBLISHING, A_DAY)) {
      return List.of();
    }
    return delete(look, keptFrom(look.releases(), keep));
  }

  /**
   * Deletes at once everything that only former releases held, and all old versions of whatever is
   * below the store's prefix: nothing before the newest release can be brought back.
   *
   * @return the paths deleted, sorted
   */
  public List<String> purge() throws IOException {
    Releases.Look look = releases.look(0, logbook.publisher());
    if (look.releases().isEmpty()) {
      return List.of();
    }
    List<String> deleted = delete(look, look.releases().size() - 1);
    List<Store.Version> old =
        store.versions().stream().filter(one -> !one.newest() || one.deletion()).toList();
    if (!old.isEmpty()) {
      store.deleteVersions(old);
    }
    return deleted;
  }

  /** Index of the first release that is kept. */
  private int keptFrom(List<Store.Item> all, int keep) throws IOException {
    Instant dayAgo = store.now().minus(A_DAY);
    int first = Math.max(0, all.size() - keep);
    while (first > 0 && all.get(first).modified().isAfter(dayAgo)) {
      first--;
    }
    return first;
  }

  private List<String> delete(Releases.Look look, int keptFrom) throws IOException {
    List<Release> kept = new ArrayList<>();
    List<Release> old = new ArrayList<>();
    Set<String> needed = new HashSet<>();
    Set<String> unneeded = new HashSet<>(logbook.begunPaths());
    for (int i = 0; i < look.releases().size(); i++) {
      Release release = release(Releases.number(look.releases().get(i)));
      (i < keptFrom ? old : kept).add(release);
      Set<String> paths = i < keptFrom ? unneeded : needed;
      release.manifest().entries().forEach(entry -> paths.add(entry.path()));
    }
    old.removeIf(Release::gone);
    unneeded.removeAll(needed);
    List<String> paths = unneeded.stream().sorted().toList();
    if (!paths.isEmpty() || !old.isEmpty()) {
      delete(paths, old);
    }
    logbook.sweep(kept);
    return paths;
  }

  private void delete(List<String> paths, List<Release> old) throws IOException {
    releases.note(Releases.Work.DELETING, logbook.publisher());
    try {
      Releases.Look again = releases.look(0, logbook.publisher());
      if (releases.underWay(again, Releases.Work.PUBLISHING, A_DAY)) {
        throw new Refusal("publishing", store.place());
      }
      store.delete(paths);
      for (Release release : old) {
        releases.empty(release);
        logbook.keep(release.withoutFiles());
      }
    } finally {
      releases.done(Releases.Work.DELETING, logbook.publisher());
    }
  }

  private Release release(int number) throws IOException {
    Optional<Release> known = logbook.read(number);
    if (known.isPresent()) {
      return known.get();
    }
    Release read = releases.read(number);
    logbook.keep(read);
    return read;
  }
}
