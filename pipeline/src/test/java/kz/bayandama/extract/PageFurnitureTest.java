package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed on every page, and what only looks like it. */
class PageFurnitureTest {
  private static Line line(String text, double y, boolean bold) {
    return new Line(text, 60, 500, y, 12, 40, bold);
  }

  private static List<String> left(boolean bold, double y) {
    List<Printed> one =
        List.of(
            line("Ұсынымдар", y, bold),
            line("1. Матрацтарды ауыстыру.", 100, false),
            line("2. Душты жөндеу.", 120, false));
    List<Printed> other =
        List.of(
            line("Ұсынымдар", y, bold),
            line("3. Терезелерді ашу.", 100, false),
            line("4. Хаттарды ашпау.", 120, false));
    return PageFurniture.without(List.of(one, other)).stream()
        .flatMap(List::stream)
        .map(printed -> ((Line) printed).text())
        .filter("Ұсынымдар"::equals)
        .toList();
  }

  @Test
  void headingThatTwoPagesBeginWithIsKept() {
    assertThat(left(true, 80)).hasSize(2);
  }

  @Test
  void runningTitleIsDropped() {
    assertThat(left(false, 80)).isEmpty();
    assertThat(left(true, 40)).isEmpty();
  }
}
