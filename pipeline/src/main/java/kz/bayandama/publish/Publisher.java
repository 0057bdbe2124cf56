package kz.bayandama.publish;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.bayandama.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a tree to a store, complete or not at all: manifest is compared with manifest, what is
 * missing is uploaded, and the next release's manifest is put where none is, which commits it. A
 * publication that stops before is completed by the next one. What only older releases need is left
 * for {@link Pruning}.
 *
 * <p>Where this publisher committed the newest release and was not stopped since, the store is as
 * that release says, and one listing of one key proves it. Otherwise it says that it is at work,
 * lists the whole store and compares that.
 */
public final class Publisher {
  private static final Duration DELETING = Duration.ofHours(1);

  private final Store store;
  private final Logbook logbook;
  private final boolean alone;
  private final Edge edge;
  private final InstantSource clock;
  private final Releases releases;

  /**
   * A publisher.
   *
   * @param alone whether it is certain that nobody else publishes there, so that a store without
   *     conditional writes will do
   * @param edge what readers get the store's files through
   */
  public Publisher(Store store, Logbook logbook, boolean alone, Edge edge, InstantSource clock) {
    this.store = store;
    this.logbook = logbook;
    this.alone = alone;
    this.edge = edge;
    this.clock = clock;
    this.releases = new Releases(store);
  }

  /**
   * That another publisher committed while this one was uploading; nothing is lost, publish again.
   */
  public static final class Overtaken extends Refusal {
    private static final long serialVersionUID = 1L;

    Overtaken(String place, int number) {
      super("overtaken", place, number);
    }
  }

  /** That a release's files are no longer there. */
  public static final class Irretrievable extends Refusal {
    private static final long serialVersionUID = 1L;
    private final transient Release release;

    Irretrievable(Release release, List<String> lacking) {
      super(
          release.gone() || lacking.isEmpty() ? "deleted" : "lacking",
          release.number(),
          lacking.size(),
          String.join(", ", lacking.subList(0, Math.min(1, lacking.size()))));
      this.release = release;
    }

    /** The release that was asked for. */
    public Release release() {
      return release;
    }
  }

  /**
   * What a publication did.
   *
   * @param release the one that the store shows now
   * @param changes what was done for it; none where it was there already
   */
  public record Published(Release release, Changes changes) {}

  /** What publishing a tree would do. */
  private record Plan(Releases.Look look, Optional<Release> before, boolean ours, Changes changes) {
    int next() {
      return look.newest() + 1;
    }
  }

  /** The newest release, empty if the store holds none. */
  public Optional<Release> newest() throws IOException {
    return newest(releases.look(logbook.release(), logbook.publisher()));
  }

  private Optional<Release> newest(Releases.Look look) throws IOException {
    int number = look.newest();
    if (number == 0) {
      return Optional.empty();
    }
    if (look.holds(logbook.release(), logbook.etag())) {
      Optional<Release> known = logbook.read(number);
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.of(releases.read(number));
  }

  /** What publishing this tree would do. Changes nothing. */
  public Changes preview(Tree tree) throws IOException {
    return plan(tree).changes();
  }

  private Plan plan(Tree tree) throws IOException {
    Releases.Look look = releases.look(logbook.release(), logbook.publisher());
    Optional<Release> before = newest(look);
    boolean ours = logbook.release() > 0 && look.holds(logbook.release(), logbook.etag());
    Manifest held = before.map(Release::manifest).orElse(Manifest.EMPTY);
    boolean sure = ours && logbook.clean() && look.notes().isEmpty();
    return new Plan(
        look,
        before,
        ours,
        sure
            ? Changes.between(held, tree.manifest())
            : Changes.against(store.list("", ""), held, tree, logbook.damaged()));
  }

  /**
   * Publishes a tree.
   *
   * @param editions digests of the adopted editions that it shows
   * @throws Overtaken if another publisher was faster
   * @throws Conditions.Unconditional if the store cannot tell which of two was
   */
  public Published publish(Tree tree, List<String> editions)
      throws IOException, InterruptedException {
    return publish(tree, editions, null);
  }

  /**
   * Brings a release back: the files that it served, as a new release.
   *
   * @param number of the release, 0 for the one before the newest
   * @throws Irretrievable if its files are no longer in this workspace
   */
  public Published rollback(int number) throws IOException, InterruptedException {
    Release back = former(number);
    Tree tree = logbook.tree(back.manifest());
    List<String> lacking = back.gone() ? List.of() : logbook.lacking(plan(tree).changes());
    if (back.gone() || !lacking.isEmpty()) {
      throw new Irretrievable(back, lacking);
    }
    return publish(tree, back.editions(), back.number());
  }

  /**
   * Brings a release back from files that were built again.
   *
   * @throws Irretrievable if these are not the files that it served
   */
  public Published rollback(int number, Tree rebuilt) throws IOException, InterruptedException {
    Release back = former(number);
    if (back.gone() || !back.manifest().equals(rebuilt.manifest())) {
      Changes differing = Changes.between(back.manifest(), rebuilt.manifest());
      throw new Irretrievable(back, differing.all().stream().map(Manifest.Entry::path).toList());
    }
    return publish(rebuilt, back.editions(), back.number());
  }

  private Release former(int wanted) throws IOException {
    Release newest = newest().orElseThrow(() -> new Refusal("no-release", store.place()));
    Integer number = wanted == 0 ? newest.previous() : Integer.valueOf(wanted);
    if (number == null || number >= newest.number()) {
      throw new Refusal("none-before", store.place(), newest.number());
    }
    Optional<Release> known = logbook.read(number);
    return known.isPresent() ? known.get() : releases.read(number);
  }

  private Published publish(Tree tree, List<String> editions, @Nullable Integer restores)
      throws IOException, InterruptedException {
    Plan plan = plan(tree);
    Release next =
        new Release(
            plan.next(),
            plan.look().newest() == 0 ? null : plan.look().newest(),
            restores,
            editions,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            tree.manifest());
    Optional<Release> same = plan.before().filter(before -> before.shows(next));
    if (same.isPresent()) {
      mend(plan, same.get(), tree);
      return new Published(same.get(), plan.changes());
    }
    CompletableFuture<byte[]> written = CompletableFuture.supplyAsync(() -> Json.bytes(next));
    if (!alone) {
      Conditions.require(store, logbook);
    }
    byte[] bytes = written.join();
    logbook.begin(next.number(), bytes);
    if (!plan.ours()) {
      announce();
    }
    upload(plan, tree);
    commit(plan, next, bytes);
    return new Published(next, plan.changes());
  }

  private void upload(Plan plan, Tree tree) throws IOException, InterruptedException {
    for (List<Manifest.Entry> step : plan.changes().steps()) {
      Parallel.each(
          step,
          entry -> {
            logbook.keep(entry.sha256(), tree.file(entry));
            store.put(entry, tree.file(entry));
          });
    }
  }

  /** Makes the store what its newest release says, where that was in doubt. */
  private void mend(Plan plan, Release newest, Tree tree) throws IOException, InterruptedException {
    if (plan.changes().uploads() > 0) {
      logbook.begin(newest.number(), Json.bytes(newest));
      upload(plan, tree);
    }
    if (!plan.ours() || !logbook.clean()) {
      logbook.found(newest, plan.look().releases().getLast().etag());
    }
    if (!plan.look().notes().isEmpty()) {
      releases.removeOld(plan.look().notes());
    }
    forgetAtEdge(stale(plan));
  }

  private void announce() throws IOException {
    releases.note(Releases.Work.PUBLISHING, logbook.publisher());
    Releases.Look look = releases.look(logbook.release(), logbook.publisher());
    if (releases.underWay(look, Releases.Work.DELETING, DELETING)) {
      throw new Refusal("deleting", store.place());
    }
  }

  private void commit(Plan plan, Release next, byte[] bytes) throws IOException {
    String etag =
        releases
            .commit(next, bytes, alone)
            .orElseThrow(() -> new Overtaken(store.place(), next.number()));
    List<String> stale = stale(plan);
    logbook.committed(next.number(), bytes, etag, stale);
    if (!plan.ours()) {
      releases.done(Releases.Work.PUBLISHING, logbook.publisher());
    }
    if (!plan.look().notes().isEmpty()) {
      releases.removeOld(plan.look().notes());
    }
    forgetAtEdge(stale);
  }

  /** What a former publication could not have forgotten, too. */
  private List<String> stale(Plan plan) {
    return Edge.few(
        Stream.concat(logbook.stale().stream(), edge.stale(plan.changes()).stream()).toList());
  }

  private void forgetAtEdge(List<String> stale) throws IOException {
    if (!stale.isEmpty()) {
      edge.forget(stale);
      logbook.invalidated();
    }
  }
}
