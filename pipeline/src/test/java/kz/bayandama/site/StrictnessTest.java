package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is misspelt, missing or superfluous in templates and words stops the build. */
class StrictnessTest {
  @TempDir Path folder;

  /** Builds with a look in which one file is changed. */
  private SiteTree buildWith(String file, String old, String changed) throws IOException {
    Path look = folder.resolve("look");
    String text;
    try (var in = StrictnessTest.class.getResourceAsStream("/site-templates/" + file)) {
      text =
          new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    if (!text.contains(old)) {
      throw new IllegalStateException(file + " does not hold «" + old + "»");
    }
    Path target = look.resolve(file);
    Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
    Files.writeString(target, text.replace(old, changed));
    return new SiteBuilder()
        .build(
            List.of(SampleEditions.edition(2025, 0)),
            SampleEditions.KZ,
            SiteSettings.relative().withLook(look),
            folder.resolve("site"));
  }

  @Test
  void aVariableThatNobodyDeclaresStopsTheBuild() {
    assertThatThrownBy(() -> buildWith("pages/report.mustache", "{{inFavour}}", "{{inFavor}}"))
        .isInstanceOf(MustacheException.class)
        .hasStackTraceContaining("nothing is called «inFavor» here")
        .hasStackTraceContaining("pages/report");
  }

  @Test
  void aSectionThatNobodyDeclaresStopsTheBuild() {
    assertThatThrownBy(() ->
            buildWith("pages/home.mustache", "{{^latest}}", "{{^newest}}{{/newest}}{{^latest}}"))
        .hasStackTraceContaining("nothing is called «newest» here");
  }

  @Test
  void aValueThatIsNotThereIsNotPrintedAsNothing() {
    assertThatThrownBy(
            () -> buildWith("parts/text.mustache", "{{#note}}", "<p>{{note}}</p>{{#note}}"))
        .hasStackTraceContaining("«note» has no value");
  }

  @Test
  void anUnknownPartialStopsTheBuildEvenOnAPageThatIsNotBuilt() {
    assertThatThrownBy(
            () -> buildWith("pages/404.mustache", "{{> parts/head}}", "{{> parts/haed}}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("parts/haed.mustache is missing");
  }

  @Test
  void aWordMissingInOneLanguageStopsTheBuild() {
    assertThatThrownBy(() -> buildWith("words/kk.yaml", "  siteName: ", "  siteNaem: "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("words/kk.yaml: «siteName» is missing")
        .hasMessageContaining("words/kk.yaml: «siteNaem» is printed nowhere");
  }

  @Test
  void aWordThatATemplateAloneAsksForStopsTheBuildInEveryLanguage() {
    assertThatThrownBy(() -> buildWith("parts/bottom.mustache", "{{w.feed}}", "{{w.newsfeed}}"))
        .hasMessageContaining("words/ru.yaml: «newsfeed» is missing")
        .hasMessageContaining("words/en.yaml: «feed» is printed nowhere");
  }

  @Test
  void aPluralFormMissingStopsTheBuild() {
    assertThatThrownBy(() -> buildWith("words/ru.yaml", "    few: ", "    two: "))
        .hasMessageContaining("words/ru.yaml: «countVisits» needs the forms [few, many, one]");
  }

  @Test
  void aPlaceThatATranslationLosesStopsTheBuild() {
    assertThatThrownBy(() -> buildWith("words/en.yaml", "Chapter {n}", "Chapter"))
        .hasMessageContaining("words/en.yaml: «chapterNumber» has the places [], not [{n}]");
  }

  @Test
  void anotherLookStandsInFileByFile() throws IOException {
    SiteTree tree = buildWith("words/ru.yaml", "Республика Казахстан", "República de Ejemplo");
    org.assertj.core.api.Assertions.assertThat(
            Files.readString(tree.root().resolve("ru/index.html")))
        .contains("República de Ejemplo");
  }
}
