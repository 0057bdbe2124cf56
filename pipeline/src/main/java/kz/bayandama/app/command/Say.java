package kz.bayandama.app.command;

import java.util.ResourceBundle;

/**
 * Sentences for people, out of the words of their language; {@code {0}} stands for the first value.
 */
final class Say {
  private Say() {}

  static String of(ResourceBundle words, String key, Object... values) {
    String sentence = words.getString(key);
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return sentence;
  }
}
