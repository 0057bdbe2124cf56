package kz.bayandama.app.routing;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import kz.bayandama.intake.mail.Envelope;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.intake.mail.Participants;
import kz.bayandama.intake.mail.ReceivedMessage;
import kz.bayandama.report.Ids;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.support.DefaultMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Route {@code intake-mailbox}: archives a message as it was received, then notes where in the
 * mailbox it goes. One that could not be archived is not noted and so stays where it is, to be
 * tried at the next look.
 */
final class MailboxStep {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxStep.class);
  private static final String MESSAGE = "bayandama.message";

  private final Messages messages;
  private final Mailroom.Mailbox mailbox;
  private final Supplier<Participants> participants;
  private final MailboxPolls polls;
  private final MailboxMoves moves;
  private final Path temporary;
  private final InstantSource clock;

  MailboxStep(
      Messages messages,
      Mailroom.Mailbox mailbox,
      MailboxPolls polls,
      MailboxMoves moves,
      Mailroom.Desk desk,
      InstantSource clock) {
    this.messages = messages;
    this.mailbox = mailbox;
    this.participants = desk.participants();
    this.polls = polls;
    this.moves = moves;
    this.temporary = desk.temporary();
    this.clock = clock;
  }

  public void take(Exchange exchange) throws IOException, MessagingException {
    jakarta.mail.Message mail = mailOf(exchange);
    Path raw = Files.createTempFile(temporary, "message", ".eml");
    try {
      try (OutputStream out = Files.newOutputStream(raw)) {
        mail.writeTo(out);
      }
      ReceivedMessage message = received(raw);
      messages.keep(message, raw);
      boolean waits = messages.state(message, participants.get()) == Messages.State.WAITING;
      LOG.info("message {} taken{}", Ids.abbreviate(message.id()), waits ? ", waits" : "");
      moves.note(mail, waits ? mailbox.aside() : mailbox.processed());
    } catch (IOException | MessagingException | RuntimeException e) {
      polls.fault(e);
      throw e;
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  /**
   * The message of the mailbox. The exchange goes on without it: nothing that a sender writes may
   * become a header that steers a route.
   */
  private static jakarta.mail.Message mailOf(Exchange exchange) {
    jakarta.mail.Message known = exchange.getProperty(MESSAGE, jakarta.mail.Message.class);
    if (known != null) {
      return known;
    }
    jakarta.mail.Message mail =
        Objects.requireNonNull(exchange.getIn(MailMessage.class)).getOriginalMessage();
    exchange.setProperty(MESSAGE, mail);
    exchange.setIn(new DefaultMessage(exchange));
    return mail;
  }

  private ReceivedMessage received(Path raw) throws IOException {
    Envelope envelope = Envelope.of(raw);
    Optional<String> from = envelope.from();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new ReceivedMessage(
        Ids.of(raw),
        now,
        Files.size(raw),
        from.orElse(null),
        from.isPresent() && envelope.proves(from.get(), mailbox.authserv()),
        envelope.automatic());
  }
}
