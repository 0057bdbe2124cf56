package kz.bayandama.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kz.bayandama.archive.Md5;
import org.jspecify.annotations.Nullable;

/**
 * What a publication has to do, in its order: assets, new pages, changed pages, what points at
 * pages, and what the search begins with. A reader who sees a page finds its parts.
 *
 * @param steps groups of uploads; a group begins when the one before has arrived
 * @param replaced paths among them that the release before has with other bytes or headers
 * @param obsolete paths that the release before has and this one has not
 * @param unchanged how many files stay as they are
 */
public record Changes(
    List<List<Manifest.Entry>> steps, List<String> replaced, List<String> obsolete, int unchanged) {
  private static final int STEPS = 5;

  public Changes {
    steps = steps.stream().map(List::copyOf).toList();
    replaced = List.copyOf(replaced);
    obsolete = List.copyOf(obsolete);
  }

  /** From a release that the store holds exactly. */
  static Changes between(Manifest before, Manifest after) {
    Map<String, Manifest.Entry> old = before.byPath();
    return of(old, after, entry -> entry.equals(old.get(entry.path())));
  }

  /**
   * From a release that a publication which was stopped, or somebody else's, may have been written
   * over: what counts is what the store lists.
   *
   * @param damaged paths that are known not to be what they should
   */
  static Changes against(List<Store.Item> listed, Manifest before, Tree after, Set<String> damaged)
      throws IOException {
    Map<String, Store.Item> there = new HashMap<>();
    listed.forEach(item -> there.put(item.key(), item));
    Map<String, Manifest.Entry> old = before.byPath();
    return of(
        old,
        after.manifest(),
        entry ->
            !damaged.contains(entry.path())
                && !onlyServedOtherwise(entry, old.get(entry.path()))
                && arrived(entry, there.get(entry.path()), after));
  }

  private static boolean onlyServedOtherwise(Manifest.Entry entry, Manifest.@Nullable Entry known) {
    return known != null && known.sha256().equals(entry.sha256()) && !known.equals(entry);
  }

  private static boolean arrived(Manifest.Entry entry, Store.@Nullable Item item, Tree tree)
      throws IOException {
    Path file = tree.file(entry);
    if (item == null || item.length() != entry.length() || !Files.exists(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(Md5.of(in)).equals(item.etag());
    }
  }

  private interface Known<E extends Exception> {
    boolean known(Manifest.Entry entry) throws E;
  }

  private static <E extends Exception> Changes of(
      Map<String, Manifest.Entry> old, Manifest after, Known<E> store) throws E {
    List<List<Manifest.Entry>> steps =
        IntStream.range(0, STEPS).<List<Manifest.Entry>>mapToObj(i -> new ArrayList<>()).toList();
    List<String> replaced = new ArrayList<>();
    int unchanged = 0;
    for (Manifest.Entry entry : after.entries()) {
      if (store.known(entry)) {
        unchanged++;
      } else {
        boolean before = old.containsKey(entry.path());
        steps.get(step(entry, before)).add(entry);
        if (before) {
          replaced.add(entry.path());
        }
      }
    }
    Map<String, Manifest.Entry> kept = after.byPath();
    List<String> obsolete = old.keySet().stream().filter(path -> !kept.containsKey(path)).toList();
    return new Changes(steps, replaced, obsolete, unchanged);
  }

  private static int step(Manifest.Entry entry, boolean known) {
    return switch (entry.kind()) {
      case ASSET -> 0;
      case PAGE -> known ? 2 : 1;
      case FEED -> 3;
      case POINTER -> 4;
    };
  }

  /** All uploads, in their order. */
  public List<Manifest.Entry> all() {
    return steps.stream().flatMap(List::stream).toList();
  }

  /** How many files are uploaded. */
  public int uploads() {
    return steps.stream().mapToInt(List::size).sum();
  }

  /** How many bytes are uploaded. */
  public long bytes() {
    return steps.stream().flatMap(List::stream).mapToLong(Manifest.Entry::length).sum();
  }

  public boolean none() {
    return uploads() == 0 && obsolete.isEmpty();
  }
}
