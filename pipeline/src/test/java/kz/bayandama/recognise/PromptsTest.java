package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bayandama.report.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptsTest {
  private static List<Block> without(String text) {
    return Prompts.without(List.of(new Block.Paragraph(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[введите текст]",
        "3. [введите текст]",
        "[бірінші күні] – [соңғы күні]",
        "[Заполните поля. Порядок приведён в приложении.]",
        "выберите",
        "введите текст",
        "3. введите текст",
        "мәтінді жазыңыз"
      })
  void aFieldThatNobodyFilledInIsNoText(String text) {
    assertThat(without(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "Камералар жөнделді [2].",
        "[…]",
        "[см. п. 3]",
        "Выберите врача и обеспечьте приём."
      })
  void footnotesAndQuotationsStay(String text) {
    assertThat(without(text)).containsExactly(new Block.Paragraph(text));
  }

  @Test
  void aRangeWithoutItsEndIsItsBeginning() {
    assertThat(without("09.04.2025 – [соңғы күні]"))
        .containsExactly(new Block.Paragraph("09.04.2025"));
  }

  @Test
  void emptyCellsOfATableKeepTheirPlace() {
    Block.Row row = new Block.Row(List.of(Block.Cell.of("3."), Block.Cell.of("[мәтінді жазыңыз]")));
    assertThat(Prompts.without(List.of(new Block.Table(List.of(row)))))
        .containsExactly(
            new Block.Table(
                List.of(new Block.Row(List.of(Block.Cell.of("3."), Block.Cell.of(""))))));
  }
}
