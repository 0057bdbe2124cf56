package kz.bayandama.site;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree. What an earlier build wrote from the same inputs is neither made nor written
 * again; what it left and this one did not write is removed at the end. Several threads may put
 * files at a time.
 */
final class TreeWriter {
  /** The clocks of file systems go in steps of at most two seconds. */
  private static final long SETTLED_MILLIS = 3000;

  private final Path root;
  private final Map<String, Former.Line> written = new ConcurrentHashMap<>();

  /** Folders that are there, and those that something was added to or removed from. */
  private final Set<String> folders = ConcurrentHashMap.newKeySet();

  private final Set<String> touched = ConcurrentHashMap.newKeySet();
  private final Found found;
  private final Former former;
  private final AtomicInteger made = new AtomicInteger();

  /**
   * A writer into a folder that is new, empty or holds an earlier site.
   *
   * @param found what it holds
   * @param former what the earlier build made of what
   * @throws IOException if it holds anything else: nothing of other people's is removed
   */
  TreeWriter(Path root, Found found, Former former) throws IOException {
    this.root = root;
    this.found = found;
    if (!looksLikeASite()) {
      throw new IOException(root + " holds other files than a site; choose an empty folder");
    }
    removeLinks();
    this.former = former;
    folders.addAll(found.folders().keySet());
  }

  /** Nothing may be written through a link to where it leads. */
  private void removeLinks() throws IOException {
    for (Map.Entry<String, Found.Stat> one : List.copyOf(found.files().entrySet())) {
      if (!one.getValue().regular()) {
        delete(one.getKey());
        found.files().remove(one.getKey());
      }
    }
  }

  private boolean looksLikeASite() {
    return (found.files().isEmpty() && found.folders().isEmpty())
        || (found.files().containsKey("404.html") && found.folders().containsKey("assets"));
  }

  private void delete(String path) throws IOException {
    touched.add(Former.folder(path));
    Files.delete(root.resolve(path));
  }

  SiteTree.Entry put(String path, String text) throws IOException {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file, unless the same bytes are there already. */
  SiteTree.Entry put(String path, byte[] bytes) throws IOException {
    String digest = Ids.of(bytes);
    Former.Line known = former.untouched(path, found.files().get(path));
    return known != null && known.sha256().equals(digest)
        ? entered(path, known)
        : make(path, digest, bytes, digest);
  }

  /**
   * Writes a file, unless it is there already and was made of the same inputs.
   *
   * @param inputs digest of all that decides its bytes
   */
  SiteTree.Entry put(String path, String inputs, SiteContent.Content content) throws IOException {
    Former.Line known = former.untouched(path, found.files().get(path));
    if (known != null && known.inputs().equals(inputs)) {
      return entered(path, known);
    }
    byte[] bytes = content.bytes();
    return make(path, inputs, bytes, Ids.of(bytes));
  }

  /** The same for a file of pieces, of which only those are made whose inputs have changed. */
  SiteTree.Entry put(String path, Pieces pieces) throws IOException {
    Former.Line known = former.untouched(path, found.files().get(path));
    if (known != null && known.inputs().equals(pieces.inputs())) {
      return entered(path, known);
    }
    Path file = root.resolve(path);
    createFolder(path, file);
    Joined joined = Joined.of(file, pieces, known == null ? List.of() : known.parts());
    made.incrementAndGet();
    Files.deleteIfExists(file);
    try (FileChannel out = FileChannel.open(file, CREATE_NEW, WRITE)) {
      for (ByteBuffer piece : joined.bytes()) {
        while (piece.hasRemaining()) {
          out.write(piece);
        }
      }
    }
    return entered(
        path,
        new Former.Line(
            pieces.inputs(),
            joined.sha256(),
            joined.length(),
            Found.Stat.of(file).written(),
            joined.parts()));
  }

  private SiteTree.Entry entered(String path, Former.Line line) {
    if (written.put(path, line) != null) {
      throw new IllegalStateException("two pages at the address «" + path + "»");
    }
    return entry(path, line);
  }

  private static SiteTree.Entry entry(String path, Former.Line line) {
    return new SiteTree.Entry(path, line.sha256(), line.length());
  }

  private SiteTree.Entry make(String path, String inputs, byte[] bytes, String digest)
      throws IOException {
    made.incrementAndGet();
    Path file = root.resolve(path);
    Found.Stat there = found.files().get(path);
    if (there == null || !same(file, there, bytes)) {
      createFolder(path, file);
      if (there != null) {
        // never in place: publication keeps the files of former releases by a second name
        Files.deleteIfExists(file);
      }
      Files.write(file, bytes);
      there = Found.Stat.of(file);
    }
    return entered(path, new Former.Line(inputs, digest, bytes.length, there.written(), List.of()));
  }

  private void createFolder(String path, Path file) throws IOException {
    @Nullable Path folder = file.getParent();
    String name = Former.folder(path);
    touched.add(name);
    if (folder != null && !folders.contains(name)) {
      try {
        // its parent is there for most
        Files.createDirectory(folder);
      } catch (FileAlreadyExistsException | NoSuchFileException e) {
        Files.createDirectories(folder);
      }
      for (String above = name; !above.isEmpty(); ) {
        above = Former.folder(above);
        touched.add(above);
      }
      // only now: another thread may write into it
      folders.add(name);
    }
  }

  private static boolean same(Path file, Found.Stat there, byte[] bytes) throws IOException {
    return there.regular()
        && there.length() == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /**
   * Removes what no longer belongs, and remembers for the next build what was made of what.
   *
   * @param moved where pages that lead on lead to
   */
  SiteTree finish(Map<String, String> moved) throws IOException {
    for (String path : found.files().keySet()) {
      if (!written.containsKey(path)) {
        delete(path);
      }
    }
    SortedMap<String, Former.Line> files = new TreeMap<>(written);
    SortedSet<String> needed = new TreeSet<>();
    for (String path : files.keySet()) {
      String folder = Former.folder(path);
      while (!folder.isEmpty() && needed.add(folder)) {
        folder = Former.folder(folder);
      }
    }
    for (String folder :
        found.folders().keySet().stream().sorted(Comparator.reverseOrder()).toList()) {
      if (!needed.contains(folder)) {
        delete(folder);
      }
    }
    former.write(files, times(needed));
    List<SiteTree.Entry> entries = new ArrayList<>(files.size());
    files.forEach((path, line) -> entries.add(entry(path, line)));
    return new SiteTree(root, entries, moved, made.get());
  }

  /** When folders were written, where nobody can have added anything since without a trace. */
  private SortedMap<String, Long> times(SortedSet<String> needed) throws IOException {
    long latest = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - SETTLED_MILLIS);
    SortedMap<String, Long> times = new TreeMap<>();
    for (String folder : needed) {
      Long known = touched.contains(folder) ? null : found.folders().get(folder);
      long time = known == null ? Found.written(root.resolve(folder)) : known;
      times.put(folder, time < latest ? time : Former.Folder.UNKNOWN);
    }
    return times;
  }
}
