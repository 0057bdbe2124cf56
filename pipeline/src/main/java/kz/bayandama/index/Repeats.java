package kz.bayandama.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.bayandama.language.Gist;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Recommendations that were made in earlier years to institutions of the same type. Lucene finds
 * the candidates, by a third of the words in any form; whether one asks for the same thing is
 * decided by {@link Gist}. Dates and numbers change from year to year and do not count.
 */
final class Repeats {
  private static final int CANDIDATES = 200;
  private static final int WORDS = 200;
  private static final double THIRD = 0.33;

  private final Analyzer analyzer;
  private final IndexSearcher searcher;

  Repeats(Analyzer analyzer, IndexSearcher searcher) {
    this.analyzer = analyzer;
    this.searcher = searcher;
  }

  /** The earlier ones, the latest year first. */
  List<Repeat> of(Texts texts, String type, int year) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Facet.KIND.tag(), Kind.RECOMMENDATION.tag())), Occur.FILTER);
    query.add(new TermQuery(new Term(Facet.TYPE.tag(), type)), Occur.FILTER);
    query.add(
        TermRangeQuery.newStringRange(Facet.YEAR.tag(), null, String.valueOf(year), false, false),
        Occur.FILTER);
    query.add(words(texts), Occur.MUST);
    StoredFields stored = searcher.storedFields();
    Gist gist = Gist.of(texts);
    List<Repeat> repeats = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query.build(), CANDIDATES).scoreDocs) {
      Repeat repeat = repeat(stored.document(found.doc), type);
      if (repeat != null && repeat.year() < year && gist.isOf(Gist.of(repeat.text()))) {
        repeats.add(repeat);
      }
    }
    repeats.sort(
        Comparator.comparingInt(Repeat::year)
            .reversed()
            .thenComparing(Repeat::report)
            .thenComparingInt(Repeat::recommendation));
    return repeats;
  }

  /** In one of the languages at least a third of the words. */
  private BooleanQuery words(Texts texts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    texts
        .byLanguage()
        .forEach((language, text) -> {
          String field = Schema.text(language);
          Set<String> words = terms(field, text);
          BooleanQuery.Builder third = new BooleanQuery.Builder();
          words.forEach(word -> third.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
          third.setMinimumNumberShouldMatch((int) Math.ceil(words.size() * THIRD));
          any.add(third.build(), Occur.SHOULD);
        });
    return any.build();
  }

  private Set<String> terms(String field, String text) {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken() && terms.size() < WORDS) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return terms;
  }

  private static @Nullable Repeat repeat(Document document, String type) {
    String year = document.get(Schema.stored(Facet.YEAR));
    String path = document.get(Schema.PATH);
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Schema.LANGUAGES) {
      String text = document.get(Schema.text(language));
      if (text != null) {
        texts.put(language, text);
      }
    }
    if (year == null || texts.isEmpty() || !type.equals(document.get(Schema.stored(Facet.TYPE)))) {
      return null;
    }
    return new Repeat(
        document.get(Schema.REPORT),
        Integer.parseInt(path.substring(path.indexOf('/') + 1)),
        Integer.parseInt(year),
        document.get(Schema.INSTITUTION),
        new Texts(texts));
  }
}
