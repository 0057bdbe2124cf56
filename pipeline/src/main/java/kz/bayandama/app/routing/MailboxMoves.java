package kz.bayandama.app.routing;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.component.mail.MailBoxPostProcessAction;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * Files the messages of one look away, at its end. Camel's own {@code moveTo} copies a message and
 * then marks it as deleted: killed in between, the message stands in both folders and is copied
 * once more at the next look. IMAP's MOVE (RFC 6851) does both or nothing; a server without it is
 * served as Camel does. Thread-safe.
 */
final class MailboxMoves implements MailBoxPostProcessAction {
  private final Map<String, List<Message>> moves = new LinkedHashMap<>();

  /** A look begins: what an earlier one could not move comes again as another message. */
  synchronized void begin() {
    moves.clear();
  }

  /** This message was taken and belongs into that folder. */
  synchronized void note(Message message, String folder) {
    moves.computeIfAbsent(folder, any -> new ArrayList<>()).add(message);
  }

  @Override
  public synchronized void process(Folder inbox) throws MessagingException {
    for (Map.Entry<String, List<Message>> move : moves.entrySet()) {
      Folder target = inbox.getStore().getFolder(move.getKey());
      if (!target.exists()) {
        target.create(Folder.HOLDS_MESSAGES);
      }
      move(inbox, move.getValue().toArray(Message[]::new), target);
    }
    moves.clear();
  }

  private static void move(Folder inbox, Message[] messages, Folder target)
      throws MessagingException {
    if (inbox instanceof IMAPFolder imap
        && imap.getStore() instanceof IMAPStore store
        && store.hasCapability("MOVE")) {
      imap.moveMessages(messages, target);
    } else {
      inbox.copyMessages(messages, target);
      inbox.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
    }
  }
}
