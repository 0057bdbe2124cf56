package kz.bayandama.app.command;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.intake.mail.Participants;
import kz.bayandama.intake.mail.ReceivedMessage;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Saying;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code messages}: mail that waits for a person, and what that person decides. Works beside a
 * running {@code run}, which goes on with what is accepted.
 */
@Command(name = "messages")
final class MessagesCommand extends Task {
  /** What is to be done. */
  enum Verb {
    LIST,
    ACCEPT,
    REFUSE
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "list|accept|refuse",
      descriptionKey = "messages.verb")
  private Verb verb = Verb.LIST;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "ID", descriptionKey = "messages.ids")
  private List<String> prefixes = List.of();

  @Option(names = "--as", paramLabel = "PARTICIPANT", descriptionKey = "messages.as")
  private @Nullable String participant;

  /** What {@code messages --json} prints, a line a message that waits. */
  record Waiting(
      String id, @Nullable String from, ReceivedMessage.Standing why, Instant receivedAt) {}

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    Participants participants = Correspondence.participants(workspace);
    Messages messages = new Messages(workspace.archive());
    List<ReceivedMessage> waiting = messages.waiting(participants);
    return verb == Verb.LIST
        ? list(waiting, participants)
        : decide(messages, waiting, participants);
  }

  private int list(List<ReceivedMessage> waiting, Participants participants) {
    for (ReceivedMessage one : waiting) {
      ReceivedMessage.Standing why = one.standing(participants);
      if (json()) {
        print(new Waiting(one.id(), one.from(), why, one.receivedAt()));
      } else {
        String from = one.from() == null ? "" : "  <" + one.from() + ">";
        out()
            .println(
                Ids.abbreviate(one.id())
                    + "  "
                    + one.receivedAt()
                    + "  "
                    + Say.of(words(), "standing." + why)
                    + from);
      }
    }
    if (waiting.isEmpty()) {
      say("messages.none");
    }
    return Cli.DONE;
  }

  private int decide(Messages messages, List<ReceivedMessage> waiting, Participants participants)
      throws IOException, Usage {
    List<Saying> problems = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (String prefix : prefixes) {
      List<String> found =
          waiting.stream().map(ReceivedMessage::id).filter(id -> id.startsWith(prefix)).toList();
      if (found.size() == 1) {
        ids.add(found.getFirst());
      } else {
        problems.add(Say.later("messages.unknown", prefix));
      }
    }
    if (prefixes.isEmpty()) {
      problems.add(Say.later("wrong.messages-unnamed", verb));
    }
    if (participant != null && participants.named(participant).isEmpty()) {
      problems.add(Say.later("wrong.no-participant", participant));
    }
    if (!problems.isEmpty()) {
      throw new Usage(problems);
    }
    Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
    for (String id : ids) {
      messages.decide(id, new Messages.Decision(verb == Verb.ACCEPT, participant, now));
      say("messages.decided", Ids.abbreviate(id));
    }
    return Cli.DONE;
  }
}
