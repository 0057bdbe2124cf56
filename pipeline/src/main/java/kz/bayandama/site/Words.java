package kz.bayandama.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bayandama.json.Yaml;
import kz.bayandama.report.Language;

/**
 * All words of the pages in one language, from {@code words/<language>.yaml}. Immutable.
 *
 * @param words by key
 * @param counts counted words by key and plural category, with {@code {n}} for the number
 */
record Words(
    Language language, Map<String, String> words, Map<String, Map<String, String>> counts) {
  private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

  /** The file as people edit it. */
  record WordFile(Map<String, String> words, Map<String, Map<String, String>> counts) {}

  static Words read(Look look, Language language) throws IOException {
    WordFile file = Yaml.read(look.bytes("words/" + language.tag() + ".yaml"), WordFile.class);
    return new Words(language, new TreeMap<>(file.words()), new TreeMap<>(file.counts()));
  }

  Formats formats() {
    return new Formats(language);
  }

  String say(Phrase phrase) {
    String text = words.get(phrase.key());
    if (text == null) {
      throw new IllegalArgumentException(language.tag() + " has no word «" + phrase.key() + "»");
    }
    return text;
  }

  /** A phrase with its places filled: {@code say(PAGE_NUMBER, "n", "2")}. */
  String say(Phrase phrase, String... placesAndValues) {
    String text = say(phrase);
    for (int i = 0; i < placesAndValues.length; i += 2) {
      text = text.replace("{" + placesAndValues[i] + "}", placesAndValues[i + 1]);
    }
    return text;
  }

  /** A counted phrase in the form that goes with the number. */
  String count(Phrase phrase, long n) {
    Map<String, String> forms = counts.getOrDefault(phrase.key(), Map.of());
    String form = forms.get(formats().plural(n).name().toLowerCase(Locale.ROOT));
    if (form == null) {
      throw new IllegalArgumentException(language.tag() + " does not count «" + phrase.key() + "»");
    }
    return form.replace("{n}", formats().number(n));
  }

  /**
   * Checks that every language has every word that templates and Java print, no other, with the
   * same places and all plural forms.
   *
   * @throws IllegalArgumentException naming everything that is wrong
   */
  static void check(List<Words> languages, Set<String> inTemplates) {
    Set<String> needed = new TreeSet<>(inTemplates);
    Set<String> counted = new TreeSet<>();
    Arrays.stream(Phrase.values())
        .forEach(phrase -> (phrase.counted() ? counted : needed).add(phrase.key()));
    List<String> problems = new ArrayList<>();
    for (Words words : languages) {
      String place = "words/" + words.language.tag() + ".yaml: ";
      compare(place, needed, words.words.keySet(), problems);
      compare(place, counted, words.counts.keySet(), problems);
      words.checkForms(place, problems);
      words.checkPlaces(place, languages.getFirst(), problems);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  private static void compare(
      String place, Set<String> needed, Set<String> present, List<String> problems) {
    for (String key : needed) {
      if (!present.contains(key)) {
        problems.add(place + "«" + key + "» is missing");
      }
    }
    for (String key : present) {
      if (!needed.contains(key)) {
        problems.add(place + "«" + key + "» is printed nowhere");
      }
    }
  }

  private void checkForms(String place, List<String> problems) {
    Set<String> forms =
        formats().plurals().stream()
            .map(form -> form.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    counts.forEach((key, present) -> {
      if (!forms.equals(new TreeSet<>(present.keySet()))) {
        problems.add(place + "«" + key + "» needs the forms " + forms);
      }
    });
    words.forEach((key, text) -> {
      if (text.isBlank()) {
        problems.add(place + "«" + key + "» is blank");
      }
    });
  }

  private void checkPlaces(String place, Words first, List<String> problems) {
    words.forEach((key, text) -> {
      String other = first.words.get(key);
      if (other != null && !places(text).equals(places(other))) {
        problems.add(
            place + "«" + key + "» has the places " + places(text) + ", not " + places(other));
      }
    });
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    for (Matcher place = PLACE.matcher(text); place.find(); ) {
      places.add(place.group());
    }
    return places;
  }
}
