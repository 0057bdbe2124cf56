package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.VisitReport.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
  private static final Profile KZ = Profile.bundled("kz");
  private static final Deadlines DEADLINES = new Deadlines(new Cues(KZ), new Dates(KZ));
  private static final LocalDate VISIT = LocalDate.of(2025, 5, 14);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          до 1 сентября | 2025-09-01
          до 1 февраля | 2026-02-01
          до конца года | 2025-12-31
          жыл соңына дейін | 2025-12-31
          1 қыркүйекке дейін | 2025-09-01
          в III квартале | 2025-09-30
          до конца полугодия | 2025-06-30
          жартыжылдық соңына дейін | 2025-06-30
          до конца квартала | 2025-06-30
          """)
  void aDayWithoutAYearIsTheFirstAfterTheVisit(String text, LocalDate day) {
    assertThat(DEADLINES.after(new Deadline(text, null), VISIT)).isEqualTo(new Deadline(text, day));
  }

  @ParameterizedTest
  @CsvSource({"немедленно", "бір ай ішінде", "к началу отопительного сезона", "постоянно"})
  void whatNamesNoDayStaysUndated(String text) {
    assertThat(DEADLINES.after(new Deadline(text, null), VISIT).date()).isNull();
  }

  @Test
  void aDayThatIsKnownStays() {
    Deadline known = new Deadline("до 1 марта 2025 года", LocalDate.of(2025, 3, 1));
    assertThat(DEADLINES.after(known, VISIT)).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Отремонтировать крышу в срок до 1 августа 2025 года. | 2025-08-01
          Провести ремонт во II квартале 2026 года. | 2026-06-30
          Төсек-орынды 2025 жылдың 1 қыркүйегіне дейін жаңарту. | 2025-09-01
          Жөндеу 2025 жылғы 22-ші желтоқсанға дейін бітсін. | 2025-12-22
          Replace the windows by 1 December 2025. | 2025-12-01
          """)
  void aSentenceTellsItsDeadline(String sentence, LocalDate day) {
    assertThat(DEADLINES.inText(sentence, Fold.of(sentence)).map(Deadline::date))
        .isEqualTo(Optional.of(day));
  }
}
