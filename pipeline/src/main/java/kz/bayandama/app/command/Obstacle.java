package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.bayandama.app.routing.Mailroom;
import kz.bayandama.extract.Isolation;

/**
 * Something that keeps this workspace from working, or from working as it should.
 *
 * @param kind of it, the key of its sentence
 * @param detail which folder, how much
 */
record Obstacle(Kind kind, String detail) {
  private static final long LEAST_FREE_MEBI = 200;

  enum Kind {
    /** The inbox cannot be listed. */
    INBOX_UNREADABLE,
    /** A folder that must be written to cannot be. */
    NOT_WRITABLE,
    /** A disk has hardly any room left. */
    DISK_FULL,
    /** The service runs, but has not looked at the inbox for a while. */
    NOT_LOOKING,
    /** Children that read originals cannot be kept from the network here. */
    NETWORK,
    /** Scans cannot be read: Tesseract is missing. */
    SCANS,
    /** The service could not write the Council's letters. */
    LETTERS,
    /** The service could not publish what was adopted. */
    PUBLICATION
  }

  /** All there are now. */
  static List<Obstacle> all(Workspace workspace, Instant now)
      throws IOException, InterruptedException {
    List<Obstacle> all = new ArrayList<>(ofFolders(workspace));
    Duration late = Duration.ofSeconds(60 + 10L * workspace.settings().lookSeconds());
    if (workspace.holder().isPresent() && Files.exists(workspace.lookNote())) {
      Instant looked = InboxState.Note.read(workspace.lookNote()).at();
      if (looked.plus(late).isBefore(now)) {
        all.add(new Obstacle(Kind.NOT_LOOKING, looked.toString()));
      }
    }
    if (!Isolation.probe().withoutNetwork()) {
      all.add(new Obstacle(Kind.NETWORK, "unshare -n"));
    }
    if (!Isolation.readsScans()) {
      all.add(new Obstacle(Kind.SCANS, "tesseract"));
    }
    refused(Kind.LETTERS, workspace.lettersState()).ifPresent(all::add);
    refused(Kind.PUBLICATION, workspace.publishState()).ifPresent(all::add);
    return all;
  }

  private static Optional<Obstacle> refused(Kind kind, Path state) throws IOException {
    return Optional.ofNullable(Mailroom.state(state).fault())
        .map(fault -> new Obstacle(kind, fault));
  }

  /** Those of folders and disks. */
  static List<Obstacle> ofFolders(Workspace workspace) throws IOException {
    List<Obstacle> all = new ArrayList<>();
    if (!Files.isReadable(workspace.inbox()) || !Files.isDirectory(workspace.inbox())) {
      all.add(new Obstacle(Kind.INBOX_UNREADABLE, workspace.inbox().toString()));
    }
    for (Path folder : workspace.folders()) {
      if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
        all.add(new Obstacle(Kind.NOT_WRITABLE, folder.toString()));
      }
    }
    Set<Long> rooms = new HashSet<>();
    for (Path folder : List.of(workspace.root(), workspace.kept(), workspace.temporary())) {
      // of bytes, not of file stores: in a chroot Java does not find those
      long free = folder.toFile().getUsableSpace() >> 20;
      if (Files.isDirectory(folder) && rooms.add(free) && free < LEAST_FREE_MEBI) {
        all.add(new Obstacle(Kind.DISK_FULL, folder + ": " + free + " MiB"));
      }
    }
    return all;
  }
}
