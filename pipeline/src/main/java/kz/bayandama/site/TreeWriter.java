package kz.bayandama.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree. What an earlier build wrote from the same inputs is neither made nor written
 * again; what it left and this one did not write is removed at the end. Several threads may put
 * files at a time.
 */
final class TreeWriter {
  private final Path root;
  private final Map<String, SiteTree.Entry> written = new ConcurrentSkipListMap<>();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final Former former;
  private final AtomicInteger made = new AtomicInteger();

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
    this.former = Former.read(root);
  }

  private static boolean looksLikeASite(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.findAny().isEmpty()
          || (Files.exists(root.resolve("404.html")) && Files.isDirectory(root.resolve("assets")));
    }
  }

  SiteTree.Entry put(String path, String text) throws IOException {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file, unless the same bytes are there already. */
  SiteTree.Entry put(String path, byte[] bytes) throws IOException {
    String digest = Ids.of(bytes);
    return put(path, digest, () -> bytes, digest);
  }

  /**
   * Writes a file, unless it is there already and was made of the same inputs.
   *
   * @param inputs digest of all that decides its bytes
   */
  SiteTree.Entry put(String path, String inputs, SiteContent.Content content) throws IOException {
    return put(path, inputs, content, null);
  }

  private SiteTree.Entry put(
      String path, String inputs, SiteContent.Content content, @Nullable String digest)
      throws IOException {
    Path file = root.resolve(path);
    SiteTree.Entry known = former.unchanged(path, inputs, file);
    SiteTree.Entry entry = known == null ? make(path, file, content.bytes(), digest) : known;
    if (written.put(path, entry) != null) {
      throw new IllegalStateException("two pages at the address «" + path + "»");
    }
    former.keep(inputs, entry, file, known == null);
    return entry;
  }

  private SiteTree.Entry make(String path, Path file, byte[] bytes, @Nullable String digest)
      throws IOException {
    made.incrementAndGet();
    Path folder = file.getParent();
    if (folder != null && !folders.contains(folder)) {
      Files.createDirectories(folder);
      // only now: another thread may write into it
      folders.add(folder);
    }
    if (!same(file, bytes)) {
      // never in place: publication keeps the files of former releases by a second name
      Files.deleteIfExists(file);
      Files.write(file, bytes);
    }
    return new SiteTree.Entry(path, digest == null ? Ids.of(bytes) : digest, bytes.length);
  }

  private static boolean same(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /**
   * Removes what no longer belongs, and remembers for the next build what was made of what.
   *
   * @param moved where pages that lead on lead to
   */
  SiteTree finish(Map<String, String> moved) throws IOException {
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
    former.write();
    return new SiteTree(root, List.copyOf(written.values()), moved, made.get());
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
