package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import kz.bayandama.archive.WholeFile;
import kz.bayandama.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How it stands with a server, in a file for {@code status}. Thread-safe. */
final class StateFile {
  private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
  private static final int DEEPEST = 10;
  private static final Duration OFTEN = Duration.ofSeconds(10);

  private final Path file;
  private final InstantSource clock;
  private MailState state;

  StateFile(Path file, InstantSource clock) throws IOException {
    this.file = file;
    this.clock = clock;
    this.state = read(file);
  }

  /** What a file says, or that nothing was done yet. */
  static MailState read(Path file) throws IOException {
    try {
      return Json.read(Files.readAllBytes(file), MailState.class);
    } catch (NoSuchFileException e) {
      return new MailState(null, null, null);
    }
  }

  /** All went well just now; written at most every few seconds. */
  synchronized void sound() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant last = state.lastLooked();
    if (state.fault() != null || last == null || !now.isBefore(last.plus(OFTEN))) {
      write(new MailState(now, null, null));
    }
  }

  synchronized void faulty(Throwable cause) {
    faulty(sentence(cause));
  }

  synchronized void faulty(String sentence) {
    if (!sentence.equals(state.fault())) {
      LOG.warn("{}: {}", file.getFileName(), sentence);
    }
    Instant since = state.faultSince();
    write(
        new MailState(
            state.lastLooked(),
            sentence,
            since == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : since));
  }

  private void write(MailState next) {
    state = next;
    try {
      WholeFile.write(file, Json.bytes(next));
    } catch (IOException e) {
      LOG.warn("{} cannot be written: {}", file, e.getMessage());
    }
  }

  static String sentence(Throwable cause) {
    Throwable root = cause;
    for (int depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    String message =
        Objects.requireNonNullElse(root.getMessage(), "").lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
  }
}
