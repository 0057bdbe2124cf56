package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.bayandama.report.VisitReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a report's title alone tells of the institutions: {@code recognise/titles.txt} has «language
 * | types, by commas, and region | title» for every type, as monitors call it: by its official
 * name, abbreviated, by an older name, as people say. «//» in a title begins another line.
 */
class TitlesTest {
  private static final List<String> RUSSIAN =
      List.of(
          "Группа НПМ посетила учреждение 14 мая 2024 года. Участники: юрист С. Лапина, врач Ж."
              + " Омарова.",
          "Выявленные нарушения",
          "В комнатах не работает вентиляция, температура воздуха в день посещения +29.",
          "Журнал обращений не ведётся с января.",
          "Рекомендации",
          "Обеспечить исправную вентиляцию во всех комнатах до 1 сентября 2024 года.",
          "Завести журнал обращений и вести его ежедневно.");

  private static final List<String> KAZAKH =
      List.of(
          "ҰАТ тобы мекемеге 2024 жылғы 14 мамырда барды. Топ мүшелері: заңгер С. Әлімова, дәрігер"
              + " Ж. Омарова.",
          "Анықталған кемшіліктер",
          "Бөлмелерде желдеткіш жұмыс істемейді, бару күні ауа температурасы +29 болды.",
          "Өтініштер журналы қаңтардан бері жүргізілмейді.",
          "Ұсынымдар",
          "Барлық бөлмеде желдеткіштің жұмысы 2024 жылғы 1 қыркүйекке дейін қамтамасыз етілсін.",
          "Өтініштер журналы ашылып, күн сайын жүргізілсін.");

  static List<Arguments> titles() throws IOException {
    try (InputStream in = TitlesTest.class.getResourceAsStream("/recognise/titles.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .filter(line -> line.contains("|"))
          .map(line -> line.split("\\s*\\|\\s*", 3))
          .map(parts -> Arguments.of(parts[2], parts[0], parts[1]))
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("titles")
  void tellsTypesAndRegion(String title, String language, String expected) throws Exception {
    List<String> lines = new ArrayList<>(List.of(title.split(" // ", -1)));
    lines.addAll(language.equals("kk") ? KAZAKH : RUSSIAN);
    VisitReport report = Recognised.of(lines.toArray(String[]::new));
    String[] types = expected.split(" ", 2)[0].split(",", -1);
    assertThat(report.visits())
        .extracting(visit -> visit.institution().type() + " " + visit.institution().region())
        .containsExactly(
            Stream.of(types)
                .map(type -> type + " " + expected.split(" ", 2)[1])
                .toArray(String[]::new));
  }
}
