package kz.bayandama.council;

/**
 * A vote counted.
 *
 * @param members total number on the roster of the day
 */
public record Tally(int members, int inFavour, int against, int abstained, int absent) {
  public Tally {
    if (inFavour + against + abstained + absent != members) {
      throw new IllegalArgumentException(
          (inFavour + against + abstained + absent) + " votes of " + members + " members");
    }
  }

  /** Votes in favour that rule 9 asks for: more than half of all members, present or not. */
  public int majority() {
    return members / 2 + 1;
  }

  /** Whether the Report is adopted. A tie, abstention and absence count as not in favour. */
  public boolean adopted() {
    return inFavour >= majority();
  }
}
