package kz.bayandama.site;

import java.nio.file.Path;
import java.util.List;

/**
 * A built site: nothing else is in its folder.
 *
 * @param root the folder
 * @param entries sorted by path
 * @param made how many of them this build made; the others stand as an earlier build left them
 */
public record SiteTree(Path root, List<Entry> entries, int made) {
  public SiteTree {
    entries = List.copyOf(entries);
  }

  /**
   * A file.
   *
   * @param path from the root, with slashes
   * @param sha256 of its bytes, hexadecimal
   * @param length in bytes
   */
  public record Entry(String path, String sha256, long length) {}

  /** Whether the name of this file changes with its content, so that it may be kept for ever. */
  public static boolean immutable(String path) {
    return path.startsWith("assets/");
  }
}
