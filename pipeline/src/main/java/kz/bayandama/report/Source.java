package kz.bayandama.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission came from.
 *
 * @param channel how it came
 * @param name the name that its sender gave it, for people only, never trusted as a path
 * @param sender the participant's address, null when the channel does not tell
 * @param receivedAt when it was archived
 * @param message the id of the mail message that held it, null when there was none
 */
public record Source(
    Channel channel,
    String name,
    @Nullable String sender,
    Instant receivedAt,
    @Nullable String message) {

  /** How a submission comes. */
  public enum Channel {
    FOLDER,
    MAILBOX,
    COMMAND
  }
}
