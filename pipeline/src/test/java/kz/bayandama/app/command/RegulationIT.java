package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.json.Json;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
        SAMPLES.resolve("кентау-уұи-есеп.docx"));
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
    run("edit", "2025", "--chapter", "2", "--lang", "ru");
    Path chapter = workspace.resolve("council/chapters-2025/chapter-2-ru.docx");
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
}
