package kz.bayandama.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A country in a folder, which people write by hand: it is read whole, or told what is wrong. */
class ProfileFolderTest {
  @TempDir Path folder;

  private Path copied() throws IOException {
    return ProfileFolder.copied("kz", folder.resolve("жер"));
  }

  @Test
  void aCopyOfTheBundledOneIsTheSameButForItsName() throws Exception {
    Profile bundled = Profile.bundled("kz");
    Profile copy = Profile.load(copied());
    assertThat(copy.id()).isEqualTo("жер");
    assertThat(copy.cues()).isEqualTo(bundled.cues());
    assertThat(copy.institutionTypes()).isEqualTo(bundled.institutionTypes());
    assertThat(copy.themes()).isEqualTo(bundled.themes());
    assertThat(copy.annex()).isEqualTo(bundled.annex());
    assertThat(PersonalCues.of(copy.files())).isEqualTo(PersonalCues.of(bundled.files()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ministries.json      | "chapter"  | "chapters" | ministries.json, 1: «chapter» is missing
          ministries.json      | "chapter": 2 | "chapter": "II" | ministries.json, 1, chapter: a whole number should stand here
          regions.json         | "patterns": [ | "patterns": ["(облыс", | regions.json, KZ-71: «(облыс» is no regular expression
          taxonomy.json        | "MVD"      | "MWD"      | names no ministry: MWD
          annex.json           | "chapters" | "parts"    | annex.json: «chapters» is missing
          themes.json          | "id"       | "name"     | themes.json, 1: «id» is missing
          recognition.json     | {          | { [        | recognition.json: line 1
          personal-data.json   | {          | [          | personal-data.json: line 1
          personal-data.json   | "roles"    | "rolls"    | personal-data.json: «roles» is missing
          """)
  void aFaultIsToldWithItsPlace(String file, String old, String now, String told) throws Exception {
    Path profile = copied();
    String text = Files.readString(profile.resolve(file));
    assertThat(text).contains(old);
    Files.write(
        profile.resolve(file),
        (text.substring(0, text.indexOf(old))
                + now
                + text.substring(text.indexOf(old) + old.length()))
            .getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> PersonalCues.of(Profile.load(profile).files()))
        .isInstanceOf(InvalidProfile.class)
        .hasMessageContaining(told);
  }

  @Test
  void whatIsNotThereIsNamed() throws Exception {
    Path profile = copied();
    Files.delete(profile.resolve("themes.json"));
    assertThatThrownBy(() -> Profile.load(profile))
        .isInstanceOf(InvalidProfile.class)
        .hasMessage("the profile has no " + profile.resolve("themes.json"));
    assertThatThrownBy(() -> Profile.load(folder.resolve("none")))
        .isInstanceOf(InvalidProfile.class)
        .hasMessageContaining("is no folder");
    assertThatThrownBy(() -> Profile.bundled("жер"))
        .isInstanceOf(InvalidProfile.class)
        .hasMessageContaining("a folder is written with a slash: ./жер");
  }
}
