package kz.bayandama.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.language.Analyzers;
import kz.bayandama.report.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
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

  /** For each stem how often each form of its word is written. */
  final Map<String, Map<String, Integer>> forms;

  private PublicLucene(
      Directory directory, DirectoryReader reader, Map<String, Map<String, Integer>> forms) {
    this.directory = directory;
    this.reader = reader;
    this.forms = forms;
  }

  static PublicLucene of(List<PublicRecord> records, Analyzers analyzers) throws IOException {
    Map<Language, Analyzer> byLanguage = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      byLanguage.put(language, analyzers.forLanguage(language));
    }
    Advice.silence();
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig configuration =
        new IndexWriterConfig(new Gaps(analyzers.plain(Language.UND)))
            .setSimilarity(new CoarseLengths())
            .setMergePolicy(new LogDocMergePolicy())
            .setRAMBufferSizeMB(64);
    try (IndexWriter writer = new IndexWriter(directory, configuration)) {
      for (PublicRecord record : records) {
        writer.addDocument(document(record, byLanguage, forms));
      }
      writer.forceMerge(1);
    }
    return new PublicLucene(directory, DirectoryReader.open(directory), forms);
  }

  private static Document document(
      PublicRecord record,
      Map<Language, Analyzer> analyzers,
      Map<String, Map<String, Integer>> forms) {
    Document document = new Document();
    record
        .texts()
        .byLanguage()
        .forEach((language, text) -> {
          Analyzer analyzer = analyzers.get(language);
          if (analyzer != null) {
            TokenStream stems = analyzer.tokenStream(TEXT, text);
            document.add(new TextField(TEXT, new Noting(stems, text, forms)));
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

  /** Notes the form of the word that each stem came from; not where it is a synonym's. */
  private static final class Noting extends TokenFilter {
    private final String text;
    private final Map<String, Map<String, Integer>> forms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    Noting(TokenStream stems, String text, Map<String, Map<String, Integer>> forms) {
      super(stems);
      this.text = text;
      this.forms = forms;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (!type.type().equals(SynonymGraphFilter.TYPE_SYNONYM)) {
        String form = text.substring(offset.startOffset(), offset.endOffset());
        forms
            .computeIfAbsent(term.toString(), stem -> new HashMap<>())
            .merge(form, 1, Integer::sum);
      }
      return true;
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

  /** BM25 with lengths doubled from step to step: the column of lengths is small. */
  static final class CoarseLengths extends BM25Similarity {
    @Override
    public long computeNorm(FieldInvertState state) {
      int length = 1;
      while (2 * length <= state.getLength()) {
        length *= 2;
      }
      length += length / 2;
      return SmallFloat.intToByte4(length);
    }
  }
}
