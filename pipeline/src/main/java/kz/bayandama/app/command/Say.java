package kz.bayandama.app.command;

import java.util.List;
import java.util.ResourceBundle;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;

/**
 * Sentences for people, out of the words of their language; {@code {0}} stands for the first value.
 */
final class Say {
  private static final String BUNDLE = "kz.bayandama.app.words";

  private Say() {}

  /** The words of a language: kk, ru or en. */
  static ResourceBundle words(String language) {
    return Saying.words(BUNDLE, Language.of(language));
  }

  static String of(ResourceBundle words, String key, Object... values) {
    return Saying.filled(words.getString(key), values);
  }

  /** A sentence that is said when it is known in which language. */
  static Saying later(String key, Object... values) {
    return new Saying(BUNDLE, key, List.of(values));
  }

  static Language language(ResourceBundle words) {
    return Language.of(words.getLocale().getLanguage());
  }
}
