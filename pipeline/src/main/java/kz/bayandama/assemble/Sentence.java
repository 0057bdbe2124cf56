package kz.bayandama.assemble;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;

/**
 * A sentence with gaps: <code>{visits}</code> is a value, <code>{visits:visit|visits}</code> the
 * form that goes with the number: three in Russian (one, few, many), two in English, one in Kazakh,
 * whose nouns stay singular after a numeral. Not thread-safe; for one use.
 */
final class Sentence {
  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)(?::([^}]*))?}");

  private final Texts template;
  private final Map<String, Function<Language, Optional<String>>> values = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();

  Sentence(Texts template) {
    this.template = template;
  }

  Sentence with(String name, long count) {
    counts.put(name, count);
    values.put(name, language -> Optional.of(grouped(count, language)));
    return this;
  }

  Sentence with(String name, String text) {
    values.put(name, language -> Optional.of(text));
    return this;
  }

  /** A value that differs by language; the sentence is left out where the value has no text. */
  Sentence with(String name, Texts texts) {
    values.put(name, texts::in);
    return this;
  }

  /**
   * The sentence in every language in which all its values have a text.
   *
   * @throws IllegalArgumentException if a gap has no value
   */
  Texts texts() {
    Map<Language, String> all = new EnumMap<>(Language.class);
    template
        .byLanguage()
        .forEach((language, text) -> filled(text, language).ifPresent(t -> all.put(language, t)));
    return new Texts(all);
  }

  private Optional<String> filled(String text, Language language) {
    Matcher gap = GAP.matcher(text);
    StringBuilder out = new StringBuilder();
    while (gap.find()) {
      String forms = gap.group(2);
      Optional<String> value =
          forms == null
              ? value(gap.group(1), language)
              : Optional.of(form(forms.split("\\|", -1), gap.group(1), language));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      gap.appendReplacement(out, Matcher.quoteReplacement(value.get()));
    }
    return Optional.of(gap.appendTail(out).toString());
  }

  private Optional<String> value(String name, Language language) {
    Function<Language, Optional<String>> value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for {" + name + "}");
    }
    return value.apply(language);
  }

  private String form(String[] forms, String name, Language language) {
    Long count = counts.get(name);
    if (count == null) {
      throw new IllegalArgumentException("no number for {" + name + ":…}");
    }
    return forms[Math.min(plural(count, language), forms.length - 1)];
  }

  /** The plural class by Unicode CLDR's rules for whole numbers, as a position from 0. */
  static int plural(long count, Language language) {
    long tens = count % 100;
    long ones = count % 10;
    return switch (language) {
      case RU -> {
        if (ones == 1 && tens != 11) {
          yield 0;
        }
        yield ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
      }
      case EN -> count == 1 ? 0 : 1;
      case KK, UND -> 0;
    };
  }

  /** A number as printed: thousands parted by a no-break space, in English by a comma. */
  static String grouped(long count, Language language) {
    String digits = Long.toString(count);
    StringBuilder out = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > (count < 0 ? 1 : 0); at -= 3) {
      out.insert(at, language == Language.EN ? "," : "\u00a0");
    }
    return out.toString();
  }
}
