package kz.bayandama.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.bayandama.council.Problems;
import kz.bayandama.council.Roster;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.intake.mail.Participants;
import kz.bayandama.intake.mail.ReceivedMessage;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import org.jspecify.annotations.Nullable;

/** Which member of the Council something came from. */
record Writers(Workspace workspace) {

  /**
   * The member who sent a message: one whose address the mail server has proven, or as whose a
   * person has accepted it. Nobody else, whatever the message says.
   */
  Optional<Roster.Member> member(Source source) throws IOException {
    if (source.message() == null) {
      return Optional.empty();
    }
    Messages messages = new Messages(workspace.archive());
    Optional<ReceivedMessage> message = messages.message(source.message());
    if (message.isEmpty()) {
      return Optional.empty();
    }
    Optional<Participants.Participant> sender = messages.sender(message.get(), participants());
    return on(source).stream()
        .filter(member -> sender.isPresent() && sender.get().id().equals(member.id()))
        .findFirst();
  }

  /**
   * The id of the member who proposes: by mail its sender, and the paper must not name another; in
   * the folder the one whom the paper names by id, name or address.
   *
   * @throws Rejection if it is no member's
   * @throws Problems if the paper names another, or none
   */
  String proposer(Source source, @Nullable String named) throws IOException, Rejection, Problems {
    Optional<String> written =
        on(source).stream().filter(one -> isNamed(one, named)).map(Roster.Member::id).findFirst();
    if (source.channel() == Source.Channel.MAILBOX) {
      String sender =
          member(source)
              .map(Roster.Member::id)
              .orElseThrow(() ->
                  new Rejection(
                      Rejection.Reason.NOT_A_MEMBER, Say.later("paper.members-propose").told()));
      if (named != null && !written.equals(Optional.of(sender))) {
        throw new Problems("the proposal", "paper-another");
      }
      return sender;
    }
    return written.orElseThrow(
        () -> new Problems("the proposal", named == null ? "paper-nobody" : "paper-stranger"));
  }

  private static boolean isNamed(Roster.Member member, @Nullable String named) {
    String name = String.valueOf(named).strip().toLowerCase(Locale.ROOT);
    return List.of(member.id(), member.person().name(), member.person().email()).stream()
        .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(name));
  }

  private List<Roster.Member> on(Source source) throws IOException {
    LocalDate day = source.receivedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    return roster(workspace).on(day);
  }

  /** The roster; one that cannot be used is a fault of the world, not of what came in. */
  static Roster roster(Workspace workspace) throws IOException {
    try {
      return Adopted.roster(workspace);
    } catch (Usage e) {
      throw new IOException(String.join("; ", e.english()), e);
    }
  }

  private Participants participants() throws IOException {
    try {
      return Correspondence.participants(workspace);
    } catch (Usage e) {
      throw new IOException(String.join("; ", e.english()), e);
    }
  }
}
