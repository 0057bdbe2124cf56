package kz.bayandama.app.routing;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import kz.bayandama.intake.mail.MailServer;

/** A mailbox as a mail program sees it. */
record Imap(MailServer server) {

  private interface Work<T> {
    T on(Store store, Session session) throws MessagingException;
  }

  private <T> T in(Work<T> work) throws MessagingException, IOException {
    Session session = server.session("imap");
    try (Store store = session.getStore(server.protocol("imap"))) {
      store.connect(server.host(), server.port(), server.user(), server.login().getPassword());
      return work.on(store, session);
    }
  }

  /** Puts a message into the inbox. */
  void deliver(byte[] message) throws MessagingException, IOException {
    in((store, session) -> {
      Message mail = new MimeMessage(session, new ByteArrayInputStream(message));
      store.getFolder("INBOX").appendMessages(new Message[] {mail});
      return true;
    });
  }

  /** How many messages are in a folder, none if there is no such folder. */
  int count(String name) throws MessagingException, IOException {
    return in((store, session) -> {
      Folder folder = store.getFolder(name);
      return folder.exists() ? folder.getMessageCount() : 0;
    });
  }
}
