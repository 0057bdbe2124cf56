package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import kz.bayandama.json.Json;
import kz.bayandama.report.Ids;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year by the regulation (Order No. 22), from the plan to the dispatch, by commands and files.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegulationIT {
  private static final Path SAMPLES = Path.of("src/samples");

  private static @TempDir Path folder;
  private static Path workspace = Path.of("");
  private static String petrovsKey = "";
  private static String digest = "";

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private static Ran run(Object... args) {
    Object[] all = new Object[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "-w";
    all[args.length + 1] = workspace;
    Ran ran = Ran.of(all);
    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    return ran;
  }

  private static JsonNode json(Ran ran) throws IOException {
    return Json.tree(ran.lines().getLast().getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> all = Files.list(workspace.resolve(name))) {
      return all.sorted().toList();
    }
  }

  @Test
  @Order(1)
  void ruleFourTheRosterNamesWhoIsResponsible() throws Exception {
    workspace = folder.resolve("w");
    run("init");
    Ran key = Ran.of("key", folder.resolve("petrov.key"));
    assertThat(key.code()).as(key.err()).isZero();
    petrovsKey = key.lines().getLast();
    Files.writeString(
        workspace.resolve("council/council.yaml"),
        """
        commissioner: {name: Әсел Үмбетова, email: ombudsman@example.kz, language: kk}
        responsible: zh.ospan
        members:
          - {id: zh.ospan, name: Жанар Оспан, email: ospan@example.kz, language: kk}
          - {id: i.petrov, name: Игорь Петров, email: petrov@example.kz, language: ru, key: "%s"}
          - {id: s.lee, name: Сергей Ли, email: lee@example.kz, language: ru}
        participants:
          - {id: almaty.1, name: Айгүл Сәтова, email: satova@example.kz, language: kk, region: KZ-75}
        """
            .formatted(petrovsKey));
  }

  @Test
  @Order(2)
  void rulesFourFiveAndEightThePlanIsFilledInAsAWorkbookCheckedAndApproved() throws Exception {
    run("plan", "new", "2025");
    Path sheet = workspace.resolve("council/plan-2025.xlsx");
    edit(sheet, plan -> plan.getRow(12).getCell(2).setCellValue("k.nobody"));
    Ran wrong = Ran.of("plan", "check", "2025", "-w", workspace);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("plan-2025.xlsx").contains("k.nobody");
    edit(sheet, plan -> plan.getRow(12).getCell(2).setCellValue("i.petrov"));
    run("plan", "check", "2025");
    assertThat(Files.readString(workspace.resolve("council/plan-2025.yaml")))
        .contains("{item: 7, member: i.petrov");
    run("plan", "approve", "2025");
  }

  private interface Edit {
    void edit(XSSFSheet sheet);
  }

  private static void edit(Path file, Edit edit) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      edit.edit(book.getSheet("plan"));
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
  }

  @Test
  @Order(3)
  void ruleSixMembersAndParticipantsAreAskedOnceInTheirLanguageAndReminded() throws Exception {
    run("request", "2025");
    List<Path> letters = files("outbox/council-2025");
    assertThat(letters).hasSize(3);
    String participant =
        Files.readString(
            letters.stream().filter(one -> one.toString().contains("almaty.1")).findFirst().get());
    assertThat(participant).contains("To: satova@example.kz").contains("text/calendar");
    assertThat(text(participant)).contains("алдын ала болу").contains("6-тармағына");
    assertThat(run("request", "2025").out()).contains("no letter is due");
    assertThat(files("outbox/council-2025")).isEqualTo(letters);
    run("request", "2025", "--answered", "almaty.1", "0", "report 12");
    String late = today().plusMonths(2).minusDays(3).toString();
    Ran reminders = run("request", "2025", "--on", late);
    assertThat(reminders.lines()).hasSize(2).noneMatch(line -> line.contains("almaty.1"));
  }

  /** The text of a letter's first part. */
  private static String text(String eml) {
    String part = eml.substring(eml.indexOf("base64\r\n\r\n") + 10);
    part = part.substring(0, part.indexOf("\r\n--"));
    return new String(java.util.Base64.getMimeDecoder().decode(part), StandardCharsets.UTF_8);
  }

  @Test
  @Order(4)
  void ruleTwoTheReportIsPreparedFromTheVisitReports() {
    run(
        "ingest",
        SAMPLES.resolve("sizo-72-almaty-2025-02.docx"),
        SAMPLES.resolve("ocpz-petropavlovsk.rtf"),
        SAMPLES.resolve("кентау-уұи-есеп.docx"));
  }

  @Test
  @Order(5)
  void ruleThreeRecommendationsToStateBodiesAndProposalsOnLegislationStandApart() throws Exception {
    Path report = SAMPLES.resolve("ocpz-petropavlovsk.rtf");
    JsonNode record = json(run("show", Ids.of(report), "--json"));
    String proposal = record.at("/proposals/0/text/ru").asText();
    String recommendation = record.at("/recommendations/0/text/ru").asText();
    assertThat(record.get("proposals")).hasSize(2);
    assertThat(record.get("recommendations").findValuesAsText("ru")).doesNotContain(proposal);
    String words = String.join(" ", List.of(proposal.split(" ")).subList(0, 4));
    assertThat(run("find", words, "--kind", "proposal").out())
        .startsWith("1 found")
        .contains("proposals/0");
    run("edit", "2025", "--lang", "ru");
    Path chapters = workspace.resolve("council/chapters-2025");
    for (int chapter = 2; chapter <= 7; chapter++) {
      assertThat(docx(chapters.resolve("chapter-" + chapter + "-ru.docx")))
          .as("no proposal among the recommendations to state bodies")
          .doesNotContain(proposal);
    }
    assertThat(docx(chapters.resolve("chapter-5-ru.docx"))).contains(recommendation);
    String last = docx(chapters.resolve("chapter-8-ru.docx"));
    assertThat(last.substring(last.indexOf("Предложения по совершенствованию")))
        .contains(proposal)
        .doesNotContain(recommendation);
  }

  private static String docx(Path file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }

  @Test
  @Order(4)
  void ruleElevenTheFinancialReportIsCheckedAttachedAndPreparedForTheAdministrator()
      throws Exception {
    run("finance", "2025");
    Path sheet = workspace.resolve("council/finance-2025.xlsx");
    try (InputStream in = Files.newInputStream(sheet);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      var visit = book.getSheetAt(0).createRow(3);
      var total = book.getSheetAt(0).createRow(4);
      visit.createCell(1).setCellValue("KZ-75");
      visit.createCell(3).setCellValue("18.02.2025");
      total.createCell(0).setCellValue("Барлығы / Итого");
      for (int i : new int[] {4, 8}) {
        visit.createCell(i).setCellValue(48_250);
        total.createCell(i).setCellValue(48_250);
      }
      try (OutputStream out = Files.newOutputStream(sheet)) {
        book.write(out);
      }
    }
    assertThat(run("finance", "2025", sheet, "--check").out()).contains("48250 tenge");
    run("ingest", sheet);
    assertThat(text(Files.readString(files("outbox/finance-2025").getFirst())))
        .contains("пунктом 11");
    Path other = Files.writeString(folder.resolve("other.xlsx"), "x");
    assertThat(Ran.of("finance", "2025", other, "-w", workspace).code()).isEqualTo(2);
  }

  @Test
  @Order(5)
  void ruleSevenAnAcceptedProposalStandsInItsItemAndADeclinedOneHasItsReason() throws Exception {
    Path good = folder.resolve("ұсыныс.yaml");
    Files.writeString(
        good,
        """
        member: i.petrov
        item: 5
        text:
          ru: В группах работали 38 организаций.
          kk: Топтарда 38 ұйым жұмыс істеді.
        """);
    Path other = Files.writeString(folder.resolve("other.txt"), "О сметах прошлого года.");
    run("propose", "2025", good);
    Ran tabled = run("propose", "2025", other, "--member", "s.lee", "--item", "4");
    List<String> ids =
        tabled.lines().stream()
            .filter(line -> line.contains("waiting"))
            .map(line -> line.substring(0, 12))
            .toList();
    assertThat(ids).hasSize(2);
    run("propose", "2025", "--accept", ids.getFirst());
    Ran why = Ran.of("propose", "2025", "--decline", ids.getLast(), "-w", workspace);
    assertThat(why.code()).as("a proposal is declined with a reason").isEqualTo(2);
    run("propose", "2025", "--decline", ids.getLast(), "--reason", "Есть в финансовом отчёте");
    JsonNode assembled = json(run("assemble", "2025", "--json"));
    digest = assembled.get("edition").asText();
    run("clear", "2025", "--replace", "--reader", "i.petrov");
    String edition =
        Files.readString(workspace.resolve("archive/editions/2025/" + digest + ".json"));
    assertThat(edition).contains("Топтарда 38 ұйым").contains("48250").doesNotContain("О сметах");
    JsonNode council = json(run("status", "--year", "2025", "--json")).get("council");
    assertThat(council.get("asked")).hasSize(27);
    assertThat(council.get("asked").findValuesAsText("answered"))
        .containsOnlyOnce("true")
        .contains("false");
  }

  /** Rewords the first recommendation of a chapter as Word would. */
  private static Path edited(Path chapter, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = Files.newInputStream(chapter);
        XWPFDocument document = new XWPFDocument(in)) {
      document.getParagraphs().stream()
          .filter(one -> one.getText().startsWith("2025-mvd-0001 "))
          .findFirst()
          .orElseThrow()
          .getRuns()
          .get(1)
          .setText(text, 0);
      try (OutputStream out = Files.newOutputStream(file)) {
        document.write(out);
      }
    }
    return file;
  }

  @Test
  @Order(5)
  void ruleFiveMembersEditTheirChaptersInWordAndNobodyIsOverwrittenUnseen() throws Exception {
    Ran written = run("edit", "2025", "--chapter", "2", "--lang", "ru", "--json");
    Path chapter = Path.of(json(written).get("file").asText());
    run("ingest", edited(chapter, "first.docx", "Заполнить вакансии врачей."));
    Ran list = run("edit", "2025", "--list");
    assertThat(list.out()).contains("2025-mvd-0001").contains("Заполнить вакансии врачей.");
    Path late = edited(chapter, "second.docx", "Направить врачей.");
    Ran second = Ran.of("edit", "2025", late, "-w", workspace);
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.out()).contains("2025-mvd-0001").doesNotContain("Направить");
    List<Path> shown = files("outbox/chapters-2025");
    assertThat(shown).hasSize(1);
    run("ingest", edited(shown.getFirst(), "settled.docx", "Нанять врачей."));
    digest = json(run("assemble", "2025", "--json")).get("edition").asText();
    String edition =
        Files.readString(workspace.resolve("archive/editions/2025/" + digest + ".json"));
    assertThat(edition).contains("Нанять врачей.").doesNotContain("Направить врачей.");
  }

  @Test
  @Order(6)
  void ruleNineNobodyVotesForAnother() throws Exception {
    Path key = folder.resolve("petrov.key");
    Ran signed =
        Ran.of(
            "key",
            key,
            "--sign",
            "for",
            "--member",
            "i.petrov",
            "--year",
            "2025",
            "--edition",
            digest);
    assertThat(signed.code()).as(signed.err()).isZero();
    Path ballot = folder.resolve("ballot-2025-i.petrov.yaml");
    Path signature = folder.resolve("ballot-2025-i.petrov.yaml.sig");
    Path forged = folder.resolve("forged.yaml");
    Files.writeString(forged, Files.readString(ballot).replace("vote: for", "vote: against"));
    Ran refused = Ran.of("vote", forged, "--signature", signature, "-w", workspace);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("is not that of i.petrov");
    run("vote", ballot, "--signature", signature);
    Ran minutes = Ran.of("vote", minutes("against"), "-w", workspace);
    assertThat(minutes.code()).isEqualTo(2);
    assertThat(minutes.err()).contains("i.petrov has signed for");
  }

  private static Path minutes(String petrov) throws IOException {
    return Files.writeString(
        folder.resolve("minutes.yaml"),
        """
        date: %s
        edition: %s
        votes:
          - {member: zh.ospan, vote: for}
          - {member: i.petrov, vote: %s}
          - {member: s.lee, vote: abstained}
        """
            .formatted(today(), digest, petrov));
  }

  @Test
  @Order(7)
  void ruleNineTheReportIsAdoptedByTheMajorityOfAllMembers() throws Exception {
    run("vote", minutes("for"));
    assertThat(run("decide", "2025").out()).contains("adopted").contains("2 of 3");
  }

  @Test
  @Order(8)
  void ruleTenTheAdoptedReportGoesToEachStateBodyWithItsOwnRecommendations() throws Exception {
    Ran sent = run("dispatch", "2025");
    assertThat(sent.out()).contains("publish by " + today().plusMonths(1));
    List<Path> letters = files("outbox/dispatch-2025");
    assertThat(letters).hasSizeGreaterThanOrEqualTo(6);
    String ministry =
        Files.readString(
            letters.stream().filter(one -> one.toString().contains("MVD")).findFirst().get());
    assertThat(ministry)
        .contains("recommendations-2025-MVD.xlsx")
        .contains("report-2025-kk.pdf")
        .contains("report-2025-ru.docx");
    assertThat(text(ministry)).contains("10-тармағына").contains("В соответствии с пунктом 10");
    int acts = files("archive/council/2025/acts").size();
    run("dispatch", "2025");
    assertThat(files("archive/council/2025/acts")).hasSize(acts);
    run("verify");
  }

  /** What is attached to a letter under a name that ends so. */
  private static byte[] attached(Path letter, String ending) throws Exception {
    try (InputStream in = Files.newInputStream(letter)) {
      MimeMultipart parts =
          (MimeMultipart) new MimeMessage(Session.getInstance(new Properties()), in).getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        if (String.valueOf(parts.getBodyPart(i).getFileName()).endsWith(ending)) {
          return parts.getBodyPart(i).getInputStream().readAllBytes();
        }
      }
    }
    throw new AssertionError(letter + " has no " + ending);
  }

  @Test
  @Order(9)
  void ruleTenAnswersComeBackInTheWorkbookAndGiveStatusesWithTheirSource() throws Exception {
    List<String> words =
        List.of("принята", "исполняется", "исполнена", "исполнена частично", "отклонена");
    Path letter = workspace.resolve("outbox/dispatch-2025/2025-MVD.eml");
    Path filled = folder.resolve("жауап ІІМ.xlsx");
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(attached(letter, "MVD.xlsx")))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).as("one more than is answered").isGreaterThan(words.size());
      for (int i = 0; i < words.size(); i++) {
        sheet.getRow(i + 1).getCell(5).setCellValue(words.get(i));
      }
      try (OutputStream out = Files.newOutputStream(filled)) {
        book.write(out);
      }
    }
    String digestOfLetter = Ids.of(filled);
    run("publish");
    run("ingest", filled);
    JsonNode answers = json(run("answers", "--json"));
    assertThat(answers.get("letter").asText()).isEqualTo(digestOfLetter);
    assertThat(answers.get("body").asText()).isEqualTo("MVD");
    assertThat(answers.get("replies").findValuesAsText("status"))
        .containsExactly("accepted", "in-progress", "implemented", "partly", "declined");
    JsonNode council = json(run("status", "--year", "2025", "--json")).get("council");
    assertThat(council.get("unconfirmed").asInt()).isEqualTo(1);

    // public only once a member has read it; then the service publishes by itself, once
    Path shown = workspace.resolve("public/data/answers.jsonl");
    Secretary secretary =
        new Secretary(Workspace.open(workspace), InstantSource.system(), Map.of());
    assertThat(secretary.publish()).isEmpty();
    assertThat(shown).isEmptyFile();
    assertThat(Ran.of("answers", "--confirm", "all", "-w", workspace).code()).isEqualTo(2);
    run("answers", "--confirm", "all", "--reader", "i.petrov");
    assertThat(secretary.publish()).isEmpty();
    assertThat(secretary.publish()).isEmpty();
    assertThat(files("archive/releases")).hasSize(2);
    List<String> lines = Files.readAllLines(shown);
    assertThat(lines).hasSize(words.size()).allMatch(line -> line.contains(digestOfLetter));
    assertThat(lines.getFirst()).contains("\"status\":\"accepted\"").doesNotContain("принята");
    assertThat(workspace.resolve("archive/releases/2.json")).content().contains(Ids.of(shown));
    assertThat(page("2025-mvd-0003")).contains("status-implemented");
    assertThat(page("2025-mvd-0006")).contains("status-no-answer");
  }

  private static String page(String id) throws IOException {
    return Files.readString(workspace.resolve("public/ru/recommendations/" + id + "/index.html"));
  }

  @Test
  @Order(10)
  void ruleTenWhoOwesAnswersWhenTheTimeIsOverIsAskedOnceForThoseThatAreOpen() throws Exception {
    LocalDate last = today().plusMonths(3);
    assertThat(run("dispatch", "2025", "--follow-up", "--on", last).out())
        .contains("no state body owes");
    String late = last.plusDays(1).toString();
    Ran asked = run("dispatch", "2025", "--follow-up", "--on", late, "--json");
    List<JsonNode> owed = new java.util.ArrayList<>();
    for (String line : asked.lines()) {
      owed.add(Json.tree(line.getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(owed).extracting(one -> one.get("body").asText()).contains("MVD", "MZ");
    JsonNode ministry =
        owed.stream().filter(one -> one.get("body").asText().equals("MVD")).findFirst().get();
    assertThat(ministry.get("recommendations").toString())
        .contains("2025-mvd-0006")
        .doesNotContain("2025-mvd-0003");
    Path letter = Path.of(ministry.get("file").asText());
    assertThat(text(Files.readString(letter))).contains(last.toString());
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(attached(letter, "MVD.xlsx")))) {
      assertThat(book.getSheetAt(0).getLastRowNum())
          .isEqualTo(ministry.get("recommendations").size());
    }
    assertThat(run("dispatch", "2025", "--follow-up", "--on", late).out())
        .contains("no state body owes");
    run("verify");
  }
}
