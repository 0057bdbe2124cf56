package kz.bayandama.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.report.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who is who, from {@code council/council.yaml}: the Commissioner, the Coordination Council's
 * members, the person responsible for the Report (rule 4), and the participants of the preventive
 * mechanism. Immutable.
 *
 * @param responsible id of a member
 * @param members all that ever were, with the days from and to which they were
 * @param addresses of the state bodies that the Report is dispatched to, by their ids; a body
 *     without one gets its letter by the office's hands
 */
public record Roster(
    Person commissioner,
    String responsible,
    List<Member> members,
    List<Participant> participants,
    Map<String, String> addresses) {
  public Roster {
    members = List.copyOf(members);
    participants = List.copyOf(participants);
    addresses = Map.copyOf(addresses);
  }

  /** Somebody to write to. */
  public record Person(String name, String email, Language language) {}

  /**
   * A member of the Council.
   *
   * @param id short and permanent, of {@code [a-z0-9._-]}
   * @param role as people call it, null for none
   * @param since first day, null for always
   * @param until last day, null while in office
   * @param key Ed25519 public key (RFC 8032) in Base64 to check signed votes by, null for none
   * @param certificate X.509 in PEM or its Base64, to check CMS signatures by, null for none
   */
  public record Member(
      String id,
      Person person,
      @Nullable String role,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable String key,
      @Nullable String certificate) {

    /** Whether a member on that day. */
    public boolean on(LocalDate day) {
      return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
  }

  /**
   * A participant of the national preventive mechanism.
   *
   * @param region ISO 3166-2 code, null for none
   * @param organisation that sends them, null for none
   */
  public record Participant(
      String id, Person person, @Nullable String region, @Nullable String organisation) {}

  /**
   * Reads {@code council.yaml}.
   *
   * @throws Problems with all that is wrong
   */
  public static Roster read(byte[] yaml) throws Problems {
    try {
      return kz.bayandama.json.Yaml.read(yaml, RosterFile.class).roster();
    } catch (IOException e) {
      throw new Problems(RosterFile.NAME, List.of(RosterFile.unread(e)));
    }
  }

  /**
   * Who may send reports by mail out of {@code council.yaml}: the participants, then the members.
   * The rest of the file may still be missing, and so may all of it.
   *
   * @throws Problems with all that is wrong with them
   */
  public static List<Participant> writers(byte[] yaml) throws Problems {
    try {
      return kz.bayandama.json.Yaml.isEmpty(yaml)
          ? List.of()
          : kz.bayandama.json.Yaml.read(yaml, RosterFile.class).writers();
    } catch (IOException e) {
      throw new Problems(RosterFile.NAME, List.of(RosterFile.unread(e)));
    }
  }

  /** The members on that day, in the order of the file. */
  public List<Member> on(LocalDate day) {
    return members.stream().filter(member -> member.on(day)).toList();
  }

  public Optional<Member> member(String id) {
    return members.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  /** The member responsible for the Report. */
  public Member responsibleMember() {
    return member(responsible).orElseThrow();
  }
}
