package kz.bayandama.intake.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The mail in the archive: {@code messages/<id>/arrived.json} when its bytes are there, {@code
 * decision.json} when a person has decided on one that waited, {@code taken.json} when every report
 * in it is a submission. A message without the last is either waiting or under way. Thread-safe.
 */
public final class Messages {
  private static final String ARRIVED = "/arrived.json";

  private final ReportArchive archive;

  public Messages(ReportArchive archive) {
    this.archive = archive;
  }

  /**
   * What a person decided on a message that waited.
   *
   * @param accepted whether it is processed
   * @param participant id of the one whose it is, null for nobody's on the roster
   */
  public record Decision(boolean accepted, @Nullable String participant, Instant at) {}

  /**
   * That a message has been taken apart.
   *
   * @param submissions ids of the reports in it
   */
  public record Taken(List<String> submissions, Instant at) {
    public Taken {
      submissions = List.copyOf(submissions);
    }
  }

  /** Keeps a message's bytes, then what is known of it. The same bytes are kept once. */
  public void keep(ReceivedMessage message, Path raw) throws IOException {
    archive.keep(message.id(), raw);
    archive.putIfAbsent(prefix(message.id()) + ARRIVED, message);
  }

  /** Ids of all messages, sorted. */
  public List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String key : archive.archive().list("messages/")) {
      if (key.endsWith(ARRIVED)) {
        ids.add(key.substring("messages/".length(), key.length() - ARRIVED.length()));
      }
    }
    return ids;
  }

  public Optional<ReceivedMessage> message(String id) throws IOException {
    return archive.read(prefix(id) + ARRIVED, ReceivedMessage.class);
  }

  public Optional<Decision> decision(String id) throws IOException {
    return archive.read(prefix(id) + "/decision.json", Decision.class);
  }

  /** Keeps a person's decision; the first one counts. Returns whether this was it. */
  public boolean decide(String id, Decision decision) throws IOException {
    return archive.putIfAbsent(prefix(id) + "/decision.json", decision);
  }

  public Optional<Taken> taken(String id) throws IOException {
    return archive.read(prefix(id) + "/taken.json", Taken.class);
  }

  /** Says that every report of a message is a submission. */
  public void take(String id, Taken taken) throws IOException {
    archive.putIfAbsent(prefix(id) + "/taken.json", taken);
  }

  /** What is to be done with a message. */
  public enum State {
    /** Its reports are to be taken. */
    DUE,
    /** A person has to say whose it is, or the roster. */
    WAITING,
    /** Nothing more. */
    DONE
  }

  /** What is to be done with a message by this roster. */
  public State state(ReceivedMessage message, Participants participants) throws IOException {
    if (taken(message.id()).isPresent()) {
      return State.DONE;
    }
    Optional<Decision> decision = decision(message.id());
    if (decision.isPresent()) {
      return decision.get().accepted() ? State.DUE : State.DONE;
    }
    if (message.automatic() == ReceivedMessage.Automatic.REPLY) {
      return State.DONE;
    }
    return message.standing(participants) == ReceivedMessage.Standing.PARTICIPANT
        ? State.DUE
        : State.WAITING;
  }

  /** The messages that wait for a person or the roster, in the order of their ids. */
  public List<ReceivedMessage> waiting(Participants participants) throws IOException {
    List<ReceivedMessage> waiting = new ArrayList<>();
    for (String id : ids()) {
      ReceivedMessage message = message(id).orElseThrow();
      if (state(message, participants) == State.WAITING) {
        waiting.add(message);
      }
    }
    return waiting;
  }

  /** The address of the participant that a message is taken as being from, empty for nobody's. */
  public Optional<Participants.Participant> sender(
      ReceivedMessage message, Participants participants) throws IOException {
    Optional<Decision> decision = decision(message.id());
    if (decision.isPresent()) {
      String participant = decision.get().participant();
      return participant == null ? Optional.empty() : participants.named(participant);
    }
    return message.from() == null || !message.proven()
        ? Optional.empty()
        : participants.by(message.from());
  }

  private static String prefix(String id) {
    return "messages/" + Ids.checked(id);
  }
}
