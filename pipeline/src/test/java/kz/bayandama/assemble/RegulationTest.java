package kz.bayandama.assemble;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.bayandama.archive.Editions;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.Council;
import kz.bayandama.council.Decision;
import kz.bayandama.council.Dispatch;
import kz.bayandama.council.DispatchLetters;
import kz.bayandama.council.FollowUps;
import kz.bayandama.council.Plan;
import kz.bayandama.council.Plans;
import kz.bayandama.council.Problems;
import kz.bayandama.council.Proposals;
import kz.bayandama.council.Proposals.Proposal;
import kz.bayandama.council.Requests;
import kz.bayandama.council.Roster;
import kz.bayandama.council.answer.AnswerLetter;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year by the regulation (Order No. 22), rule by rule. */
class RegulationTest {
  private static final Profile KZ = Profile.bundled("kz");
  private static final ReportWords WORDS = ReportWords.of(Profile.bundled("kz"));
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 12);
  private static final String COUNCIL =
      """
      commissioner: {name: Әсел Үмбетова, email: ombudsman@example.kz, language: kk}
      responsible: zh.ospan
      members:
        - {id: zh.ospan, name: Жанар Оспан, email: ospan@example.kz, language: kk}
        - {id: i.petrov, name: Игорь Петров, email: petrov@example.kz, language: ru}
        - {id: s.lee, name: Сергей Ли, email: lee@example.kz, language: ru}
      """;

  @TempDir Path folder;
  private Roster roster;
  private Editions editions;
  private Council council;

  @BeforeEach
  void open() throws Exception {
    FolderArchive archive = FolderArchive.open(folder);
    roster = Roster.read(COUNCIL.getBytes(UTF_8));
    editions = new Editions(archive);
    council = new Council(archive, roster);
  }

  private Plan plan(String yaml) throws Problems {
    return Plan.read(yaml.getBytes(UTF_8), roster, KZ, JANUARY);
  }

  private String draft() {
    return Plan.draft(2025, 2025, roster, KZ, LocalDate.of(2026, 3, 31));
  }

  @Test
  void rulesFourFiveAndEightThePlanNamesAMemberAndADeadlineForEachItem() throws Exception {
    String written = draft().replace("{item: 7, member: zh.ospan", "{item: 7, member: i.petrov");
    Plan plan = plan(written);
    assertThat(plan.parts()).hasSize(26);
    assertThat(plan.parts().get(6).member()).isEqualTo("i.petrov");
    Plans plans = new Plans(council.ledger());
    plans.approve(plan, JANUARY);
    assertThat(plans.plan(2025)).contains(plan);
    assertThat(plans.plan(2024)).isEmpty();
  }

  @Test
  void rulesFourFiveAndEightEverythingWrongWithAPlanIsSaidAtOnce() {
    String bad =
        draft()
            .replace("  - {item: 9,", "  - {item: 8,")
            .replace("{item: 7, member: zh.ospan", "{item: 7, member: k.nobody")
            .replace(
                "{item: 1, member: zh.ospan, deadline: 2026-02-28}",
                "{item: 1, member: zh.ospan, deadline: 2026-04-02}")
            .replace(
                "{item: 2, member: zh.ospan, deadline: 2026-02-28}",
                "{item: 2, member: zh.ospan, deadline: 2025-12-31}");
    Problems problems = catchThrowableOfType(Problems.class, () -> plan(bad));
    assertThat(Saying.in(Language.EN, problems.all()))
        .containsExactlyInAnyOrder(
            "parts[0].deadline: 2026-04-02 is after the whole Report's, 2026-03-31",
            "parts[1].deadline: 2025-12-31 is past",
            "parts[6].member: «k.nobody» is not on the roster",
            "parts[8].item: item 8 is there twice",
            "parts: item 9 has no member");
  }

  @Test
  void ruleSixEachMemberIsAskedOnceAndRemindedUntilTheAnswerComes() throws Exception {
    Plan plan = plan(draft().replace("{item: 7, member: zh.ospan", "{item: 7, member: i.petrov"));
    Requests requests = new Requests(council.ledger(), roster, KZ);
    List<Requests.Letter> letters = requests.due(plan, JANUARY, 7);
    assertThat(letters)
        .extracting(Requests.Letter::to)
        .containsExactly("petrov@example.kz", "ospan@example.kz");
    assertThat(letters.getFirst().body()).contains("Общие положения").contains("2026-02-28");
    assertThat(letters.getLast().body()).contains("Қағидалардың 6-тармағына");
    assertThat(letters.getFirst().calendar()).contains("DTSTART;VALUE=DATE:20260228");
    assertThat(letters.getFirst().calendar().lines())
        .allMatch(line -> line.getBytes(UTF_8).length <= 75);
    for (Requests.Letter letter : letters) {
      requests.sent(letter, JANUARY);
    }
    assertThat(requests.due(plan, JANUARY.plusDays(1), 7)).isEmpty();

    LocalDate late = LocalDate.of(2026, 2, 24);
    requests.answered(2025, new Requests.Answer("i.petrov", 7, "хат № 3", late));
    List<Requests.Letter> reminders = requests.due(plan, late, 7);
    assertThat(reminders).extracting(Requests.Letter::to).containsExactly("ospan@example.kz");
    requests.sent(reminders.getFirst(), late);
    assertThat(requests.due(plan, late.plusDays(1), 7)).isEmpty();
    assertThat(requests.due(plan, LocalDate.of(2026, 3, 1), 7)).hasSize(1);
  }

  @Test
  void ruleSevenAnAcceptedProposalStandsInItsItemAndADeclinedOneHasAReason() throws Exception {
    Proposals proposals = new Proposals(council.ledger(), roster);
    String good =
        proposals.propose(
            2025,
            new Proposal("i.petrov", 5, Year.ru("В группах работали 38 организаций."), JANUARY));
    String other = proposals.propose(2025, new Proposal("s.lee", 4, Year.ru("О сметах."), JANUARY));
    assertThatThrownBy(() -> proposals.decline(2025, other, " ", JANUARY))
        .isInstanceOf(Problems.class);
    proposals.accept(2025, good, JANUARY.plusDays(3));
    proposals.decline(2025, other, "Қаржы есебінде бар", JANUARY.plusDays(3));
    assertThatThrownBy(() -> proposals.accept(2025, other, JANUARY.plusDays(4)))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("declined already");
    assertThatThrownBy(
            () -> proposals.propose(2025, new Proposal("nobody", 5, Year.ru("…"), JANUARY)))
        .isInstanceOf(Problems.class);

    List<Material.Inclusion> inclusions =
        proposals.all(2025).stream()
            .filter(Proposals.Tabled::accepted)
            .map(one ->
                new Material.Inclusion(
                    one.proposal().item(),
                    0,
                    new Passage.Prose(one.proposal().text(), List.of(one.id()))))
            .toList();
    Edition edition =
        new Assembler(KZ, WORDS)
            .assemble(Material.of(2025, 2025, Year.all()).withInclusions(inclusions))
            .edition();
    assertThat(AssemblerTest.item(edition, 5).passages())
        .containsExactly(
            new Passage.Prose(Year.ru("В группах работали 38 организаций."), List.of(good)));
    assertThat(AssemblerTest.item(edition, 4).passages()).isEmpty();
  }

  private AdoptedEdition adopt(Edition edition) throws Exception {
    String digest = editions.add(edition);
    String minutes =
        """
        date: 2026-02-10
        edition: %s
        votes:
          - {member: zh.ospan, vote: for}
          - {member: i.petrov, vote: for}
          - {member: s.lee, vote: abstained}
        """
            .formatted(digest);
    council.vote(2025, minutes.getBytes(UTF_8), LocalDate.of(2026, 2, 11));
    Decision decision = council.decide(2025, LocalDate.of(2026, 2, 11));
    assertThat(decision.adopted()).isTrue();
    return council.release(2025, digest);
  }

  @Test
  void rulesNineAndTenTheAdoptedReportIsSentToEachBodyWithItsOwnRecommendations() throws Exception {
    AdoptedEdition adopted = adopt(new Assembler(KZ, WORDS).assemble(2025, 2025, Year.all()));
    Dispatch dispatch = Dispatch.of(adopted, 3);
    assertThat(dispatch.publishBy()).isEqualTo("2026-03-10");
    assertThat(dispatch.answerBy()).isEqualTo("2026-05-10");
    assertThat(dispatch.parcels())
        .extracting(Dispatch.Parcel::body)
        .containsExactlyInAnyOrder("MVD", "KNB", "MO", "MZ", "MP", "MTSZN", "AKIMAT", "GP");
    Dispatch.Parcel own =
        dispatch.parcels().stream().filter(one -> one.body().equals("MP")).findFirst().get();

    Printing printing = Printing.adopted(adopted, Language.KK, council.ledger().head(2025));
    byte[] sheet = new RecommendationSheet(KZ, WORDS).of(printing, "MP");
    assertThat(new RecommendationSheet(KZ, WORDS).of(printing, "MP")).isEqualTo(sheet);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
      XSSFSheet table = workbook.getSheet("MP");
      assertThat(table.getLastRowNum()).isEqualTo(own.recommendations().size());
      assertThat(table.getRow(1).getCell(0).getStringCellValue())
          .isEqualTo(own.recommendations().getFirst());
      assertThat(table.getRow(1).getCell(1).getStringCellValue()).contains("Психологтың");
    }
  }

  /** The workbook that a body got, its first rows filled in. */
  private Path filled(byte[] sheet, String number, String status, String answer) throws Exception {
    Path file = folder.resolve("answers.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
      XSSFSheet table = workbook.getSheetAt(0);
      table.getRow(1).getCell(0).setCellValue(number);
      table.getRow(1).createCell(5).setCellValue(status);
      table.getRow(1).createCell(6).setCellValue(answer);
      try (var out = java.nio.file.Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    return file;
  }

  @Test
  void ruleTenAnswersInTheWorkbookGiveStatusesAndWhoOwesAnswersIsAskedOnce() throws Exception {
    ReportArchive archive = new ReportArchive(FolderArchive.open(folder));
    for (VisitReport report : Year.all()) {
      Submission submission = new Submission(report.id(), report.source(), 1);
      archive.putIfAbsent("submissions/" + report.id() + ".json", submission);
      archive.add(report);
    }
    AdoptedEdition adopted = adopt(new Assembler(KZ, WORDS).assemble(2025, 2025, Year.all()));
    Dispatch dispatch = Dispatch.of(adopted, 3);
    DispatchLetters letters = new DispatchLetters(council.ledger(), KZ, Map.of());
    for (Dispatch.Parcel parcel : dispatch.parcels()) {
      letters.sent(adopted, dispatch, parcel);
    }
    Printing printing = Printing.adopted(adopted, Language.RU, council.ledger().head(2025));
    byte[] sheet = new RecommendationSheet(KZ, WORDS).of(printing, "MVD");
    Answers answers = new Answers(KZ, archive);
    Submission came =
        new Submission(
            "ab".repeat(32),
            new Source(
                Source.Channel.FOLDER,
                "answers.xlsx",
                null,
                Instant.parse("2026-05-04T09:00:00Z"),
                null),
            1);
    Path file = filled(sheet, "2025-mvd-0001", "исполнена", "Письмо № 14: врачи наняты.");
    assertThat(answers.isSheet(file)).isTrue();
    answers.takeSheet(came, file);
    PublicRecommendation joined =
        adopted.edition().recommendations().stream()
            .filter(one -> one.id().equals("2025-mvd-0001"))
            .findFirst()
            .orElseThrow();
    assertThat(joined.sources()).hasSize(2);
    Edition next =
        new Assembler(KZ, WORDS)
            .assemble(
                Material.of(2025, 2025, Year.all())
                    .withStatuses(answers.statuses(answers.letters())))
            .edition();
    assertThat(next.recommendations())
        .filteredOn(one -> one.status() == Status.IMPLEMENTED)
        .extracting(PublicRecommendation::id)
        .containsExactly("2025-mvd-0001");

    FollowUps followUps = new FollowUps(council.ledger(), KZ, Map.of());
    assertThat(
            followUps.due(
                adopted.edition(),
                answers.answers(answers.letters()).keySet(),
                dispatch.answerBy()))
        .isEmpty();
    LocalDate late = dispatch.answerBy().plusDays(1);
    var owed = followUps.due(adopted.edition(), answers.answers(answers.letters()).keySet(), late);
    assertThat(owed).extracting(FollowUps.Owed::body).containsExactly("AKIMAT", "GP", "MP", "MVD");
    assertThat(owed.getLast().recommendations())
        .extracting(PublicRecommendation::id)
        .containsExactly("2025-mvd-0002", "2025-mvd-0003");
    for (FollowUps.Owed one : owed) {
      followUps.sent(2025, one, late);
    }
    assertThat(
            followUps.due(
                adopted.edition(), answers.answers(answers.letters()).keySet(), late.plusDays(1)))
        .isEmpty();

    Path wrong = filled(sheet, "2025-mvd-0999", "отклонена", "");
    assertThatThrownBy(() -> answers.takeSheet(came, wrong))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("2025-mvd-0999");
  }

  @Test
  void ruleTenEveryStatusThatCanBeChosenIsUnderstood() throws Exception {
    AdoptedEdition adopted = adopt(new Assembler(KZ, WORDS).assemble(2025, 2025, Year.all()));
    Answers answers = new Answers(KZ, new ReportArchive(FolderArchive.open(folder)));
    for (Language language : List.of(Language.KK, Language.RU)) {
      byte[] sheet =
          new RecommendationSheet(KZ, WORDS).of(Printing.adopted(adopted, language, ""), "MVD");
      for (Status status : Status.values()) {
        if (status != Status.NO_ANSWER) {
          String word =
              WORDS
                  .text(
                      "print.status."
                          + status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                  .best(language);
          assertThat(answers.read(filled(sheet, "2025-mvd-0001", word, "")))
              .as(word)
              .extracting(AnswerLetter.Reply::status)
              .containsExactly(status);
        }
      }
    }
  }
}
