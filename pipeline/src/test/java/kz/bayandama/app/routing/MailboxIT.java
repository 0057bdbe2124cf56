package kz.bayandama.app.routing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Optional;
import kz.bayandama.intake.mail.MailServer;
import kz.bayandama.intake.mail.Secret;
import org.junit.jupiter.api.AfterEach;

/** The mailbox routes against GreenMail. */
class MailboxIT extends MailboxContract {
  private final GreenMail greenMail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

  @Override
  MailServer mailbox() {
    greenMail.start();
    greenMail.setUser("reports@npm.example", "reports", "secret");
    return new MailServer(
        "127.0.0.1",
        greenMail.getImap().getPort(),
        MailServer.Security.NONE,
        "reports",
        Optional.of(Secret.password("secret")),
        Optional.empty());
  }

  @AfterEach
  void stopServer() {
    greenMail.stop();
  }
}
