package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.council.LetterQueue;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Council's letters (rule 6) by real SMTP servers, each once. */
class LettersIT {
  @TempDir Path folder;
  private Path workspace;

  @BeforeEach
  void open() throws Exception {
    workspace = folder.resolve("w");
    run(0, "init");
    Files.writeString(
        workspace.resolve("council/council.yaml"),
        """
        commissioner: {name: Әсел Үмбетова, email: ombudsman@example.kz, language: kk}
        responsible: zh.ospan
        members:
          - {id: zh.ospan, name: Жанар Оспан, email: ospan@example.kz, language: kk}
        participants:
          - {id: almaty.1, name: Айгүл Сәтова, email: satova@example.kz, language: ru}
        """);
    run(0, "plan", "new", "2025");
    run(0, "plan", "approve", "2025");
  }

  private void sendBy(int port) throws IOException {
    Files.writeString(
        workspace.resolve("bayandama.yaml"),
        "smtp: {host: 127.0.0.1, port: %d, security: none, from: council@npm.example}\n"
            .formatted(port));
  }

  private static GreenMail smtp(int port) {
    GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return mail;
  }

  private String run(int code, Object... command) {
    Ran ran = Ran.of(Stream.concat(Arrays.stream(command), Stream.of("-w", workspace)).toArray());
    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(code);
    return ran.out() + ran.err();
  }

  private List<Path> outbox(String name) throws IOException {
    Path place = workspace.resolve("outbox/" + name);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String to(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void eachIsSentOnceInItsLanguageWithTheDeadlineForACalendar() throws Exception {
    GreenMail server = smtp(0);
    sendBy(server.getSmtp().getPort());
    assertThat(run(0, "request", "2025")).contains("sent, copy");
    assertThat(run(0, "request", "2025")).contains("no letter is due");
    MimeMessage[] all = server.getReceivedMessages();
    server.stop();
    assertThat(all)
        .extracting(LettersIT::to)
        .containsExactlyInAnyOrder("ospan@example.kz", "satova@example.kz");
    MimeMessage toMember = to(all[0]).startsWith("ospan") ? all[0] : all[1];
    assertThat(toMember.getFrom())
        .extracting(Object::toString)
        .containsExactly("council@npm.example");
    assertThat(toMember.getMessageID()).endsWith("@npm.example>");
    assertThat(toMember.getHeader("X-Unsent")).isNull();
    assertThat(toMember.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart parts = (MimeMultipart) toMember.getContent();
    assertThat((String) parts.getBodyPart(0).getContent()).contains("6-тармағына");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar");
    assertThat(outbox("council-2025")).isEmpty();
    assertThat(outbox("council-2025/sent")).hasSize(2);
    run(0, "verify");
  }

  @Test
  void whatAServerThatIsDownDidNotGetGoesOutWhenItIsBack() throws Exception {
    GreenMail server = smtp(0);
    int port = server.getSmtp().getPort();
    server.stop();
    sendBy(port);
    assertThat(run(3, "request", "2025")).contains("waits for the mail server");
    assertThat(run(3, "request", "2025")).contains("letters wait");
    GreenMail back = smtp(port);
    run(0, "request", "2025");
    assertThat(back.getReceivedMessages()).hasSize(2);
    back.stop();
  }

  @Test
  void aServerThatIsBusyIsTriedAgainAndOneThatRefusesLeavesTheDraftToAPerson() throws Exception {
    try (StubbornServer server = new StubbornServer("452 busy")) {
      sendBy(server.port());
      assertThat(run(3, "request", "2025")).contains("does not take 2 letters now");
      server.answer("550 no such user");
      run(0, "request", "2025");
      assertThat(server.taken()).isZero();
      List<Path> drafts = outbox("council-2025");
      assertThat(drafts).hasSize(2);
      assertThat(run(0, "status")).contains("the mail server refuses it");
      server.answer("250 ok");
      run(0, "request", "2025");
      assertThat(server.taken()).as("a person sends the draft, or takes it away").isZero();
      for (Path draft : drafts) {
        Files.delete(draft);
      }
      assertThat(run(0, "status")).doesNotContain("refuses");
    }
  }

  @Test
  void draftsThatWereWrittenBeforeThereWasAServerAreNotSentOnceThereIsOne() throws Exception {
    run(0, "request", "2025");
    assertThat(outbox("council-2025")).hasSize(2);
    try (StubbornServer server = new StubbornServer("250 ok")) {
      sendBy(server.port());
      run(0, "request", "2025");
      assertThat(server.taken()).isZero();
    }
  }

  @Test
  void ofManyWhoWouldHandALetterOverOneDoes() throws Exception {
    FolderArchive archive = FolderArchive.open(folder.resolve("archive"));
    Instant now = Instant.parse("2026-01-12T09:00:00Z");
    LetterQueue.Queued letter =
        new LetterQueue.Queued(
            Ids.of("request".getBytes(StandardCharsets.UTF_8)), "council-2025/a.eml");
    new LetterQueue(archive, () -> now).put(letter, new byte[] {1});
    Callable<Boolean> hand = () -> new LetterQueue(archive, () -> now).begin(letter);
    try (ExecutorService four = Executors.newFixedThreadPool(4)) {
      for (int time = 0; time < 3; time++) {
        int began = 0;
        for (var one : four.invokeAll(List.of(hand, hand, hand, hand))) {
          began += one.get() ? 1 : 0;
        }
        assertThat(began).isEqualTo(1);
        assertThat(new LetterQueue(archive, () -> now).waiting()).isEmpty();
        new LetterQueue(archive, () -> now).later(letter);
        assertThat(new LetterQueue(archive, () -> now).waiting()).containsExactly(letter);
      }
    }
  }
}
