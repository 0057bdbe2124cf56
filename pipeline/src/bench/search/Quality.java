package kz.bayandama.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bayandama.browser.PublicSearch;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The best twenty of our search and of Lucene's standard analyzer for the needs in {@code
 * needs.tsv}: {@code Quality NEEDS FOLDER}. Writes {@code quality.json} and pages for Pagefind.
 */
public final class Quality {
  private static final int DEPTH = 20;

  private record Need(
      String question, Map<String, Integer> grades, List<String> ours, List<String> standard) {}

  private Quality() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    List<PublicRecord> records = new ArrayList<>();
    Map<String, Map<String, Integer>> needs = read(Path.of(args[0]), records);
    List<Need> answered = new ArrayList<>();
    try (PublicLucene lucene =
            PublicLucene.of(records, FieldWords.analyzers(Profile.bundled("kz")));
        Standard standard = new Standard(records)) {
      MemorySearch search = new MemorySearch(PublicIndex.of(records, lucene));
      for (Map.Entry<String, Map<String, Integer>> need : needs.entrySet()) {
        PublicSearch.Request request =
            new PublicSearch.Request(need.getKey(), new String[0], false, 0, DEPTH);
        answered.add(
            new Need(
                need.getKey(),
                need.getValue(),
                search.ask(request).ids(),
                standard.best(need.getKey())));
      }
    }
    Files.write(folder.resolve("quality.json"), Json.bytes(answered));
    Path pages = Files.createDirectories(folder.resolve("pagefind"));
    for (PublicRecord record : records) {
      Files.writeString(pages.resolve(record.id() + ".html"), SearchSet.page(record));
    }
  }

  private static Map<String, Map<String, Integer>> read(Path file, List<PublicRecord> records)
      throws IOException {
    Map<String, Map<String, Integer>> needs = new LinkedHashMap<>();
    Map<String, Integer> grades = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t");
      if (line.startsWith("#")) {
        continue;
      }
      if (parts[0].equals("N")) {
        grades = new TreeMap<>();
        needs.put(parts[1], grades);
        continue;
      }
      String id = String.format("2025-need-%04d", records.size() + 1);
      grades.put(id, Integer.parseInt(parts[1]));
      String[] texts = parts[2].split(" \\| ");
      Texts own =
          parts[0].equals("K") ? Texts.of(Language.KK, texts[0]) : Texts.of(Language.RU, texts[0]);
      own = texts.length > 1 ? own.and(Language.KK, texts[1]) : own;
      SortedMap<String, List<String>> facets = new TreeMap<>();
      facets.put("kind", List.of("recommendation"));
      records.add(new PublicRecord(id, 2025, "2025-01-01", "", "", own, false, facets));
    }
    return needs;
  }

  /** Lucene as it comes. */
  private static final class Standard implements AutoCloseable {
    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final List<PublicRecord> records;
    private final DirectoryReader reader;

    Standard(List<PublicRecord> records) throws IOException {
      this.records = records;
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (PublicRecord record : records) {
          Document document = new Document();
          record
              .texts()
              .byLanguage()
              .values()
              .forEach(text -> document.add(new TextField("text", text, Field.Store.NO)));
          writer.addDocument(document);
        }
      }
      reader = DirectoryReader.open(directory);
    }

    List<String> best(String question) throws IOException {
      Query query = new QueryBuilder(analyzer).createBooleanQuery("text", question);
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : new IndexSearcher(reader).search(query, DEPTH).scoreDocs) {
        ids.add(records.get(hit.doc).id());
      }
      return ids;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
