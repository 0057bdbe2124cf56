package kz.bayandama.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import kz.bayandama.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 7: what is a member's proposal among what comes in, and what it says. */
class ProposalPaperTest {
  private static final Profile KZ = Profile.bundled("kz");
  private final ProposalPaper papers = new ProposalPaper(KZ);

  private ProposalFile read(String name, String text) throws Exception {
    return papers.read(name, text, most -> text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Предложение в доклад за 2025 год, пункт 5",
        "ПРЕДЛОЖЕНИЯ к пункту 5 сводного доклада за 2025 год",
        "2025 жылғы баяндамаға ұсыныс, 5-тармақ",
        "Баяндаманың 5-тармағына ұсыныс (2025 жыл)",
        "Proposal for the Report of 2025, item 5"
      })
  void aHeadingNamesTheYearAndTheItem(String heading) throws Exception {
    ProposalFile read =
        read("x.docx", heading + "\nЧлен Совета: i.petrov\nВ группах работали 38 организаций.");
    assertThat(read)
        .isEqualTo(
            new ProposalFile(
                2025, "i.petrov", 5, Map.of("ru", "В группах работали 38 организаций.")));
    assertThat(papers.isPaper(heading + ".docx", "Текст.")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Отчёт о посещении СИЗО города Алматы, 2025 год",
        "Предложения комиссии по итогам посещения 12 марта 2025 года",
        "Доклад за 2025 год, пункт 5",
        "Ұсыныс: пункт 5",
        "proposals: 2025"
      })
  void otherPapersAreNone(String first) {
    assertThat(papers.isPaper("отчёт.docx", first + "\nТекст.")).isFalse();
  }

  @Test
  void whatAMailProgramJoinedToTheHeadingIsKept() throws Exception {
    ProposalFile read =
        read("x.txt", "Предложение в доклад за 2025 год, пункт 5. О ночных посещениях.\nЕщё.");
    assertThat(read.text()).containsEntry("ru", "О ночных посещениях.\nЕщё.");
  }

  @Test
  void yamlIsReadAsItWasSentAndAllThatIsWrongWithItIsSaid() throws Exception {
    String yaml = "proposal: 2025\nitem: 99\ntext:\n  de: Nein.\n";
    assertThat(papers.isPaper("x.yaml", "proposal: 2025\nitem: 99")).isTrue();
    assertThatThrownBy(() -> read("x", yaml).checked(KZ, LocalDate.of(2026, 1, 12), null))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("member: missing")
        .hasMessageContaining("no item 99")
        .hasMessageContaining("«de»")
        .hasMessageContaining("text: missing");
    assertThatThrownBy(() -> read("x", "proposal: 2025\nboard: true\n"))
        .isInstanceOf(Problems.class);
  }
}
