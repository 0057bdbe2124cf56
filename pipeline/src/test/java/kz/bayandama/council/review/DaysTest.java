package kz.bayandama.council.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import kz.bayandama.council.review.Choices.Of;
import kz.bayandama.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type into a review workbook instead of choosing it. */
class DaysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 мая 2025 г. - 13 мая 2025 г. | 2025-05-12/2025-05-13",
        "12–13 мая 2025 года | 2025-05-12/2025-05-13",
        "2025 жылғы 9 сәуір | 2025-04-09",
        "5 Марта 2025 | 2025-03-05",
        "18.02.2025 | 2025-02-18",
        "31 июня 2025 | ''",
        "в мае 2025 | ''"
      })
  void datesInWordsAreDates(String typed, String days) {
    assertThat(Days.in(typed).stream().map(Object::toString).collect(Collectors.joining("/")))
        .isEqualTo(days);
  }

  @Test
  void anAbbreviationThatOneChoiceHasIsThatChoice() {
    Choices choices = new Choices(Desk.PROFILE, Words.of("words", Language.RU));
    assertThat(choices.id(Of.BODY, "МВД")).contains("MVD");
    assertThat(choices.id(Of.TYPE, "СИЗО")).isPresent();
    assertThat(choices.id(Of.BODY, "МВД и МЗ")).isEmpty();
  }
}
