package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Recommendation;
import org.junit.jupiter.api.Test;

/** What brackets at the end of advice say belongs to it and introduces nothing. */
class BracketsTest {
  private static VisitReport report(String... advice) throws Exception {
    return Recognised.of(
        Stream.concat(
                Stream.of(
                    "Отчет о посещении СИЗО города Семей",
                    "22 июля 2024 года, НПМ.",
                    "Выявлено:",
                    "Больных не выводят во двор.",
                    "Рекомендации"),
                Stream.of(advice))
            .toArray(String[]::new));
  }

  private static List<String> texts(VisitReport report) {
    return report.recommendations().stream()
        .map(item -> item.text().byLanguage().values().iterator().next())
        .toList();
  }

  private static List<String> addressees(VisitReport report) {
    return report.recommendations().stream().map(item -> item.addressee().text()).toList();
  }

  @Test
  void fieldsInBracketsBehindASentenceAreNoListOfTheirOwn() throws Exception {
    VisitReport report =
        report(
            "1. Следует ежедневно выводить больных на прогулку. (Ответственный: заведующий"
                + " отделением; срок: немедленно)",
            "2. Дәрілердің қорын жасау керек. (Жауапты: облыстық денсаулық сақтау басқармасы;"
                + " мерзімі: 2024 жылғы 1 қазан)");
    assertThat(texts(report))
        .containsExactly(
            "Следует ежедневно выводить больных на прогулку.", "Дәрілердің қорын жасау керек.");
    assertThat(addressees(report))
        .containsExactly("заведующий отделением", "облыстық денсаулық сақтау басқармасы");
  }

  @Test
  void aColonBehindBracketsIntroducesAList() throws Exception {
    assertThat(
            texts(
                report(
                    "Начальнику СИЗО рекомендуем (повторно): найти врача; выдавать инсулин"
                        + " ежедневно.")))
        .containsExactly("найти врача", "выдавать инсулин ежедневно.");
  }

  @Test
  void thatItWasRecommendedBeforeEndsAdviceAndOpensNone() throws Exception {
    VisitReport report =
        report(
            "1. Изолятор бастығы бұрын сотталмағандарды сотталғандардан бөлек ұстауы тиіс"
                + " (қайталап ұсынылады).",
            "2. Изолятор бастығы жарықты түнде сөндіруі тиіс.",
            "3. Вручать ответы прокуратуры в закрытых конвертах, как мы рекомендовали и в 2022"
                + " году.");
    assertThat(report.recommendations().stream().map(Recommendation::repeated))
        .containsExactly(true, false, true);
  }

  @Test
  void whoIsToldThatItIsRecommendedHeadsAList() throws Exception {
    VisitReport report =
        report(
            "Изолятор бастығына ұсынылады:",
            "1. жарықты түнде сөндіру;",
            "2. душты жөндеу.",
            "Облыстық денсаулық сақтау басқармасына ұсынылады:",
            "1. дәрігер бекіту.");
    assertThat(addressees(report))
        .containsExactly(
            "Изолятор бастығына", "Изолятор бастығына", "Облыстық денсаулық сақтау басқармасына");
  }

  @Test
  void organsOfGuardianshipAreAddressees() throws Exception {
    VisitReport report =
        report(
            "– Қорғаншылық органына: балаларды отбасына қайтару.",
            "– Жергілікті атқарушы органға: ақша бөлу.");
    assertThat(addressees(report))
        .containsExactly("Қорғаншылық органына", "Жергілікті атқарушы органға");
  }
}
