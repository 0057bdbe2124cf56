package kz.bayandama.app.routing;

import static kz.bayandama.Letters.attachment;
import static kz.bayandama.Letters.head;
import static kz.bayandama.Letters.mixed;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.util.Optional;
import kz.bayandama.intake.mail.MailServer;
import kz.bayandama.intake.mail.Secret;
import kz.bayandama.intake.receipt.Post;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mailbox routes against GreenMail, which takes their letters too. */
class MailboxIT extends MailboxContract {
  private final GreenMail greenMail =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
          });

  @Override
  MailServer mailbox() {
    greenMail.start();
    greenMail.setUser("reports@npm.example", "reports", "secret");
    return server(greenMail.getImap().getPort(), "reports");
  }

  @Override
  Optional<Post> post() {
    return Optional.of(new Post(server(greenMail.getSmtp().getPort(), ""), "reports@npm.example"));
  }

  private static MailServer server(int port, String user) {
    return new MailServer(
        "127.0.0.1",
        port,
        MailServer.Security.NONE,
        user,
        Optional.of(Secret.password("secret")),
        Optional.empty());
  }

  @AfterEach
  void stopServer() {
    greenMail.stop();
  }

  @Test
  void aParticipantIsToldByMailAndTheOperatorOnceADay() throws Exception {
    delivered(mixed(head(SENDER, "есеп"), attachment("есеп.docx", docx)));
    await(1, () -> greenMail.getReceivedMessagesForDomain("g.ermekova@npm.example").length);
    MimeMessage receipt = greenMail.getReceivedMessagesForDomain("g.ermekova@npm.example")[0];
    assertThat(receipt.getSubject()).startsWith(Ids.abbreviate(Ids.of(docx)) + " түбіртегі");
    assertThat((String) receipt.getContent()).contains("Ұсынымдар:").doesNotContain("танылмады");
    await(1, () -> greenMail.getReceivedMessagesForDomain(OPERATOR).length);
    MimeMessage digest = greenMail.getReceivedMessagesForDomain(OPERATOR)[0];
    assertThat(digest.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat((String) digest.getContent())
        .contains("Тәуліктегі нәтижелер")
        .doesNotContain("есеп.docx");
    try (var files = Files.list(folder.resolve("archive/digests"))) {
      assertThat(files).hasSize(1);
    }
  }
}
