package kz.bayandama.intake;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.bayandama.archive.CrashPoint;
import kz.bayandama.report.Ids;

/**
 * Where the inbox's files go once their bytes are archived: {@code <short id>/<name>}. A copy over
 * SMB or NFS may pause for longer than the inbox waits and go on writing to the file wherever it
 * has been moved to; so what was taken is watched for a day, and what has changed since it was
 * archived is named, to be taken again. Thread-safe.
 */
public final class TakenFolder {
  private static final Duration WATCHED = Duration.ofDays(1);

  private final Path folder;
  private final Duration stableFor;
  private final InstantSource clock;
  private final Map<Path, Watch> watches = new HashMap<>();

  private record Watch(Signature archived, Signature last, Instant since) {}

  /**
   * A file that was taken.
   *
   * @param id the first digits of its submission's id
   */
  public record Kept(String id, String name, Instant since) {}

  private TakenFolder(Path folder, Duration stableFor, InstantSource clock) {
    this.folder = folder;
    this.stableFor = stableFor;
    this.clock = clock;
  }

  /**
   * Watches this folder, which need not exist yet, from where an earlier process left off: files of
   * the last day are compared with their ids.
   *
   * @param stableFor how long a file that was written to late must stay the same
   */
  public static TakenFolder open(Path folder, Duration stableFor, InstantSource clock)
      throws IOException {
    TakenFolder taken = new TakenFolder(folder, stableFor, clock);
    Instant now = clock.instant();
    for (Path file : files(folder)) {
      if (changed(file).isAfter(now.minus(WATCHED))) {
        Signature current = Signature.of(file);
        boolean whole = Ids.abbreviate(Ids.of(file)).equals(idOf(file));
        Signature archived = whole ? current : new Signature(-1, FileTime.fromMillis(0));
        taken.watches.put(file, new Watch(archived, current, now));
      }
    }
    return taken;
  }

  /**
   * Moves a file here.
   *
   * @param read its signature before its bytes were read
   * @throws IOException if it cannot be moved; then it is where it was
   */
  void move(Path file, String id, Signature read) throws IOException {
    Path target =
        folder.resolve(Ids.abbreviate(id)).resolve(Objects.requireNonNull(file.getFileName()));
    if (file.equals(target)) {
      watch(target, read);
      return;
    }
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    CrashPoint.pass("intake.archived");
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.copy(
          file,
          target,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES,
          LinkOption.NOFOLLOW_LINKS);
      if (!Signature.of(file).equals(read)) {
        throw new IOException("it is still being written to", e);
      }
      Files.delete(file);
    }
    CrashPoint.pass("intake.moved");
    forget(file);
    watch(target, read);
  }

  private synchronized void watch(Path file, Signature archived) {
    watches.put(file, new Watch(archived, archived, clock.instant()));
  }

  private synchronized void forget(Path file) {
    watches.remove(file);
  }

  /** Files that were written to after they were archived and have stayed the same since. */
  public synchronized List<Path> changed() throws IOException {
    Instant now = clock.instant();
    List<Path> changed = new ArrayList<>();
    Iterator<Map.Entry<Path, Watch>> all = watches.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Path, Watch> one = all.next();
      Watch watch = one.getValue();
      Signature current;
      try {
        current = Signature.of(one.getKey());
      } catch (NoSuchFileException e) {
        all.remove();
        continue;
      }
      if (!current.equals(watch.last())) {
        one.setValue(new Watch(watch.archived(), current, now));
      } else if (!current.equals(watch.archived()) && !watch.since().plus(stableFor).isAfter(now)) {
        changed.add(one.getKey());
      } else if (watch.since().plus(WATCHED).isBefore(now)) {
        all.remove();
      }
    }
    changed.sort(null);
    return changed;
  }

  /** All files taken, in the order of their ids. */
  public static List<Kept> all(Path folder) throws IOException {
    List<Kept> all = new ArrayList<>();
    for (Path file : files(folder)) {
      if (Files.exists(file)) {
        all.add(new Kept(idOf(file), InboxFolder.nameOf(file), changed(file)));
      }
    }
    return all;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(file -> folder.relativize(file).getNameCount() == 2)
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private static String idOf(Path file) {
    return Objects.requireNonNull(Objects.requireNonNull(file.getParent()).getFileName())
        .toString();
  }

  /** When a file was last moved or written to; where the system does not tell, last written to. */
  public static Instant changed(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return ((FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS))
          .toInstant();
    }
    return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
  }
}
