package kz.bayandama.app.routing;

import static kz.bayandama.Letters.attached;
import static kz.bayandama.Letters.attachment;
import static kz.bayandama.Letters.head;
import static kz.bayandama.Letters.message;
import static kz.bayandama.Letters.mixed;
import static kz.bayandama.Letters.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.council.review.ReviewReader;
import kz.bayandama.extract.Extractor;
import kz.bayandama.extract.Limits;
import kz.bayandama.index.ReportIndex;
import kz.bayandama.intake.mail.MailServer;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.intake.mail.Participants;
import kz.bayandama.intake.mail.ReceivedMessage;
import kz.bayandama.intake.receipt.Outbox;
import kz.bayandama.intake.receipt.Post;
import kz.bayandama.intake.receipt.ReceiptText;
import kz.bayandama.intake.receipt.Receipts;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.profile.Profile;
import kz.bayandama.recognise.Recogniser;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every IMAP server: the production routes with the real stages. */
abstract class MailboxContract {
  static final String OPERATOR = "operator@npm.example";
  static final String SENDER = "G.Ermekova@npm.example";
  private static final Path SAMPLES = Path.of("src/samples");
  private static final Profile PROFILE = Profile.bundled("kz");
  private static final Duration LONG = Duration.ofSeconds(60);

  private static Extractor extractor;
  private static PersonalDataFinder personalData;
  static byte[] docx;
  static byte[] odt;
  private static byte[] rtf;

  @TempDir Path folder;
  private final List<Participants.Participant> roster = new CopyOnWriteArrayList<>();
  ReportArchive archive;
  Messages messages;
  private ReportIndex index;
  private Routes routes;
  Imap imap;

  /** A mailbox without any message. */
  abstract MailServer mailbox() throws Exception;

  /** Where receipts are sent, empty to write files only. */
  Optional<Post> post() {
    return Optional.empty();
  }

  @BeforeAll
  static void open() throws Exception {
    extractor = Extractor.open(Limits.standard(), 1);
    personalData = PersonalDataFinder.bundled("kz");
    docx = Files.readAllBytes(SAMPLES.resolve("кентау-уұи-есеп.docx"));
    odt = Files.readAllBytes(SAMPLES.resolve("талдықорған-арнайы-бару.odt"));
    rtf = Files.readAllBytes(SAMPLES.resolve("ocpz-petropavlovsk.rtf"));
  }

  @AfterAll
  static void close() throws Exception {
    extractor.close();
  }

  @BeforeEach
  void start() throws Exception {
    Files.createDirectory(folder.resolve("tmp"));
    roster.add(participant("almaty.1", "g.ermekova@npm.example"));
    archive = new ReportArchive(FolderArchive.open(folder.resolve("archive")));
    messages = new Messages(archive);
    index = ReportIndex.open(folder.resolve("index"), PROFILE);
    routes =
        new Routes(
            new Routes.Stages(
                archive,
                extractor,
                new Recogniser(PROFILE),
                personalData,
                index,
                new ReviewReader(PROFILE, archive),
                Clearing.NONE,
                new Answers(PROFILE, archive),
                new NoPapers()),
            new Routes.Places(folder.resolve("tmp"), folder.resolve("aside"), 1),
            InstantSource.system(),
            id -> {});
    routes.start();
    MailServer server = mailbox();
    imap = new Imap(server);
    routes.open(
        new Mailroom(
            new Mailroom.Desk(
                () -> new Participants(roster),
                folder.resolve("tmp"),
                folder.resolve("mailbox.json"),
                folder.resolve("receipts.json")),
            new Receipts.Means(
                new ReceiptText(PROFILE, ZoneOffset.ofHours(5), name -> name),
                new Outbox(folder.resolve("outbox")),
                post(),
                () -> new Participants(roster),
                Language.RU,
                60),
            Optional.of(
                new Mailroom.Mailbox(
                    server, "mx.npm.example", Duration.ofMillis(200), "Processed", "Set aside")),
            post()
                .map(post ->
                    new Mailroom.Digest(post, OPERATOR, 0, ZoneOffset.ofHours(5), Language.KK))));
  }

  @AfterEach
  void stop() throws IOException {
    routes.close();
    index.close();
  }

  private static Participants.Participant participant(String id, String address) {
    return new Participants.Participant(id, "Гүлжан Ермекова", address, Language.KK);
  }

  static <T> void await(T expected, Callable<T> actual) throws Exception {
    Instant end = Instant.now().plus(LONG);
    T seen = actual.call();
    while (!expected.equals(seen) && Instant.now().isBefore(end)) {
      Thread.sleep(50);
      seen = actual.call();
    }
    assertThat(seen).isEqualTo(expected);
  }

  String delivered(byte[] message) throws Exception {
    imap.deliver(message);
    return Ids.of(message);
  }

  private List<Submission> submissions() throws IOException {
    List<Submission> all = new ArrayList<>();
    for (String id : archive.submissions()) {
      all.add(archive.submission(id).orElseThrow());
    }
    return all;
  }

  int outcomes() throws IOException {
    int n = 0;
    for (String id : archive.submissions()) {
      n += archive.outcome(id).isPresent() ? 1 : 0;
    }
    return n;
  }

  @Test
  void threeReportsInAMailAreThreeSubmissionsThatKnowTheirMessage() throws Exception {
    byte[] letter =
        mixed(
            head(SENDER, "Есептер"),
            text("Сәлеметсіз бе! Үш есепті жіберемін."),
            attachment("кентау.docx", docx),
            attachment("талдықорған.odt", odt),
            attached("", rtf));
    String id = delivered(letter);
    await(3, this::outcomes);
    assertThat(submissions())
        .extracting(Submission::source)
        .allSatisfy(source -> {
          assertThat(source.channel()).isEqualTo(Source.Channel.MAILBOX);
          assertThat(source.message()).isEqualTo(id);
          assertThat(source.sender()).isEqualTo("g.ermekova@npm.example");
        });
    assertThat(submissions())
        .extracting(submission -> submission.source().name())
        .containsExactlyInAnyOrder("кентау.docx", "талдықорған.odt", "attachment-3");
    assertThat(archive.submissions())
        .containsExactlyInAnyOrder(Ids.of(docx), Ids.of(odt), Ids.of(rtf));
    try (var in = archive.original(id)) {
      assertThat(in.readAllBytes()).isEqualTo(letter);
    }
    assertThat(messages.taken(id).orElseThrow().submissions())
        .containsExactly(Ids.of(docx), Ids.of(odt), Ids.of(rtf));
    await(0, () -> imap.count("INBOX"));
    assertThat(imap.count("Processed")).isEqualTo(1);
    assertThat(imap.count("Set aside")).isZero();
    await(true, () -> Mailroom.state(folder.resolve("mailbox.json")).lastLooked() != null);
  }

  @Test
  void aReportInTheTextItselfIsASubmissionAndACoverLetterIsNone() throws Exception {
    delivered(
        message(
            head(SENDER, "Отчёт") + "Content-Type: text/plain; charset=utf-8",
            """
            Отчёт участников НПМ о посещении

            Учреждение: СИ-1 г. Астана
            Дата посещения: 12.03.2025

            Выявлено:
            1. В камерах нет горячей воды.
            2. Прогулочные дворики не освещены.

            Рекомендации ДУИС по г. Астана:
            1. Обеспечить горячую воду в камерах до 1 июня 2025 года.
            2. Осветить прогулочные дворики.
            """));
    await(1, this::outcomes);
    assertThat(submissions().getFirst().source().name()).isEqualTo("Отчёт");
    assertThat(archive.reports())
        .singleElement()
        .satisfies(report -> {
          assertThat(report.recommendations()).hasSize(2);
          assertThat(report.visits().getFirst().from()).isEqualTo("2025-03-12");
        });
  }

  @Test
  void aParticipantsLetterWithoutAReportIsTakenAndRejected() throws Exception {
    String id =
        delivered(
            message(
                head(SENDER, "Рақмет") + "Content-Type: text/plain; charset=utf-8",
                "Сәлеметсіз бе! Хабарыңызды алдым, рақмет."));
    await(1, this::outcomes);
    assertThat(submissions().getFirst().id()).isEqualTo(id);
    assertThat(archive.outcome(id).map(Outcome::verdict)).hasValue(Outcome.Verdict.REJECTED);
  }

  @Test
  void aStrangersMailWaitsUntilAPersonLetsItGoOn() throws Exception {
    byte[] letter = mixed(head("someone@else.example", "отчёт"), attachment("отчёт.docx", docx));
    String id = delivered(letter);
    await(1, () -> imap.count("Set aside"));
    ReceivedMessage waiting = messages.message(id).orElseThrow();
    assertThat(messages.state(waiting, new Participants(roster))).isEqualTo(Messages.State.WAITING);
    assertThat(submissions()).isEmpty();
    messages.decide(id, new Messages.Decision(true, null, Instant.EPOCH));
    await(1, this::outcomes);
  }

  @Test
  void whatTheServerDoesNotVouchForWaitsAndARosterThatGrowsLetsItsMailGoOn() throws Exception {
    String forged =
        head(SENDER, "есеп")
            .replace(
                "Authentication-Results: mx.npm.example; dmarc=pass",
                "Authentication-Results: mx.npm.example; dmarc=fail")
            .replace("To: ", "Authentication-Results: mx.npm.example; dmarc=pass\nTo: ");
    delivered(mixed(forged, attachment("есеп.docx", docx)));
    String later = delivered(mixed(head("new@npm.example", "есеп"), attachment("есеп.odt", odt)));
    await(2, () -> imap.count("Set aside"));
    assertThat(submissions()).isEmpty();
    roster.add(participant("new.1", "new@npm.example"));
    await(1, this::outcomes);
    assertThat(submissions().getFirst().source().message()).isEqualTo(later);
  }

  @Test
  void noHeaderOfAMessageSteersARoute() throws Exception {
    String evil =
        """
        CamelFileName: ../../pwned.txt
        CamelMailMoveTo: Evil
        camelmaildelete: true
        CamelMailCopyTo: Evil
        CamelBeanMethodName: due
        CamelRedeliveryExhausted: true
        X-CamelMailMoveTo: Evil
        bayandama.id: 1
        """;
    delivered(mixed(evil + head(SENDER, "есеп"), attachment("есеп.docx", docx)));
    await(1, this::outcomes);
    await(1, () -> imap.count("Processed"));
    assertThat(imap.count("Evil")).isZero();
    assertThat(folder.resolve("pwned.txt")).doesNotExist();
  }

  @Test
  void aMessageThatCannotBeTakenHoldsUpNoOtherAndIsTakenLater() throws Exception {
    byte[] first = mixed(head(SENDER, "бірінші"), attachment("а.docx", docx));
    // the archive cannot keep this message while a file stands where its folder should be
    Path inTheWay = folder.resolve("archive/messages/" + Ids.of(first));
    Files.createDirectories(inTheWay.getParent());
    Files.writeString(inTheWay, "");
    delivered(first);
    delivered("no header, no end".getBytes(StandardCharsets.UTF_8));
    delivered(mixed(head(SENDER, "екінші"), attachment("б.odt", odt)));
    await(1, this::outcomes);
    await(1, () -> imap.count("INBOX"));
    await(true, () -> Mailroom.state(folder.resolve("mailbox.json")).fault() != null);
    Files.delete(inTheWay);
    await(2, this::outcomes);
    await(0, () -> imap.count("INBOX"));
    await(true, () -> Mailroom.state(folder.resolve("mailbox.json")).fault() == null);
  }

  @Test
  void theSameMessageTwiceIsOnceAndAnAutomaticReplyBringsNothing() throws Exception {
    byte[] letter = mixed(head(SENDER, "есеп"), attachment("есеп.docx", docx));
    delivered(letter);
    delivered(letter);
    delivered(
        message("Auto-Submitted: auto-replied\n" + head(SENDER, "демалыстамын"), "Демалыстамын."));
    await(3, () -> imap.count("Processed"));
    await(1, this::outcomes);
    assertThat(messages.ids()).hasSize(2);
    assertThat(submissions()).hasSize(1);
  }
}
