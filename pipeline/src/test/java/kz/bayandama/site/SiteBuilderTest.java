package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBuilderTest {
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");

  @TempDir static Path shared;
  @TempDir Path folder;

  private static SiteTree site;

  @BeforeAll
  static void buildOnce() throws IOException {
    site =
        new SiteBuilder()
            .build(
                SampleEditions.two(),
                SampleEditions.KZ,
                SiteSettings.relative(),
                shared.resolve("site"));
  }

  private SiteTree build(Path output) throws IOException {
    return new SiteBuilder()
        .build(SampleEditions.two(), SampleEditions.KZ, SiteSettings.relative(), output);
  }

  private static String page(SiteTree tree, String path) throws IOException {
    return Files.readString(tree.root().resolve(path));
  }

  @Test
  void everyRecommendationHasItsPageInEveryLanguage() throws IOException {
    SiteTree tree = site;
    for (String language : List.of("kk", "ru", "en")) {
      String page = page(tree, language + "/recommendations/2025-mvd-0001/index.html");
      assertThat(page).contains("<html lang=\"" + language + "\">", "2024-mvd-0001");
    }
    assertThat(page(tree, "kk/recommendations/2025-mvd-0001/index.html"))
        .contains(
            "Камераларға лимиттен артық адам орналастыруды тоқтатып", "2025 жылғы 1 қыркүйек");
    assertThat(page(tree, "kk/recommendations/2024-mvd-0001/index.html")).contains("2025-mvd-0001");
  }

  @Test
  void aTextInOneLanguageIsShownInItWithANote() throws IOException {
    SiteTree tree = site;
    assertThat(page(tree, "kk/recommendations/2025-mvd-0002/index.html"))
        .contains("lang=\"ru\">Обеспечить медицинский осмотр", "Аудармасы жоқ: мәтін орыс тілінде");
  }

  @Test
  void allTwentySixItemsArePrintedAndEmptyOnesSaySo() throws IOException {
    SiteTree tree = site;
    StringBuilder chapters = new StringBuilder();
    for (int n = 1; n <= 8; n++) {
      chapters.append(page(tree, "kk/reports/2025/chapter-" + n + "/index.html"));
    }
    for (int item = 1; item <= 26; item++) {
      assertThat(chapters).contains("id=\"item-" + item + "\"");
    }
    assertThat(page(tree, "ru/reports/2025/chapter-3/index.html"))
        .contains("За отчётный период по этому пункту записей нет.");
  }

  @Test
  void whatIsWrittenByOthersIsEscaped() throws IOException {
    SiteTree tree = site;
    assertThat(page(tree, "ru/recommendations/2025-other-0001/index.html"))
        .contains("&lt;обязательна&gt;")
        .doesNotContain("<обязательна>");
  }

  @Test
  void sameInputGivesSameBytesInAnotherLocaleZoneAndOrder() throws IOException {
    SiteTree first = site;
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      SiteTree second =
          new SiteBuilder()
              .build(
                  SampleEditions.two().reversed(),
                  SampleEditions.KZ,
                  SiteSettings.relative(),
                  folder.resolve("two"));
      assertThat(second.entries()).isEqualTo(first.entries());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void whatAnEarlierBuildLeftIsRemoved() throws IOException {
    Path site = folder.resolve("site");
    build(site);
    SiteTree tree =
        new SiteBuilder()
            .build(
                List.of(SampleEditions.edition(2024, 0)),
                SampleEditions.KZ,
                SiteSettings.relative(),
                site);
    assertThat(site.resolve("kk/reports/2025")).doesNotExist();
    try (var files = Files.walk(site)) {
      assertThat(files.filter(Files::isRegularFile).count()).isEqualTo(tree.entries().size());
    }
  }

  @Test
  void aSecondBuildOfTheSameMakesNothing() throws IOException {
    SiteTree first = build(folder.resolve("site"));
    SiteTree second = build(folder.resolve("site"));
    assertThat(first.made()).isEqualTo(first.entries().size());
    assertThat(second.made()).isZero();
    assertThat(second.entries()).isEqualTo(first.entries());
  }

  @Test
  void oneChangeMakesOnlyWhatShowsItAndGivesWhatAWholeBuildGives() throws IOException {
    SiteContent changed =
        SiteContent.of(SampleEditions.two())
            .withReplies(List.of(), Map.of("2025-mvd-0002", Edition.Status.IMPLEMENTED));
    build(folder.resolve("site"));
    SiteSettings settings = SiteSettings.relative();
    SiteTree second =
        new SiteBuilder().build(changed, SampleEditions.KZ, settings, folder.resolve("site"));
    SiteTree whole =
        new SiteBuilder().build(changed, SampleEditions.KZ, settings, folder.resolve("whole"));
    assertThat(second.entries()).isEqualTo(whole.entries());
    assertThat(second.made()).isPositive().isLessThan(whole.made() / 2);
    assertThat(page(second, "ru/recommendations/2025-mvd-0002/index.html")).contains("Исполнено");
  }

  @Test
  void whatSomebodyElseChangedInTheTreeIsMadeAgain() throws IOException {
    SiteTree first = build(folder.resolve("site"));
    Path page = folder.resolve("site/kk/index.html");
    Files.writeString(page, "<p>бөгде</p>");
    SiteTree second = build(folder.resolve("site"));
    assertThat(second.made()).isOne();
    assertThat(Ids.of(page))
        .isEqualTo(
            first.entries().stream()
                .filter(one -> one.path().equals("kk/index.html"))
                .findFirst()
                .orElseThrow()
                .sha256());
  }

  @Test
  void aFolderOfOtherFilesIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "хат");
    assertThatThrownBy(() -> build(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds other files than a site");
    assertThat(folder.resolve("letter.txt")).hasContent("хат");
  }

  @Test
  void thePublishedEditionHasTheDigestThatWasVotedOn() throws IOException {
    SiteTree tree = site;
    String digest = Ids.of(tree.root().resolve("data/report-2025.json"));
    assertThat(page(tree, "kk/reports/2025/index.html")).contains(digest);
  }

  @Test
  void longListsGoOverSeveralPages() throws IOException {
    SiteTree tree =
        new SiteBuilder()
            .build(
                List.of(SampleEditions.edition(2025, 300)),
                SampleEditions.KZ,
                SiteSettings.relative(),
                folder.resolve("site"));
    assertThat(page(tree, "ru/years/2025/page-4/index.html"))
        .contains("../../../../ru/years/2025/");
    assertThat(tree.root().resolve("ru/years/2025/page-5")).doesNotExist();
  }

  @Test
  void aSiteWithoutEditionsIsStillWhole() throws IOException {
    SiteTree tree =
        new SiteBuilder()
            .build(List.of(), SampleEditions.KZ, SiteSettings.relative(), folder.resolve("site"));
    assertThat(page(tree, "kk/index.html")).contains("Әзірге бекітілген баяндама жоқ.");
  }

  @Test
  void theSitemapNamesEveryPageInEveryLanguageOnceTheAddressIsKnown() throws IOException {
    SiteTree tree =
        new SiteBuilder()
            .build(
                SampleEditions.two(),
                SampleEditions.KZ,
                SiteSettings.relative().at(URI.create("https://npm.example/")),
                folder.resolve("site"));
    assertThat(page(tree, "sitemap-1.xml"))
        .contains("<loc>https://npm.example/kk/recommendations/2025-mvd-0001/</loc>")
        .contains("hreflang=\"en\" href=\"https://npm.example/en/recommendations/2025-mvd-0001/\"");
    assertThat(page(tree, "robots.txt")).contains("Sitemap: https://npm.example/sitemap.xml");
  }

  @Test
  void linksMayNameIndexFilesForABucketThatDoesNot() throws IOException {
    SiteTree tree =
        new SiteBuilder()
            .build(
                SampleEditions.two(),
                SampleEditions.KZ,
                SiteSettings.relative().withIndexNames(),
                folder.resolve("site"));
    assertThat(page(tree, "index.html")).contains("href=\"kk/index.html\"");
  }

  @Test
  void everyLinkAndAnchorLeadsSomewhere() throws IOException {
    assertThat(new SiteLinks(site).broken()).isEmpty();
  }

  @Test
  void aPageHasNoIdTwiceAndNothingThatTheSecurityPolicyForbids() throws IOException {
    for (SiteTree.Entry entry : site.entries()) {
      if (entry.path().endsWith(".html")) {
        String page = page(site, entry.path());
        assertThat(page).as(entry.path()).doesNotContain(" style=", " onclick=", "<script>");
        assertThat(ID.matcher(page).results().map(id -> id.group(1)).toList())
            .as(entry.path())
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void tablesForSpreadsheetsBeginWithAMarkAndHoldNoFormula() throws IOException {
    String csv = page(site, "data/recommendations-kk.csv");
    assertThat(csv).startsWith("\ufeffid,year,text_kk").contains("'=начальнику пункта");
    assertThat(csv.lines()).hasSize(1 + 2 * 7);
  }

  @Test
  void aRepeatedRecommendationOfAYearThatIsNotHereIsNamedWithoutALink() throws IOException {
    SiteTree tree =
        new SiteBuilder()
            .build(
                List.of(SampleEditions.edition(2025, 0)),
                SampleEditions.KZ,
                SiteSettings.relative(),
                folder.resolve("site"));
    assertThat(page(tree, "kk/recommendations/2025-mvd-0001/index.html"))
        .contains("<dd>2024-mvd-0001 </dd>");
    assertThat(new SiteLinks(tree).broken()).isEmpty();
  }
}
