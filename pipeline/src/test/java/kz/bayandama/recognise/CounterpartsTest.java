package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kz.bayandama.profile.Profile;
import org.junit.jupiter.api.Test;

/** A finding and the recommendation about the same, and what the one tells of the other's theme. */
class CounterpartsTest {
  @Test
  void theOneThatSharesTheRarerWords() {
    Counterparts counterparts =
        new Counterparts(
            List.of(
                "в камере № 3 прогулочный двор не имеет навеса",
                "ас үйде тоңазытқыш жұмыс істемейді",
                "директор приветлив"),
            List.of(
                "жөнделген тоңазытқышты ас үйге орнату",
                "над прогулочным двором установить навес",
                "установить в камере стол"));
    assertThat(counterparts.of(0)).isEqualTo(OptionalInt.of(1));
    assertThat(counterparts.of(1)).isEqualTo(OptionalInt.of(0));
    assertThat(counterparts.of(2)).isEmpty();
  }

  @Test
  void aTextThatTellsNothingHasItsCounterpartsTheme() {
    Themes themes = new Themes(Profile.bundled("kz"));
    String bare = "окси-аппарат абракс исправить";
    String told = "больным туберкулезом окси-аппарат абракс не выдают, мокроту не исследуют";
    assertThat(themes.of(List.of(bare), List.of(told)))
        .containsExactly(Optional.ofNullable(themes.of(told)));
  }
}
