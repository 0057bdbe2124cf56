package kz.bayandama.intake.mail;

import java.time.Instant;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A message that is in the archive.
 *
 * @param id the SHA-256 of its bytes as received
 * @param receivedAt when it was archived
 * @param length in bytes
 * @param from the one address that it says it is from, null when it names none or several
 * @param proven whether our own server found it to be from that address
 * @param automatic whether a program sent it
 */
public record ReceivedMessage(
    String id,
    Instant receivedAt,
    long length,
    @Nullable String from,
    boolean proven,
    Automatic automatic) {
  public ReceivedMessage {
    Ids.checked(id);
  }

  /** Whether a program sent a message (RFC 3834). None but {@link #NO} is ever answered. */
  public enum Automatic {
    /** A person did. */
    NO,
    /** A list, a scanner, a mass mailing: what it brings may be a report. */
    BULK,
    /** An automatic answer or a report on delivery: it brings nothing. */
    REPLY
  }

  /** Whose a message is. */
  public enum Standing {
    /** A participant's, proven. */
    PARTICIPANT,
    /** Nobody's on the roster. */
    STRANGER,
    /** It bears a participant's address, but the server did not find that proven. */
    UNPROVEN
  }

  /** Whose it is by this roster. */
  public Standing standing(Participants participants) {
    if (from == null || participants.by(from).isEmpty()) {
      return Standing.STRANGER;
    }
    return proven ? Standing.PARTICIPANT : Standing.UNPROVEN;
  }
}
