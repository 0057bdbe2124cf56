package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import kz.bayandama.json.Json;
import kz.bayandama.profile.ProfileFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mechanism that copied the bundled country into a folder and changed words there, no Java. */
class OwnCountryIT {
  @TempDir Path folder;

  private Ran run(Object... args) {
    Ran ran = Ran.of(Stream.concat(Arrays.stream(args), Stream.of("-w", folder)).toArray());
    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    return ran;
  }

  @BeforeEach
  void workspace() throws Exception {
    run("init");
    ProfileFolder.copied("kz", folder.resolve("country"));
    Path settings = folder.resolve("bayandama.yaml");
    Files.writeString(
        settings, Files.readString(settings).replace("#profile: kz", "profile: ./country"));
    Minutes.councilOfOne(folder);
  }

  private void change(String file, String old, String now) throws Exception {
    Path path = folder.resolve("country").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    Files.writeString(path, text.replace(old, now));
  }

  @Test
  void itsWordsAreThoseOfTheReportTheLettersAndTheSite() throws Exception {
    change("regions.json", "город Алматы", "вольный город Алматы");
    change("report-words.json", "Ежегодный сводный доклад", "Годовой общий доклад");
    change("personal-data.json", "\"roles\": [", "\"roles\": [\"узник\", ");
    run("ingest", Path.of("src/samples/sizo-72-almaty-2025-02.docx"));
    String last = run("assemble", "2025", "--json").lines().getLast();
    String digest = Json.tree(last.getBytes(StandardCharsets.UTF_8)).get("edition").asText();
    run("clear", "2025", "--replace", "--reader", "zh.ospan");
    Path minutes =
        Files.writeString(
            folder.resolve("minutes.yaml"),
            "date: 2026-02-10\nedition: %s\nvotes:\n  - {member: zh.ospan, vote: for}\n"
                .formatted(digest));
    run("vote", minutes);
    run("decide", "2025");
    run("dispatch", "2025");
    run("publish");

    assertThat(folder.resolve("public/ru/reports/2025/index.html"))
        .content()
        .contains("Годовой общий доклад");
    assertThat(folder.resolve("public/ru/regions/index.html"))
        .content()
        .contains("Вольный город Алматы");
  }

  @Test
  void aMistakeInItIsBadSettingsAndNamesTheFile() throws Exception {
    change("answers.json", "\"status\": {", "\"status\": [{");
    Ran ran = Ran.of("ingest", Path.of("src/samples/sizo-72-almaty-2025-02.docx"), "-w", folder);
    assertThat(ran.code()).isEqualTo(Cli.USAGE);
    assertThat(ran.err()).startsWith(folder.resolve("country/answers.json") + ": ").hasLineCount(1);
  }
}
