package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.bayandama.json.Json;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What every page and every file for machines keeps to, whatever it shows. */
class ConventionsTest {
  private static final Pattern ALTERNATE =
      Pattern.compile("<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\">");
  private static final Pattern LINKED =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
  private static final URI ADDRESS = URI.create("https://npm.example/");

  @TempDir static Path folder;

  private static SiteTree site;

  @BeforeAll
  static void build() throws IOException {
    site =
        new SiteBuilder()
            .build(
                SampleEditions.whole(),
                SampleEditions.KZ,
                SiteSettings.relative().at(ADDRESS),
                folder.resolve("site"));
  }

  private static String text(String path) throws IOException {
    return Files.readString(site.root().resolve(path));
  }

  private static List<String> paths(String ending) {
    return site.entries().stream()
        .map(SiteTree.Entry::path)
        .filter(path -> path.endsWith(ending))
        .toList();
  }

  /**
   * A page of each type, each in another language than the one before: pages that differ by a
   * number are of one type.
   */
  private static List<String> pageOfEachType() {
    Set<String> types = new HashSet<>();
    List<String> languages = List.of("kk/", "ru/", "en/");
    return paths(".html").stream()
        .filter(path -> !path.startsWith("ru/") && !path.startsWith("en/"))
        .filter(path ->
            types.add(
                path.replaceAll("\\d{4}-[a-z]+-\\d+", "ID")
                    .replaceAll("(ministries|types|regions|themes|addressees)/[^/]+/", "$1/ID/")
                    .replaceAll("\\d+", "N")))
        .map(path -> path.replaceFirst("^kk/", languages.get(types.size() % 3)))
        .toList();
  }

  @Test
  void aPageOfEachTypeIsValidHtml() throws Exception {
    ((Logger) LoggerFactory.getLogger("nu.validator")).setLevel(Level.OFF);
    List<String> errors = new ArrayList<>();
    List<String> current = new ArrayList<>(List.of(""));
    ErrorHandler collecting =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {}

          @Override
          public void error(SAXParseException e) {
            errors.add(current.getFirst() + ": " + e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        };
    SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
    checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", collecting);
    checker.setUpValidatorAndParsers(collecting, true, false);
    Path wrong = folder.resolve("wrong.html");
    Files.writeString(wrong, "<!doctype html><title>Қате</title><p><table><li>");
    checker.checkHtmlFile(wrong.toFile(), true);
    assertThat(errors).as("the checker finds what is wrong").isNotEmpty();
    errors.clear();
    List<String> pages = pageOfEachType();
    assertThat(pages).hasSizeGreaterThan(25);
    for (String page : pages) {
      current.set(0, page);
      checker.checkHtmlFile(site.root().resolve(page).toFile(), true);
    }
    assertThat(errors).isEmpty();
  }

  @Test
  void everyLinkAndAnchorLeadsSomewhere() throws IOException {
    assertThat(new SiteLinks(site).broken()).isEmpty();
  }

  @Test
  void everyPageAndEveryRecordIsReachedByLinksAlone() throws IOException {
    Set<String> reached = new SiteLinks(site).reachedFrom("index.html");
    assertThat(reached)
        .containsAll(
            paths(".html").stream()
                .filter(path -> !path.equals("404.html") && !path.contains("-0999/"))
                .toList());
    for (AdoptedEdition adopted : SampleEditions.whole().editions()) {
      Edition edition = adopted.edition();
      StringBuilder chapters = new StringBuilder();
      for (String page : reached) {
        if (page.startsWith("kk/reports/" + edition.year() + "/chapter-")) {
          chapters.append(text(page));
        }
      }
      assertThat(edition.findings()).isNotEmpty();
      edition
          .findings()
          .forEach(finding -> assertThat(chapters).contains("id=\"" + finding.id() + "\""));
      edition
          .proposals()
          .forEach(proposal -> assertThat(chapters).contains("id=\"" + proposal.id() + "\""));
    }
  }

  @Test
  void aPageAndItsOtherLanguagesNameEachOther() throws IOException {
    Map<String, Map<String, String>> named = new HashMap<>();
    for (String path : paths("index.html")) {
      Map<String, String> alternates = new HashMap<>();
      for (Matcher link = ALTERNATE.matcher(text(path)); link.find(); ) {
        alternates.put(link.group(1), link.group(2));
      }
      named.put(ADDRESS + path.replace("index.html", ""), alternates);
    }
    named.forEach((address, alternates) -> {
      if (!address.equals(ADDRESS.toString()) && !alternates.isEmpty()) {
        assertThat(alternates).as(address).containsOnlyKeys("kk", "ru", "en");
        alternates
            .values()
            .forEach(other -> assertThat(named.get(other)).as(other).isEqualTo(alternates));
      }
    });
  }

  @Test
  void whatPagesSayToMachinesIsJson() throws IOException {
    int all = 0;
    for (String path : paths(".html")) {
      for (Matcher linked = LINKED.matcher(text(path)); linked.find(); all++) {
        JsonNode thing = Json.tree(linked.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(thing.get("@context").asText()).isEqualTo("https://schema.org");
        assertThat(thing.get("@id").asText()).startsWith(ADDRESS.toString());
      }
    }
    assertThat(all).isGreaterThan(20);
    JsonNode catalogue =
        Json.tree(Files.readAllBytes(site.root().resolve("data/catalogue.jsonld")));
    JsonNode distributions = catalogue.get("dcat:dataset").get(0).get("dcat:distribution");
    assertThat(distributions).hasSizeGreaterThan(10);
    for (JsonNode one : distributions) {
      String file = one.get("dcat:downloadURL").get("@id").asText();
      Path there = site.root().resolve(file.substring(ADDRESS.toString().length()));
      assertThat(one.get("dcat:byteSize").asLong()).as(file).isEqualTo(Files.size(there));
    }
  }

  @Test
  void thereIsAFeedOfEverythingOfEachMinistryAndOfEachRegion() throws Exception {
    List<String> feeds = paths("feed.xml");
    assertThat(feeds)
        .contains("kk/feed.xml", "ru/ministries/mvd/feed.xml", "en/regions/kz-75/feed.xml");
    for (String feed : feeds) {
      Document document =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(
                  new InputSource(
                      new ByteArrayInputStream(text(feed).getBytes(StandardCharsets.UTF_8))));
      Set<String> ids = new HashSet<>();
      var all = document.getElementsByTagName("id");
      for (int i = 0; i < all.getLength(); i++) {
        assertThat(ids.add(all.item(i).getTextContent())).as(feed).isTrue();
      }
      assertThat(ids.size()).as(feed).isGreaterThan(1);
    }
  }

  @Test
  void aReportHasItsPictureInEveryLanguage() throws IOException {
    for (String language : List.of("kk", "ru", "en")) {
      assertThat(text(language + "/reports/2025/index.html"))
          .contains(
              "<meta property=\"og:image\" content=\"https://npm.example/data/report-2025-"
                  + language
                  + ".png\">");
      var picture =
          javax.imageio.ImageIO.read(
              site.root().resolve("data/report-2025-" + language + ".png").toFile());
      assertThat(picture.getWidth()).isEqualTo(1200);
      assertThat(picture.getHeight()).isEqualTo(630);
    }
  }

  private static int packed(String path) throws IOException {
    var out = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(Files.readAllBytes(site.root().resolve(path)));
    }
    return out.size();
  }

  @Test
  void theFirstVisitIsLight() throws IOException {
    int assets = 0;
    int fonts = 0;
    for (String asset : paths("")) {
      if (asset.matches("assets/(style|mark|page)\\..*")) {
        assets += packed(asset);
      } else if (asset.endsWith(".woff2")) {
        fonts += (int) Files.size(site.root().resolve(asset));
      }
    }
    for (String language : List.of("kk", "ru", "en")) {
      assertThat(packed(language + "/index.html") + assets + fonts).isLessThan(60 * 1024);
      for (String page : paths("index.html")) {
        if (page.startsWith(language + "/recommendations/2025-")) {
          assertThat(packed(page) + assets).as(page).isLessThan(15 * 1024);
        }
      }
    }
  }

  @Test
  void aWithdrawnRecommendationKeepsItsAddressAndSaysSo() throws IOException {
    assertThat(text("ru/recommendations/2025-mvd-0999/index.html"))
        .contains("2025-mvd-0999 отозвана", "name=\"robots\" content=\"noindex\"");
    assertThat(text("sitemap-1.xml")).doesNotContain("2025-mvd-0999");
  }

  @Test
  void anAddressThatMovedLeadsOn() throws IOException {
    Path look = folder.resolve("look");
    Files.createDirectories(look);
    Files.writeString(
        look.resolve("moved.yaml"), "moved:\n  ministries/interior/: ministries/mvd/\n");
    SiteTree moved =
        new SiteBuilder()
            .build(
                SampleEditions.two(),
                SampleEditions.KZ,
                SiteSettings.relative().withLook(look),
                folder.resolve("moved"));
    assertThat(Files.readString(moved.root().resolve("kk/ministries/interior/index.html")))
        .contains("content=\"0; url=../../../kk/ministries/mvd/\"");
    assertThat(moved.moved())
        .containsEntry("kk/ministries/interior/index.html", "kk/ministries/mvd/");
    assertThat(new SiteLinks(moved).broken()).isEmpty();
  }

  @Test
  void anAnswerIsInTheHistoryAndAmongTheAnswers() throws IOException {
    assertThat(text("kk/recommendations/2025-mvd-0001/index.html"))
        .contains(
            "<time datetime=\"2026-05-12\">2026 жылғы 12 мамыр</time>",
            "Жауап берді: Қазақстан Республикасы Ішкі істер министрлігі",
            "status status-implemented");
    assertThat(text("en/answers/index.html"))
        .contains("12 May 2026", "2025-mvd-0001", "Implemented");
  }
}
