package kz.bayandama.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
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

  private static String query(String text) {
    return "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
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
    for (String typed : List.of("усыным", "usynym", "ūsynym")) {
      open(query(typed));
      waitFor("«ұсыным");
    }
    assertThat(browser.findElement(By.id("found")).getText()).startsWith("Найдено");
  }

  private static String found() {
    return browser.findElement(By.id("found")).getText();
  }

  private static int counted(String facet, String value) {
    WebElement choice =
        browser.findElement(By.cssSelector("#f-" + facet + " option[value='" + value + "']"));
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(b -> String.valueOf(choice.getAttribute("textContent")).contains("("));
    return Integer.parseInt(
        String.valueOf(choice.getAttribute("textContent")).replaceAll("^.*\\(|\\D", ""));
  }

  private static int total() {
    return Integer.parseInt(found().replaceAll("\\..*|\\D", ""));
  }

  private static void choose(String facet, String value) {
    String before = found();
    new Select(browser.findElement(By.name(facet))).selectByValue(value);
    new WebDriverWait(browser, Duration.ofSeconds(20)).until(b -> !found().equals(before));
  }

  @Test
  void filtersWithoutWordsGiveTheirCountsOfEveryFacet() {
    for (Map.Entry<String, String> one :
        List.of(
            Map.entry("status", "accepted"),
            Map.entry("kind", "finding"),
            Map.entry("language", "kk"))) {
      String facet = one.getKey();
      String value = one.getValue();
      open("");
      browser.findElement(By.name("q")).click();
      int counted = counted(facet, value);
      open("?" + facet + "=" + value);
      assertThat(total()).as(facet).isEqualTo(counted).isPositive();
    }
    int both = counted("status", "declined");
    choose("status", "declined");
    assertThat(total()).isEqualTo(both);
    assertThat(browser.getCurrentUrl()).contains("language=kk").contains("status=declined");
  }

  @Test
  void findingsLeadToTheirPlaceInTheReport() {
    open("?kind=finding");
    assertThat(browser.findElement(By.cssSelector("#results a")).getDomProperty("href"))
        .contains("/ru/reports/2025")
        .contains("#2025-f");
  }

  @Test
  void resultsAreSortedByDateAndTurnedPageByPageWithTheFocusOnTheFirst() {
    open(query("камер") + "&sort=newest");
    assertThat(browser.findElement(By.cssSelector("#results .card-id")).getText())
        .startsWith("2025");
    String first = browser.findElement(By.cssSelector("#results a")).getText();
    browser.findElement(By.cssSelector("#pager button:last-of-type")).sendKeys(Keys.ENTER);
    waitFor("Страница 2");
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(b -> b.switchTo().activeElement().getTagName().equals("a"));
    assertThat(browser.switchTo().activeElement().getText())
        .isEqualTo(browser.findElement(By.cssSelector("#results a")).getText())
        .isNotEqualTo(first);
    assertThat(browser.getCurrentUrl()).contains("page=2");
    int last = (total() + 9) / 10;
    open(query("камер") + "&sort=newest&page=" + last);
    assertThat(browser.findElement(By.cssSelector("#results .card-id")).getText())
        .startsWith("2024");
    assertThat(browser.findElement(By.cssSelector("#pager button:last-of-type")).isEnabled())
        .isFalse();
  }

  @Test
  void excludedWordsAreNotFound() {
    open(query("ремонт"));
    int all = total();
    open(query("ремонт камер"));
    int both = total();
    open(query("ремонт -камер"));
    assertThat(total()).isEqualTo(all - both).isPositive();
  }

  @Test
  void aRussianQuestionFindsRecordsThatAKazakhReaderSeesInKazakh() {
    browser.get(address + "kk/recommendations/" + query("камер") + "&language=kk");
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(b -> !b.findElements(By.cssSelector("#explorer[data-ready]")).isEmpty());
    assertThat(browser.findElement(By.cssSelector("#results .card-text")).getDomAttribute("lang"))
        .isEqualTo("kk");
    assertThat(total()).isPositive();
  }

  @Test
  void wordsAndValuesOfFiltersAreSuggestedWhileTyping() {
    open("");
    WebElement field = browser.findElement(By.name("q"));
    field.sendKeys("душ");
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(b -> !b.findElements(By.cssSelector("#words option")).isEmpty());
    field.clear();
    field.sendKeys("алмат");
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(b -> !b.findElements(By.cssSelector("#words option[value^='Регион']")).isEmpty());
    String value =
        browser
            .findElement(By.cssSelector("#words option[value^='Регион']"))
            .getDomAttribute("value");
    browser.executeScript(
        """
        const [field, value] = arguments;
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        """,
        field,
        value);
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(b -> String.valueOf(b.getCurrentUrl()).contains("region="));
    assertThat(field.getDomProperty("value")).isEmpty();
  }

  @Test
  void thePageIsOperableByKeyboardAndSaysItsCount() {
    open(query("камер"));
    WebElement field = browser.findElement(By.name("q"));
    assertThat(browser.findElement(By.id("found")).getDomAttribute("role")).isEqualTo("status");
    browser.findElements(By.cssSelector("#filters select, #filters input, #pager input")).stream()
        .filter(WebElement::isDisplayed)
        .forEach(one -> assertThat(one.getAccessibleName()).isNotBlank());
    field.sendKeys(" адвокату", Keys.TAB);
    String before = found();
    assertThat(browser.switchTo().activeElement().getTagName()).isEqualTo("select");
    new WebDriverWait(browser, Duration.ofSeconds(20)).until(b -> !found().equals(before));
    assertThat(browser.switchTo().activeElement().getTagName()).isEqualTo("select");
  }

  @Test
  void onAPhoneNothingIsWiderThanTheScreen() {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 800, "deviceScaleFactor", 1, "mobile", true));
    open(query("камер") + "&page=2");
    assertThat(
            browser.executeScript("return document.documentElement.scrollWidth <= innerWidth + 1"))
        .isEqualTo(true);
    assertThat(browser.findElement(By.id("pager")).isDisplayed()).isTrue();
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
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
        MemorySearch.Answer answer = ask(text, filters);
        LuceneOracle.Answer expected = oracle.answer(text, filters, answer.taken());
        assertThat(answer.total()).as(text).isEqualTo(expected.total());
        assertThat(answer.ids()).as(text + filters).isEqualTo(expected.ids());
        assertThat(answer.facets()).as(text + filters).isEqualTo(expected.facets());
      }
    }
  }

  private static MemorySearch.Answer ask(String text, List<String> filters) throws IOException {
    Object answers =
        browser.executeAsyncScript(
            """
            const [text, filters, done] = arguments;
            const say = document.getElementById("explorer").dataset;
            window.opened ??= (async () => {
              const program = await fetch(say.worker);
              const start = await (await fetch(say.start)).arrayBuffer();
              const code = new Response(
                program.body.pipeThrough(new DecompressionStream("deflate-raw")));
              const worker = new Worker(URL.createObjectURL(await code.blob()));
              worker.postMessage(
                { start, folder: new URL(say.start, location.href).href.replace(/[^/]*$/, "") });
              return worker;
            })();
            window.opened.then((worker) => {
              const answers = [];
              worker.onmessage = ({ data }) => {
                answers.push(data.answer ?? data);
                if (data.fault || data.answer.facets) done(JSON.stringify(answers));
              };
              worker.postMessage({ id: 1, text, filters, limit: 10 });
            });
            """,
            text,
            filters);
    JsonNode both = Json.tree(String.valueOf(answers).getBytes(StandardCharsets.UTF_8));
    return new MemorySearch.Answer(both.get(0), both.get(1));
  }

  @Test
  void whatIsFoundIsShownAsATableToo() {
    open(query("осужденному") + "&year=2025&view=table");
    waitFor("Найдено");
    int all = total();
    List<WebElement> rows = browser.findElements(By.cssSelector("#table tbody tr"));
    assertThat(rows).hasSize(Math.min(all, 25));
    assertThat(browser.findElement(By.id("results")).isDisplayed()).isFalse();
    assertThat(rows.getFirst().findElements(By.cssSelector("th, td"))).hasSize(5);
    String id = rows.getFirst().findElement(By.tagName("th")).getText();
    rows.getFirst().findElement(By.tagName("a")).click();
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(b -> String.valueOf(b.getCurrentUrl()).contains("/recommendations/" + id + "/"));
  }

  @Test
  void whatIsFoundIsDownloadedInEveryFormat() throws Exception {
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    browser.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
    open(query("осужденному") + "&year=2025");
    waitFor("Найдено");
    int all = total();
    List<WebElement> buttons = browser.findElements(By.cssSelector("#save button"));
    assertThat(buttons)
        .extracting(WebElement::getText)
        .containsExactly("XLSX", "CSV", "JSON", "JSONL");
    for (WebElement button : buttons) {
      String name = "bayandama." + button.getText().toLowerCase(Locale.ROOT);
      browser.executeScript("arguments[0].click()", button);
      new WebDriverWait(browser, Duration.ofSeconds(20))
          .until(b -> Files.exists(downloads.resolve(name)));
    }
    String csv = Files.readString(downloads.resolve("bayandama.csv"));
    String first = browser.findElement(By.cssSelector("#results .card-id")).getText();
    assertThat(csv).startsWith("\ufeffid,year,text_kk,");
    assertThat(csv.lines().skip(1)).hasSize(all).allMatch(line -> line.startsWith("2025-"));
    assertThat(csv.lines().skip(1).findFirst().orElseThrow()).startsWith(first);
    JsonNode json = Json.tree(Files.readAllBytes(downloads.resolve("bayandama.json")));
    assertThat(json).hasSize(all);
    assertThat(json.get(0).get("id").asText()).isEqualTo(first);
    assertThat(json.get(0).get("status_name").asText()).isNotBlank();
    assertThat(Files.readAllLines(downloads.resolve("bayandama.jsonl"))).hasSize(all);
    try (XSSFWorkbook book = new XSSFWorkbook(downloads.resolve("bayandama.xlsx").toFile())) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(all);
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo(first);
    }
  }
}
