package kz.bayandama.intake.receipt;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import kz.bayandama.intake.mail.MailServer;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Sends letters by SMTP, one after another. Thread-safe. */
public final class Post {
  private final MailServer server;
  private final String from;

  /**
   * The post of this server.
   *
   * @param from the address that letters are from
   */
  public Post(MailServer server, String from) {
    this.server = server;
    this.from = from;
  }

  /**
   * A letter that a program writes.
   *
   * @param key makes it that letter: the same key is the same Message-ID
   * @param to one address
   * @param reply whether it answers a message, which one's Message-ID need not be known
   * @param answers the Message-ID that it answers, empty for none
   */
  public record Letter(
      String key,
      String to,
      ReceiptText.Written written,
      boolean reply,
      Optional<String> answers,
      Instant at) {}

  /** What became of a letter that was handed over. */
  public enum End {
    SENT,
    /** The server will never take it. */
    REFUSED,
    /** The server does not take it now. */
    LATER,
    /** The connection broke before the server answered: it may have been sent. */
    UNKNOWN
  }

  /** Is told just before a letter is handed over. */
  public interface Before {
    void handOver() throws IOException;
  }

  /**
   * Sends a letter.
   *
   * @param before is told once the server is reached and before it gets the letter
   * @throws IOException if the server cannot be reached: the letter was not sent
   */
  public End send(Letter letter, Before before) throws IOException {
    return send(session -> message(session, letter), before);
  }

  /**
   * Sends a message that is written already, to whom it names; it is from our address, and has the
   * Message-ID of its key.
   *
   * @param key makes it that letter: the same key is the same Message-ID
   * @param before is told once the server is reached and before it gets the letter
   * @throws IOException if the server cannot be reached, or before it was handed over: it was not
   *     sent
   */
  public End send(String key, byte[] message, Before before) throws IOException {
    return send(
        session -> {
          MimeMessage written = new MimeMessage(session, new ByteArrayInputStream(message));
          written.setFrom(new InternetAddress(from));
          written.setHeader("Message-ID", messageId(key));
          written.setHeader("Auto-Submitted", "auto-generated");
          written.removeHeader("X-Unsent");
          return written;
        },
        before);
  }

  /** Writes a message in a session. */
  private interface Writing {
    MimeMessage in(Session session) throws MessagingException;
  }

  private synchronized End send(Writing writing, Before before) throws IOException {
    Session session = server.session("smtp");
    try (Transport transport = session.getTransport(server.protocol("smtp"))) {
      MimeMessage message = writing.in(session);
      if (server.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(
            server.host(), server.port(), server.user(), server.login().getPassword());
      }
      before.handOver();
      return hand(transport, message);
    } catch (MessagingException e) {
      throw new IOException("the mail server cannot be reached: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static End hand(Transport transport, MimeMessage message) {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return End.SENT;
    } catch (MessagingException e) {
      return end(code(e));
    }
  }

  private static End end(int code) {
    return code >= 500 ? End.REFUSED : code >= 400 ? End.LATER : End.UNKNOWN;
  }

  /** The server's answer (RFC 5321, 4.2), 0 for none. */
  private static int code(MessagingException e) {
    for (Exception one = e; one != null; ) {
      int code =
          switch (one) {
            case SMTPSendFailedException failed -> failed.getReturnCode();
            case SMTPAddressFailedException failed -> failed.getReturnCode();
            case SMTPSenderFailedException failed -> failed.getReturnCode();
            default -> 0;
          };
      if (code > 0) {
        return code;
      }
      one = one instanceof MessagingException failed ? failed.getNextException() : null;
    }
    return 0;
  }

  private String messageId(String key) {
    return "<" + key + "@" + from.substring(from.lastIndexOf('@') + 1) + ">";
  }

  private MimeMessage message(Session session, Letter letter) throws MessagingException {
    String id = messageId(letter.key());
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(new InternetAddress(from));
    message.setRecipients(
        Message.RecipientType.TO, new Address[] {new InternetAddress(letter.to())});
    message.setSubject(letter.written().subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.written().text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(letter.at()));
    message.setHeader("Auto-Submitted", letter.reply() ? "auto-replied" : "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (letter.answers().isPresent()) {
      message.setHeader("In-Reply-To", letter.answers().get());
      message.setHeader("References", letter.answers().get());
    }
    message.saveChanges();
    return message;
  }
}
