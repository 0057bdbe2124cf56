package kz.bayandama.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.bayandama.browser.QueryText;
import kz.bayandama.browser.WordStems;
import kz.bayandama.language.Token;
import kz.bayandama.language.Tokens;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** What Lucene answers on the index that the public one is exported from. */
final class LuceneOracle {
  private final IndexSearcher searcher;
  private final List<PublicRecord> records;

  LuceneOracle(PublicLucene lucene, List<PublicRecord> records) {
    this.records = records;
    searcher = new IndexSearcher(lucene.reader);
    searcher.setSimilarity(new PublicLucene.CoarseLengths());
  }

  record Answer(int total, List<String> ids, Map<String, Map<String, Integer>> facets) {}

  Answer answer(String text, List<String> filters, Map<String, String> taken) throws IOException {
    Query query = query(text, false, taken);
    if (searcher.count(filtered(query, filters, "")) == 0) {
      query = query(text, true, taken);
    }
    Query all = filtered(query, filters, "");
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(all, new TopScoreDocCollectorManager(10, null, Integer.MAX_VALUE))
            .scoreDocs) {
      ids.add(records.get(hit.doc).id());
    }
    Map<String, Map<String, Integer>> facets = new TreeMap<>();
    for (String facet : PublicRecord.FACETS) {
      facets.put(facet, counts(facet, filtered(query, filters, facet)));
    }
    return new Answer(searcher.count(all), ids, facets);
  }

  private Map<String, Integer> counts(String facet, Query query) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (ScoreDoc hit :
        searcher.search(
                query, new TopScoreDocCollectorManager(records.size(), null, Integer.MAX_VALUE))
            .scoreDocs) {
      records
          .get(hit.doc)
          .facets()
          .getOrDefault(facet, List.of())
          .forEach(value -> counts.merge(value, 1, Integer::sum));
    }
    return counts;
  }

  private static Query filtered(Query query, List<String> filters, String except) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    Map<String, BooleanQuery.Builder> facets = new TreeMap<>();
    for (String filter : filters) {
      String[] parts = filter.split("=", 2);
      if (!parts[0].equals(except)) {
        facets
            .computeIfAbsent(parts[0], facet -> new BooleanQuery.Builder())
            .add(new TermQuery(new Term(parts[0], parts[1])), Occur.SHOULD);
      }
    }
    facets.values().forEach(any -> all.add(any.build(), Occur.FILTER));
    return all.build();
  }

  private static Query query(String text, boolean relaxed, Map<String, String> taken) {
    if (text.isBlank()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    int words = 0;
    int others = 0;
    int excluded = 0;
    for (QueryText.Clause clause : QueryText.telling(QueryText.parse(text))) {
      List<Token> tokens = Tokens.of(clause.text());
      if (clause.excluded()) {
        query.add(phrase(tokens, taken), Occur.MUST_NOT);
        excluded++;
      } else if (tokens.size() > 1) {
        BooleanQuery.Builder phrase = new BooleanQuery.Builder();
        phrase.add(phrase(tokens, taken), Occur.FILTER);
        tokens.forEach(token -> phrase.add(word(token, taken), Occur.MUST));
        query.add(phrase.build(), Occur.MUST);
        others++;
      } else {
        any.add(word(tokens.getFirst(), taken), Occur.SHOULD);
        words++;
      }
    }
    if (words > 0) {
      any.setMinimumNumberShouldMatch(relaxed ? 1 : QueryText.needed(words));
      query.add(any.build(), Occur.MUST);
    } else if (others == 0) {
      query.add(excluded > 0 ? MatchAllDocsQuery.INSTANCE : MatchNoDocsQuery.INSTANCE, Occur.MUST);
    }
    return query.build();
  }

  private static Term[] terms(Token token, Map<String, String> taken) {
    String other = taken.get(token.term());
    String[] stems = other == null ? WordStems.ofQuery(token) : new String[] {other};
    Term[] terms = new Term[stems.length];
    for (int i = 0; i < stems.length; i++) {
      terms[i] = new Term(PublicLucene.TEXT, stems[i]);
    }
    return terms;
  }

  private static Query word(Token token, Map<String, String> taken) {
    List<Query> stems = new ArrayList<>();
    for (Term term : terms(token, taken)) {
      stems.add(new TermQuery(term));
    }
    return new DisjunctionMaxQuery(stems, 0);
  }

  private static Query phrase(List<Token> tokens, Map<String, String> taken) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    tokens.forEach(token -> phrase.add(terms(token, taken)));
    return phrase.build();
  }
}
