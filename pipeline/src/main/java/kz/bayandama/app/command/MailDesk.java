package kz.bayandama.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.app.routing.MailState;
import kz.bayandama.app.routing.Mailroom;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.intake.mail.Participants;
import kz.bayandama.intake.mail.ReceivedMessage;
import kz.bayandama.intake.receipt.Receipts;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the mail, for {@code status}.
 *
 * @param mailbox null where the settings name none
 * @param receipts how it stands with sending them
 * @param waiting messages that wait for a person
 * @param underWay ids of messages whose reports are being taken
 * @param uncertain ids of submissions of whose receipt it is unknown whether it was sent
 * @param letters of the Council that did not reach anybody as far as is known: a person sends the
 *     draft or takes it away
 */
record MailDesk(
    @Nullable MailState mailbox,
    MailState receipts,
    List<Waiting> waiting,
    List<String> underWay,
    List<String> uncertain,
    List<Postman.Undelivered> letters) {

  /** A message that waits, why and since when. */
  record Waiting(String id, ReceivedMessage.Standing why, Instant since) {}

  /** How it stands in a workspace now. */
  static MailDesk of(Workspace workspace) throws IOException, Usage {
    Participants participants = Correspondence.participants(workspace);
    Messages messages = new Messages(workspace.archive());
    List<Waiting> waiting = new ArrayList<>();
    List<String> underWay = new ArrayList<>();
    for (String id : messages.ids()) {
      ReceivedMessage message = messages.message(id).orElseThrow();
      switch (messages.state(message, participants)) {
        case WAITING ->
            waiting.add(new Waiting(id, message.standing(participants), message.receivedAt()));
        case DUE -> underWay.add(id);
        case DONE -> {}
      }
    }
    return new MailDesk(
        workspace.settings().mailbox().host() == null
            ? null
            : Mailroom.state(workspace.mailboxState()),
        Mailroom.state(workspace.postState()),
        waiting,
        underWay,
        Receipts.uncertain(workspace.archive()),
        Postman.undelivered(workspace));
  }

  /** Says it for people; where there is no mail nothing is said. */
  void say(Task task, PrintWriter out) {
    if (mailbox != null) {
      if (mailbox.fault() != null) {
        task.say("status.mailbox-fault", String.valueOf(mailbox.faultSince()), mailbox.fault());
      } else if (mailbox.lastLooked() == null) {
        task.say("status.mailbox-never");
      } else {
        task.say("status.mailbox", mailbox.lastLooked());
      }
    }
    if (receipts.fault() != null) {
      task.say("status.receipts-fault", String.valueOf(receipts.faultSince()), receipts.fault());
    }
    if (mailbox != null || !waiting.isEmpty()) {
      task.say("status.messages-waiting", waiting.size());
      for (Waiting one : waiting) {
        String why = Say.of(task.words(), "standing." + one.why());
        out.println("  " + Ids.abbreviate(one.id()) + "  " + why + ", " + one.since());
      }
    }
    if (!underWay.isEmpty()) {
      task.say("status.messages-due", underWay.size());
    }
    if (!uncertain.isEmpty()) {
      task.say("status.receipts-uncertain", uncertain.size());
      uncertain.forEach(id -> out.println("  " + Ids.abbreviate(id)));
    }
    for (Postman.Undelivered one : letters) {
      task.say("letter." + one.result(), one.file());
    }
  }
}
