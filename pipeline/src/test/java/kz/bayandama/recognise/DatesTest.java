package kz.bayandama.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in which people write the days of a visit, in every context: dates.tsv. */
class DatesTest {
  private static final Dates DATES = new Dates(Profile.bundled("kz"));

  private static final Map<String, List<String>> CONTEXTS =
      Map.of(
          "ru",
          List.of(
              "{}",
              "Дата посещения: {}",
              "Отчёт о посещении ИВС г. Риддер ({})",
              "Группа из 4 человек, {}, посетила учреждение № 68.",
              "{} мы были в камере № 12; там 30 мест."),
          "kk",
          List.of(
              "{}",
              "Барған күні: {}",
              "Риддер қаласының изоляторы ({})",
              "Топ, 4 адам, {}, № 68 мекемеге барды.",
              "Мекеме № 7, {}: 30 орын бар."));

  static Stream<String> forms() throws IOException {
    try (InputStream in = DatesTest.class.getResourceAsStream("/recognise/dates.tsv")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines().filter(line -> !line.isBlank()).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isReadInEveryContext(String line) {
    String[] cells = line.split("\t", -1);
    for (String context : CONTEXTS.getOrDefault(cells[0], List.of())) {
      String text = context.replace("{}", cells[1]);
      assertThat(DATES.in(Fold.of(Fold.clean(text))))
          .as(text)
          .extracting(DatesTest::days)
          .containsExactly(cells[2].strip());
    }
  }

  private static String days(Dates.Span span) {
    return span.from().equals(span.to()) ? span.from().toString() : span.from() + "/" + span.to();
  }
}
