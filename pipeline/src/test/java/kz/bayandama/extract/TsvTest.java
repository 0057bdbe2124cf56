package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TsvTest {

  @Test
  void aCapitalInsideAWordIsReadSmallAndANameIsLeftAlone() {
    List<List<PdfText.Glyph>> lines =
        Tsv.lines(
            List.of(
                "4\t1\t1\t1\t1\t0\t10\t10\t400\t20\t-1\t",
                "5\t1\t1\t1\t1\t1\t10\t10\t80\t20\t90\tжұмыс",
                "5\t1\t1\t1\t1\t2\t100\t10\t80\t20\t90\tжӘне",
                "5\t1\t1\t1\t1\t3\t190\t10\t80\t20\t90\tҚамБар",
                "5\t1\t1\t1\t1\t4\t280\t10\t80\t20\t90\tҮЗІЛІС"),
            200);
    assertThat(Tsv.line(lines.getFirst()).text()).isEqualTo("жұмыс және ҚамБар ҮЗІЛІС");
  }
}
