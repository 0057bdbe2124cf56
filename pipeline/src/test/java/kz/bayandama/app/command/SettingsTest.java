package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir Path folder;

  private Settings read(String yaml) throws Exception {
    return Settings.read(Files.writeString(folder.resolve("bayandama.yaml"), yaml));
  }

  private String commented(String language) throws Exception {
    Path file = folder.resolve("settings_" + language + ".yaml");
    Init.copy(file.getFileName().toString(), file);
    return Files.readString(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void theCommentedFileShowsEveryDefault(String language) throws Exception {
    String commented = commented(language);
    assertThat(read(commented)).isEqualTo(Settings.defaults());
    String uncommented =
        commented
            .replaceAll("(?m)^( *)#(?=[a-zA-Z0-9]+:)", "$1")
            .replaceAll(
                "(?m)^ *(bucket|endpoint|host|user|passwordFile|tokenFile|authority|authserv|from"
                    + "|to|cloudfront|keyFile):.*$",
                "");
    assertThat(read(uncommented)).isEqualTo(Settings.defaults());
  }

  @Test
  void allProblemsAreSaidAtOnce() {
    assertThatThrownBy(() ->
            read(
                """
                language: de
                readers: 0
                site: {address: npm.example}
                publish: {endpoint: "http://127.0.0.1:1"}
                """))
        .isInstanceOf(Usage.class)
        .hasMessageContaining("language: «de»")
        .hasMessageContaining("readers: 0")
        .hasMessageContaining("site.address: «npm.example»")
        .hasMessageContaining("publish.endpoint");
  }

  @Test
  void aMisspeltSettingIsRefusedAndTheRightOnesNamed() {
    assertThatThrownBy(() -> read("profile: kz\nlanguge: kk\n"))
        .isInstanceOf(Usage.class)
        .hasMessageContaining("«languge» near line 3 is none of [")
        .hasMessageContaining("language");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void theCommentedFileNamesEveryKey(String language) throws Exception {
    String commented = commented(language);
    for (RecordComponent setting : Settings.class.getRecordComponents()) {
      assertThat(commented).containsPattern("(?m)^#" + setting.getName() + ":");
      if (setting.getType().isRecord()) {
        for (RecordComponent inner : setting.getType().getRecordComponents()) {
          assertThat(commented).containsPattern("(?m)^  #" + inner.getName() + ":");
        }
      }
    }
  }
}
