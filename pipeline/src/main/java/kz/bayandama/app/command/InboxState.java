package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.archive.WholeFile;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.intake.InboxFolder.Entry;
import kz.bayandama.intake.InboxFolder.Why;
import kz.bayandama.intake.TakenFolder;
import kz.bayandama.json.Json;

/**
 * Every entry of the inbox in exactly one list: what {@code status} says. What a running service
 * knows besides, why an entry is stuck and since when, it leaves in a note at each look.
 */
record InboxState(
    List<TakenFolder.Kept> taken, List<Entry> waiting, List<Entry> ignored, List<Entry> stuck) {

  /**
   * What the service leaves at each look.
   *
   * @param next names of what it was about to take
   */
  record Note(
      Instant at, List<String> next, List<Entry> waiting, List<Entry> ignored, List<Entry> stuck) {

    static final Note NONE = new Note(Instant.EPOCH, List.of(), List.of(), List.of(), List.of());

    static Note of(InboxFolder.Look look, Instant at) {
      return new Note(
          at,
          look.ready().stream().map(InboxFolder::nameOf).toList(),
          look.waiting(),
          look.ignored(),
          look.stuck());
    }

    static Note read(Path file) throws IOException {
      return Files.exists(file) ? Json.read(Files.readAllBytes(file), Note.class) : NONE;
    }

    void write(Path file) throws IOException {
      WholeFile.write(file, Json.bytes(this));
    }
  }

  /**
   * Looks at a workspace's inbox without taking anything.
   *
   * @throws IOException if a folder cannot be read
   */
  static InboxState of(Workspace workspace, InstantSource clock) throws IOException {
    Note note = Note.read(workspace.lookNote());
    Map<String, Entry> known = new HashMap<>();
    note.waiting().forEach(entry -> known.put(entry.name(), entry));
    note.ignored().forEach(entry -> known.put(entry.name(), entry));
    note.stuck().forEach(entry -> known.put(entry.name(), entry));
    InboxFolder.Look look = new InboxFolder(workspace.inbox(), Duration.ZERO, clock).look();
    List<TakenFolder.Kept> taken = TakenFolder.all(workspace.taken());
    List<Entry> waiting = new ArrayList<>();
    List<Entry> stuck = new ArrayList<>(dated(look.stuck(), known));
    for (Path file : look.ready()) {
      if (!Files.exists(file)) {
        continue; // it was moved to taken/ since
      }
      Entry entry = known.get(InboxFolder.nameOf(file));
      if (entry != null && entry.why() == Why.NOT_TAKEN) {
        stuck.add(entry);
      } else if (entry != null && entry.why() == Why.STILL_CHANGING) {
        waiting.add(entry);
      } else {
        waiting.add(new Entry(InboxFolder.nameOf(file), Why.NEXT, lastChanged(file, clock), null));
      }
    }
    return new InboxState(taken, waiting, dated(look.ignored(), known), stuck);
  }

  private static Instant lastChanged(Path file, InstantSource clock) throws IOException {
    return Files.exists(file) ? TakenFolder.changed(file) : clock.instant();
  }

  /** The same entries, since when the service has known them. */
  private static List<Entry> dated(List<Entry> entries, Map<String, Entry> known) {
    return entries.stream()
        .map(entry -> {
          Entry before = known.get(entry.name());
          return before != null && before.why() == entry.why() ? before : entry;
        })
        .toList();
  }
}
