package kz.bayandama.app.kill;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import kz.bayandama.Letters;

/** A mailbox that outlives the service: GreenMail runs in the test's own process. */
final class Post implements AutoCloseable {
  private static final String SENDER = "g.ermekova@npm.example";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private final GreenMailUser user;
  private int sent;

  Post() {
    server.start();
    user = server.setUser("reports@npm.example", "reports", "secret");
  }

  /** Lets a workspace take mail from here, and this sender send. */
  void connect(Path workspace) throws IOException {
    Path secret = Files.writeString(workspace.resolve("secret"), "secret\n");
    secret.toFile().setReadable(false, false);
    secret.toFile().setReadable(true, true);
    Files.writeString(
        workspace.resolve("bayandama.yaml"),
        "mailbox: {host: 127.0.0.1, port: "
            + server.getImap().getPort()
            + ", security: none, user: reports, passwordFile: "
            + secret
            + ", authserv: unchecked, lookSeconds: 1}\n",
        StandardOpenOption.APPEND);
    Files.writeString(
        workspace.resolve("council/council.yaml"),
        "\nparticipants:\n  - {id: almaty.1, name: Full Name, email: "
            + SENDER
            + ", language: ru, region: KZ-75, organisation: Name}\n",
        StandardOpenOption.APPEND);
  }

  /** Delivers a letter with these attachments. */
  void deliver(byte[] first, byte[] second) throws IOException {
    sent++;
    byte[] letter =
        Letters.mixed(
            Letters.head(SENDER, "Отчёты № " + sent),
            Letters.attachment("отчёт.txt", first),
            Letters.attachment("отчёт.txt", second));
    try {
      user.deliver(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter)));
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  int sent() {
    return sent;
  }

  /** How many messages a folder of the mailbox holds. */
  int held(String name) throws IOException {
    try {
      MailFolder folder =
          name.equals("INBOX")
              ? server.getManagers().getImapHostManager().getInbox(user)
              : server.getManagers().getImapHostManager().getFolder(user, name);
      return folder == null ? 0 : folder.getMessageCount();
    } catch (FolderException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
