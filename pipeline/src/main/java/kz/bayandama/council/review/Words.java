package kz.bayandama.council.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;

/**
 * What people read in one language, by key, from {@code words_kk.properties} and its sisters.
 * Immutable, thread-safe.
 */
final class Words {
  static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU, Language.EN);

  private final Language language;
  private final Properties words = new Properties();

  private Words(String name, Language language) {
    this.language = language;
    String resource = name + "_" + language.tag() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(resource + ": no words in this language");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words of a file in a language.
   *
   * @throws IllegalArgumentException if there are none
   */
  static Words of(String name, Language language) {
    return new Words(name, language);
  }

  Language language() {
    return language;
  }

  /** The word of a key, with {@code {0}}, {@code {1}} … replaced. */
  String get(String key, Object... values) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("no word «" + key + "» in " + language.tag());
    }
    return Saying.filled(word, values);
  }
}
