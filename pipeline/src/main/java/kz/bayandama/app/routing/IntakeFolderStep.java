package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.report.Source;

/** Route {@code intake-folder}: what in the inbox is ready to be taken. */
final class IntakeFolderStep {
  private final InboxFolder inbox;
  private final Path taken;

  IntakeFolderStep(InboxFolder inbox, Path taken) {
    this.inbox = inbox;
    this.taken = taken;
  }

  public List<Arrival> ready() throws IOException {
    return inbox.look().ready().stream()
        .map(file ->
            new Arrival(file, InboxFolder.nameOf(file), Source.Channel.FOLDER, Optional.of(taken)))
        .toList();
  }
}
