package kz.bayandama.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSearchTest {
  private static final Profile KZ = Profile.bundled("kz");

  @TempDir Path folder;

  private void put(List<VisitReport> reports) throws IOException {
    try (ReportIndex index = ReportIndex.open(folder, KZ)) {
      for (VisitReport report : reports) {
        index.put(report);
      }
    }
  }

  private Answer find(Query query) throws IOException {
    try (ReportSearch search = ReportSearch.open(folder, KZ)) {
      return search.find(query);
    }
  }

  private List<String> paths(String text) throws IOException {
    return find(Query.of(text, Language.RU)).hits().stream()
        .map(hit -> hit.report().substring(0, 4) + "/" + hit.path())
        .toList();
  }

  private static String at(String report, String path) {
    return SampleReports.id(report).substring(0, 4) + "/" + path;
  }

  @Test
  void aRussianWordIsFoundInAnotherForm() throws IOException {
    put(SampleReports.three());
    assertThat(paths("ремонта камеры")).containsExactly(at("colony", "recommendations/1"));
    assertThat(paths("вода"))
        .containsExactlyInAnyOrder(at("colony", "findings/0"), at("colony", "recommendations/0"));
  }

  @Test
  void aKazakhQueryFindsTheBilingualRecommendationWithBothItsTexts() throws IOException {
    put(SampleReports.three());
    Answer answer = find(Query.of("сотталғандарды", Language.KK));
    assertThat(answer.total()).isEqualTo(1);
    assertThat(answer.hits().getFirst().texts().in(Language.RU)).isPresent();
    assertThat(answer.hits().getFirst().snippets())
        .extracting(Answer.Snippet::language)
        .containsExactly(Language.KK, Language.RU);
  }

  @Test
  void snippetsMarkTheWordsInTheFormTheyHave() throws IOException {
    put(SampleReports.three());
    Answer.Snippet snippet =
        find(Query.of("ремонты", Language.RU)).hits().getFirst().snippets().getFirst();
    assertThat(snippet.marks())
        .extracting(mark -> snippet.text().substring(mark.start(), mark.end()))
        .containsExactly("ремонт");
  }

  @Test
  void phrasesKeepTheirOrderAndExclusionsLeaveOut() throws IOException {
    put(SampleReports.three());
    assertThat(paths("«питьевая вода»")).hasSize(2);
    assertThat(paths("«вода питьевая»")).isEmpty();
    assertThat(paths("ремонт -камер")).containsExactly(at("sizo", "recommendations/0"));
    assertThat(find(Query.of("-ремонт", Language.RU)).total()).isEqualTo(7);
  }

  @Test
  void whenNoRecordHasEnoughWordsAnyWordIsEnoughAndTheAnswerSaysSo() throws IOException {
    put(SampleReports.three());
    Answer answer = find(Query.of("свидания вода", Language.RU));
    assertThat(answer.relaxed()).isTrue();
    assertThat(answer.total()).isEqualTo(3);
    assertThat(find(Query.of("вода", Language.RU)).relaxed()).isFalse();
  }

  @Test
  void aTypeHoldsForItsSubtypes() throws IOException {
    put(SampleReports.three());
    Query all = Query.of("", Language.RU);
    assertThat(find(all.with(Facet.TYPE, "mvd.correctional")).total()).isEqualTo(4);
    assertThat(find(all.with(Facet.TYPE, "mvd.correctional.max")).total()).isEqualTo(4);
    assertThat(find(all.with(Facet.TYPE, "mvd")).total()).isZero();
    assertThat(find(all).hits().stream().map(Answer.Hit::type)).contains("mvd.correctional.max");
  }

  @Test
  void filtersNarrowAndCountsFollow() throws IOException {
    put(SampleReports.three());
    Query all = Query.of("", Language.RU);
    assertThat(find(all).total()).isEqualTo(9);
    Answer answer = find(all.with(Facet.MINISTRY, "MVD").year(2025));
    assertThat(answer.total()).isEqualTo(3);
    assertThat(answer.facets().get(Facet.KIND))
        .containsExactly(
            new Answer.Count("recommendation", "рекомендация", 2),
            new Answer.Count("proposal", "предложение", 1));
    assertThat(answer.facets().get(Facet.ADDRESSEE))
        .extracting(Answer.Count::label)
        .containsExactly("Акимат", "Министерство внутренних дел Республики Казахстан");
    assertThat(find(all.kind(Kind.FINDING)).total()).isEqualTo(1);
    assertThat(find(all.with(Facet.LANGUAGE, "kk")).total()).isEqualTo(2);
    assertThat(find(all.report(SampleReports.id("sizo").substring(0, 7))).total()).isEqualTo(3);
    assertThat(find(all.page(4, 2)).hits()).hasSize(2).isEqualTo(find(all).hits().subList(4, 6));
  }

  @Test
  void theOrderOfPuttingAndWhatWasReplacedMakeNoDifference(@TempDir Path other) throws IOException {
    List<VisitReport> reports = SampleReports.three();
    put(reports);
    try (ReportIndex index = ReportIndex.open(other, KZ)) {
      for (VisitReport report : reports.reversed()) {
        index.put(
            SampleReports.report(
                "x",
                report.visits().getFirst().institution(),
                2020,
                report.recommendations(),
                report.findings()));
        index.commit();
        index.put(report);
        index.put(report);
        index.commit();
      }
      index.remove(SampleReports.id("x"));
    }
    try (ReportSearch search = ReportSearch.open(other, KZ)) {
      for (String text :
          List.of("", "ремонт", "вода", "су", "«питьевая вода»", "провести ремонт")) {
        Query query = Query.of(text, Language.KK);
        assertThat(search.find(query)).isEqualTo(find(query));
      }
    }
  }

  @Test
  void aSearchThatIsOpenSeesEachCommit() throws IOException {
    try (ReportSearch search = ReportSearch.open(folder, KZ);
        ReportIndex index = ReportIndex.open(folder, KZ)) {
      Query query = Query.of("ремонт", Language.RU);
      assertThat(search.find(query).total()).isZero();
      index.put(SampleReports.three().getFirst());
      assertThat(search.find(query).total()).isZero();
      index.commit();
      assertThat(search.find(query).total()).isEqualTo(1);
      index.remove(SampleReports.id("colony"));
      index.commit();
      assertThat(search.find(query).total()).isZero();
    }
  }

  @Test
  void aSecondWriterIsToldToWait() throws IOException {
    try (ReportIndex index = ReportIndex.open(folder, KZ)) {
      index.commit();
      assertThatThrownBy(() -> ReportIndex.open(folder, KZ))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is being written by another process");
    }
  }

  @Test
  void anyTextIsAnswered() throws IOException {
    put(SampleReports.three());
    Random random = new Random(7);
    String letters =
        "аәбвгғқңөұүһі абвг  \"«»“”-−+*?~^()[]{}\\/:!&|.,№12\u00a0\u200b\ud83d\ude00ab";
    try (ReportSearch search = ReportSearch.open(folder, KZ)) {
      for (int i = 0; i < 500; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(30); n >= 0; n--) {
          text.append(letters.charAt(random.nextInt(letters.length())));
        }
        assertThat(search.find(Query.of(text.toString(), Language.KK)).total()).isBetween(0, 9);
      }
      assertThat(search.find(Query.of("вода ".repeat(5000), Language.RU)).total()).isEqualTo(2);
      assertThat(search.find(Query.of("!!!", Language.RU)).total()).isZero();
    }
  }
}
