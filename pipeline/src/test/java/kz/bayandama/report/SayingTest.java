package kz.bayandama.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the stages have to say of what is wrong stands in three languages. */
class SayingTest {
  private static final Path SOURCES = Path.of("src/main/java/kz/bayandama");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern VALUE = Pattern.compile("(\\{\\d})");

  @ParameterizedTest
  @CsvSource({
    "json, word",
    "profile, fault|new InvalidProfile",
    "assemble, problem",
    "council, said",
    "publish, new Refusal|super",
    "extract, rejection",
    "app/routing, none",
    "recognise, none",
  })
  void everySentenceStandsInEachLanguageWithTheSameValuesAndIsSaidSomewhere(
      String name, String method) throws Exception {
    String sources = sources(name);
    Pattern said = Pattern.compile("\\b(?:" + method + ")\\(\\s*\"([^\"]*)\"");
    ResourceBundle english = words(name, Language.EN);
    for (Language language : List.of(Language.KK, Language.RU)) {
      ResourceBundle other = words(name, language);
      assertThat(other.keySet()).isEqualTo(english.keySet());
      for (String key : english.keySet()) {
        assertThat(all(VALUE, other.getString(key)))
            .as(key)
            .isEqualTo(all(VALUE, english.getString(key)));
      }
    }
    assertThat(all(LITERAL, sources + sources("app/command"))).containsAll(english.keySet());
    assertThat(english.keySet()).containsAll(all(said, sources));
  }

  @Test
  void aSayingWithinASayingIsSaidInTheSameLanguage() {
    Saying inner = new Saying("kz.bayandama.json.words", "missing", List.of("year"));
    Saying outer = new Saying("kz.bayandama.profile.words", "at", List.of("regions.json", inner));
    assertThat(outer.in(Language.KK)).isEqualTo("regions.json: «year» жоқ");
    assertThat(outer.in(Language.RU)).isEqualTo("regions.json: нет «year»");
    assertThat(outer.in(Language.EN)).isEqualTo("regions.json: «year» is missing");
  }

  private static ResourceBundle words(String name, Language language) {
    return Saying.words("kz.bayandama." + name.replace('/', '.') + ".words", language);
  }

  private static String sources(String folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(one -> one.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
