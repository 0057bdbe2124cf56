package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import kz.bayandama.recognise.Tally.Count;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final String UNITS = "+-+|+--|-+";

  private final AtomicInteger looks = new AtomicInteger();

  private final Tally tally =
      new Tally(
          UNITS.length(),
          i -> {
            looks.incrementAndGet();
            return UNITS.charAt(i) == '|' ? Count.END : Count.of(UNITS.charAt(i) == '+');
          });

  @Test
  void countsAsFarAsTheNextThatEnds() {
    assertThat(tally.from(1)).isEqualTo(new Count(1, 2, true));
    assertThat(tally.from(4)).isEqualTo(new Count(1, 3, true));
    assertThat(tally.from(3)).isEqualTo(Count.END);
    assertThat(tally.from(8)).isEqualTo(new Count(1, 2, false));
    assertThat(tally.from(UNITS.length())).isEqualTo(Count.NONE);
  }

  @Test
  void looksAtEachUnitOnce() {
    for (int i = 0; i < UNITS.length(); i++) {
      tally.from(i);
      tally.from(UNITS.length() - 1 - i);
    }
    assertThat(looks).hasValue(UNITS.length());
  }
}
