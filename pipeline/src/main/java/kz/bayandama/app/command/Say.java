package kz.bayandama.app.command;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences for people, out of the words of their language; {@code {0}} stands for the first value.
 */
final class Say {
  private Say() {}

  /** The words of a language: kk, ru or en. */
  static ResourceBundle words(String language) {
    return ResourceBundle.getBundle(
        "kz.bayandama.app.words",
        Locale.of(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static String of(ResourceBundle words, String key, Object... values) {
    String sentence = words.getString(key);
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return sentence;
  }
}
