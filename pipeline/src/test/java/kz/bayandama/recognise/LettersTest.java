package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kz.bayandama.report.Rejection;
import org.junit.jupiter.api.Test;

/**
 * Complaints, answers, invitations and orders speak of visits and of what somebody should do, and
 * are no reports; reports that are written as letters or tell of a complaint are.
 */
class LettersTest {
  private record Paper(String name, List<String> lines) {}

  private static List<Paper> papers(String resource) throws IOException {
    try (InputStream in = LettersTest.class.getResourceAsStream("/recognise/" + resource)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^== "))
          .filter(paper -> !paper.isBlank())
          .map(paper -> List.of(paper.split("\n")))
          .map(lines -> new Paper(lines.getFirst(), lines.subList(1, lines.size())))
          .toList();
    }
  }

  @Test
  void papersOfRelativesOfficesAndNewspapersGiveNoAdvice() throws Exception {
    for (Paper paper : papers("papers-none.txt")) {
      assertThat(catchThrowable(() -> Recognised.of(paper.lines().toArray(String[]::new))))
          .as(paper.name())
          .isInstanceOf(Rejection.class);
    }
  }

  @Test
  void reportsThatLookLikeLettersOrComplaintsAreRead() throws Exception {
    for (Paper paper : papers("papers-reports.txt")) {
      assertThat(Recognised.of(paper.lines().toArray(String[]::new)).recommendations())
          .as(paper.name())
          .hasSize(3);
    }
  }
}
