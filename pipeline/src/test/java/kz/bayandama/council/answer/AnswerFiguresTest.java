package kz.bayandama.council.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.language.Gist;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Block;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many answers are tied to what they answer, and how many repeats are told, in invented texts.
 */
class AnswerFiguresTest {
  private static final Path SET = Path.of("src/test/resources/answers");

  @TempDir Path folder;
  private ReportArchive archive;
  private Answers letters;

  @BeforeEach
  void open() throws IOException {
    archive = new ReportArchive(FolderArchive.open(folder.resolve("archive")));
    letters = new Answers(Profile.bundled("kz"), archive);
  }

  private static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(SET.resolve(name)));
  }

  /** Of the second file's 33, in ten other manners, 17 were tied unread, none wrongly. */
  @ParameterizedTest
  @ValueSource(strings = {"letters.json", "letters-last.json"})
  void noAnswerIsTiedWronglyAndNearlyAllAreTied(String name) throws Exception {
    JsonNode set = json("letters.json");
    Map<String, String> names = new HashMap<>();
    for (JsonNode report : set.get("reports")) {
      names.put(report(report), report.get("name").asText());
    }
    int wanted = 0;
    int right = 0;
    int wrong = 0;
    int statuses = 0;
    for (JsonNode letter : json(name).get("letters")) {
      Map<String, String> ties = new HashMap<>();
      letter
          .get("ties")
          .forEach(
              tie -> ties.put(tie.get(0).asText() + "#" + tie.get(1).asInt(), tie.get(2).asText()));
      wanted += ties.size();
      for (Tie tie : tied(letter)) {
        String to = names.get(tie.report()) + "#" + (tie.recommendation() + 1);
        String status = tie.status() == null ? "" : tie.status().name();
        right += ties.containsKey(to) ? 1 : 0;
        wrong += ties.containsKey(to) ? 0 : 1;
        statuses += status.equals(ties.get(to)) ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "answers: %d tied rightly, %d wrongly, of %d; status right %d%n",
        right,
        wrong,
        wanted,
        statuses);
    assertThat(wrong).isZero();
    assertThat(right).isGreaterThanOrEqualTo(wanted - 1);
    assertThat(statuses).isGreaterThanOrEqualTo(wanted - 4);
  }

  @Test
  void noOtherRecommendationIsCalledARepeat() throws Exception {
    int same = 0;
    int found = 0;
    int wrong = 0;
    for (JsonNode pair : json("repeats.json")) {
      boolean told = Gist.of(texts(pair.get("earlier"))).isOf(Gist.of(texts(pair.get("later"))));
      same += pair.get("same").asBoolean() ? 1 : 0;
      found += told && pair.get("same").asBoolean() ? 1 : 0;
      wrong += told && !pair.get("same").asBoolean() ? 1 : 0;
    }
    System.out.printf(Locale.ROOT, "repeats: %d of %d, %d wrong%n", found, same, wrong);
    assertThat(wrong).isZero();
    assertThat(found).isGreaterThanOrEqualTo(9);
  }

  private static Texts texts(JsonNode node) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : List.of(Language.KK, Language.RU)) {
      Optional.ofNullable(node.get(language.tag()))
          .ifPresent(text -> texts.put(language, text.asText()));
    }
    return new Texts(texts);
  }

  private Submission submission(String name) throws IOException {
    Path original = Files.writeString(folder.resolve("original"), name);
    Source source =
        new Source(Source.Channel.FOLDER, name, null, Instant.parse("2025-07-10T05:00:00Z"), null);
    Submission submission =
        new Submission(Ids.of(name.getBytes(StandardCharsets.UTF_8)), source, Files.size(original));
    archive.add(submission, original);
    return submission;
  }

  private List<Tie> tied(JsonNode letter) throws IOException {
    List<Block> blocks = new ArrayList<>();
    letter.get("lines").forEach(line -> blocks.add(new Block.Paragraph(line.asText())));
    List<Block.Row> rows = new ArrayList<>();
    for (JsonNode row : letter.get("table")) {
      List<Block.Cell> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(Block.Cell.of(cell.asText())));
      rows.add(new Block.Row(cells));
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table(rows));
    }
    letter.get("after").forEach(line -> blocks.add(new Block.Paragraph(line.asText())));
    Submission submission = submission(letter.get("name").asText());
    return letters
        .take(submission, new Extracted(submission.id(), "x/y", blocks, false))
        .map(kept -> List.copyOf(kept.ties().values()))
        .orElse(List.of());
  }

  @SuppressWarnings("NullAway") // does not see annotations of nested types in class files
  private String report(JsonNode report) throws IOException {
    Submission submission = submission("report " + report.get("name").asText());
    Language language = report.get("language").asText().equals("kk") ? Language.KK : Language.RU;
    List<Recommendation> said = new ArrayList<>();
    for (JsonNode one : report.get("recommendations")) {
      said.add(
          new Recommendation(
              String.valueOf(said.size() + 1),
              0,
              Texts.of(language, one.get("text").asText()),
              new Addressee(one.get("body").asText(), null),
              null,
              false,
              null));
    }
    LocalDate day = LocalDate.parse(report.get("day").asText());
    Institution place =
        new Institution(
            report.get("institution").asText(),
            report.get("type").asText(),
            report.get("ministry").asText(),
            report.get("region").asText());
    archive.add(
        new VisitReport(
            submission.id(),
            1,
            submission.source(),
            null,
            List.of(language),
            null,
            List.of(new Visit(place, null, day, day)),
            List.of(),
            said,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Verdict.ACCEPTED,
            null));
    return submission.id();
  }
}
