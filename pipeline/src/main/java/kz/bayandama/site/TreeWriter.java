package kz.bayandama.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.bayandama.report.Ids;

/** Writes a tree; what an earlier build left and this one did not write is removed at the end. */
final class TreeWriter {
  private final Path root;
  private final TreeMap<String, SiteTree.Entry> written = new TreeMap<>();
  private final Set<Path> folders = new HashSet<>();

  /**
   * A writer into a folder that is new, empty or holds an earlier site.
   *
   * @throws IOException if it holds anything else: nothing of other people's is removed
   */
  TreeWriter(Path root) throws IOException {
    this.root = root;
    if (Files.exists(root) && !looksLikeASite(root)) {
      throw new IOException(root + " holds other files than a site; choose an empty folder");
    }
  }

  private static boolean looksLikeASite(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.findAny().isEmpty()
          || (Files.exists(root.resolve("404.html")) && Files.isDirectory(root.resolve("assets")));
    }
  }

  void put(String path, String text) throws IOException {
    put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file, unless the same bytes are there already. */
  void put(String path, byte[] bytes) throws IOException {
    SiteTree.Entry entry = new SiteTree.Entry(path, Ids.of(bytes), bytes.length);
    if (written.put(path, entry) != null) {
      throw new IllegalStateException("two pages at the address «" + path + "»");
    }
    Path file = root.resolve(path);
    Path folder = file.getParent();
    if (folder != null && folders.add(folder)) {
      Files.createDirectories(folder);
    }
    if (!same(file, bytes)) {
      Files.write(file, bytes);
    }
  }

  private static boolean same(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  SiteTree finish() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = new ArrayList<>(walk.sorted(Comparator.reverseOrder()).toList());
    }
    for (Path path : all) {
      if (Files.isDirectory(path)) {
        removeIfEmpty(path);
      } else if (!written.containsKey(root.relativize(path).toString().replace('\\', '/'))) {
        Files.delete(path);
      }
    }
    return new SiteTree(root, List.copyOf(written.values()));
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    boolean empty;
    try (Stream<Path> files = Files.list(folder)) {
      empty = files.findAny().isEmpty();
    }
    if (empty) {
      Files.delete(folder);
    }
  }
}
