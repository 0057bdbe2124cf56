package kz.bayandama.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a store back and compares it, byte by byte, with what its newest release says. */
public final class Verification {
  private final Store store;
  private final Logbook logbook;

  public Verification(Store store, Logbook logbook) {
    this.store = store;
    this.logbook = logbook;
  }

  /** What is wrong with a path. */
  public enum Wrong {
    MISSING,
    OTHER_BYTES,
    /** Its Content-Type, Content-Language, Content-Encoding, Cache-Control or redirect. */
    OTHER_HEADERS,
    /** No release that is kept names it. */
    FOREIGN,
    /** It is of a former release and will be deleted. */
    OBSOLETE
  }

  /** A path that is not as the release says. */
  public record Difference(String path, Wrong wrong) {
    /** Whether readers of the site may meet it. */
    public boolean harmful() {
      return wrong != Wrong.FOREIGN && wrong != Wrong.OBSOLETE;
    }
  }

  /**
   * What was found.
   *
   * @param release number of the newest release, 0 for none
   * @param checked how many of its files were read
   * @param differences sorted by path
   */
  public record Result(int release, int checked, List<Difference> differences) {
    /** Whether the store serves exactly what the release says. */
    public boolean proven() {
      return release > 0 && differences.stream().noneMatch(Difference::harmful);
    }
  }

  /** Reads everything. What is found damaged is put anew by the next publication. */
  public Result verify() throws IOException, InterruptedException {
    Releases releases = new Releases(store);
    int newest = releases.look(0, logbook.publisher()).newest();
    if (newest == 0) {
      return new Result(0, 0, List.of());
    }
    Release release = releases.read(newest);
    List<Difference> found = Collections.synchronizedList(new ArrayList<>());
    Parallel.each(
        release.manifest().entries(),
        entry -> wrong(entry).ifPresent(wrong -> found.add(new Difference(entry.path(), wrong))));
    if (!found.isEmpty()) {
      logbook.damaged(found.stream().map(Difference::path).sorted().toList());
    }
    found.addAll(others(release));
    return new Result(
        newest,
        release.manifest().entries().size(),
        found.stream().sorted(Comparator.comparing(Difference::path)).toList());
  }

  private Optional<Wrong> wrong(Manifest.Entry entry) throws IOException {
    Optional<Manifest.Entry> there = store.stored(entry);
    if (there.isEmpty()) {
      return Optional.of(Wrong.MISSING);
    }
    if (!there.get().sha256().equals(entry.sha256())) {
      return Optional.of(Wrong.OTHER_BYTES);
    }
    return there.get().equals(entry) ? Optional.empty() : Optional.of(Wrong.OTHER_HEADERS);
  }

  private List<Difference> others(Release release) throws IOException {
    Map<String, Manifest.Entry> named = release.manifest().byPath();
    Map<String, Manifest.Entry> former =
        release.previous() == null
            ? Map.of()
            : new Releases(store)
                .read(Objects.requireNonNull(release.previous()))
                .manifest()
                .byPath();
    return store.list("", "").stream()
        .map(Store.Item::key)
        .filter(key -> !Releases.is(key) && !named.containsKey(key))
        .map(key -> new Difference(key, former.containsKey(key) ? Wrong.OBSOLETE : Wrong.FOREIGN))
        .toList();
  }
}
