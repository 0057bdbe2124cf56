package kz.bayandama.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.report.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** The fields of a Lucene document and how each is read. */
final class Schema {
  /** Changes with every change of fields or analyzers: an index of another schema is not read. */
  static final String VERSION = "1";

  static final String REPORT = "report";
  static final String PATH = "path";

  /** Decides between equal scores: the same whatever the order of putting. */
  static final String KEY = "key";

  static final String NUMBER = "number";
  static final String INSTITUTION = "institution";
  static final String ADDRESSEE_TEXT = "addressee-text";
  static final String DEADLINE_TEXT = "deadline-text";
  static final String DEADLINE_DATE = "deadline-date";

  /** Languages that texts are indexed in; what is in no known language is read as Russian. */
  static final List<Language> LANGUAGES =
      List.of(Language.KK, Language.RU, Language.EN, Language.UND);

  private Schema() {}

  static String text(Language language) {
    return "text-" + language.tag();
  }

  /** The stored value of a facet's field: the most specific one. */
  static String stored(Facet facet) {
    return facet.tag() + "-stored";
  }

  static Analyzer analyzer() {
    Map<String, Analyzer> fields = new HashMap<>();
    for (Language language : LANGUAGES) {
      fields.put(text(language), analyzer(language));
    }
    return new PerFieldAnalyzerWrapper(new StandardAnalyzer(), fields);
  }

  private static Analyzer analyzer(Language language) {
    return switch (language) {
      case KK -> new StandardAnalyzer();
      case RU, UND -> new RussianAnalyzer(org.apache.lucene.analysis.CharArraySet.EMPTY_SET);
      case EN -> new EnglishAnalyzer(org.apache.lucene.analysis.CharArraySet.EMPTY_SET);
    };
  }
}
