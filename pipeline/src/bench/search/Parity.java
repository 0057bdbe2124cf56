package kz.bayandama.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;

/**
 * What Lucene answers to 300 questions over at least 5,000 records, for the browser to be compared
 * with: {@code Parity RECORDS FOLDER}. Our search on the JVM is compared at once; what a misspelt
 * word was taken for is its word, for Lucene is not asked to correct.
 */
public final class Parity {
  private static final int QUESTIONS = 300;

  private record Expected(
      String text,
      List<String> filters,
      int total,
      List<String> ids,
      Map<String, Map<String, Integer>> facets) {}

  private Parity() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    List<Edition> editions = new LargeEditions(Integer.parseInt(args[0])).withEnglish().editions();
    List<PublicRecord> records = PublicRecord.of(editions);
    Questions questions = new Questions(editions, 11);
    List<Expected> all = new ArrayList<>();
    int different = 0;
    int corrected = 0;
    try (PublicLucene lucene =
        PublicLucene.of(records, FieldWords.analyzers(Profile.bundled("kz")))) {
      PublicIndex index = PublicIndex.of(records, lucene);
      SearchSet.write(index, folder);
      MemorySearch search = new MemorySearch(index);
      LuceneOracle oracle = new LuceneOracle(lucene, records);
      for (int i = 0; i < QUESTIONS; i++) {
        String text = questions.ofKind(i);
        List<String> filters = questions.filters(i);
        MemorySearch.Answer answer = search.ask(text, filters);
        LuceneOracle.Answer lucenes = oracle.answer(text, filters, answer.taken());
        Expected expected =
            new Expected(text, filters, lucenes.total(), lucenes.ids(), lucenes.facets());
        Expected own = new Expected(text, filters, answer.total(), answer.ids(), answer.facets());
        different += own.equals(expected) ? 0 : 1;
        corrected += answer.taken().isEmpty() ? 0 : 1;
        all.add(expected);
      }
    }
    Files.write(folder.resolve("parity.json"), Json.bytes(all));
    System.out.println(
        records.size()
            + " records, "
            + QUESTIONS
            + " questions, "
            + corrected
            + " with a word corrected; on the JVM "
            + different
            + " differ from Lucene");
    System.exit(different == 0 ? 0 : 1);
  }
}
