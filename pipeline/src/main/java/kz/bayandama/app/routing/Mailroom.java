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
import org.apache.camel.CamelContext;
import org.apache.camel.component.mail.MailAuthenticator;
import org.apache.camel.component.mail.MailUidGenerator;

/** What the routes on mail need: their beans, and which of their files are loaded. */
public final class Mailroom {
  private final Desk desk;
  private final Optional<Mailbox> mailbox;

  /**
   * Where the mailroom works.
   *
   * @param participants the roster as it is now, asked anew for every message
   * @param temporary an existing folder for copies under way
   * @param state the file that says how it stands with the mailbox
   */
  public record Desk(Supplier<Participants> participants, Path temporary, Path state) {}

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

  public Mailroom(Desk desk, Optional<Mailbox> mailbox) {
    this.desk = desk;
    this.mailbox = mailbox;
  }

  /** How it stands with the mailbox of another process. */
  public static MailboxState state(Path file) throws IOException {
    return MailboxPolls.read(file);
  }

  /** Binds the beans and sets the properties; names the route files to load. */
  List<String> furnish(
      CamelContext context,
      Properties properties,
      Routes.Stages stages,
      IntakeStep begin,
      InstantSource clock)
      throws IOException {
    List<String> files = new ArrayList<>();
    var registry = context.getRegistry();
    Intake intake = new Intake(stages.archive(), desk.temporary(), clock);
    registry.bind("messages", new MessagesStep(stages, intake, begin, desk, clock));
    properties.setProperty("bayandama.messages.look", "2000");
    files.add("messages");
    if (mailbox.isPresent()) {
      Mailbox box = mailbox.get();
      MailboxPolls polls = new MailboxPolls(desk.state(), clock);
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
