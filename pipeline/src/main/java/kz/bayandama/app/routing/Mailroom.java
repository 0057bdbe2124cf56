package kz.bayandama.app.routing;

import jakarta.mail.PasswordAuthentication;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import kz.bayandama.intake.Intake;
import kz.bayandama.intake.mail.MailServer;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.intake.mail.Participants;
import kz.bayandama.intake.receipt.Receipts;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mail.MailAuthenticator;
import org.apache.camel.component.mail.MailUidGenerator;

/** What the routes on mail need: their beans, and which of their files are loaded. */
public final class Mailroom {
  private final Desk desk;
  private final Receipts.Means means;
  private final Optional<Mailbox> mailbox;

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
   * A mailroom.
   *
   * @param means what receipts are made with
   * @param mailbox empty for none
   */
  public Mailroom(Desk desk, Receipts.Means means, Optional<Mailbox> mailbox) {
    this.desk = desk;
    this.means = means;
    this.mailbox = mailbox;
  }

  /** How it stands with a server, as another process wrote it. */
  public static MailState state(Path file) throws IOException {
    return StateFile.read(file);
  }

  /** Binds the beans and sets the properties; names the route files to load. */
  List<String> furnish(
      CamelContext context,
      Properties properties,
      Routes.Stages stages,
      IntakeStep begin,
      Progress progress,
      InstantSource clock)
      throws IOException {
    List<String> files = new ArrayList<>();
    var registry = context.getRegistry();
    Intake intake = new Intake(stages.archive(), desk.temporary(), clock);
    Receipts receipts = new Receipts(stages.archive(), means, clock);
    receipts.recall();
    ReceiptsStep step = new ReceiptsStep(receipts, new StateFile(desk.postState(), clock));
    progress.tell(step::ended);
    registry.bind("receipts", step);
    properties.setProperty("bayandama.receipts.look", "1000");
    files.add("receipts");
    registry.bind("messages", new MessagesStep(stages, intake, begin, receipts, desk, clock));
    properties.setProperty("bayandama.messages.look", "2000");
    files.add("messages");
    if (mailbox.isPresent()) {
      Mailbox box = mailbox.get();
      MailboxPolls polls = new MailboxPolls(new StateFile(desk.mailboxState(), clock));
      registry.bind("mailbox-polls", polls);
      registry.bind("mailbox-session", box.server().session("imap"));
      registry.bind("mailbox-login", new Login(box.server()));
      MailUidGenerator number = (endpoint, message) -> String.valueOf(message.getMessageNumber());
      registry.bind("mailbox-number", MailUidGenerator.class, number);
      registry.bind(
          "mailbox", new MailboxStep(new Messages(stages.archive()), box, polls, desk, clock));
      properties.setProperty("bayandama.mailbox.protocol", box.server().protocol("imap"));
      properties.setProperty("bayandama.mailbox.host", box.server().host());
      properties.setProperty("bayandama.mailbox.port", String.valueOf(box.server().port()));
      properties.setProperty("bayandama.mailbox.look", String.valueOf(box.look().toMillis()));
      files.add("intake-mailbox");
    }
    return files;
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
