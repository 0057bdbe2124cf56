package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.Withdrawal;
import kz.bayandama.site.SiteContent;
import org.junit.jupiter.api.Test;

/** What is left of an edition when something of it is withdrawn. */
class WithdrawalsTest {
  private static final String FIRST = "a".repeat(64);
  private static final String SECOND = "b".repeat(64);
  private static final String ABOUT_FIRST = "a".repeat(12);
  private static final String ABOUT_SECOND = "b".repeat(12);

  private static PublicVisit visit(String id, String source) {
    return new PublicVisit(
        id,
        new VisitReport.Institution("Учреждение " + id, "mvd.sizo", "MVD", "KZ-75"),
        null,
        LocalDate.of(2025, 3, 1),
        null,
        source);
  }

  private static PublicRecommendation recommendation(
      String id, String text, List<String> sources, List<String> visits) {
    return new PublicRecommendation(
        id,
        visits.getFirst(),
        Texts.of(Language.RU, text),
        new VisitReport.Addressee("MVD", null),
        "MVD",
        "mvd.sizo",
        "KZ-75",
        2025,
        new VisitReport.Deadline("до 1 июня 2026 года", LocalDate.of(2026, 6, 1)),
        false,
        List.of(),
        null,
        Edition.Status.NO_ANSWER,
        7,
        sources,
        visits);
  }

  /** Two visits; the third recommendation was said after both, in the words of the second. */
  private static List<AdoptedEdition> adopted() {
    List<PublicRecommendation> all =
        List.of(
            recommendation(
                "2025-mvd-0001",
                "Отремонтировать душ.",
                List.of(ABOUT_FIRST + "#recommendations/0"),
                List.of("v1")),
            recommendation(
                "2025-mvd-0002",
                "Выдать тёплую одежду.",
                List.of(ABOUT_FIRST + "#recommendations/1", ABOUT_SECOND + "#recommendations/0"),
                List.of("v1", "v2")),
            recommendation(
                "2025-mvd-0003",
                "Провести связь в карцер.",
                List.of(ABOUT_FIRST + "#recommendations/2", ABOUT_SECOND + "#recommendations/1"),
                List.of("v2", "v1")));
    List<Passage> passages =
        List.of(
            new Passage.RecommendationRef("2025-mvd-0001"),
            new Passage.RecommendationRef("2025-mvd-0003"));
    Edition edition =
        new Edition(
            2025,
            2025,
            Texts.of(Language.RU, "Доклад"),
            List.of(
                new Edition.Chapter(
                    2,
                    "MVD",
                    Texts.of(Language.RU, "Глава"),
                    List.of(new Edition.Item(7, Texts.of(Language.RU, "Пункт"), passages)))),
            List.of(visit("v1", ABOUT_FIRST), visit("v2", ABOUT_SECOND)),
            List.of(),
            all,
            List.of());
    Adoption adoption =
        new Adoption(2025, "d".repeat(64), LocalDate.of(2026, 2, 10), 5, 4, 0, 0, 1);
    return List.of(new AdoptedEdition(edition, adoption));
  }

  private static Withdrawals withdrawn(String report) {
    return new Withdrawals(
        List.of(
            new Withdrawal(
                LocalDate.of(2026, 5, 4),
                report,
                Withdrawals.inWordsOf(report, adopted()),
                "по просьбе")));
  }

  @Test
  void whatAnotherReportSaysInItsOwnWordsIsKeptWithoutTheOneThatIsGone() {
    Edition left = withdrawn(FIRST).without(adopted()).getFirst().edition();
    assertThat(left.visits()).extracting(PublicVisit::id).containsExactly("v2");
    assertThat(left.recommendations())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.id()).isEqualTo("2025-mvd-0003");
          assertThat(one.sources()).containsExactly(ABOUT_SECOND + "#recommendations/1");
          assertThat(one.visits()).containsExactly("v2");
        });
    assertThat(left.chapters().getFirst().items().getFirst().passages())
        .containsExactly(new Passage.RecommendationRef("2025-mvd-0003"));
    assertThat(left.toString()).doesNotContain(ABOUT_FIRST);
  }

  @Test
  void wordsOfTheWithdrawnReportGoEvenWhereAnotherSaidNearlyTheSame() {
    Edition left = withdrawn(SECOND).without(adopted()).getFirst().edition();
    assertThat(left.recommendations())
        .extracting(PublicRecommendation::id)
        .containsExactly("2025-mvd-0001", "2025-mvd-0002");
    assertThat(left.toString()).doesNotContain(ABOUT_SECOND);
  }

  @Test
  void thePagesOfWhatIsGoneSayWhen() {
    assertThat(withdrawn(FIRST).pages())
        .containsExactly(
            new SiteContent.Withdrawn("2025-mvd-0001", LocalDate.of(2026, 5, 4)),
            new SiteContent.Withdrawn("2025-mvd-0002", LocalDate.of(2026, 5, 4)));
  }
}
