package kz.bayandama.app.routing;

import static kz.bayandama.Letters.attachment;
import static kz.bayandama.Letters.head;
import static kz.bayandama.Letters.mixed;
import static kz.bayandama.Letters.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.intake.Intake;
import kz.bayandama.intake.mail.Envelope;
import kz.bayandama.intake.mail.MailServer;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.intake.mail.Participants;
import kz.bayandama.intake.mail.ReceivedMessage;
import kz.bayandama.intake.receipt.Outbox;
import kz.bayandama.intake.receipt.Post;
import kz.bayandama.intake.receipt.ReceiptText;
import kz.bayandama.intake.receipt.Receipts;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts by a real SMTP server in this process. */
class ReceiptsIT {
  private static final String SENDER = "g.ermekova@npm.example";
  private static final Participants ROSTER =
      new Participants(
          List.of(
              new Participants.Participant("almaty.1", "Гүлжан Ермекова", SENDER, Language.KK)));

  private final GreenMail greenMail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-03-01T09:00:00Z"));

  @TempDir Path folder;
  private ReportArchive archive;
  private Messages messages;
  private Intake intake;

  @BeforeEach
  void start() throws Exception {
    greenMail.start();
    archive = new ReportArchive(FolderArchive.open(folder.resolve("archive")));
    messages = new Messages(archive);
    intake = new Intake(archive, Files.createDirectory(folder.resolve("tmp")), now::get);
  }

  @AfterEach
  void stop() {
    greenMail.stop();
  }

  private Receipts receipts(int perHour) {
    MailServer server =
        new MailServer(
            "127.0.0.1",
            greenMail.getSmtp().getPort(),
            MailServer.Security.NONE,
            "",
            Optional.empty(),
            Optional.empty());
    return new Receipts(
        archive,
        new Receipts.Means(
            new ReceiptText(Profile.bundled("kz"), ZoneOffset.ofHours(5), name -> name),
            new Outbox(folder.resolve("outbox")),
            Optional.of(new Post(server, "reports@npm.example")),
            () -> ROSTER,
            Language.RU,
            perHour),
        now::get);
  }

  /** A message in the archive with these attachments, each rejected. */
  private String arrived(String fields, String... contents) throws Exception {
    String[] parts =
        Arrays.stream(contents)
            .map(text -> attachment("есеп.txt", text.getBytes(StandardCharsets.UTF_8)))
            .toArray(String[]::new);
    byte[] letter = mixed(fields, parts);
    Path raw = Files.write(folder.resolve("raw"), letter);
    String id = Ids.of(raw);
    Envelope envelope = Envelope.of(raw);
    messages.keep(
        new ReceivedMessage(
            id, now.get(), letter.length, envelope.from().orElse(null), true, envelope.automatic()),
        raw);
    List<String> ids = new java.util.ArrayList<>();
    for (String content : contents) {
      Path file = Files.writeString(folder.resolve("attachment"), content);
      String one =
          intake.take(file, Source.Channel.MAILBOX, "есеп.txt", SENDER, id).submission().id();
      ids.add(one);
      archive.add(
          Outcome.rejected(one, Rejection.Reason.ENCRYPTED, Texts.of("…", "…", "…"), now.get()));
    }
    messages.take(id, new Messages.Taken(ids, now.get()));
    return id;
  }

  private static MimeMessage only(MimeMessage[] received) {
    assertThat(received).hasSize(1);
    return received[0];
  }

  @Test
  void aParticipantGetsOneReceiptInTheirLanguageAndNoSecondAfterARestart() throws Exception {
    String id =
        arrived(head(SENDER, "есеп").replace("From: ", "Reply-To: evil@x.example\nFrom: "), "а");
    Receipts receipts = receipts(60);
    receipts.recall();
    receipts.give();
    receipts.give();
    Receipts again = receipts(60);
    again.recall();
    again.give();
    MimeMessage receipt = only(greenMail.getReceivedMessages());
    assertThat(receipt.getAllRecipients()).extracting(Object::toString).containsExactly(SENDER);
    assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-replied");
    assertThat(receipt.getHeader("In-Reply-To")).containsExactly("<1@mail.example>");
    String submission = messages.taken(id).orElseThrow().submissions().getFirst();
    assertThat(receipt.getSubject())
        .isEqualTo(Ids.abbreviate(submission) + " түбіртегі: есеп қабылданбады");
    assertThat((String) receipt.getContent()).contains("құпиясөз керек").contains("есеп.txt");
    assertThat(folder.resolve("outbox/есеп.txt." + Ids.abbreviate(submission) + ".txt")).exists();
  }

  @Test
  void threeReportsOfAMessageAreThreeReceipts() throws Exception {
    arrived(head(SENDER, "есептер"), "а", "ә", "б");
    Receipts receipts = receipts(60);
    receipts.recall();
    receipts.give();
    assertThat(greenMail.getReceivedMessages()).hasSize(3);
  }

  @Test
  void machinesListsAndStrangersAreNotAnsweredButTheFileIsThere() throws Exception {
    arrived("Auto-Submitted: auto-generated\n" + head(SENDER, "сканер"), "а");
    arrived("List-Id: <npm.example>\n" + head(SENDER, "рассылка"), "ә");
    arrived("Precedence: bulk\n" + head(SENDER, "рассылка"), "б");
    arrived(head("someone@else.example", "отчёт"), "в");
    Receipts receipts = receipts(60);
    receipts.recall();
    receipts.give();
    assertThat(greenMail.getReceivedMessages()).isEmpty();
    try (var files = Files.list(folder.resolve("outbox"))) {
      assertThat(files).hasSize(4);
    }
  }

  @Test
  void oneWhoSendsMuchGetsTheRestLater() throws Exception {
    arrived(head(SENDER, "есептер"), "а", "ә", "б");
    Receipts receipts = receipts(2);
    receipts.recall();
    receipts.give();
    assertThat(greenMail.getReceivedMessages()).hasSize(2);
    now.set(now.get().plusSeconds(3700));
    receipts.give();
    assertThat(greenMail.getReceivedMessages()).hasSize(3);
  }

  @Test
  void aServerThatIsDownIsTriedAgain() throws Exception {
    arrived(head(SENDER, "есеп"), "а");
    Receipts receipts = receipts(60);
    receipts.recall();
    greenMail.stop();
    org.assertj.core.api.Assertions.assertThatThrownBy(receipts::give)
        .hasMessageContaining("cannot be reached");
    assertThat(Receipts.uncertain(archive)).isEmpty();
  }

  @Test
  void whereACrashLeftItOpenNothingIsSentTwiceAndItIsSaid() throws Exception {
    String id = arrived(head(SENDER, "есеп"), "а");
    String submission = messages.taken(id).orElseThrow().submissions().getFirst();
    archive.putIfAbsent("receipts/" + submission + "/" + id + "/sending.json", now.get());
    Receipts receipts = receipts(60);
    receipts.recall();
    receipts.give();
    assertThat(greenMail.getReceivedMessages()).isEmpty();
    assertThat(Receipts.uncertain(archive)).containsExactly(submission);
  }

  @Test
  void aFolderReportsReceiptIsAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("f"), "отчёт");
    String id =
        intake.take(file, Source.Channel.FOLDER, "../отчёт №1.docx", null).submission().id();
    Receipts receipts = receipts(60);
    receipts.ended(id);
    receipts.give();
    assertThat(folder.resolve("outbox")).doesNotExist();
    archive.add(Outcome.rejected(id, Rejection.Reason.EMPTY, Texts.of("…", "…", "…"), now.get()));
    receipts.give();
    Path receipt = folder.resolve("outbox/отчёт__1.docx." + Ids.abbreviate(id) + ".txt");
    assertThat(receipt).content().contains("в нём нет текста").contains("01.03.2025 14:00");
  }

  @Test
  void aForgedMessageIdIsNotQuoted() throws Exception {
    byte[] letter =
        mixed(
            head(SENDER, "x").replace("<1@mail.example>", "<a b>\n\tBcc: x@y.example"), text("а"));
    assertThat(Envelope.of(new ByteArrayInputStream(letter)).messageId()).isEmpty();
  }
}
