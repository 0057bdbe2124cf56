package kz.bayandama.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.bayandama.Chromium;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;
import kz.bayandama.site.SearchFiles;
import kz.bayandama.site.SiteBuilder;
import kz.bayandama.site.SiteContent;
import kz.bayandama.site.SiteSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The reader's search in Chromium, on a site from a plain file server. */
class PublicSearchIT {
  private static final Profile KZ = Profile.bundled("kz");
  private static final List<Edition> EDITIONS =
      List.of(new SampleEditions(1).edition(2024, 150), new SampleEditions(2).edition(2025, 200));

  @TempDir static Path folder;
  private static HttpServer server;
  private static ChromeDriver browser;
  private static String address;

  @BeforeAll
  static void buildServeAndOpen() throws IOException {
    PublicIndex index = PublicIndex.of(EDITIONS, FieldWords.analyzers(KZ));
    assertThat(index.worker()).as("the program that TeaVM compiles").isNotEmpty();
    List<AdoptedEdition> adopted = new ArrayList<>();
    for (Edition edition : EDITIONS) {
      LocalDate day = LocalDate.of(edition.year() + 1, 2, 1);
      adopted.add(
          new AdoptedEdition(
              edition, new Adoption(edition.year(), "0".repeat(64), day, 3, 3, 0, 0, 0)));
    }
    new SiteBuilder()
        .build(
            SiteContent.of(adopted)
                .with(new SearchFiles(index.worker(), index.start(), index.files())),
            KZ,
            SiteSettings.relative(),
            folder.resolve("site"));
    server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder.resolve("site"),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    browser = Chromium.open(folder);
  }

  @AfterAll
  static void close() {
    browser.quit();
    server.stop(0);
  }

  private static void open(String query) {
    browser.get(address + "ru/recommendations/" + query);
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(b -> "true".equals(b.findElement(By.id("explorer")).getDomAttribute("data-ready")));
  }

  private static void waitFor(String found) {
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(b -> b.findElement(By.id("found")).getText().contains(found));
  }

  private static List<String> marked() {
    return browser.findElements(By.cssSelector("#results mark")).stream()
        .map(WebElement::getText)
        .distinct()
        .toList();
  }

  @Test
  void aReaderFindsWordsInAnyFormAndTheLinkBringsTheAnswerBack() {
    open("");
    WebElement field = browser.findElement(By.name("q"));
    field.sendKeys("осужденному");
    new WebDriverWait(browser, Duration.ofSeconds(20)).until(b -> !marked().isEmpty());
    assertThat(marked()).contains("осуждённых");
    String found = browser.findElement(By.id("found")).getText();
    String link = String.valueOf(browser.getCurrentUrl());
    open(link.substring(link.indexOf('?')) + "&year=2025");
    assertThat(new Select(browser.findElement(By.name("year"))).getFirstSelectedOption().getText())
        .startsWith("2025");
    assertThat(marked()).contains("осуждённых");
    assertThat(found).startsWith("Найдено");
    assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
  }

  @Test
  void kazakhTypedWithoutItsLettersIsFoundAndSaid() {
    open("?q=%D1%83%D1%81%D1%8B%D0%BD%D1%8B%D0%BC");
    waitFor("«ұсыным");
    assertThat(browser.findElement(By.id("found")).getText()).startsWith("Найдено");
  }

  @Test
  void theBrowserGivesLucenesTopTenAndCounts() throws IOException {
    List<PublicRecord> records = PublicRecord.of(EDITIONS);
    SampleEditions questions = new SampleEditions(5);
    open("");
    try (PublicLucene lucene = PublicLucene.of(records, FieldWords.analyzers(KZ))) {
      LuceneOracle oracle = new LuceneOracle(lucene, records);
      for (int i = 0; i < 40; i++) {
        String text = questions.question();
        List<String> filters = questions.filters();
        JsonNode answer = ask(text, filters);
        if (!answer.get("taken").isEmpty()) {
          continue;
        }
        LuceneOracle.Answer expected = oracle.answer(text, filters, Map.of());
        List<String> ids = new ArrayList<>();
        answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
        Map<String, Integer> ministries = new TreeMap<>();
        answer
            .get("facets")
            .get("ministry")
            .properties()
            .forEach(count -> ministries.put(count.getKey(), count.getValue().asInt()));
        assertThat(answer.get("total").asInt()).as(text).isEqualTo(expected.total());
        assertThat(ids).as(text + filters).isEqualTo(expected.ids());
        assertThat(ministries).as(text + filters).isEqualTo(expected.facets().get("ministry"));
      }
    }
  }

  private static JsonNode ask(String text, List<String> filters) throws IOException {
    Object answer =
        browser.executeAsyncScript(
            """
            const [text, filters, done] = arguments;
            const say = document.getElementById("explorer").dataset;
            window.asked ??= new Worker(say.worker);
            window.asked.onmessage = ({ data }) => done(JSON.stringify(data.answer ?? data));
            window.asked.postMessage({
              id: 1, text, filters, limit: 10, start: new URL(say.start, location.href).href });
            """,
            text,
            filters);
    return Json.tree(String.valueOf(answer).getBytes(StandardCharsets.UTF_8));
  }
}
