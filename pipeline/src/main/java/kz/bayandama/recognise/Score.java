package kz.bayandama.recognise;

/**
 * How often a field was right.
 *
 * @param hits expected and given
 * @param extra given, not expected
 * @param missed expected, not given
 */
record Score(int hits, int extra, int missed) {
  static final Score NONE = new Score(0, 0, 0);

  Score and(Score other) {
    return new Score(hits + other.hits, extra + other.extra, missed + other.missed);
  }

  static Score hit() {
    return new Score(1, 0, 0);
  }

  static Score wrong(boolean expected, boolean given) {
    return new Score(0, given ? 1 : 0, expected ? 1 : 0);
  }

  /** From 0 to 1; 1 when nothing was given. */
  double precision() {
    return hits + extra == 0 ? 1 : (double) hits / (hits + extra);
  }

  /** From 0 to 1; 1 when nothing was expected. */
  double recall() {
    return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
  }

  /** The harmonic mean of precision and recall. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
