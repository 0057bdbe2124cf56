package kz.bayandama.intake;

import static kz.bayandama.intake.InboxFolder.Why.FOLDER;
import static kz.bayandama.intake.InboxFolder.Why.HIDDEN;
import static kz.bayandama.intake.InboxFolder.Why.NO_REGULAR_FILE;
import static kz.bayandama.intake.InboxFolder.Why.STILL_CHANGING;
import static kz.bayandama.intake.InboxFolder.Why.SYMBOLIC_LINK;
import static kz.bayandama.intake.InboxFolder.Why.TEMPORARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxFolderTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2025-03-01T09:00:00Z");

  private InboxFolder inbox(int seconds) {
    return new InboxFolder(folder, Duration.ofSeconds(seconds), () -> now);
  }

  private void pass(int seconds) {
    now = now.plusSeconds(seconds);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aFileIsReadyWhenItHasStayedTheSame() throws Exception {
    InboxFolder inbox = inbox(3);
    Path file = file("отчёт по СИЗО.docx", "текст");
    assertThat(inbox.look().waiting())
        .extracting(InboxFolder.Entry::name, InboxFolder.Entry::why)
        .containsExactly(tuple("отчёт по СИЗО.docx", STILL_CHANGING));
    pass(3);
    assertThat(inbox.look().ready()).containsExactly(file);
  }

  @Test
  void aFileThatGrowsWaitsAgain() throws Exception {
    InboxFolder inbox = inbox(3);
    file("есеп.docx", "жартысы");
    inbox.look();
    pass(2);
    file("есеп.docx", "жартысы және қалғаны");
    assertThat(inbox.look().ready()).isEmpty();
    pass(2);
    assertThat(inbox.look().ready()).isEmpty();
    pass(1);
    assertThat(inbox.look().ready()).hasSize(1);
  }

  @Test
  void fiveHundredFilesWaitSideBySide() throws Exception {
    InboxFolder inbox = inbox(3);
    for (int i = 0; i < 500; i++) {
      file("отчёт " + i + ".txt", "текст " + i);
    }
    inbox.look();
    pass(3);
    assertThat(inbox.look().ready()).hasSize(500);
  }

  @Test
  void anEmptyFileIsReadyToo() throws Exception {
    Path empty = file("пустой.docx", "");
    assertThat(inbox(0).look().ready()).containsExactly(empty);
  }

  @Test
  void onlyRegularFilesOfTheFolderItselfAreRead() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("папка"));
    Files.writeString(outside.resolve("внутри.txt"), "не читать");
    Files.createSymbolicLink(folder.resolve("ссылка.txt"), outside.resolve("внутри.txt"));
    Files.createSymbolicLink(folder.resolve("ссылка на папку"), outside);
    assertThat(new ProcessBuilder("mkfifo", folder.resolve("труба").toString()).start().waitFor())
        .isZero();
    file(".скрытый", "x");
    file("~$отчёт.docx", "x");
    file(".~lock.отчёт.odt#", "x");
    file("отчёт.docx.part", "x");
    InboxFolder.Look look = inbox(0).look();
    assertThat(look.ready()).isEmpty();
    assertThat(look.ignored())
        .extracting(InboxFolder.Entry::name, InboxFolder.Entry::why)
        .containsExactlyInAnyOrder(
            tuple("папка", FOLDER),
            tuple("ссылка.txt", SYMBOLIC_LINK),
            tuple("ссылка на папку", SYMBOLIC_LINK),
            tuple("труба", NO_REGULAR_FILE),
            tuple(".скрытый", HIDDEN),
            tuple("~$отчёт.docx", TEMPORARY),
            tuple(".~lock.отчёт.odt#", TEMPORARY),
            tuple("отчёт.docx.part", TEMPORARY));
  }

  @Test
  void controlCharactersOfNamesAreNotShown() throws Exception {
    file("отчёт\n\u0007.txt", "x");
    assertThat(InboxFolder.nameOf(inbox(0).look().ready().getFirst()))
        .isEqualTo("отчёт\uFFFD\uFFFD.txt");
  }
}
