package kz.bayandama.browser;

import static org.assertj.core.api.Assertions.assertThat;

import kz.bayandama.browser.QueryText.Clause;
import org.junit.jupiter.api.Test;

class QueryTextTest {
  @Test
  void wordsPhrasesAndExclusionsAreTakenApart() {
    assertThat(QueryText.parse("ауыз су «жөндеу жүргізу» -камера −\"душевых помещений\""))
        .containsExactly(
            new Clause(false, false, "ауыз"),
            new Clause(false, false, "су"),
            new Clause(false, true, "жөндеу жүргізу"),
            new Clause(true, false, "камера"),
            new Clause(true, true, "душевых помещений"));
  }

  @Test
  void aQuoteLeftOpenEndsWithTheTextAndLoneSignsAreNothing() {
    assertThat(QueryText.parse("- -- «» «ауыз су"))
        .containsExactly(new Clause(false, true, "ауыз су"));
    assertThat(QueryText.parse("қылмыстық-атқару"))
        .containsExactly(new Clause(false, false, "қылмыстық-атқару"));
    assertThat(QueryText.parse("  ")).isEmpty();
  }
}
