package kz.bayandama.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.report.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's analyzers for texts of each language and for mixed text: {@link Tokens}, {@link
 * Folding}, {@link Stemmer}, then synonyms. Synonyms are added when a text is indexed, never to a
 * query, so that whoever queries (a reader's browser too) needs tokens and stems only. Thread-safe;
 * close nothing.
 */
public final class Analyzers {
  private final Synonyms synonyms;
  private final Stemmer kazakh;

  /** Analyzers with these synonyms and the Kazakh rules alone. */
  public Analyzers(Synonyms synonyms) {
    this(synonyms, Stemmers.of(Language.KK));
  }

  /**
   * Analyzers with these synonyms.
   *
   * @param kazakh the Kazakh stemmer, perhaps one that counts a corpus
   */
  public Analyzers(Synonyms synonyms, Stemmer kazakh) {
    this.synonyms = synonyms;
    this.kazakh = kazakh;
  }

  /**
   * For indexing texts of a language: one stem for each word, synonyms besides. For {@link
   * Language#UND} each line may have its own language: a word of Kazakh letters is stemmed as
   * Kazakh, a Latin one as English, any other by its line's language.
   */
  public Analyzer forLanguage(Language language) {
    return analyzer(language, false, SynonymTable.of(synonyms, language, this::plain));
  }

  /** Texts of a language as {@link #forLanguage} reads them, without synonyms. */
  public Analyzer plain(Language language) {
    return analyzer(language, false, null);
  }

  /**
   * For queries to any field that {@link #forLanguage} wrote: a word that could be Kazakh or
   * Russian gives both stems at one position.
   */
  public Analyzer forQuery() {
    return analyzer(Language.UND, true, null);
  }

  private Analyzer analyzer(Language language, boolean bothStems, @Nullable SynonymTable table) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StemTokenizer(language, kazakh, bothStems);
        TokenStream stream = table == null ? tokenizer : new StackedSynonyms(tokenizer, table);
        return new TokenStreamComponents(tokenizer, stream);
      }
    };
  }

  /** The terms of a text in their order, as an analyzer gives them: for display and tests. */
  public static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }
}
