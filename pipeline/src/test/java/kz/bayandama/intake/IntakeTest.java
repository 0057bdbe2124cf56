package kz.bayandama.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final Instant NOW = Instant.parse("2025-03-01T09:00:00.123Z");

  @TempDir Path folder;
  private ReportArchive archive;
  private Intake intake;

  @BeforeEach
  void open() throws IOException {
    archive = new ReportArchive(FolderArchive.open(folder.resolve("archive")));
    intake = new Intake(archive, Files.createDirectory(folder.resolve("tmp")), () -> NOW);
  }

  @Test
  void theBytesAreInTheArchiveUnderTheirHash() throws Exception {
    Path file = Files.writeString(folder.resolve("отчёт.txt"), "Отчёт о посещении");
    Intake.Taken taken = intake.take(file, Source.Channel.FOLDER, "отчёт.txt", null);
    assertThat(taken.isNew()).isTrue();
    assertThat(taken.submission().id()).isEqualTo(Ids.of(file));
    assertThat(taken.submission().source().receivedAt())
        .isEqualTo(Instant.parse("2025-03-01T09:00:00Z"));
    try (var in = archive.original(taken.submission().id())) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("Отчёт о посещении");
    }
    assertThat(file).exists();
  }

  @Test
  void theSameBytesUnderAnotherNameAreTheSameSubmission() throws Exception {
    Path one = Files.writeString(folder.resolve("бір.txt"), "Есеп");
    Path two = Files.writeString(folder.resolve("екі.txt"), "Есеп");
    Intake.Taken first = intake.take(one, Source.Channel.FOLDER, "бір.txt", null);
    Intake.Taken second = intake.take(two, Source.Channel.FOLDER, "екі.txt", null);
    assertThat(second.isNew()).isFalse();
    assertThat(second.submission()).isEqualTo(first.submission());
    assertThat(archive.submissions()).hasSize(1);
  }

  @Test
  void theSameNameWithOtherBytesIsAnotherSubmission() throws Exception {
    Path file = Files.writeString(folder.resolve("отчёт.txt"), "первый");
    intake.take(file, Source.Channel.FOLDER, "отчёт.txt", null);
    Files.writeString(file, "второй");
    assertThat(intake.take(file, Source.Channel.FOLDER, "отчёт.txt", null).isNew()).isTrue();
    assertThat(archive.submissions()).hasSize(2);
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    Path secret = Files.writeString(folder.resolve("секрет"), "чужой файл");
    Path link = Files.createSymbolicLink(folder.resolve("ссылка"), secret);
    assertThatThrownBy(() -> intake.take(link, Source.Channel.FOLDER, "ссылка", null))
        .isInstanceOf(IOException.class);
    assertThat(archive.submissions()).isEqualTo(List.of());
    try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
      assertThat(left).isEmpty();
    }
  }
}
