package kz.bayandama.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/** The reader's search on the JVM, over an index in memory. */
final class MemorySearch {
  private final PublicSearch search;

  /** Names of all files that were read. */
  final TreeSet<String> read = new TreeSet<>();

  MemorySearch(PublicIndex index) {
    search =
        new PublicSearch(
            (name, dictionary, received) -> {
              read.add(name);
              byte[] file = Objects.requireNonNull(index.files().get(name), name);
              received.received(dictionary.length == 0 ? file : inflated(dictionary, file));
            },
            Objects.requireNonNull(index.files().get(index.start())));
  }

  private static byte[] inflated(byte[] dictionary, byte[] file) {
    try (InflaterInputStream in =
        new InflaterInputStream(
            new SequenceInputStream(
                new ByteArrayInputStream(dictionary), new ByteArrayInputStream(file)),
            new Inflater(true))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer: what comes first, and the counts that come after. */
  record Answer(JsonNode hits, JsonNode counts) {
    int total() {
      return hits.get("total").asInt();
    }

    List<String> ids() {
      List<String> ids = new ArrayList<>();
      hits.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
      return ids;
    }

    /** Stems that words were taken for, by word. */
    Map<String, String> taken() {
      Map<String, String> taken = new TreeMap<>();
      hits.get("taken")
          .forEach(word -> taken.put(word.get("word").asText(), word.get("stem").asText()));
      return taken;
    }

    Map<String, Map<String, Integer>> facets() {
      Map<String, Map<String, Integer>> facets = new TreeMap<>();
      counts
          .get("facets")
          .properties()
          .forEach(facet -> {
            Map<String, Integer> values = new TreeMap<>();
            facet
                .getValue()
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asInt()));
            facets.put(facet.getKey(), values);
          });
      return facets;
    }
  }

  Answer ask(String text, List<String> filters) throws IOException {
    return ask(new PublicSearch.Request(text, filters.toArray(String[]::new), false, 0, 10));
  }

  Answer ask(PublicSearch.Request request) throws IOException {
    List<String> answers = new ArrayList<>();
    search.search(request, answers::add);
    return new Answer(tree(answers.getFirst()), tree(answers.getLast()));
  }

  String complete(String prefix) {
    List<String> answers = new ArrayList<>();
    search.complete(prefix, answers::add);
    return answers.getFirst();
  }

  private static JsonNode tree(String json) throws IOException {
    return Json.tree(json.getBytes(StandardCharsets.UTF_8));
  }
}
