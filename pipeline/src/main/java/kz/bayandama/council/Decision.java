package kz.bayandama.council;

import java.time.LocalDate;
import java.util.Optional;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Ids;

/**
 * What an open vote has decided by rule 9.
 *
 * @param year the reporting year
 * @param edition digest of the edition voted on
 * @param voted the day of the vote
 * @param needed votes in favour that rule 9 asks for
 * @param vote digest of the recorded vote
 * @param chain the chain's head when the decision was made: printed with it
 */
public record Decision(
    int year,
    String edition,
    LocalDate voted,
    Tally tally,
    int needed,
    boolean adopted,
    String vote,
    String chain) {
  public Decision {
    Ids.checked(edition);
    Ids.checked(vote);
    Ids.checked(chain);
    if (needed != tally.majority() || adopted != tally.adopted()) {
      throw new IllegalArgumentException("a decision that its own tally does not give: " + tally);
    }
  }

  /** The adoption, empty when the majority was not reached. */
  public Optional<Adoption> adoption() {
    return adopted
        ? Optional.of(
            new Adoption(
                year,
                edition,
                voted,
                tally.members(),
                tally.inFavour(),
                tally.against(),
                tally.abstained(),
                tally.absent()))
        : Optional.empty();
  }
}
