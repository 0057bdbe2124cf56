package kz.bayandama.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The folder that participants drop files into. A look at it sorts every entry into ready, waiting,
 * ignored or stuck. All entries are watched side by side, so none waits behind another. Only
 * regular files directly in the folder are ever read; links, folders, pipes and devices are not.
 * Thread-safe.
 */
public final class InboxFolder {
  private static final Set<String> UNFINISHED =
      Set.of(".part", ".partial", ".crdownload", ".tmp", ".filepart", ".download");

  private final Path folder;
  private final Duration stableFor;
  private final InstantSource clock;
  private Map<Path, Seen> seen = new HashMap<>();

  /**
   * Watches this folder.
   *
   * @param stableFor how long a file's size and time must stay the same before it is read: a copy
   *     under way grows
   */
  public InboxFolder(Path folder, Duration stableFor, InstantSource clock) {
    this.folder = folder;
    this.stableFor = stableFor;
    this.clock = clock;
  }

  /** Everything that is in the folder now, each entry in exactly one list, sorted by name. */
  public record Look(
      List<Path> ready, List<Entry> waiting, List<Entry> ignored, List<Entry> stuck) {
    public Look {
      ready = List.copyOf(ready);
      waiting = List.copyOf(waiting);
      ignored = List.copyOf(ignored);
      stuck = List.copyOf(stuck);
    }
  }

  /**
   * An entry that is not read, or not yet.
   *
   * @param since when it was first seen as it is
   */
  public record Entry(String name, Why why, Instant since) {}

  /** Why an entry is not read, or not yet. */
  public enum Why {
    /** Its size or time changed a moment ago. */
    STILL_CHANGING,
    /** It cannot be opened; every look tries again. */
    UNREADABLE,
    SYMBOLIC_LINK,
    FOLDER,
    /** A pipe, socket or device. */
    NO_REGULAR_FILE,
    HIDDEN,
    /** A lock or temporary file of an office program, or a download under way. */
    TEMPORARY
  }

  private record Seen(long size, FileTime modified, Instant since) {
    boolean sameAs(BasicFileAttributes attributes) {
      return size == attributes.size() && modified.equals(attributes.lastModifiedTime());
    }
  }

  /**
   * Looks once.
   *
   * @throws IOException if the folder itself cannot be read
   */
  public synchronized Look look() throws IOException {
    Instant now = clock.instant();
    Map<Path, Seen> present = new HashMap<>();
    List<Path> ready = new ArrayList<>();
    List<Entry> waiting = new ArrayList<>();
    List<Entry> ignored = new ArrayList<>();
    List<Entry> stuck = new ArrayList<>();
    for (Path path : entries()) {
      Optional<BasicFileAttributes> attributes = attributes(path);
      if (attributes.isEmpty()) {
        continue;
      }
      Instant since = since(path, attributes.get(), now, present);
      String name = nameOf(path);
      Optional<Why> rule = ignoredBy(name, attributes.get());
      if (rule.isPresent()) {
        ignored.add(new Entry(name, rule.get(), since));
      } else if (since.plus(stableFor).isAfter(now)) {
        waiting.add(new Entry(name, Why.STILL_CHANGING, since));
      } else if (!Files.isReadable(path)) {
        stuck.add(new Entry(name, Why.UNREADABLE, since));
      } else {
        ready.add(path);
      }
    }
    seen = present;
    return new Look(ready, waiting, ignored, stuck);
  }

  private List<Path> entries() throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(all::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    all.sort(Comparator.naturalOrder());
    return all;
  }

  private static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Instant since(
      Path path, BasicFileAttributes attributes, Instant now, Map<Path, Seen> present) {
    Seen before = seen.get(path);
    Seen current =
        before != null && before.sameAs(attributes)
            ? before
            : new Seen(attributes.size(), attributes.lastModifiedTime(), now);
    present.put(path, current);
    return current.since();
  }

  private static Optional<Why> ignoredBy(String name, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return Optional.of(Why.SYMBOLIC_LINK);
    }
    if (attributes.isDirectory()) {
      return Optional.of(Why.FOLDER);
    }
    if (!attributes.isRegularFile()) {
      return Optional.of(Why.NO_REGULAR_FILE);
    }
    if (name.startsWith("~$") || name.startsWith("~") || name.startsWith(".~lock.")) {
      return Optional.of(Why.TEMPORARY);
    }
    int dot = name.lastIndexOf('.');
    if (dot > 0 && UNFINISHED.contains(name.substring(dot).toLowerCase(Locale.ROOT))) {
      return Optional.of(Why.TEMPORARY);
    }
    return name.startsWith(".") ? Optional.of(Why.HIDDEN) : Optional.empty();
  }

  /** An entry's name as people may be shown it: control characters and unpaired bytes replaced. */
  public static String nameOf(Path path) {
    String name = Objects.requireNonNull(path.getFileName()).toString();
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints()
        .map(c -> Character.isISOControl(c) || isSurrogate(c) ? '\uFFFD' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
