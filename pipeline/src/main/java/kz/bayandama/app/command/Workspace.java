package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bayandama.archive.Archive;
import kz.bayandama.archive.Bucket;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.archive.S3Archive;
import kz.bayandama.archive.SealedArchive;
import kz.bayandama.archive.SealingKey;

/**
 * A workspace: the folder that holds everything of one installation. Only {@code archive}, {@code
 * council} and the settings matter for a backup; the rest is derived or on its way.
 */
record Workspace(Path root, Settings settings) {
  static final String SETTINGS = "bayandama.yaml";

  /**
   * Opens a workspace.
   *
   * @throws Usage if there is none at that place or its settings are wrong
   */
  static Workspace open(Path root) throws IOException, Usage {
    if (!Files.isDirectory(root.resolve("archive"))) {
      throw new Usage("wrong.no-workspace", root);
    }
    return new Workspace(root, Settings.read(root.resolve(SETTINGS)));
  }

  Path inbox() {
    return root.resolve(settings.inbox());
  }

  /** Where the inbox's files go once they are archived. */
  Path taken() {
    return root.resolve("taken");
  }

  Path index() {
    return root.resolve("index");
  }

  Path council() {
    return root.resolve("council");
  }

  Path site() {
    return root.resolve("site");
  }

  /** What of the site passed the last look. */
  Path passed() {
    return root.resolve("site.passed");
  }

  /** The site as a reader would get it, where it is published to a folder. */
  Path published() {
    return root.resolve(settings.publish().folder());
  }

  /** What was set aside until the next start. */
  Path aside() {
    return root.resolve("aside");
  }

  /** How it stands with the mailbox, written by {@code run}. */
  Path mailboxState() {
    return root.resolve("mailbox.json");
  }

  /** How it stands with receipts, written by {@code run}. */
  Path postState() {
    return root.resolve("receipts.json");
  }

  /** What keeps the Council's letters from being written, left by {@code run}. */
  Path lettersState() {
    return root.resolve("letters.json");
  }

  /** What keeps the adopted Report from being published, left by {@code run}. */
  Path publishState() {
    return root.resolve("publish.json");
  }

  /** Receipts as files. */
  Path outbox() {
    return root.resolve("outbox");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  /** What a running service leaves at each look at the inbox. */
  Path lookNote() {
    return root.resolve(".look.json");
  }

  /** The folder of the archive. */
  Path kept() {
    return root.resolve("archive");
  }

  ReportArchive archive() throws IOException {
    Archive place = settings.archive().bucket() == null ? FolderArchive.open(kept()) : bucket();
    String keyFile = settings.archive().keyFile();
    return new ReportArchive(
        keyFile == null
            ? place
            : new SealedArchive(place, SealingKey.read(root.resolve(keyFile)), temporary()));
  }

  /** The archive in the bucket that the settings name. */
  S3Archive bucket() throws IOException {
    Settings.Archive place = settings.archive();
    return S3Archive.open(
        Bucket.open(
            new Bucket.Place(
                Objects.requireNonNull(place.bucket()),
                place.prefix(),
                place.endpoint(),
                place.region())));
  }

  /** Removes what a crash left under way. Only for the process that holds the workspace. */
  void sweep() throws IOException {
    FolderArchive.open(root.resolve("archive")).sweep();
    if (!Files.isDirectory(temporary())) {
      return;
    }
    try (Stream<Path> left = Files.walk(temporary())) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(temporary())) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  /** The process that holds the workspace, empty if none is running. */
  Optional<Long> holder() throws IOException {
    Path file = root.resolve(".lock");
    String pid = Files.exists(file) ? Files.readString(file).strip() : "";
    return pid.matches("[0-9]{1,10}")
        ? ProcessHandle.of(Long.parseLong(pid))
            .filter(ProcessHandle::isAlive)
            .map(ProcessHandle::pid)
        : Optional.empty();
  }

  /** All folders of a workspace. */
  List<Path> folders() {
    return List.of(root.resolve("archive"), inbox(), taken(), council(), temporary());
  }

  /**
   * Holds the workspace for this process alone until closed; the operating system lets go when the
   * process dies.
   *
   * @throws Usage at once if another process holds it
   */
  FileLock lock() throws IOException, Usage {
    FileLock lock = lock(root, ".lock");
    lock.channel().truncate(0);
    lock.channel().write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
    return lock;
  }

  /**
   * Asks for nothing but that no other process holds the workspace at this place, before anything
   * that takes time.
   */
  static void refuseIfHeld(Path root) throws IOException, Usage {
    if (Files.isDirectory(root.resolve("archive"))) {
      lock(root, ".lock").channel().close();
    }
  }

  /**
   * The same for what is published, which a running service need not wait for.
   *
   * @throws Usage at once if another process is publishing
   */
  FileLock publishing() throws IOException, Usage {
    return lock(root, ".publishing.lock");
  }

  private static FileLock lock(Path root, String name) throws IOException, Usage {
    FileChannel channel =
        FileChannel.open(root.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw inUse(root);
    }
    if (lock == null) {
      channel.close();
      throw inUse(root);
    }
    return lock;
  }

  private static Usage inUse(Path root) {
    return new Usage("wrong.in-use", root);
  }
}
