package kz.bayandama.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.json.Json;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Members' proposals to include information and material in the Report, and what the Council made
 * of them (rule 7). Thread-safe.
 */
public final class Proposals {
  private final Ledger ledger;
  private final Roster roster;

  public Proposals(Ledger ledger, Roster roster) {
    this.ledger = ledger;
    this.roster = roster;
  }

  /**
   * A member's proposal.
   *
   * @param member id
   * @param item of the annex in which it would stand
   * @param submission that brought it, null where the command did
   */
  public record Proposal(
      String member, int item, Texts text, LocalDate day, @Nullable String submission) {
    public Proposal(String member, int item, Texts text, LocalDate day) {
      this(member, item, text, day, null);
    }
  }

  /**
   * What the Council made of a proposal.
   *
   * @param proposal its id
   * @param reason why it is declined, null when accepted
   */
  public record Consideration(
      String proposal, boolean accepted, @Nullable String reason, LocalDate day) {}

  /**
   * A proposal and where it stands.
   *
   * @param id the digest of the proposal, its permanent name
   * @param consideration null while it waits
   */
  public record Tabled(String id, Proposal proposal, @Nullable Consideration consideration) {
    public boolean accepted() {
      return consideration != null && consideration.accepted();
    }
  }

  /**
   * Tables a proposal and returns its id. The same proposal twice is one.
   *
   * @throws Problems if who proposes is no member that day
   */
  public String propose(int year, Proposal proposal) throws IOException, Problems {
    if (roster.on(proposal.day()).stream().noneMatch(one -> one.id().equals(proposal.member()))) {
      throw new Problems(
          "the proposal", "stranger-on", "member", proposal.member(), proposal.day());
    }
    byte[] paper = Json.bytes(proposal);
    ledger.append(year, Act.Kind.PROPOSED, proposal.day(), paper);
    return Ids.of(paper);
  }

  /**
   * Accepts a proposal.
   *
   * @param id or its unambiguous beginning
   * @throws Problems if there is none, or it was considered otherwise
   */
  public void accept(int year, String id, LocalDate day) throws IOException, Problems {
    consider(year, id, true, null, day);
  }

  /** Declines a proposal with a reason. */
  public void decline(int year, String id, String reason, LocalDate day)
      throws IOException, Problems {
    if (reason.isBlank()) {
      throw new Problems("the consideration", "no-reason");
    }
    consider(year, id, false, reason.strip(), day);
  }

  private void consider(
      int year, String id, boolean accepted, @Nullable String reason, LocalDate day)
      throws IOException, Problems {
    List<Tabled> matching =
        all(year).stream().filter(one -> !id.isEmpty() && one.id().startsWith(id)).toList();
    if (matching.size() != 1) {
      throw new Problems(
          "the consideration", matching.isEmpty() ? "no-proposal" : "several-proposals", id);
    }
    Tabled tabled = matching.getFirst();
    if (tabled.consideration() != null && tabled.accepted() != accepted) {
      throw new Problems(
          "the consideration",
          accepted ? "declined-already" : "accepted-already",
          Ids.abbreviate(tabled.id()));
    }
    if (tabled.consideration() == null) {
      Consideration consideration = new Consideration(tabled.id(), accepted, reason, day);
      ledger.append(year, Act.Kind.CONSIDERED, day, Json.bytes(consideration));
    }
  }

  /** All proposals of a year in the order in which they were tabled. */
  public List<Tabled> all(int year) throws IOException {
    return all(ledger, year);
  }

  /** The same, for who need not know the roster. */
  public static List<Tabled> all(Ledger ledger, int year) throws IOException {
    Map<String, Consideration> considered = new HashMap<>();
    List<Act> acts = ledger.acts(year);
    for (Act act : acts) {
      if (act.kind() == Act.Kind.CONSIDERED) {
        Consideration one = ledger.paper(act, Consideration.class);
        considered.put(one.proposal(), one);
      }
    }
    List<Tabled> all = new ArrayList<>();
    for (Act act : acts) {
      if (act.kind() == Act.Kind.PROPOSED) {
        Proposal proposal = ledger.paper(act, Proposal.class);
        all.add(new Tabled(act.paper(), proposal, considered.get(act.paper())));
      }
    }
    return all;
  }
}
