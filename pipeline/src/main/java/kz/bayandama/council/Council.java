package kz.bayandama.council;

import static kz.bayandama.council.Problems.said;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.archive.Archive;
import kz.bayandama.archive.Editions;
import kz.bayandama.json.Json;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Saying;

/**
 * The Coordination Council's vote and decision on a year's Report (rule 9), kept in the archive.
 * Thread-safe.
 */
public final class Council {
  private final Ledger ledger;
  private final Editions editions;
  private final Adoptions adoptions;
  private final Roster roster;

  public Council(Archive archive, Roster roster) {
    this.ledger = new Ledger(archive);
    this.editions = new Editions(archive);
    this.adoptions = new Adoptions(archive);
    this.roster = roster;
  }

  /** All that the Council has done. */
  public Ledger ledger() {
    return ledger;
  }

  /**
   * Records the minutes of an open vote. The same minutes twice are one vote.
   *
   * @param minutes as {@link OpenVote#read} wants them
   * @throws Problems with all that is wrong with them, or if the Report is adopted already
   */
  public OpenVote vote(int year, byte[] minutes, LocalDate today) throws IOException, Problems {
    OpenVote vote = OpenVote.read(minutes, roster, editions.digests(year), today);
    agrees(year, vote);
    List<String> members = roster.on(vote.date()).stream().map(Roster.Member::id).toList();
    RecordedVote recorded = new RecordedVote(vote, members, Ids.of(minutes));
    byte[] paper = Json.bytes(recorded);
    String digest = Ids.of(paper);
    boolean known =
        ledger.acts(year, Act.Kind.VOTED).stream().anyMatch(act -> act.paper().equals(digest));
    Optional<Adoption> adoption = adoptions.adoption(year);
    if (!known && adoption.isPresent()) {
      throw new Problems(
          MinutesFile.NAME,
          "adopted-already",
          year,
          adoption.get().date(),
          adoption.get().digest());
    }
    ledger.keep(year, minutes);
    ledger.append(year, Act.Kind.VOTED, vote.date(), paper);
    return vote;
  }

  /** Nobody votes for another: what a member has signed is what the minutes say. */
  private void agrees(int year, OpenVote vote) throws IOException, Problems {
    List<Saying> problems = new ArrayList<>();
    Map<String, Ballots.Statement> signed = ballots().all(year, vote.edition());
    for (OpenVote.Ballot ballot : vote.ballots()) {
      Ballots.Statement own = signed.get(ballot.member());
      if (own != null && own.vote() != ballot.vote()) {
        problems.add(
            said("signed-otherwise", ballot.member(), own.vote().word(), ballot.vote().word()));
      }
    }
    if (!problems.isEmpty()) {
      throw new Problems(MinutesFile.NAME, problems);
    }
  }

  /** The votes that members sign themselves. */
  public Ballots ballots() {
    return new Ballots(ledger, roster);
  }

  /** Takes a signed vote on an edition of its year. */
  public Ballots.Statement cast(byte[] statement, byte[] signature, LocalDate today)
      throws IOException, Problems {
    return ballots().cast(statement, signature, editions::digests, today);
  }

  /**
   * Draws the decision from the last recorded vote. Deciding twice on one vote is deciding once.
   *
   * @throws Problems if there is no vote, or the roster of that day is another now
   */
  public Decision decide(int year, LocalDate today) throws IOException, Problems {
    List<Act> votes = ledger.acts(year, Act.Kind.VOTED);
    if (votes.isEmpty()) {
      throw new Problems("the decision", "no-vote-on", year);
    }
    Act last = votes.getLast();
    for (Act act : ledger.acts(year, Act.Kind.DECIDED)) {
      Decision made = ledger.paper(act, Decision.class);
      if (made.vote().equals(last.paper())) {
        return made;
      }
    }
    RecordedVote recorded = ledger.paper(last, RecordedVote.class);
    LocalDate day = recorded.vote().date();
    List<String> now = roster.on(day).stream().map(Roster.Member::id).toList();
    if (!now.equals(recorded.roster())) {
      throw new Problems("the decision", "other-roster", day, now.size(), recorded.roster().size());
    }
    Tally tally = recorded.vote().tally();
    Decision decision =
        new Decision(
            year,
            recorded.vote().edition(),
            day,
            tally,
            tally.majority(),
            tally.adopted(),
            last.paper(),
            ledger.head(year));
    ledger.append(year, Act.Kind.DECIDED, today, Json.bytes(decision));
    return decision;
  }

  /** What the Council has decided and adopted. */
  public Adoptions adoptions() {
    return adoptions;
  }

  /**
   * The adopted edition, for publication: a second look at what is to be published.
   *
   * @param digest of what is to be published
   * @throws Problems if no edition is adopted, or another one
   */
  public AdoptedEdition release(int year, String digest) throws IOException, Problems {
    AdoptedEdition adopted =
        adoptions
            .adopted(year)
            .orElseThrow(() -> new Problems("the release", "nothing-adopted", year));
    if (!adopted.adoption().digest().equals(digest)) {
      throw new Problems("the release", "not-adopted", digest, adopted.adoption().digest());
    }
    return adopted;
  }
}
