package kz.bayandama.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kz.bayandama.json.Yaml;
import kz.bayandama.report.Ids;

/**
 * The minutes of an open vote (rule 9): every member of the roster of that day, by name.
 *
 * @param edition digest of what was voted on
 * @param ballots one a member, in the order of the roster
 */
public record OpenVote(LocalDate date, String edition, List<Ballot> ballots) {
  public OpenVote {
    Ids.checked(edition);
    ballots = List.copyOf(ballots);
  }

  /** What a member said. */
  public record Ballot(String member, Vote vote) {}

  /**
   * Minutes to be filled in, as {@link #read} takes them then.
   *
   * @param day of the meeting, which the roster is of
   */
  public static String form(String edition, LocalDate day, Roster roster) {
    return MinutesFile.form(edition, day, roster.on(day));
  }

  /**
   * Reads minutes:
   *
   * <pre>
   * date: 2026-02-10
   * edition: 5f3a…          # the digest, or its beginning if no other edition begins so
   * votes:
   *   - {member: a.seitkali, vote: for}     # for, against, abstained, absent
   * </pre>
   *
   * @param editions digests of all editions of the year
   * @param today no vote is of a later day
   * @throws Problems with all that is wrong: a stranger, a double vote, a member without a vote,
   *     another digest …
   */
  public static OpenVote read(
      byte[] yaml, Roster roster, Collection<String> editions, LocalDate today) throws Problems {
    try {
      return Yaml.read(yaml, MinutesFile.class).checked(roster, editions, today);
    } catch (IOException e) {
      throw new Problems(MinutesFile.NAME, List.of(RosterFile.unread(e)));
    }
  }

  public Tally tally() {
    return new Tally(
        ballots.size(),
        count(Vote.FOR),
        count(Vote.AGAINST),
        count(Vote.ABSTAINED),
        count(Vote.ABSENT));
  }

  private int count(Vote vote) {
    return (int) ballots.stream().filter(ballot -> ballot.vote() == vote).count();
  }
}
