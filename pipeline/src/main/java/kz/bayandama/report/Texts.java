package kz.bayandama.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One text in one or more languages: the same recommendation in Kazakh and in Russian is one value.
 *
 * @param byLanguage at least one text, none blank, in the order of {@link Language}
 */
public record Texts(Map<Language, String> byLanguage) {
  public Texts {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
    byLanguage.forEach((language, text) -> {
      if (text.isBlank()) {
        throw new IllegalArgumentException("the " + language.tag() + " text is blank");
      }
    });
    byLanguage = Collections.unmodifiableMap(new EnumMap<>(byLanguage));
  }

  public static Texts of(Language language, String text) {
    return new Texts(Map.of(language, text));
  }

  public static Texts of(String kk, String ru, String en) {
    return new Texts(Map.of(Language.KK, kk, Language.RU, ru, Language.EN, en));
  }

  /** This text and a further language's; a language that is already here keeps its text. */
  public Texts and(Language language, String text) {
    Map<Language, String> all = new EnumMap<>(byLanguage);
    all.putIfAbsent(language, text);
    return new Texts(all);
  }

  /** This text with another one in a language, in place of what it had there. */
  public Texts with(Language language, String text) {
    Map<Language, String> all = new EnumMap<>(byLanguage);
    all.put(language, text);
    return new Texts(all);
  }

  public Optional<String> in(Language language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  /** The text in this language, or else in the first language that it has. */
  public String best(Language language) {
    String exact = byLanguage.get(language);
    return exact != null ? exact : byLanguage.values().iterator().next();
  }

  /** The language that {@link #best} answers in. */
  public Language bestLanguage(Language language) {
    return byLanguage.containsKey(language) ? language : byLanguage.keySet().iterator().next();
  }
}
