package kz.bayandama.report;

import java.time.LocalDate;

/**
 * That the Council adopted an edition by open vote (rule 9 of the regulation).
 *
 * @param digest of the edition voted on
 * @param date of the vote
 * @param members total number on the roster that day
 * @param inFavour more than half of {@code members}
 */
public record Adoption(
    int year,
    String digest,
    LocalDate date,
    int members,
    int inFavour,
    int against,
    int abstained,
    int absent) {
  public Adoption {
    Ids.checked(digest);
    if (inFavour + against + abstained + absent != members) {
      throw new IllegalArgumentException(
          (inFavour + against + abstained + absent) + " votes of " + members + " members");
    }
    if (inFavour * 2 <= members) {
      throw new IllegalArgumentException(inFavour + " of " + members + " is no majority");
    }
  }
}
