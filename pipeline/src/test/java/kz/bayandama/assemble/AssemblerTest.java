package kz.bayandama.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kz.bayandama.archive.Editions;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.junit.jupiter.api.Test;

class AssemblerTest {
  private static final Profile KZ = Profile.bundled("kz");
  private final Assembler assembler = new Assembler(KZ);

  private Edition edition() {
    return assembler.assemble(2025, 2025, Year.all());
  }

  @Test
  void theChaptersAndItemsAreTheAnnexWordForWord() {
    Edition edition = edition();
    assertThat(edition.chapters()).hasSize(8);
    assertThat(edition.chapters().stream().flatMap(chapter -> chapter.items().stream()))
        .extracting(Edition.Item::number)
        .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 26).boxed().toList());
    for (int i = 0; i < 8; i++) {
      Profile.AnnexChapter annex = KZ.annex().get(i);
      assertThat(edition.chapters().get(i).title()).isEqualTo(annex.title());
      assertThat(edition.chapters().get(i).items())
          .extracting(Edition.Item::title)
          .containsExactlyElementsOf(annex.items().stream().map(Profile.AnnexItem::title).toList());
    }
  }

  @Test
  void aYearWithoutReportsStillHasAllTwentySixItems() {
    Edition edition = assembler.assemble(2025, 2025, List.of());
    assertThat(edition.chapters().stream().mapToInt(chapter -> chapter.items().size()).sum())
        .isEqualTo(26);
    assertThat(item(edition, 8).passages()).isEmpty();
    assertThat(item(edition, 26).passages()).isEmpty();
  }

  @Test
  void onlyAcceptedReportsOfTheYearAreInAndTheRestIsNamedWithItsReason() {
    Assembly assembly = assembler.assemble(Material.of(2025, 2025, Year.all()));
    assertThat(assembly.edition().visits()).hasSize(4);
    assertThat(assembly.leftOut())
        .extracting(Assembly.LeftOut::report, Assembly.LeftOut::reason)
        .containsExactlyInAnyOrder(
            tuple(Year.doubtful().id(), Assembly.Reason.NEEDS_REVIEW),
            tuple(Year.ofNextYear().id(), Assembly.Reason.OTHER_YEAR));
  }

  @Test
  void theOrderInWhichReportsComeDoesNotMatter() {
    String digest = Editions.digest(edition());
    List<VisitReport> reports = Year.all();
    Locale before = Locale.getDefault();
    try {
      for (int seed = 0; seed < 10; seed++) {
        Collections.shuffle(reports, new Random(seed));
        Locale.setDefault(seed % 2 == 0 ? Locale.of("tr") : Locale.of("kk"));
        assertThat(Editions.digest(assembler.assemble(2025, 2025, reports))).isEqualTo(digest);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anEditionReadBackFromJsonIsTheSame() throws Exception {
    Edition edition = edition();
    assertThat(Json.read(Json.bytes(edition), Edition.class)).isEqualTo(edition);
  }

  @Test
  void nearDuplicatesToTheSameBodyAreOneWithBothSources() {
    List<PublicRecommendation> staff =
        edition().recommendations().stream()
            .filter(one -> one.text().best(Language.RU).contains("вакантн"))
            .toList();
    assertThat(staff).hasSize(1);
    assertThat(staff.getFirst().sources()).hasSize(2);
    assertThat(staff.getFirst().visits()).hasSize(2);
  }

  @Test
  void everyRecommendationIsPrintedOnceInItsMinistrysItem() {
    Edition edition = edition();
    Set<String> printed = new HashSet<>();
    for (Edition.Chapter chapter : edition.chapters()) {
      for (Edition.Item item : chapter.items()) {
        for (Passage passage : item.passages()) {
          if (passage instanceof Passage.RecommendationRef ref) {
            assertThat(printed.add(ref.recommendation())).isTrue();
            assertThat(recommendation(edition, ref.recommendation()).item())
                .isEqualTo(item.number());
            assertThat(recommendation(edition, ref.recommendation()).ministry())
                .isEqualTo(chapter.ministry());
          }
        }
      }
    }
    assertThat(printed).hasSize(edition.recommendations().size());
  }

  @Test
  void everyProseOfOneLanguageTextKnowsItsSources() {
    Edition edition = edition();
    for (Edition.Chapter chapter : edition.chapters().subList(1, 7)) {
      for (Edition.Item item : chapter.items()) {
        for (Passage passage : item.passages()) {
          if (passage instanceof Passage.Prose prose && !edition.visits().isEmpty()) {
            boolean none = prose.text().best(Language.RU).contains("нет");
            assertThat(none || !prose.sources().isEmpty()).as(prose.toString()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void aThemeMetInThreeInstitutionsIsSystemicAndStandsInChapterEight() {
    Edition edition = edition();
    assertThat(text(item(edition, 25)))
        .contains("Проблема «Переполненность» отмечена в 3 учреждениях 1 ведомства: 3 факта");
    assertThat(text(item(edition, 26))).contains("Предложения по совершенствованию");
    assertThat(item(edition, 26).passages())
        .contains(new Passage.ProposalRef(edition.proposals().getFirst().id()));
  }

  @Test
  void figuresAreSentencesWithTheRightRussianForms() {
    assertThat(text(item(edition(), 7)))
        .contains("проведено 3 превентивных посещения; посещены 3 учреждения");
    assertThat(text(item(edition(), 19)))
        .contains("проведено 1 превентивное посещение; посещено 1 учреждение");
    assertThat(text(item(edition(), 13))).contains("принятых отчётов");
  }

  @Test
  void numbersGivenInADraftAreKeptWhenMoreReportsCome() {
    Edition draft =
        assembler.assemble(2025, 2025, List.of(Year.colonyPavlodar(), Year.childrenPavlodar()));
    Edition next =
        assembler
            .assemble(Material.of(2025, 2025, Year.all()).withDrafts(List.of(draft)))
            .edition();
    for (PublicRecommendation one : draft.recommendations()) {
      assertThat(recommendation(next, one.id()).sources()).containsAll(one.sources());
    }
    draft.visits().forEach(visit -> assertThat(next.visits()).contains(visit));
    assertThat(next.recommendations()).doesNotHaveDuplicates().hasSize(6);
  }

  @Test
  void assemblingAgainWithTheDraftsInAnyOrderGivesTheSameEdition() {
    Edition first = assembler.assemble(2025, 2025, List.of(Year.sizoAlmaty()));
    Edition second =
        assembler
            .assemble(Material.of(2025, 2025, Year.all()).withDrafts(List.of(first)))
            .edition();
    for (List<Edition> drafts : List.of(List.of(first, second), List.of(second, first))) {
      Material again = Material.of(2025, 2025, Year.all()).withDrafts(drafts);
      assertThat(assembler.assemble(again).edition()).isEqualTo(second);
    }
  }

  @Test
  void aNumberOnceGivenIsNeverGivenToAnother() {
    Edition first = assembler.assemble(2025, 2025, List.of(Year.sizoAlmaty()));
    Edition without =
        assembler
            .assemble(
                Material.of(2025, 2025, List.of(Year.sizoAtyrau())).withDrafts(List.of(first)))
            .edition();
    assertThat(without.recommendations())
        .extracting(PublicRecommendation::id)
        .containsExactly("2025-mvd-0004");
  }

  @Test
  void whatAnEarlierEditionSaidIsMarkedAsARepeat() {
    VisitReport earlier =
        Year.report(
            "2024.docx",
            Verdict.ACCEPTED,
            List.of(Year.visit("СИЗО города Семей", "mvd.sizo", "MVD", "KZ-10", "2024-02-18")),
            List.of(),
            List.of(
                Year.recommendation(
                    Year.ru(
                        "Привести численность содержащихся в соответствие с лимитом наполнения."),
                    "MVD",
                    "overcrowding")),
            List.of());
    Edition last = assembler.assemble(2024, 2024, List.of(earlier));
    Edition edition =
        assembler
            .assemble(Material.of(2025, 2025, Year.all()).withEarlier(List.of(last)))
            .edition();
    assertThat(edition.recommendations())
        .filteredOn(PublicRecommendation::repeated)
        .extracting(PublicRecommendation::repeats)
        .containsExactly(List.of("2024-mvd-0001"));
    assertThat(years(edition)).containsExactly("2024: [1, 1, 1, 0]", "2025: [4, 4, 6, 1]");
  }

  /** The table by year, a line a row. */
  private static List<String> years(Edition edition) {
    return item(edition, 6).passages().stream()
        .filter(Passage.Figures.class::isInstance)
        .map(Passage.Figures.class::cast)
        .filter(one -> one.caption().best(Language.RU).equals("По годам"))
        .flatMap(one -> one.rows().stream())
        .map(row -> row.name().best(Language.RU) + ": " + row.values())
        .toList();
  }

  @Test
  void whatAnArchivedReportOfAnEarlierYearSaidIsMarkedAsARepeatWithItsYear() {
    VisitReport earlier =
        Year.report(
            "2023.docx",
            Verdict.ACCEPTED,
            List.of(Year.visit("СИЗО города Семей", "mvd.sizo", "MVD", "KZ-10", "2023-02-18")),
            List.of(),
            List.of(
                Year.recommendation(
                    Year.ru(
                        "Привести численность содержащихся в соответствие с лимитом наполнения."),
                    "MVD",
                    "overcrowding")),
            List.of());
    List<VisitReport> reports = new ArrayList<>(Year.all());
    reports.add(earlier);
    String source = Ids.abbreviate(earlier.id()) + "#recommendations/0";
    Edition edition =
        assembler
            .assemble(
                Material.of(2025, 2025, reports)
                    .withStatuses(Map.of(source, Edition.Status.IMPLEMENTED)))
            .edition();
    assertThat(edition.recommendations())
        .filteredOn(PublicRecommendation::repeated)
        .extracting(PublicRecommendation::repeats)
        .containsExactly(List.of("2023/" + source));
    assertThat(edition.recommendations()).allMatch(one -> one.status() == Edition.Status.NO_ANSWER);
  }

  @Test
  void whatAStateBodyHasAnsweredIsTheStatusAndOfJoinedOnesNoMoreThanIsTrueOfAll() {
    Edition before = assembler.assemble(2025, 2025, Year.all());
    PublicRecommendation joined =
        before.recommendations().stream()
            .filter(one -> one.sources().size() > 1)
            .findFirst()
            .orElseThrow();
    PublicRecommendation single =
        before.recommendations().stream()
            .filter(one -> one.sources().size() == 1)
            .findFirst()
            .orElseThrow();
    Edition edition =
        assembler
            .assemble(
                Material.of(2025, 2025, Year.all())
                    .withStatuses(
                        Map.of(
                            joined.sources().getFirst(),
                            Edition.Status.IMPLEMENTED,
                            single.sources().getFirst(),
                            Edition.Status.DECLINED)))
            .edition();
    assertThat(recommendation(edition, joined.id()).status()).isEqualTo(Edition.Status.PARTLY);
    assertThat(recommendation(edition, single.id()).status()).isEqualTo(Edition.Status.DECLINED);
  }

  @Test
  void whatIsInOneLanguageOnlyIsListedForTranslation() {
    Assembly assembly = assembler.assemble(Material.of(2025, 2025, Year.all()));
    assertThat(assembly.untranslated())
        .anySatisfy(one -> assertThat(one.missing()).isEqualTo(Language.KK))
        .anySatisfy(one -> assertThat(one.missing()).isEqualTo(Language.RU));
  }

  @Test
  void declaredTotalsStandBesideComputedOnes() {
    Material material =
        Material.of(2025, 2025, Year.all())
            .withDeclared(List.of(new Material.Declared("MVD", 250L, null, 1500L, "хат № 12")));
    Edition edition = assembler.assemble(material).edition();
    Passage.Figures figures =
        item(edition, 7).passages().stream()
            .filter(Passage.Figures.class::isInstance)
            .map(Passage.Figures.class::cast)
            .reduce((one, other) -> other)
            .orElseThrow();
    assertThat(figures.rows().getFirst().values()).containsExactly(250L, 3L);
    assertThat(figures.rows().get(1).values()).containsExactly(null, 3L);
  }

  @Test
  void aRangeOfYearsIsOneReport() {
    Edition edition = assembler.assemble(2025, 2026, Year.all());
    assertThat(edition.visits()).hasSize(5);
    assertThat(edition.title().best(Language.RU)).contains("2025–2026 годы");
    assertThat(years(edition)).containsExactly("2025: [4, 4, 6, 0]", "2026: [1, 1, 0, 0]");
  }

  private static PublicRecommendation recommendation(Edition edition, String id) {
    return edition.recommendations().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static Edition.Item item(Edition edition, int number) {
    return edition.chapters().stream()
        .flatMap(chapter -> chapter.items().stream())
        .filter(item -> item.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private static String text(Edition.Item item) {
    StringBuilder out = new StringBuilder();
    for (Passage passage : item.passages()) {
      Texts texts =
          switch (passage) {
            case Passage.Prose prose -> prose.text();
            case Passage.Subheading subheading -> subheading.text();
            case Passage.Figures figures -> figures.caption();
            case Passage.FindingRef ref -> Year.ru(ref.finding());
            case Passage.RecommendationRef ref -> Year.ru(ref.recommendation());
            case Passage.ProposalRef ref -> Year.ru(ref.proposal());
          };
      out.append(texts.best(Language.RU)).append('\n');
    }
    return out.toString();
  }
}
