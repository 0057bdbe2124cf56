package kz.bayandama.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * A sentence or a word that is said later, when it is known in which language: so one that finds
 * something wrong need not know who will read of it.
 *
 * @param bundle base name of the words that have the key, in Kazakh, Russian and English
 * @param values for {@code {0}} and on; one that is a saying itself is said in the same language
 */
public record Saying(String bundle, String key, List<Object> values) {
  public Saying {
    values = List.copyOf(values);
  }

  /** A key of the words beside a class: {@code words_kk.properties} and its sisters. */
  public static Saying of(Class<?> home, String key, Object... values) {
    return new Saying(home.getPackageName() + ".words", key, List.of(values));
  }

  /** The words of a language, which must be there: kk, ru or en. */
  public static ResourceBundle words(String bundle, Language language) {
    return ResourceBundle.getBundle(
        bundle,
        Locale.of(language.tag()),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Puts values in the places of a sentence: the first for {@code {0}}. */
  public static String filled(String sentence, Object... values) {
    String filled = sentence;
    for (int i = 0; i < values.length; i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return filled;
  }

  /** What is said in that language. */
  public String in(Language language) {
    Object[] said =
        values.stream()
            .map(one -> one instanceof Saying inner ? inner.in(language) : one)
            .toArray();
    return filled(words(bundle, language).getString(key), said);
  }

  /** What is said in every language in which it can be: for whoever will read of it, whenever. */
  public Texts told() {
    return told(List.of(this));
  }

  /** Several sentences in every language, one after the other. */
  public static Texts told(List<Saying> all) {
    Map<Language, String> told = new EnumMap<>(Language.class);
    for (Language language : List.of(Language.KK, Language.RU, Language.EN)) {
      told.put(language, String.join("; ", in(language, all)));
    }
    return new Texts(told);
  }

  /** Several, in their order. */
  public static List<String> in(Language language, List<Saying> all) {
    return all.stream().map(one -> one.in(language)).toList();
  }
}
