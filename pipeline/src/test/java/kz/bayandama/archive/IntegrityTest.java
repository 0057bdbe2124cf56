package kz.bayandama.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrityTest {
  @TempDir Path folder;
  private FolderArchive archive;
  private String id = "";

  @BeforeEach
  void oneSubmission() throws Exception {
    archive = FolderArchive.open(folder.resolve("archive"));
    Path original = Files.writeString(folder.resolve("есеп.txt"), "Бару туралы есеп");
    id = Ids.of(original);
    Source source =
        new Source(
            Source.Channel.FOLDER, "есеп.txt", null, Instant.parse("2025-03-01T09:00:00Z"), null);
    new ReportArchive(archive).add(new Submission(id, source, Files.size(original)), original);
  }

  @Test
  void aWholeArchiveHasNoDamage() throws Exception {
    assertThat(Integrity.check(archive)).isEmpty();
  }

  @Test
  void changedBytesAreFound() throws Exception {
    Files.writeString(archive.path(Keys.original(id)), "басқа мәтін");
    assertThat(Integrity.check(archive))
        .containsExactly(new Integrity.Damage(Keys.original(id), "is not the bytes of its name"));
  }

  @Test
  void aLostOriginalIsFound() throws Exception {
    Files.delete(archive.path(Keys.original(id)));
    assertThat(Integrity.check(archive))
        .containsExactly(new Integrity.Damage(Keys.submission(id), "has no original"));
  }

  @Test
  void aGapInNumbersAndBrokenJsonAreFound() throws Exception {
    archive.putIfAbsent(Keys.reports(id) + "3.json", "{}".getBytes(StandardCharsets.UTF_8));
    archive.putIfAbsent(Keys.reports(id) + "1.json", "{\"id\":".getBytes(StandardCharsets.UTF_8));
    assertThat(Integrity.check(archive))
        .extracting(Integrity.Damage::what)
        .satisfiesExactly(
            broken -> assertThat(broken).startsWith("is no JSON: line 1"),
            gap -> assertThat(gap).isEqualTo("comes after a gap"));
  }
}
