package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitDatesTest {
  private static final Profile KZ = Profile.bundled("kz");
  private static final Dates DATES = new Dates(KZ);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "с 28 февраля по 1 марта 2025 года | 2025-02-28 | 2025-03-01",
        "29.04.-30.04.2025г. | 2025-04-29 | 2025-04-30",
        "03.06.2025ж. – 04.06.2025ж. | 2025-06-03 | 2025-06-04",
        "17 ақпаннан 18 ақпанға дейін, 2025 жыл | 2025-02-17 | 2025-02-18",
        "2025 жылғы 28 ақпан – 2 наурыз | 2025-02-28 | 2025-03-02",
        "2025 жылғы он екінші маусым | 2025-06-12 | 2025-06-12",
        "май, 22-23, 2024 год | 2024-05-22 | 2024-05-23",
        "2024 ж. 27.11, сағат 10:00-15:30 | 2024-11-27 | 2024-11-27",
        "2025 жылдың сәуір айының 28-29-ы | 2025-04-28 | 2025-04-29",
        "2024 жылғы қарашаның 5-і мен 7-сі аралығында | 2024-11-05 | 2024-11-07",
        "двадцать первое октября две тысячи двадцать пятого года | 2025-10-21 | 2025-10-21",
        "екі мың жиырма төртінші жылғы 3 мамыр | 2024-05-03 | 2024-05-03",
      })
  void rangesInTheirUsualForms(String written, LocalDate from, LocalDate to) {
    assertThat(DATES.in(Fold.of(written)))
        .extracting(Dates.Span::from, Dates.Span::to)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(from, to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Павлодар, 30 июня 2025 г.#26 и 27 июня группа НПМ посетила изолятор. | 2025-06-26 |"
            + " 2025-06-27",
        "Отчет за III квартал 2025 года#Нами посещен специальный приемник, 22 августа. | 2025-08-22"
            + " | 2025-08-22",
        "Тараз, 15 января 2026 г.#29 декабря группа посетила изолятор. | 2025-12-29 | 2025-12-29",
        "2025 жылға арналған есеп#Үстіміздегі жылдың 9 қазанында сәбилер үйінде болдық. |"
            + " 2025-10-09 | 2025-10-09",
        "2025 жылға арналған есеп#14-15 шілдеде балалар үйіне бардық. | 2025-07-14 | 2025-07-15",
      })
  void daysWithoutAYearAreOfTheReports(String text, LocalDate from, LocalDate to) {
    List<Unit> lines = Stream.of(text.split("#", -1)).<Unit>map(VisitDatesTest::line).toList();
    VisitDates visitDates = new VisitDates(new Cues(KZ), DATES);
    List<VisitDates.Guess> guesses =
        visitDates.of(List.of(new Section(Section.Kind.HEAD, line("Есеп"), lines, 0)), List.of());
    assertThat(VisitDates.best(guesses))
        .get()
        .extracting(VisitDates.Guess::from, VisitDates.Guess::to)
        .containsExactly(from, to);
  }

  private static Unit.Line line(String text) {
    return new Unit.Line(
        Unit.Form.PARAGRAPH, "", null, 0, text, Fold.of(text), false, false, Language.UND);
  }
}
