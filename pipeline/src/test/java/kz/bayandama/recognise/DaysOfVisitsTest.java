package kz.bayandama.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.bayandama.report.VisitReport.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The days of each visit beside other days: of approvals, orders, complaints, earlier visits, of
 * other institutions in the same report. {@code recognise/days.txt} has the form of {@link
 * VisitsTest}, with «&gt; 2025-03-14» or «&gt; 2025-03-14/2025-03-16» for each visit.
 */
class DaysOfVisitsTest {

  static Stream<Arguments> reports() throws IOException {
    try (InputStream in = DaysOfVisitsTest.class.getResourceAsStream("/recognise/days.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return Stream.of(all.split("(?m)^=== ", -1))
          .filter(text -> !text.isBlank())
          .map(text -> Arguments.of(text.lines().findFirst().orElseThrow(), text))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void eachVisitHasItsDays(String title, String text) throws Exception {
    List<String> lines = text.lines().skip(1).map(String::strip).toList();
    assertThat(Recognised.of("report", VisitsTest.blocks(lines)).visits())
        .as(title)
        .extracting(DaysOfVisitsTest::days)
        .containsExactlyElementsOf(
            lines.stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList());
  }

  private static String days(Visit visit) {
    return Objects.equals(visit.from(), visit.to())
        ? String.valueOf(visit.from())
        : visit.from() + "/" + visit.to();
  }
}
