package kz.bayandama.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that participants drop files into. A look at it sorts every entry into ready, waiting,
 * ignored or stuck. All entries are watched side by side, so none waits behind another. Only
 * regular files directly in the folder are ever read; links, folders, pipes and devices are not.
 * Thread-safe.
 */
public final class InboxFolder {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Path folder;
  private final Duration stableFor;
  private final InstantSource clock;
  private Map<Path, Seen> seen = new HashMap<>();
  private final Map<Path, Trouble> troubles = new HashMap<>();

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
   * @param detail what the system said of it, null where it said nothing
   */
  public record Entry(String name, Why why, Instant since, @Nullable String detail) {}

  /** Why an entry is not read, or not yet. */
  public enum Why {
    /** Nothing is in its way: the next look takes it. */
    NEXT,
    /** Its size or time changed a moment ago. */
    STILL_CHANGING,
    /** It cannot be opened; every look tries again. */
    UNREADABLE,
    /** It could not be archived or moved; it is tried again, after longer and longer pauses. */
    NOT_TAKEN,
    SYMBOLIC_LINK,
    FOLDER,
    /** A pipe, socket or device. */
    NO_REGULAR_FILE,
    HIDDEN,
    /** A lock or temporary file of an office program, or a download under way. */
    TEMPORARY,
    /** What an operating system leaves in folders. */
    SYSTEM
  }

  private record Seen(Signature signature, Instant since) {}

  private record Trouble(String detail, Instant since, Instant again, Duration pause) {}

  /**
   * Looks once.
   *
   * @throws IOException if the folder itself cannot be read
   */
  public synchronized Look look() throws IOException {
    Instant now = clock.instant();
    Map<Path, Seen> present = new HashMap<>();
    Sorting sorting = new Sorting();
    for (Path path : entries()) {
      try {
        sort(
            path,
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS),
            now,
            present,
            sorting);
      } catch (IOException e) {
        // what has gone since the folder was listed is no entry any more
        if (!(e instanceof NoSuchFileException)) {
          sorting.stuck.add(new Entry(nameOf(path), Why.UNREADABLE, now, said(e)));
        }
      }
    }
    seen = present;
    troubles.keySet().retainAll(present.keySet());
    return sorting.look();
  }

  private void sort(
      Path path,
      BasicFileAttributes attributes,
      Instant now,
      Map<Path, Seen> present,
      Sorting into) {
    Instant since = since(path, Signature.of(attributes), now, present);
    String name = nameOf(path);
    Optional<Why> rule = IgnoreRules.of(name, attributes);
    Trouble trouble = troubles.get(path);
    if (rule.isPresent()) {
      into.ignored.add(new Entry(name, rule.get(), since, null));
    } else if (since.plus(stableFor).isAfter(now)) {
      into.waiting.add(new Entry(name, Why.STILL_CHANGING, since, null));
    } else if (!Files.isReadable(path)) {
      into.stuck.add(new Entry(name, Why.UNREADABLE, since, null));
    } else if (trouble != null && trouble.again().isAfter(now)) {
      into.stuck.add(new Entry(name, Why.NOT_TAKEN, trouble.since(), trouble.detail()));
    } else {
      into.ready.add(path);
    }
  }

  private static final class Sorting {
    private final List<Path> ready = new ArrayList<>();
    private final List<Entry> waiting = new ArrayList<>();
    private final List<Entry> ignored = new ArrayList<>();
    private final List<Entry> stuck = new ArrayList<>();

    private Look look() {
      return new Look(ready, waiting, ignored, stuck);
    }
  }

  /**
   * Notes that a ready entry could not be taken. Looks list it as stuck until it is time to try
   * again; the pauses double up to a minute.
   */
  public synchronized void notTaken(Path path, IOException fault) {
    Instant now = clock.instant();
    Trouble before = troubles.get(path);
    Duration pause = before == null ? Duration.ofSeconds(2) : before.pause().multipliedBy(2);
    pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    troubles.put(
        path,
        new Trouble(said(fault), before == null ? now : before.since(), now.plus(pause), pause));
  }

  /** Notes that an entry was taken. */
  public synchronized void taken(Path path) {
    troubles.remove(path);
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

  private Instant since(Path path, Signature signature, Instant now, Map<Path, Seen> present) {
    Seen before = seen.get(path);
    Seen current =
        before != null && before.signature().equals(signature) ? before : new Seen(signature, now);
    present.put(path, current);
    return current.since();
  }

  /** What the system said of a fault, without the names of files. */
  public static String said(IOException fault) {
    String kind = fault.getClass().getSimpleName();
    String reason = fault instanceof FileSystemException of ? of.getReason() : fault.getMessage();
    return reason == null ? kind : kind + ": " + reason;
  }

  /**
   * An entry's name as people may be shown it: composed, read as windows-1251 where it is no UTF-8,
   * control characters replaced.
   */
  public static String nameOf(Path path) {
    return Names.shown(path);
  }
}
