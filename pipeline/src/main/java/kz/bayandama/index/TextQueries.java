package kz.bayandama.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.browser.QueryText;
import kz.bayandama.report.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * What a reader typed, as a Lucene query. A word counts in the language where it counts most, so
 * that neither the reader nor we need to know which language it is. Of one or two words a record
 * must have both, of more three quarters; phrases it must have, exclusions it must not.
 */
final class TextQueries {
  private final QueryBuilder builder;

  TextQueries(Analyzer analyzer) {
    builder = new QueryBuilder(analyzer);
  }

  /**
   * The query.
   *
   * @param relaxed whether any of the words is enough
   */
  Query query(String text, boolean relaxed) {
    if (text.isBlank()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    List<Query> words = new ArrayList<>();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int required = 0;
    for (QueryText.Clause clause : QueryText.telling(QueryText.parse(text))) {
      Optional<Query> meaning = anyLanguage(clause.text());
      if (meaning.isEmpty()) {
        continue;
      }
      if (clause.excluded()) {
        query.add(meaning.get(), Occur.MUST_NOT);
      } else if (clause.phrase()) {
        query.add(meaning.get(), Occur.MUST);
        required++;
      } else {
        words.add(meaning.get());
      }
    }
    words.forEach(word -> query.add(word, Occur.SHOULD));
    if (!words.isEmpty()) {
      query.setMinimumNumberShouldMatch(relaxed ? 1 : QueryText.needed(words.size()));
    } else if (required == 0) {
      boolean onlyExclusions = !query.build().clauses().isEmpty();
      query.add(
          onlyExclusions ? MatchAllDocsQuery.INSTANCE : MatchNoDocsQuery.INSTANCE, Occur.MUST);
    }
    return query.build();
  }

  private Optional<Query> anyLanguage(String text) {
    List<Query> languages = new ArrayList<>();
    for (Language language : Schema.LANGUAGES) {
      Query query = builder.createPhraseQuery(Schema.text(language), text);
      if (query != null) {
        languages.add(query);
      }
    }
    return languages.isEmpty()
        ? Optional.empty()
        : Optional.of(new DisjunctionMaxQuery(languages, 0));
  }
}
