package kz.bayandama.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.index.Answer.Count;
import kz.bayandama.index.Answer.Hit;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Answers from the index in a folder, read only: while another process writes to it, a question is
 * answered from the last commit. Thread-safe.
 */
public final class ReportSearch implements Closeable {
  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, new SortField(Schema.KEY, SortField.Type.STRING));

  private final Directory directory;
  private final Labels labels;
  private final Analyzer analyzer;
  private final TextQueries texts;
  private final Snippets snippets;
  private DirectoryReader reader;

  private ReportSearch(Directory directory, DirectoryReader reader, Profile profile) {
    this.directory = directory;
    this.reader = reader;
    labels = new Labels(profile);
    analyzer = Schema.plainAnalyzer(profile);
    texts = new TextQueries(Schema.queryAnalyzer(profile));
    snippets = new Snippets(Schema.analyzer(profile));
  }

  /**
   * Opens the index in this folder; where there is none, one is made, empty.
   *
   * @throws IOException if the index was made by another version of this program
   */
  public static ReportSearch open(Path folder, Profile profile) throws IOException {
    Advice.silence();
    if (!Files.isDirectory(folder)) {
      ReportIndex.open(folder, profile).close();
    }
    Directory directory = FSDirectory.open(folder);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        ReportIndex.open(folder, profile).close();
      }
      ReportIndex.checkSchema(folder, directory, ReportIndex.schema(profile));
      return new ReportSearch(directory, DirectoryReader.open(directory), profile);
    } catch (IndexNotFoundException e) {
      directory.close();
      throw new IOException(folder + " holds no index; make it again with bayandama rebuild", e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Answers a question. Whatever its text is, it is answered. */
  public Answer find(Query query) throws IOException {
    DirectoryReader current = current();
    try {
      return find(query, new IndexSearcher(current));
    } finally {
      current.decRef();
    }
  }

  /**
   * The recommendations of earlier years to the same type of institution that ask for the same
   * thing in nearly the same words, the latest first.
   */
  public List<Repeat> repeats(Texts texts, String type, int year) throws IOException {
    DirectoryReader current = current();
    try {
      return new Repeats(analyzer, new IndexSearcher(current)).of(texts, type, year);
    } finally {
      current.decRef();
    }
  }

  private synchronized DirectoryReader current() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
    reader.incRef();
    return reader;
  }

  private Answer find(Query query, IndexSearcher searcher) throws IOException {
    org.apache.lucene.search.Query text = texts.query(query.text(), false);
    org.apache.lucene.search.Query all = filtered(text, query);
    int total = searcher.count(all);
    boolean relaxed = false;
    if (total == 0) {
      text = texts.query(query.text(), true);
      all = filtered(text, query);
      total = searcher.count(all);
      relaxed = total > 0;
    }
    return new Answer(
        total, relaxed, hits(query, searcher, text, all), facets(query, searcher, all));
  }

  private static org.apache.lucene.search.Query filtered(
      org.apache.lucene.search.Query text, Query query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(text, Occur.MUST);
    query
        .filters()
        .forEach(
            (facet, value) -> all.add(new TermQuery(new Term(facet.tag(), value)), Occur.FILTER));
    if (!query.report().isEmpty()) {
      all.add(new PrefixQuery(new Term(Schema.REPORT, query.report())), Occur.FILTER);
    }
    return all.build();
  }

  private List<Hit> hits(
      Query query,
      IndexSearcher searcher,
      org.apache.lucene.search.Query text,
      org.apache.lucene.search.Query all)
      throws IOException {
    int wanted = Math.min(query.offset() + query.limit(), searcher.getIndexReader().maxDoc());
    if (wanted <= query.offset()) {
      return List.of();
    }
    TopFieldDocs top =
        searcher.search(all, new TopFieldCollectorManager(ORDER, wanted, null, Integer.MAX_VALUE));
    StoredHits stored = new StoredHits(searcher.storedFields());
    List<Hit> hits = new ArrayList<>();
    for (int i = query.offset(); i < top.scoreDocs.length; i++) {
      float score =
          ((org.apache.lucene.search.FieldDoc) top.scoreDocs[i]).fields[0] instanceof Float found
              ? found
              : 0;
      hits.add(
          stored.hit(
              top.scoreDocs[i].doc, score, found -> snippets.of(text, found, query.language())));
    }
    return hits;
  }

  private Map<Facet, List<Count>> facets(
      Query query, IndexSearcher searcher, org.apache.lucene.search.Query all) throws IOException {
    Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
    FacetCounts.of(searcher, all)
        .forEach((facet, counts) -> facets.put(facet, counts(facet, counts, query.language())));
    return facets;
  }

  private List<Count> counts(Facet facet, Map<String, Integer> counts, Language language) {
    return counts.entrySet().stream()
        .map(entry ->
            new Count(entry.getKey(), labels.of(facet, entry.getKey(), language), entry.getValue()))
        .sorted(Comparator.comparingInt(Count::hits).reversed().thenComparing(Count::value))
        .toList();
  }

  @Override
  public synchronized void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
