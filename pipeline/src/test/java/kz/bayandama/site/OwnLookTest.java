package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Institution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another country: words, colours, emblem, map and profile out of one folder, and no Java. */
class OwnLookTest {
  @TempDir static Path folder;

  private static SiteTree site;

  @BeforeAll
  static void build() throws IOException, URISyntaxException {
    Path country =
        Path.of(
                Objects.requireNonNull(OwnLookTest.class.getResource("/profiles/islas/themes.json"))
                    .toURI())
            .getParent();
    site =
        new SiteBuilder()
            .build(
                List.of(adopted(Profile.load(Objects.requireNonNull(country)))),
                Profile.load(country),
                SiteSettings.relative().withLook(country.resolve("site")),
                folder.resolve("site"));
  }

  private static Texts texts(String es, String en) {
    return Texts.of(Language.UND, es).and(Language.EN, en);
  }

  // NullAway does not see the annotation of a nested type in a class file
  @SuppressWarnings("NullAway")
  private static AdoptedEdition adopted(Profile islands) {
    PublicVisit visit =
        new PublicVisit(
            "2025-visit-0001",
            new Institution("Centro «La Ceiba»", "mj.prison", "MJ", "XI-S"),
            null,
            LocalDate.of(2025, 5, 6),
            null,
            "abcdef012345");
    PublicRecommendation recommendation =
        new PublicRecommendation(
            "2025-mj-0001",
            visit.id(),
            texts("Dar a cada persona una cama propia.", "Give everyone a bed of their own."),
            new Addressee("MJ", null),
            "MJ",
            "mj.prison",
            "XI-S",
            2025,
            null,
            false,
            List.of(),
            "overcrowding",
            Status.ACCEPTED,
            1,
            List.of("abcdef012345#recommendations/0"));
    List<Edition.Chapter> chapters =
        islands.annex().stream()
            .map(chapter ->
                new Edition.Chapter(
                    chapter.number(),
                    chapter.ministry(),
                    chapter.title(),
                    chapter.items().stream()
                        .map(item ->
                            new Edition.Item(
                                item.number(),
                                item.title(),
                                item.number() == 1
                                    ? List.<Passage>of(
                                        new Passage.RecommendationRef(recommendation.id()))
                                    : List.of()))
                        .toList()))
            .toList();
    Edition edition =
        new Edition(
            2025,
            2025,
            texts("Informe anual de 2025", "Annual report for 2025"),
            chapters,
            List.of(visit),
            List.of(),
            List.of(recommendation),
            List.of());
    return new AdoptedEdition(
        edition,
        new Adoption(
            2025, Ids.of(DataFiles.canonical(edition)), LocalDate.of(2026, 3, 2), 5, 4, 0, 1, 0));
  }

  private static String page(String path) throws IOException {
    return Files.readString(site.root().resolve(path));
  }

  @Test
  void itsPagesSpeakItsLanguagesAndNoOther() throws IOException {
    assertThat(page("es/recommendations/2025-mj-0001/index.html"))
        .contains(
            "<html lang=\"es\">",
            "lang=\"es\">Dar a cada persona una cama propia.",
            "Aprobado por el Consejo el 2 de marzo de 2026",
            "Isla del Sur",
            "hreflang=\"en\"");
    assertThat(page("en/regions/index.html")).contains("South", "North", "South Island");
    assertThat(site.root().resolve("kk")).doesNotExist();
    assertThat(page("data/recommendations-es.csv")).startsWith("\ufeffid,year,text_es,text_en");
    for (SiteTree.Entry entry : site.entries()) {
      if (entry.path().endsWith(".html")) {
        assertThat(page(entry.path())).as(entry.path()).doesNotContain("Kazakhstan", "қ", "Казах");
      }
    }
  }

  @Test
  void itsColoursAndItsEmblemAreItsOwn() throws IOException {
    List<String> assets =
        site.entries().stream()
            .map(SiteTree.Entry::path)
            .filter(path -> path.startsWith("assets/"))
            .toList();
    String style = assets.stream().filter(path -> path.endsWith(".css")).findFirst().orElseThrow();
    String mark = assets.stream().filter(path -> path.endsWith(".svg")).findFirst().orElseThrow();
    assertThat(page(style)).contains("--strong: #7a1f3d").doesNotContain("#0b5563");
    assertThat(page(mark)).contains("#f2c14e");
  }

  @Test
  void allItsLinksLeadSomewhere() throws IOException {
    assertThat(new SiteLinks(site).broken()).isEmpty();
  }
}
