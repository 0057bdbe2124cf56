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
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  @Test
  void namesAreShownComposedAndInTheirOwnAlphabet() throws Exception {
    file("и\u0306од.txt", "NFD");
    assertThat(names()).containsExactly("йод.txt");
  }

  @Test
  void aNameInWindows1251IsReadAndShown() throws Exception {
    // the shell makes what Java cannot: a name that is no UTF-8
    String script = "printf x > \"$(printf '\\356\\362\\367\\270\\362.txt')\"";
    assertThat(new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).start().waitFor())
        .isZero();
    InboxFolder.Look look = inbox(0).look();
    assertThat(look.ready()).hasSize(1);
    assertThat(InboxFolder.nameOf(look.ready().getFirst())).isEqualTo("отчёт.txt");
    assertThat(Files.readString(look.ready().getFirst())).isEqualTo("x");
  }

  @Test
  void aNameOf255BytesIsRead() throws Exception {
    String name = "ә".repeat(125) + "a.txt";
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(255);
    file(name, "x");
    assertThat(names()).containsExactly(name);
  }

  private List<String> names() throws IOException {
    return inbox(0).look().ready().stream().map(InboxFolder::nameOf).toList();
  }

  @Test
  void filesOfOperatingSystemsAndOfOfficesAreIgnoredAndATildeAloneIsNot() throws Exception {
    for (String name :
        List.of("Thumbs.db", "desktop.ini", "отчёт.docx:Zone.Identifier", "~WRL0003.tmp")) {
      file(name, "x");
    }
    file("~отчёт.docx", "x");
    InboxFolder.Look look = inbox(0).look();
    assertThat(look.ignored())
        .extracting(InboxFolder.Entry::why)
        .containsOnly(InboxFolder.Why.SYSTEM, TEMPORARY);
    assertThat(look.ready()).hasSize(1);
  }

  @Test
  void whatCouldNotBeTakenIsStuckAndTriedAgainAfterLongerAndLongerPauses() throws Exception {
    InboxFolder inbox = inbox(0);
    Path file = file("есеп.docx", "x");
    inbox.notTaken(file, new AccessDeniedException("есеп.docx", null, "locked"));
    Instant since = now;
    assertThat(inbox.look().stuck())
        .containsExactly(
            new InboxFolder.Entry(
                "есеп.docx", InboxFolder.Why.NOT_TAKEN, since, "AccessDeniedException: locked"));
    pass(2);
    assertThat(inbox.look().ready()).hasSize(1);
    inbox.notTaken(file, new IOException("No space left on device"));
    pass(3);
    assertThat(inbox.look().stuck()).extracting(InboxFolder.Entry::since).containsExactly(since);
    pass(1);
    assertThat(inbox.look().ready()).hasSize(1);
    inbox.taken(file);
    assertThat(inbox.look().ready()).hasSize(1);
  }
}
