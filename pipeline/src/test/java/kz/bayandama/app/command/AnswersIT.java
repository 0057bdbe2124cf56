package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.bayandama.json.Json;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state body's letter by the commands that people type. */
class AnswersIT {
  private static final Path REPORT = Path.of("src/samples/кентау-уұи-есеп.docx");

  @TempDir Path folder;

  private JsonNode json(Ran ran) throws Exception {
    assertThat(ran.code()).as(ran.err()).isZero();
    return Json.tree(ran.lines().getLast().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLetterGivesNoRecommendationAndIsTiedToThoseThatItAnswers() throws Exception {
    Path workspace = folder.resolve("w");
    assertThat(Ran.of("init", "-w", workspace).code()).isZero();
    assertThat(Ran.of("ingest", "-w", workspace, REPORT).code()).isZero();
    JsonNode before = json(Ran.of("show", "-w", workspace, "--json", Ids.of(REPORT)));
    String name = before.at("/visits/0/institution/name").asText();
    String first = before.at("/recommendations/0/text/kk").asText();
    assertThat(first).isNotBlank();
    Path letter = folder.resolve("жауап.txt");
    Files.writeString(
        letter,
        """
        ҚАЗАҚСТАН РЕСПУБЛИКАСЫ ІШКІ ІСТЕР МИНИСТРЛІГІ
        Сіздің 2025 жылғы 14 мамырдағы № 08-2/301 хатыңызға

        %s: ұсынымдарды қарап, мынаны хабарлаймыз.

        № 1 ұсыным бойынша («%s»): орындалды.

        № 2 ұсыным бойынша («%s»): жұмыс жүргізілуде.

        № 3 ұсыным бойынша: қабылданбады.

        Министрдің орынбасары
        """
            .formatted(name, first, before.at("/recommendations/1/text/kk").asText()));
    JsonNode listed = json(Ran.of("ingest", "-w", workspace, "--json", letter));
    assertThat(listed.get("outcome").asText()).isEqualTo("rejected");
    assertThat(listed.get("reason").asText()).isEqualTo("not-a-visit-report");
    assertThat(listed.get("detail").asText()).contains("2 of 3");

    // the report has two recommendations with the number 3: a person says which one is meant
    JsonNode after = json(Ran.of("show", "-w", workspace, "--json", Ids.of(REPORT)));
    assertThat(after.at("/recommendations/0/answers/0/status").asText()).isEqualTo("implemented");
    assertThat(after.at("/recommendations/0/answers/0/letter").asText()).isEqualTo(Ids.of(letter));
    assertThat(after.at("/recommendations/1/answers/0/status").asText()).isEqualTo("in-progress");
    JsonNode shown = json(Ran.of("show", "-w", workspace, "--json", Ids.of(letter)));
    assertThat(shown.get("recommendations")).isEmpty();
    assertThat(shown.at("/replies/0/recommendation").asText())
        .isEqualTo(Ids.abbreviate(Ids.of(REPORT)) + "#recommendations/0");
    assertThat(Ran.of("answers", "-w", workspace).out()).contains("implemented");
    Ran again =
        Ran.of("answers", "-w", workspace, Ids.of(letter), "3", Ids.of(REPORT) + "#3", "partly");
    assertThat(again.out()).contains("#recommendations/2  partly");
    assertThat(Ran.of("verify", "-w", workspace).code()).isZero();
  }
}
