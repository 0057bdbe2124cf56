package kz.bayandama.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.bayandama.language.Analyzers;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicIndexTest {
  private static final Analyzers ANALYZERS = FieldWords.analyzers(Profile.bundled("kz"));

  private final List<Edition> editions =
      List.of(
          new SampleEditions(1).edition(2023, 400),
          new SampleEditions(2).edition(2024, 500),
          new SampleEditions(3).edition(2025, 600));

  @Test
  void theReadersSearchAnswersAsLuceneDoes() throws IOException {
    List<PublicRecord> records = PublicRecord.of(editions);
    SampleEditions questions = new SampleEditions(99);
    try (PublicLucene lucene = PublicLucene.of(records, ANALYZERS)) {
      PublicIndex index = PublicIndex.of(records, lucene);
      MemorySearch search = new MemorySearch(index);
      LuceneOracle oracle = new LuceneOracle(lucene, records);
      for (int i = 0; i < 300; i++) {
        String text = questions.question();
        List<String> filters = questions.filters();
        MemorySearch.Answer answer = search.ask(text, filters);
        LuceneOracle.Answer expected = oracle.answer(text, filters, answer.taken());
        assertThat(answer.ids()).as(text + filters).isEqualTo(expected.ids());
        assertThat(answer.total()).as(text).isEqualTo(expected.total());
        assertThat(answer.facets()).as(text + filters).isEqualTo(expected.facets());
      }
    }
  }

  @Test
  void theSameEditionsInAnotherOrderGiveTheSameBytes() throws IOException {
    PublicIndex index = PublicIndex.of(editions, ANALYZERS);
    PublicIndex again = PublicIndex.of(editions.reversed(), ANALYZERS);
    assertThat(again.start()).isEqualTo(index.start());
    assertThat(again.files().keySet()).isEqualTo(index.files().keySet());
    index.files().forEach((name, bytes) -> assertThat(again.files().get(name)).isEqualTo(bytes));
  }

  @Test
  void anotherYearLeavesTheDocumentsOfEarlierYearsWhereTheyWere() throws IOException {
    TreeSet<String> kept =
        new TreeSet<>(PublicIndex.of(editions.subList(0, 2), ANALYZERS).files().keySet());
    int before = (int) kept.stream().filter(name -> name.startsWith("d")).count();
    kept.retainAll(PublicIndex.of(editions, ANALYZERS).files().keySet());
    long same = kept.stream().filter(name -> name.startsWith("d")).count();
    assertThat(same).isGreaterThanOrEqualTo(before - 64);
  }

  @Test
  void aWordTypedWithoutKazakhLettersOrInLatinScriptIsTakenForTheKazakhOne() throws IOException {
    MemorySearch search = new MemorySearch(PublicIndex.of(editions, ANALYZERS));
    int expected = search.ask("ұсынымдар", List.of()).total();
    assertThat(expected).isPositive();
    for (String typed : List.of("усынымдар", "usynymdar", "ūsynymdar", "усыным")) {
      MemorySearch.Answer answer = search.ask(typed, List.of());
      assertThat(answer.total()).as(typed).isEqualTo(expected);
      assertThat(answer.hits().get("taken").get(0).get("for").asText()).startsWith("ұсыным");
    }
    assertThat(
            search.ask("видеонаблюдние", List.of()).hits().get("taken").get(0).get("for").asText())
        .isEqualTo("видеонаблюдение");
  }

  @Test
  void wordsAreMarkedInBothLanguagesAndCompletedWhileTyping() throws IOException {
    MemorySearch search = new MemorySearch(PublicIndex.of(editions, ANALYZERS));
    JsonNode hit = search.ask("осуждённым", List.of("language=kk")).hits().get("hits").get(0);
    JsonNode text = hit.get("texts").get(0);
    JsonNode russian = text.get("language").asText().equals("ru") ? text : hit.get("texts").get(1);
    JsonNode mark = russian.get("marks").get(0);
    assertThat(russian.get("text").asText().substring(mark.get(0).asInt(), mark.get(1).asInt()))
        .isEqualTo("осуждённых");
    assertThat(search.complete("қолж")).contains("қолжетімділі");
  }

  @Test
  void whatAReaderCouldFindIsReadBackFromThePackedFiles(@TempDir Path folder) throws IOException {
    PublicIndex index = PublicIndex.of(editions, ANALYZERS);
    for (Map.Entry<String, byte[]> file : index.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Files.writeString(folder.resolve("foreign.bin"), "nobody looks into it");
    PublishedIndex read = PublishedIndex.of(folder);
    assertThat(read.files()).isEqualTo(index.files().keySet());
    for (PublicRecord record : PublicRecord.of(editions)) {
      assertThat(read.text()).contains(record.texts().byLanguage().values());
    }
  }
}
