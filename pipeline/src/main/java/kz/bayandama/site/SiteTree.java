package kz.bayandama.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A built site: nothing else is in its folder.
 *
 * @param root the folder
 * @param entries sorted by path
 * @param moved address that a page leads on to, from the root, by its path; for a store that
 *     answers with a redirect by itself
 * @param made how many of them this build made; the others stand as an earlier build left them
 */
public record SiteTree(Path root, List<Entry> entries, Map<String, String> moved, int made) {
  public SiteTree {
    entries = List.copyOf(entries);
    moved = Map.copyOf(moved);
  }

  /**
   * A file.
   *
   * @param path from the root, with slashes
   * @param sha256 of its bytes, hexadecimal
   * @param length in bytes
   */
  public record Entry(String path, String sha256, long length) {
    /** What it is to readers. */
    public Use use() {
      if (path.startsWith("assets/")) {
        return Use.ASSET;
      }
      if (path.endsWith("/" + Addresses.RECOMMENDATIONS + "index.html")) {
        return Use.POINTER;
      }
      return path.endsWith(".html") ? Use.PAGE : Use.FEED;
    }
  }

  /** What a file is to readers; a tree is to be put in this order. */
  public enum Use {
    /** Its name changes with its bytes, so that it may be kept for ever. */
    ASSET,
    PAGE,
    /** Feeds, the sitemap, downloads. */
    FEED,
    /** The page that names the files of the search. */
    POINTER
  }
}
