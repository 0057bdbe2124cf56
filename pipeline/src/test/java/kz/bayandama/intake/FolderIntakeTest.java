package kz.bayandama.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inbox's way into the archive and on to taken/, as a person or a network share uses it. */
class FolderIntakeTest {
  private static final Duration STABLE = Duration.ofSeconds(3);

  @TempDir Path folder;
  private Instant now = Instant.now();
  private Path inbox;
  private ReportArchive archive;
  private FolderIntake intake;

  @BeforeEach
  void open() throws IOException {
    inbox = Files.createDirectory(folder.resolve("inbox"));
    Files.createDirectory(folder.resolve("tmp"));
    archive = new ReportArchive(FolderArchive.open(folder.resolve("archive")));
    intake = start();
  }

  private FolderIntake start() throws IOException {
    return new FolderIntake(
        new InboxFolder(inbox, STABLE, () -> now),
        TakenFolder.open(taken(), STABLE, () -> now),
        new Intake(archive, folder.resolve("tmp"), () -> now));
  }

  private Path taken() {
    return folder.resolve("taken");
  }

  private List<Intake.Taken> round() throws IOException {
    return intake.look().files().stream().map(intake::take).flatMap(Optional::stream).toList();
  }

  /** Looks until what lies there is stable, and takes it. */
  private List<Intake.Taken> settle() throws IOException {
    round();
    now = now.plus(STABLE);
    return round();
  }

  @Test
  void fiveHundredFilesAreTakenTogetherAndEachOnce() throws Exception {
    for (int i = 0; i < 500; i++) {
      Files.writeString(inbox.resolve("отчёт " + i + ".txt"), "текст " + i % 450);
    }
    List<Intake.Taken> all = settle();
    assertThat(all).hasSize(500).filteredOn(Intake.Taken::isNew).hasSize(450);
    assertThat(archive.submissions()).hasSize(450);
    assertThat(TakenFolder.all(taken())).hasSize(500);
    assertThat(inbox).isEmptyDirectory();
  }

  @Test
  void theSameNameWithOtherContentIsAnotherSubmissionAndBothFilesAreKept() throws Exception {
    Files.writeString(inbox.resolve("есеп.txt"), "бірінші");
    settle();
    Files.writeString(inbox.resolve("есеп.txt"), "екінші");
    settle();
    assertThat(archive.submissions()).hasSize(2);
    assertThat(TakenFolder.all(taken()))
        .extracting(TakenFolder.Kept::name)
        .containsExactly("есеп.txt", "есеп.txt");
  }

  @Test
  void aCopyThatPausedAndWentOnAfterItWasTakenIsTakenWhole() throws Exception {
    Path file = inbox.resolve("отчёт.txt");
    try (OutputStream copy = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      copy.write("первая половина".getBytes(StandardCharsets.UTF_8));
      String half = settle().getFirst().submission().id();
      copy.write(", вторая половина".getBytes(StandardCharsets.UTF_8));
      copy.flush();
      assertThat(settle())
          .extracting(one -> one.submission().id())
          .containsExactly(
              Ids.of("первая половина, вторая половина".getBytes(StandardCharsets.UTF_8)))
          .doesNotContain(half);
    }
    assertThat(settle()).isEmpty();
    assertThat(TakenFolder.all(taken())).hasSize(1);
  }

  @Test
  void aCopyThatWentOnWhileTheServiceWasStoppedIsTakenWholeAtTheNextStart() throws Exception {
    Path file = inbox.resolve("отчёт.txt");
    try (OutputStream copy = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      copy.write("начало".getBytes(StandardCharsets.UTF_8));
      settle();
      copy.write(" и конец".getBytes(StandardCharsets.UTF_8));
    }
    intake = start();
    assertThat(settle())
        .extracting(one -> one.submission().id())
        .containsExactly(Ids.of("начало и конец".getBytes(StandardCharsets.UTF_8)));
    intake = start();
    assertThat(settle()).isEmpty();
  }

  @Test
  void whatCannotBeMovedIsArchivedAndStuckAndHoldsUpNoOther() throws Exception {
    Files.writeString(taken(), "a file in the way of the folder");
    Files.writeString(inbox.resolve("а.txt"), "бір");
    Files.writeString(inbox.resolve("б.txt"), "екі");
    intake =
        new FolderIntake(
            new InboxFolder(inbox, Duration.ZERO, () -> now),
            TakenFolder.open(taken(), STABLE, () -> now),
            new Intake(archive, folder.resolve("tmp"), () -> now));
    assertThat(round()).hasSize(2);
    assertThat(archive.submissions()).hasSize(2);
    assertThat(intake.look().look().stuck())
        .extracting(InboxFolder.Entry::why)
        .containsExactly(InboxFolder.Why.NOT_TAKEN, InboxFolder.Why.NOT_TAKEN);
    Files.delete(taken());
    now = now.plusSeconds(2);
    assertThat(round()).hasSize(2).noneMatch(Intake.Taken::isNew);
    assertThat(inbox).isEmptyDirectory();
  }

  @Test
  void whatItsSenderTookBackIsForgotten() throws Exception {
    Path file = Files.writeString(inbox.resolve("кері.txt"), "x");
    round();
    now = now.plus(STABLE);
    FolderIntake.Round ready = intake.look();
    Files.delete(file);
    assertThat(intake.take(ready.files().getFirst())).isEmpty();
    assertThat(intake.look().look().stuck()).isEmpty();
  }
}
