package kz.bayandama.intake.receipt;

import java.util.Locale;
import java.util.ResourceBundle;
import kz.bayandama.report.Language;

/** The sentences of receipts and digests in one language; {@code {0}} stands for the value. */
final class ReceiptWords {
  private final ResourceBundle words;
  private final Language language;

  ReceiptWords(Language language) {
    this.language = language == Language.UND ? Language.RU : language;
    this.words =
        ResourceBundle.getBundle(
            "kz.bayandama.intake.receipt.words",
            Locale.of(this.language.tag()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  Language language() {
    return language;
  }

  String of(String key) {
    return words.getString(key);
  }

  String of(String key, Object value) {
    return words.getString(key).replace("{0}", String.valueOf(value));
  }

  /** How long the longest name of a row is, so that all values stand in one column. */
  int longestLabel() {
    return words.keySet().stream()
        .filter(key -> key.startsWith("label."))
        .mapToInt(key -> words.getString(key).length())
        .max()
        .orElse(0);
  }

  boolean has(String key) {
    return words.containsKey(key);
  }
}
