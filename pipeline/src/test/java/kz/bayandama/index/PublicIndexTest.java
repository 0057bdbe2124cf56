package kz.bayandama.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import kz.bayandama.browser.PublicSearch;
import kz.bayandama.json.Json;
import kz.bayandama.language.Analyzers;
import kz.bayandama.language.Synonyms;
import kz.bayandama.report.Edition;
import org.junit.jupiter.api.Test;

class PublicIndexTest {
  private static final Analyzers ANALYZERS = new Analyzers(Synonyms.NONE);

  private final List<Edition> editions =
      List.of(
          new SampleEditions(1).edition(2023, 400),
          new SampleEditions(2).edition(2024, 500),
          new SampleEditions(3).edition(2025, 600));

  private static PublicSearch search(PublicIndex index) {
    return new PublicSearch(
        (names, received) -> {
          byte[][] files = new byte[names.length][];
          for (int i = 0; i < names.length; i++) {
            files[i] = inflated(Objects.requireNonNull(index.files().get(names[i]), names[i]));
          }
          received.received(files);
        },
        index.start());
  }

  private static byte[] inflated(byte[] file) {
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(file), new Inflater(true))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode ask(PublicSearch search, String text, List<String> filters)
      throws IOException {
    List<String> answers = new ArrayList<>();
    search.search(new PublicSearch.Request(text, filters, false, 0, 10), answers::add);
    return Json.tree(answers.getFirst().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  private static Map<String, Map<String, Integer>> facets(JsonNode answer) {
    Map<String, Map<String, Integer>> facets = new TreeMap<>();
    answer
        .get("facets")
        .properties()
        .forEach(facet -> {
          Map<String, Integer> counts = new TreeMap<>();
          facet.getValue().properties().forEach(v -> counts.put(v.getKey(), v.getValue().asInt()));
          facets.put(facet.getKey(), counts);
        });
    return facets;
  }

  @Test
  void theReadersSearchAnswersAsLuceneDoes() throws IOException {
    List<PublicRecord> records = PublicRecord.of(editions);
    SampleEditions questions = new SampleEditions(99);
    try (PublicLucene lucene = PublicLucene.of(records, ANALYZERS)) {
      PublicIndex index = PublicIndex.of(records, lucene);
      PublicSearch search = search(index);
      LuceneOracle oracle = new LuceneOracle(lucene, records);
      for (int i = 0; i < 300; i++) {
        String text = questions.question();
        List<String> filters = questions.filters();
        JsonNode answer = ask(search, text, filters);
        Map<String, String> taken = new TreeMap<>();
        answer
            .get("taken")
            .forEach(word -> taken.put(word.get("word").asText(), word.get("stem").asText()));
        LuceneOracle.Answer expected = oracle.answer(text, filters, taken);
        assertThat(ids(answer)).as(text + filters).isEqualTo(expected.ids());
        assertThat(answer.get("total").asInt()).as(text).isEqualTo(expected.total());
        assertThat(facets(answer)).as(text + filters).isEqualTo(expected.facets());
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
    PublicSearch search = search(PublicIndex.of(editions, ANALYZERS));
    int expected = ask(search, "ұсынымдар", List.of()).get("total").asInt();
    assertThat(expected).isPositive();
    for (String typed : List.of("усынымдар", "usynymdar", "ūsynymdar", "усыным")) {
      JsonNode answer = ask(search, typed, List.of());
      assertThat(answer.get("total").asInt()).as(typed).isEqualTo(expected);
      assertThat(answer.get("taken").get(0).get("for").asText()).startsWith("ұсыным");
    }
    assertThat(ask(search, "видеонаблюдние", List.of()).get("taken").get(0).get("for").asText())
        .isEqualTo("видеонаблюдение");
  }

  @Test
  void wordsAreMarkedInBothLanguagesAndCompletedWhileTyping() throws IOException {
    PublicSearch search = search(PublicIndex.of(editions, ANALYZERS));
    JsonNode hit = ask(search, "осуждённым", List.of("language=kk")).get("hits").get(0);
    JsonNode text = hit.get("texts").get(0);
    JsonNode russian = text.get("language").asText().equals("ru") ? text : hit.get("texts").get(1);
    JsonNode mark = russian.get("marks").get(0);
    assertThat(russian.get("text").asText().substring(mark.get(0).asInt(), mark.get(1).asInt()))
        .isEqualTo("осуждённых");
    List<String> completed = new ArrayList<>();
    search.complete("қолж", completed::add);
    assertThat(completed.getFirst()).contains("қолжетімділі");
  }
}
