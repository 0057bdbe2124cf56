package kz.bayandama.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/** The fields of a Lucene document and how each is read. */
final class Schema {
  /** Changes with every change of fields or analyzers: an index of another schema is not read. */
  static final String VERSION = "3";

  static final String REPORT = "report";
  static final String PATH = "path";

  /** Stored only: which version of its report a document is of. */
  static final String REPORT_VERSION = "report-version";

  /** Decides between equal scores: the same whatever the order of putting. */
  static final String KEY = "key";

  static final String NUMBER = "number";
  static final String INSTITUTION = "institution";
  static final String ADDRESSEE_TEXT = "addressee-text";
  static final String DEADLINE_TEXT = "deadline-text";
  static final String DEADLINE_DATE = "deadline-date";

  /** Languages that texts are indexed in; what is in no known language is read line by line. */
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

  /** For texts that are indexed, and for marking words in them. */
  static Analyzer analyzer(Profile profile) {
    return each(FieldWords.analyzers(profile)::forLanguage);
  }

  /** The words of a text alone, for comparing it with others. */
  static Analyzer plainAnalyzer(Profile profile) {
    return each(FieldWords.analyzers(profile)::plain);
  }

  /** For what is asked of these fields. */
  static Analyzer queryAnalyzer(Profile profile) {
    return FieldWords.analyzers(profile).forQuery();
  }

  private static Analyzer each(Function<Language, Analyzer> byLanguage) {
    Map<String, Analyzer> fields = new HashMap<>();
    for (Language language : LANGUAGES) {
      fields.put(text(language), byLanguage.apply(language));
    }
    return new PerFieldAnalyzerWrapper(byLanguage.apply(Language.UND), fields);
  }
}
