package kz.bayandama.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.report.Source;

/**
 * From the inbox into the archive and on to {@code taken/}: one look at a time, one file at a time.
 * A file that cannot be taken stays where it is, holds up no other, and is tried again.
 */
public final class FolderIntake {
  private final InboxFolder inbox;
  private final TakenFolder taken;
  private final Intake intake;

  public FolderIntake(InboxFolder inbox, TakenFolder taken, Intake intake) {
    this.inbox = inbox;
    this.taken = taken;
    this.intake = intake;
  }

  /** What to take now, and all else that is in the inbox. */
  public record Round(List<Path> files, InboxFolder.Look look) {
    public Round {
      files = List.copyOf(files);
    }
  }

  /**
   * Looks once.
   *
   * @throws IOException if a folder cannot be read
   */
  public Round look() throws IOException {
    InboxFolder.Look look = inbox.look();
    List<Path> files = new ArrayList<>(taken.changed());
    files.addAll(look.ready());
    return new Round(files, look);
  }

  /**
   * Archives a file and then moves it out of the inbox.
   *
   * @return empty if its bytes could not be archived, or it has gone; a file that was archived but
   *     cannot be moved is given, too
   */
  public Optional<Intake.Taken> take(Path file) {
    Optional<Intake.Taken> archived = Optional.empty();
    try {
      Signature read = Signature.of(file);
      Intake.Taken now = intake.take(file, Source.Channel.FOLDER, InboxFolder.nameOf(file), null);
      archived = Optional.of(now);
      taken.move(file, now.submission().id(), read);
      inbox.taken(file);
    } catch (IOException e) {
      if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
        inbox.taken(file); // its sender took it back
      } else {
        inbox.notTaken(file, e);
      }
    }
    return archived;
  }
}
