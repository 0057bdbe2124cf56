package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                WordsTest.class.getResourceAsStream(
                    "/kz/bayandama/app/words_" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru"})
  void everyLanguageHasTheSameWordsAndTheSameValuesInThem(String language) throws Exception {
    Properties english = words("en");
    Properties other = words(language);
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(values(other.getProperty(key)))
          .as(key)
          .isEqualTo(values(english.getProperty(key)));
      assertThat(other.getProperty(key)).as(key).isNotBlank();
    }
  }

  private static String values(String sentence) {
    Matcher value = Pattern.compile("\\{\\d}").matcher(sentence);
    return value.results().map(found -> found.group()).sorted().toList().toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void helpOfEveryCommandIsInTheReadersLanguage(String language) throws Exception {
    Properties words = words(language);
    Ran help = Ran.in(language, "--help");
    assertThat(help.code()).isZero();
    assertThat(oneLine(help.out())).contains(words.getProperty("usage.description"));
    for (String key : words.stringPropertyNames()) {
      if (key.matches("bayandama\\..*\\.usage\\.description")) {
        String command = key.split("\\.", -1)[1];
        Ran own = Ran.in(language, command, "--help");
        assertThat(own.code()).as(command).isZero();
        assertThat(oneLine(own.out())).as(command).contains(words.getProperty(key));
      }
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void everyCommandSaysWhatItDoes() {
    assertThat(Ran.of("--help").lines())
        .filteredOn(line -> line.matches("  [a-z]+\\s*"))
        .as("commands without a description")
        .isEmpty();
  }
}
