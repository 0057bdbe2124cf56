package kz.bayandama.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a publication has to do, in its order: assets and other immutable files first, then new
 * pages, changed pages, and last what points at them (feeds, sitemap, the search's start file). A
 * reader who sees a page finds its parts.
 *
 * @param steps groups of uploads; a group begins when the one before has arrived
 * @param obsolete paths that the release before has and this one has not
 * @param unchanged how many files stay as they are
 */
public record Changes(List<List<Manifest.Entry>> steps, List<String> obsolete, int unchanged) {
  public Changes {
    steps = steps.stream().map(List::copyOf).toList();
    obsolete = List.copyOf(obsolete);
  }

  static Changes between(Manifest before, Manifest after) {
    Map<String, Manifest.Entry> old = before.byPath();
    List<List<Manifest.Entry>> steps =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int unchanged = 0;
    for (Manifest.Entry entry : after.entries()) {
      Manifest.Entry known = old.get(entry.path());
      if (entry.equals(known)) {
        unchanged++;
      } else {
        steps.get(step(entry, known != null)).add(entry);
      }
    }
    Map<String, Manifest.Entry> kept = after.byPath();
    List<String> obsolete = old.keySet().stream().filter(path -> !kept.containsKey(path)).toList();
    return new Changes(steps, obsolete, unchanged);
  }

  private static int step(Manifest.Entry entry, boolean known) {
    if (Serving.immutable(entry.path())) {
      return 0;
    }
    if (!entry.mediaType().startsWith("text/html")) {
      return 3;
    }
    return known ? 2 : 1;
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
