package kz.bayandama.app.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message leaves the inbox by one command, and only one that was noted. */
class MailboxMovesTest {
  private final GreenMail greenMail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final MailboxMoves moves = new MailboxMoves();

  @BeforeEach
  void start() {
    greenMail.start();
    greenMail.setUser("reports@npm.example", "reports", "secret");
  }

  @AfterEach
  void stop() {
    greenMail.stop();
  }

  private interface Look {
    void at(Folder inbox) throws Exception;
  }

  private void look(Look look) throws Exception {
    Session session = Session.getInstance(new Properties());
    session.setDebugOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    session.setDebug(true);
    try (Store store = session.getStore("imap")) {
      store.connect("127.0.0.1", greenMail.getImap().getPort(), "reports", "secret");
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_WRITE);
        look.at(inbox);
      }
    }
  }

  private static Message letter(String subject) throws Exception {
    MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()));
    letter.setSubject(subject, "UTF-8");
    letter.setText("Есеп қоса беріледі.", "UTF-8");
    return letter;
  }

  private int count(String folder) throws Exception {
    int[] n = new int[1];
    look(inbox -> n[0] = inbox.getStore().getFolder(folder).getMessageCount());
    return n[0];
  }

  @Test
  void eachOfALookGoesWhereItBelongsByMoveAlone() throws Exception {
    look(inbox ->
        inbox.appendMessages(
            new Message[] {letter("Есеп"), letter("Отчёт"), letter("бөтен"), letter("қалады")}));
    look(inbox -> {
      moves.begin();
      moves.note(inbox.getMessage(1), "Processed");
      moves.note(inbox.getMessage(3), "Set aside");
      moves.note(inbox.getMessage(2), "Processed");
      // as Camel leaves each message that it has processed
      inbox.getMessage(4).setFlag(Flags.Flag.SEEN, true);
      moves.process(inbox);
    });
    assertThat(count("Processed")).isEqualTo(2);
    assertThat(count("Set aside")).isEqualTo(1);
    assertThat(count("INBOX")).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(" MOVE 1:2 Processed")
        .doesNotContain(" COPY ")
        .doesNotContain("\\Deleted)");
  }

  @Test
  void whatAnEarlierLookNotedIsForgottenByTheNext() throws Exception {
    look(inbox -> inbox.appendMessages(new Message[] {letter("Есеп")}));
    look(inbox -> moves.note(inbox.getMessage(1), "Processed"));
    look(inbox -> {
      moves.begin();
      moves.process(inbox);
    });
    assertThat(count("INBOX")).isEqualTo(1);
  }
}
