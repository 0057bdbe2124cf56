package kz.bayandama.app.command;

import static kz.bayandama.Letters.attachment;
import static kz.bayandama.Letters.head;
import static kz.bayandama.Letters.mixed;
import static kz.bayandama.Letters.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Proposals;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Submission;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the Council takes by mail, and from whom: proposals (rule 7) and edited chapters (rule 5).
 */
class CouncilMailIT {
  private static final String PETROV = "petrov@npm.example";
  private static final String OSPAN = "ospan@npm.example";
  private static final String PARTICIPANT = "satova@npm.example";
  private static final String ITEM_FIVE = "Предложение в доклад за 2025 год, пункт 5";

  private static final String RUSSIAN =
      "В мониторинговых группах работали представители 38 общественных организаций из всех областей"
          + " и городов республиканского значения.";
  private static final String KAZAKH =
      "Мониторинг топтарында барлық облыстар мен республикалық маңызы бар қалалардан 38 қоғамдық"
          + " ұйымның өкілдері жұмыс істеді.";

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
          });
  @TempDir Path folder;
  private Path root;
  private GreenMailUser mailbox;
  private int delivered;

  @BeforeEach
  void open() throws Exception {
    server.start();
    mailbox = server.setUser("reports@npm.example", "reports", "secret");
    root = folder.resolve("w");
    run("init");
    Path secret =
        Files.createFile(
            root.resolve("secret"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, "secret\n");
    Files.writeString(
        root.resolve("bayandama.yaml"),
        """
        mailbox: {host: 127.0.0.1, port: %d, security: none, user: reports, passwordFile: secret,
          authserv: mx.npm.example, lookSeconds: 1}
        smtp: {host: 127.0.0.1, port: %d, security: none, from: reports@npm.example}
        """
            .formatted(server.getImap().getPort(), server.getSmtp().getPort()));
    Files.writeString(
        root.resolve("council/council.yaml"),
        """
        commissioner: {name: Әсел Үмбетова, email: ombudsman@npm.example, language: kk}
        responsible: zh.ospan
        members:
          - {id: zh.ospan, name: Жанар Оспан, email: ospan@npm.example, language: kk}
          - {id: i.petrov, name: Игорь Петров, email: petrov@npm.example, language: ru}
        participants:
          - {id: almaty.1, name: Айгүл Сәтова, email: satova@npm.example, language: kk}
        """);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Ran run(Object... command) {
    Object[] all = java.util.Arrays.copyOf(command, command.length + 2);
    all[command.length] = "-w";
    all[command.length + 1] = root;
    Ran ran = Ran.of(all);
    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    return ran;
  }

  private void deliver(byte[] letter) throws Exception {
    byte[] own =
        new String(letter, StandardCharsets.UTF_8)
            .replace("<1@mail", "<" + ++delivered + "@mail")
            .getBytes(StandardCharsets.UTF_8);
    mailbox.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(own)));
  }

  private static byte[] letter(String from, String subject, String body) {
    return mixed(head(from, subject), text(body));
  }

  private static byte[] docx(String... paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  /** Lets the service work until all that was delivered waits or has its outcome. */
  private void work() throws Exception {
    try (Engine engine = Engine.start(Workspace.open(root), id -> {})) {
      engine.openMailroom(Map.of());
      for (int i = 0; i < 600 && !done(engine.archive()); i++) {
        Thread.sleep(100);
      }
    }
  }

  private boolean done(ReportArchive archive) throws Exception {
    Messages messages = new Messages(archive);
    int settled = 0;
    for (String id : messages.ids()) {
      boolean waits =
          messages.state(
                  messages.message(id).orElseThrow(),
                  Correspondence.participants(Workspace.open(root)))
              == Messages.State.WAITING;
      settled += waits || messages.taken(id).isPresent() ? 1 : 0;
    }
    for (String id : archive.submissions()) {
      if (archive.outcome(id).isEmpty()) {
        return false;
      }
    }
    return settled == delivered;
  }

  private List<Proposals.Tabled> tabled() throws Exception {
    return Proposals.all(new Ledger(Workspace.open(root).archive().archive()), 2025);
  }

  private List<Outcome> rejected() throws Exception {
    ReportArchive archive = Workspace.open(root).archive();
    List<Outcome> rejected = new java.util.ArrayList<>();
    for (String id : archive.submissions()) {
      archive.outcome(id).filter(one -> one.reason() != null).ifPresent(rejected::add);
    }
    return rejected;
  }

  @Test
  void ruleSevenAMembersMessageDocxOrYamlIsTabledWithItsSource() throws Exception {
    deliver(letter(PETROV, ITEM_FIVE, RUSSIAN + "\n\n" + KAZAKH + "\n\n-- \nИгорь"));
    deliver(
        mixed(
            head(OSPAN, "Хат"),
            text("Сәлеметсіздер ме! Ұсыныс қоса беріледі."),
            attachment(
                "ұсыныс.docx",
                docx("2025 жылғы баяндамаға ұсыныс, 4-тармақ", "Қаржыландыру туралы мәлімет."))));
    deliver(
        mixed(
            head(PETROV, "Файл"),
            attachment(
                "proposal.yaml",
                "proposal: 2025\nmember: i.petrov\nitem: 7\ntext:\n  ru: О посещениях ночью.\n"
                    .getBytes(StandardCharsets.UTF_8))));
    deliver(
        mixed(
            head(PETROV, "Предложение в доклад за 2025 год, пункт 6"),
            text("Коллеги, текст в приложении."),
            attachment("материал.docx", docx("О работе переводчиков."))));
    work();
    assertThat(rejected()).isEmpty();
    assertThat(tabled())
        .extracting(one -> one.proposal().member(), one -> one.proposal().item())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("i.petrov", 5),
            org.assertj.core.groups.Tuple.tuple("zh.ospan", 4),
            org.assertj.core.groups.Tuple.tuple("i.petrov", 7),
            org.assertj.core.groups.Tuple.tuple("i.petrov", 6));
    Proposals.Tabled five =
        tabled().stream().filter(one -> one.proposal().item() == 5).findFirst().orElseThrow();
    assertThat(five.proposal().text().byLanguage().values())
        .containsExactlyInAnyOrder(RUSSIAN, KAZAKH);
    String brought = String.valueOf(five.proposal().submission());
    Submission source = Workspace.open(root).archive().submission(brought).orElseThrow();
    assertThat(source.source().sender()).isEqualTo(PETROV);
    assertThat(run("propose", "2025").lines()).hasSize(4).allMatch(one -> one.contains("waiting"));
  }

  @Test
  void ruleSevenWhoIsNoMemberIsRefusedToldAndKept() throws Exception {
    deliver(letter(PARTICIPANT, ITEM_FIVE, "Прошу включить мои наблюдения."));
    deliver(letter("someone@else.example", ITEM_FIVE, "Включите, пожалуйста."));
    byte[] forged = letter(PETROV, ITEM_FIVE, "Подделано.");
    deliver(
        new String(forged, StandardCharsets.UTF_8)
            .replaceAll("Authentication-Results: [^\r]*\r\n", "")
            .getBytes(StandardCharsets.UTF_8));
    deliver(letter(OSPAN, ITEM_FIVE, "Член Совета: i.petrov\n\nЗа коллегу."));
    deliver(letter(OSPAN, "Предложение в доклад за 2025 год, пункт 77", "Такого пункта нет."));
    work();
    assertThat(tabled()).isEmpty();
    assertThat(rejected())
        .extracting(Outcome::reason)
        .containsExactlyInAnyOrder(
            Rejection.Reason.NOT_A_MEMBER, Rejection.Reason.FLAWED, Rejection.Reason.FLAWED);
    assertThat(rejected().stream().map(one -> one.why(Language.KK).orElse("")))
        .anyMatch(why -> why.contains("тек Үйлестіру кеңесінің мүшелерінен"))
        .anyMatch(why -> why.contains("жіберушіден басқа Кеңес мүшесі"))
        .anyMatch(why -> why.contains("қосымшада 77-тармақ жоқ"));
    List<String> waiting = run("messages").lines();
    assertThat(waiting).hasSize(2);

    // a person lets the forged one go on, but as nobody's: it is still no member's
    for (String line : waiting) {
      run("messages", "accept", line.substring(0, 12));
    }
    work();
    assertThat(tabled()).isEmpty();
    assertThat(rejected()).hasSize(5);
    run("verify");
  }

  @Test
  void ruleFiveAChapterIsTakenFromAMemberOnly() throws Exception {
    run("ingest", Path.of("src/samples/sizo-72-almaty-2025-02.docx"));
    run("edit", "2025", "--chapter", "2", "--lang", "ru");
    Path chapter = root.resolve("council/chapters-2025/chapter-2-ru.docx");
    deliver(
        mixed(
            head(PARTICIPANT, "Глава"),
            attachment("глава.docx", edited(chapter, "Изменено участником."))));
    work();
    assertThat(rejected())
        .extracting(Outcome::reason)
        .containsExactly(Rejection.Reason.NOT_A_MEMBER);
    assertThat(rejected().getFirst().why(Language.KK).orElseThrow())
        .contains("тек Үйлестіру кеңесінің мүшелерінен қабылданады");
    assertThat(run("edit", "2025", "--list").out()).doesNotContain("участником");
    deliver(
        mixed(
            head(PETROV, "Глава"),
            attachment("глава.docx", edited(chapter, "Изменено членом Совета."))));
    work();
    assertThat(run("edit", "2025", "--list").out()).contains("Изменено членом Совета.");
  }

  private static byte[] edited(Path chapter, String text) throws IOException {
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(chapter));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getParagraphs().stream()
          .filter(one -> one.getText().startsWith("2025-mvd-0001 "))
          .findFirst()
          .orElseThrow()
          .getRuns()
          .get(1)
          .setText(text, 0);
      document.write(out);
      return out.toByteArray();
    }
  }
}
