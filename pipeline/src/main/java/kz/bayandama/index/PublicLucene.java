package kz.bayandama.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.language.Analyzers;
import kz.bayandama.report.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.SmallFloat;

/**
 * The Lucene index that the public search is exported from: one segment, documents in the records'
 * order, one field for the texts of all languages, each read by its own language's analyzer.
 */
final class PublicLucene implements Closeable {
  static final String TEXT = "text";

  /** Two texts of a record are so far apart that no phrase spans them. */
  private static final int GAP = 100;

  private final Directory directory;
  final DirectoryReader reader;

  private PublicLucene(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
  }

  static PublicLucene of(List<PublicRecord> records, Analyzers analyzers) throws IOException {
    Map<Language, Analyzer> byLanguage = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      byLanguage.put(
          language,
          language == Language.UND ? analyzers.forMixed() : analyzers.forLanguage(language));
    }
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig configuration =
        new IndexWriterConfig(new Gaps(analyzers.forMixed()))
            .setSimilarity(new CoarseLengths())
            .setMergePolicy(new LogDocMergePolicy())
            .setRAMBufferSizeMB(64);
    try (IndexWriter writer = new IndexWriter(directory, configuration)) {
      for (PublicRecord record : records) {
        writer.addDocument(document(record, byLanguage));
      }
      writer.forceMerge(1);
    }
    return new PublicLucene(directory, DirectoryReader.open(directory));
  }

  private static Document document(PublicRecord record, Map<Language, Analyzer> analyzers) {
    Document document = new Document();
    record
        .texts()
        .byLanguage()
        .forEach((language, text) -> {
          Analyzer analyzer = analyzers.get(language);
          if (analyzer != null) {
            document.add(new TextField(TEXT, analyzer.tokenStream(TEXT, text)));
          }
        });
    record
        .facets()
        .forEach((facet, values) ->
            values.forEach(value -> document.add(new StringField(facet, value, Field.Store.NO))));
    return document;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }

  private static final class Gaps extends DelegatingAnalyzerWrapper {
    private final Analyzer analyzer;

    Gaps(Analyzer analyzer) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.analyzer = analyzer;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return analyzer;
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }

  /** BM25 with lengths in steps of a third: the column of lengths is half as large, no more. */
  static final class CoarseLengths extends BM25Similarity {
    @Override
    public long computeNorm(FieldInvertState state) {
      int length = 1;
      while (length * 4 / 3 + 1 <= state.getLength()) {
        length = length * 4 / 3 + 1;
      }
      return SmallFloat.intToByte4(length);
    }
  }
}
