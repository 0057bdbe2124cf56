package kz.bayandama.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * @param site the language itself
 * @param all all languages of the site
 * @param formats of numbers and dates
 * @param languages what a text's language is called: «In Kazakh», by tag of {@link Language}
 * @param onlyIn that a text is in that language only
 * @param words by key
 * @param counts counted words by key and plural category, with {@code {n}} for the number
 */
record Words(
    SiteLanguage site,
    List<SiteLanguage> all,
    Formats formats,
    Map<String, String> languages,
    Map<String, String> onlyIn,
    Map<String, String> words,
    Map<String, Map<String, String>> counts) {
  private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

  /** The file as people edit it. */
  record WordFile(
      Formats formats,
      Map<String, String> languages,
      Map<String, String> onlyIn,
      Map<String, String> words,
      Map<String, Map<String, String>> counts) {}

  /** The words of one of the languages of the site. */
  static Words read(Look look, SiteLanguage site, List<SiteLanguage> all) throws IOException {
    WordFile file = Yaml.read(look.bytes("words/" + site.tag() + ".yaml"), WordFile.class);
    return new Words(
        site,
        all,
        file.formats(),
        new TreeMap<>(file.languages()),
        new TreeMap<>(file.onlyIn()),
        new TreeMap<>(file.words()),
        new TreeMap<>(file.counts()));
  }

  /** BCP 47: the language of the pages. */
  String tag() {
    return site.tag();
  }

  /** Whose texts the pages print. */
  Language language() {
    return site.texts();
  }

  /** The tag of a text in this language. */
  String tag(Language texts) {
    return all.stream()
        .filter(one -> one.texts() == texts)
        .map(SiteLanguage::tag)
        .findFirst()
        .orElse(texts.tag());
  }

  /** What a text's language is called. */
  String languageName(Language texts) {
    return word(languages, texts.tag());
  }

  /** That a text is in that language only. */
  String onlyIn(Language texts) {
    return word(onlyIn, texts.tag());
  }

  String say(Phrase phrase) {
    return word(words, phrase.key());
  }

  private String word(Map<String, String> from, String key) {
    String text = from.get(key);
    if (text == null) {
      throw new IllegalArgumentException(tag() + " has no word «" + key + "»");
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
    String form = forms.get(formats.plural(n).key());
    if (form == null) {
      throw new IllegalArgumentException(tag() + " does not count «" + phrase.key() + "»");
    }
    return form.replace("{n}", formats.number(n));
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
    Set<String> tags = new TreeSet<>(Set.of(Language.UND.tag()));
    languages.forEach(words -> tags.add(words.site().texts().tag()));
    Arrays.stream(Phrase.values())
        .forEach(phrase -> (phrase.counted() ? counted : needed).add(phrase.key()));
    List<String> problems = new ArrayList<>();
    for (Words words : languages) {
      String place = "words/" + words.tag() + ".yaml: ";
      compare(place, needed, words.words.keySet(), problems);
      compare(place + "languages: ", tags, words.languages.keySet(), problems);
      compare(place + "onlyIn: ", tags, words.onlyIn.keySet(), problems);
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
        formats.plurals().forms().stream()
            .map(Formats.Plural::key)
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
