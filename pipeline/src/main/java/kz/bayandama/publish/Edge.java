package kz.bayandama.publish;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What stands between a store and its readers and keeps copies: a CDN. Thread-safe. */
public interface Edge {
  /** More addresses than these are forgotten all at once. */
  int MOST = 1000;

  /** Nothing stands there. */
  Edge NONE = stale -> {};

  /**
   * Has copies forgotten. Doing it twice is doing it once.
   *
   * @param addresses paths from the root with a leading slash; {@code /*} stands for all
   * @throws IOException if it may not have happened; the next publication tries again
   */
  void forget(List<String> addresses) throws IOException;

  /**
   * Addresses whose copies a publication makes stale. What is new was not copied, but that it is
   * missing may have been.
   */
  default List<String> stale(Changes changes) {
    return few(
        Stream.concat(
                changes.all().stream()
                    .filter(entry -> entry.kind() != Manifest.Kind.ASSET)
                    .map(Manifest.Entry::path),
                changes.obsolete().stream())
            .flatMap(Edge::addresses)
            .toList());
  }

  /** The same addresses, each once; all there are where they are too many. */
  static List<String> few(List<String> addresses) {
    List<String> each = addresses.stream().distinct().toList();
    return each.size() > MOST || each.contains("/*") ? List.of("/*") : each;
  }

  private static Stream<String> addresses(String path) {
    return path.equals("index.html") || path.endsWith("/index.html")
        ? Stream.of("/" + path, "/" + path.substring(0, path.length() - "index.html".length()))
        : Stream.of("/" + path);
  }
}
