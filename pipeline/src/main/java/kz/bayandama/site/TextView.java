package kz.bayandama.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;

/**
 * A text as a page shows it: in the page's language, or in the one that it has, with a note.
 *
 * @param lang tag of the text's own language
 * @param language its name in the page's language
 * @param note that there is no text in the page's language; empty where there is
 */
record TextView(String text, String lang, String language, Optional<String> note) {
  static TextView of(Texts texts, Words words) {
    Language shown = texts.bestLanguage(words.language());
    Optional<String> note =
        shown == words.language() ? Optional.empty() : Optional.of(words.onlyIn(shown));
    return new TextView(
        texts.best(words.language()), words.tag(shown), words.languageName(shown), note);
  }

  /** The same text in the languages that {@link #of} does not show. */
  static List<TextView> others(Texts texts, Words words) {
    Language shown = texts.bestLanguage(words.language());
    List<TextView> others = new ArrayList<>();
    texts
        .byLanguage()
        .forEach((language, text) -> {
          if (language != shown) {
            others.add(
                new TextView(
                    text, words.tag(language), words.languageName(language), Optional.empty()));
          }
        });
    return List.copyOf(others);
  }
}
