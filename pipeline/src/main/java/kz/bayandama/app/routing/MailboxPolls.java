package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import kz.bayandama.json.Json;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers how each look at the mailbox went, in a file for {@code status}. Thread-safe. */
final class MailboxPolls implements PollingConsumerPollStrategy, ExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxPolls.class);
  private static final int DEEPEST = 10;

  private final Path file;
  private final InstantSource clock;
  private MailboxState state;
  private @Nullable String fault;

  MailboxPolls(Path file, InstantSource clock) throws IOException {
    this.file = file;
    this.clock = clock;
    this.state = read(file);
  }

  /** What a file says, or that the mailbox was never looked at. */
  static MailboxState read(Path file) throws IOException {
    try {
      return Json.read(Files.readAllBytes(file), MailboxState.class);
    } catch (NoSuchFileException e) {
      return new MailboxState(null, null, null);
    }
  }

  @Override
  public synchronized boolean begin(Consumer consumer, Endpoint endpoint) {
    fault = null;
    return true;
  }

  @Override
  public synchronized void commit(Consumer consumer, Endpoint endpoint, int messages) {
    if (fault == null) {
      write(new MailboxState(now(), null, null));
    } else {
      faulty(fault);
    }
  }

  @Override
  public synchronized boolean rollback(
      Consumer consumer, Endpoint endpoint, int retries, Exception cause) {
    faulty(sentence(cause));
    return false;
  }

  /** Something went wrong in this look, maybe with one message only. */
  synchronized void fault(Throwable cause) {
    fault = sentence(cause);
    LOG.warn("the mailbox: {}", fault);
  }

  private void faulty(String sentence) {
    if (!sentence.equals(state.fault())) {
      LOG.warn("the mailbox cannot be looked at: {}", sentence);
    }
    Instant since = state.faultSince();
    write(new MailboxState(state.lastLooked(), sentence, since == null ? now() : since));
  }

  private void write(MailboxState next) {
    state = next;
    try {
      Path written = file.resolveSibling(file.getFileName() + ".new");
      Files.write(written, Json.bytes(next));
      Files.move(
          written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("{} cannot be written: {}", file, e.getMessage());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String sentence(Throwable cause) {
    Throwable root = cause;
    for (int depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    String message =
        Objects.requireNonNullElse(root.getMessage(), "").lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
  }

  @Override
  public void handleException(Throwable exception) {
    fault(exception);
  }

  @Override
  public void handleException(@Nullable String message, Throwable exception) {
    fault(exception);
  }

  @Override
  public void handleException(
      @Nullable String message, @Nullable Exchange exchange, Throwable exception) {
    fault(exception);
  }
}
