package kz.bayandama.app.routing;

import jakarta.mail.PasswordAuthentication;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import kz.bayandama.intake.mail.MailServer;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.intake.mail.Participants;
import kz.bayandama.intake.receipt.Post;
import kz.bayandama.intake.receipt.Receipts;
import kz.bayandama.report.Language;
import org.apache.camel.component.mail.MailAuthenticator;
import org.apache.camel.component.mail.MailUidGenerator;
import org.apache.camel.spi.Registry;

/** What the routes on mail need: their beans, and which of their files are loaded. */
public final class Mailroom {
  private final Desk desk;
  private final Receipts.Means means;
  private final Optional<Mailbox> mailbox;
  private final Optional<Digest> digest;

  /**
   * Where the mailroom works.
   *
   * @param participants the roster as it is now, asked anew for every message
   * @param temporary an existing folder for copies under way
   * @param mailboxState the file that says how it stands with the mailbox
   * @param postState the file that says how it stands with receipts
   */
  public record Desk(
      Supplier<Participants> participants, Path temporary, Path mailboxState, Path postState) {}

  /**
   * The mailbox that reports come to.
   *
   * @param authserv the authserv-id of the server's own Authentication-Results
   * @param look how often it is looked at
   * @param processed folder for messages that were taken
   * @param aside folder for messages that wait for a person
   */
  public record Mailbox(
      MailServer server, String authserv, Duration look, String processed, String aside) {}

  /**
   * The operator's daily mail.
   *
   * @param hour from which it is sent, 0 to 23
   */
  public record Digest(Post post, String to, int hour, ZoneId zone, Language language) {}

  /**
   * A mailroom.
   *
   * @param means what receipts are made with
   * @param mailbox empty for none
   * @param digest empty for none
   */
  public Mailroom(
      Desk desk, Receipts.Means means, Optional<Mailbox> mailbox, Optional<Digest> digest) {
    this.desk = desk;
    this.means = means;
    this.mailbox = mailbox;
    this.digest = digest;
  }

  /** How it stands with a server, as another process wrote it. */
  public static MailState state(Path file) throws IOException {
    return StateFile.read(file);
  }

  /** Binds the beans and sets the properties; names the route files to load. */
  List<String> furnish(Routes.Inside inside) throws IOException {
    InstantSource clock = inside.clock();
    Registry registry = inside.context().getRegistry();
    List<String> files = new ArrayList<>(List.of("receipts", "messages"));
    Receipts receipts = new Receipts(inside.stages().archive(), means, clock);
    ReceiptsStep step = new ReceiptsStep(receipts, new StateFile(desk.postState(), clock));
    inside.progress().tell(step::ended);
    receipts.recall();
    registry.bind("receipts", step);
    registry.bind("messages", new MessagesStep(inside, receipts, desk));
    inside.properties().setProperty("bayandama.receipts.look", "1000");
    inside.properties().setProperty("bayandama.messages.look", "5000");
    if (mailbox.isPresent()) {
      collect(mailbox.get(), inside);
      files.add("intake-mailbox");
    }
    if (digest.isPresent()) {
      registry.bind("digest", new DigestStep(inside, desk, digest.get()));
      files.add("digest");
    }
    return files;
  }

  private void collect(Mailbox box, Routes.Inside inside) throws IOException {
    Registry registry = inside.context().getRegistry();
    MailboxMoves moves = new MailboxMoves();
    MailboxPolls polls =
        new MailboxPolls(new StateFile(desk.mailboxState(), inside.clock()), moves::begin);
    registry.bind("mailbox-polls", polls);
    registry.bind("mailbox-properties", box.server().properties("imap"));
    registry.bind("mailbox-login", new Login(box.server()));
    MailUidGenerator number = (endpoint, message) -> String.valueOf(message.getMessageNumber());
    registry.bind("mailbox-number", MailUidGenerator.class, number);
    Messages messages = new Messages(inside.stages().archive());
    registry.bind("mailbox-moves", moves);
    registry.bind("mailbox", new MailboxStep(messages, box, polls, moves, desk, inside.clock()));
    Properties properties = inside.properties();
    properties.setProperty("bayandama.mailbox.protocol", box.server().protocol("imap"));
    properties.setProperty("bayandama.mailbox.host", box.server().host());
    properties.setProperty("bayandama.mailbox.port", String.valueOf(box.server().port()));
    properties.setProperty("bayandama.mailbox.look", String.valueOf(box.look().toMillis()));
  }

  /** Asks for the secret anew at every login. */
  private static final class Login extends MailAuthenticator {
    private final MailServer server;

    Login(MailServer server) {
      this.server = server;
    }

    @Override
    public PasswordAuthentication getPasswordAuthentication() {
      return server.login();
    }
  }
}
