package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.bayandama.Chromium;
import kz.bayandama.index.FieldWords;
import kz.bayandama.index.PublicIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The site in a reader's browser: Chromium, over HTTP. */
class SiteIT {
  private static final List<String> PAGE_TYPES =
      List.of(
          "",
          "reports/",
          "reports/2025/",
          "reports/2025/chapter-1/",
          "reports/2025/chapter-2/",
          "recommendations/",
          "recommendations/2025-mvd-0001/",
          "recommendations/2025-mz-0002/",
          "recommendations/2025-mvd-0999/",
          "ministries/",
          "ministries/mvd/",
          "types/",
          "types/mvd-sizo/",
          "regions/",
          "regions/kz-75/",
          "themes/",
          "themes/overcrowding/",
          "addressees/mvd/",
          "years/2025/",
          "statistics/",
          "answers/",
          "data/",
          "glossary/",
          "about/",
          "method/",
          "privacy/",
          "accessibility/");

  @TempDir static Path folder;

  private static HttpServer server;
  private static ChromeDriver browser;
  private static String site;

  @BeforeAll
  static void serveAndOpen() throws IOException {
    SiteContent content = SampleEditions.whole();
    PublicIndex index =
        PublicIndex.of(
            content.editions().stream()
                .map(one -> one.edition().withStatuses(content.statuses()))
                .toList(),
            FieldWords.analyzers(SampleEditions.KZ));
    new SiteBuilder()
        .build(
            content.with(new SearchFiles(index.worker(), index.start(), index.files())),
            SampleEditions.KZ,
            SiteSettings.relative(),
            folder.resolve("site"));
    server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder.resolve("site").toRealPath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    site = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    browser = Chromium.open(folder);
  }

  @AfterAll
  static void close() {
    browser.quit();
    server.stop(0);
  }

  private static WebDriverWait patiently() {
    return new WebDriverWait(browser, Duration.ofSeconds(30));
  }

  private static List<String> console() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The ids of what is shown now, in one look: the list may be replaced at any time. */
  private static List<String> found() {
    Object shown =
        browser.executeScript(
            "return [...document.querySelectorAll('#results .card-id')].map(e => e.innerText)");
    return shown instanceof List<?> ids ? ids.stream().map(String::valueOf).toList() : List.of();
  }

  @Test
  void aReaderFiltersByMinistryAndFollowsOneToItsPage() {
    console();
    browser.get(site + "ru/");
    browser.findElement(By.linkText("Рекомендации")).click();
    patiently()
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[data-ready=true]")));
    new Select(browser.findElement(By.name("ministry"))).selectByValue("MZ");
    patiently().until(ExpectedConditions.urlContains("ministry=MZ"));
    // the address changes before the search has answered
    patiently()
        .until(b -> {
          List<String> now = found();
          return !now.isEmpty() && now.stream().allMatch(one -> one.contains("-mz-"));
        });
    String id = found().getFirst();
    browser.findElement(By.cssSelector("#results .card-text a")).click();
    patiently().until(ExpectedConditions.urlContains("/ru/recommendations/" + id + "/"));
    assertThat(browser.findElement(By.cssSelector(".kicker .card-id")).getText()).isEqualTo(id);
    assertThat(console()).isEmpty();
  }

  @Test
  void aReaderGoesBackOverChoicesAndTakesThemIntoAnotherLanguage() {
    browser.get(site + "ru/recommendations/");
    patiently()
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[data-ready=true]")));
    new Select(browser.findElement(By.name("ministry"))).selectByValue("MZ");
    patiently().until(ExpectedConditions.urlContains("ministry=MZ"));
    new Select(browser.findElement(By.name("year"))).selectByValue("2025");
    patiently().until(ExpectedConditions.urlContains("year=2025"));
    assertThat(browser.findElement(By.cssSelector(".languages a[lang=kk]")).getAttribute("href"))
        .endsWith("/kk/recommendations/?ministry=MZ&year=2025");
    assertThat(browser.executeScript("return document.getElementById('chosen').textContent"))
        .asString()
        .contains("Министерство", "2025");

    browser.navigate().back();
    patiently().until(b -> !String.valueOf(b.getCurrentUrl()).contains("year="));
    assertThat(browser.getCurrentUrl()).endsWith("?ministry=MZ");
    assertThat(new Select(browser.findElement(By.name("year"))).getFirstSelectedOption().getText())
        .startsWith("Все");
    assertThat(
            new Select(browser.findElement(By.name("ministry")))
                .getFirstSelectedOption()
                .getAttribute("value"))
        .isEqualTo("MZ");
  }

  @Test
  void wordsAndFiltersComeBackFromTheAddress() {
    browser.get(
        site + "kk/recommendations/?q=%D0%BB%D0%B8%D0%BC%D0%B8%D1%82%D1%82%D0%B5%D0%BD&year=2024");
    patiently()
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[data-ready=true]")));
    // the second says it by a synonym
    patiently().until(b -> found().equals(List.of("2024-mvd-0001", "2024-mvd-0004")));
    assertThat(browser.findElement(By.id("found")).getText()).isEqualTo("Табылды: 2");
  }

  /** The full set is {@code src/bench/site/pages axe}. */
  @ParameterizedTest
  @CsvSource({"kk, dark, 320", "ru, light, 390", "en, dark, 1280", "kk, light, 1280"})
  void everyKindOfPageIsAccessible(String language, String scheme, int width) throws IOException {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    wide(width);
    String axe = axe();
    Stream<String> pages = PAGE_TYPES.stream().map(page -> language + "/" + page);
    for (String page : Stream.concat(pages, Stream.of("", "404.html")).toList()) {
      browser.get(site + page);
      browser.executeScript(axe);
      Object findings =
          browser.executeAsyncScript(
              """
              const done = arguments[arguments.length - 1];
              axe.run().then(result => done(result.violations.map(v =>
                v.impact + ' ' + v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))));
              """);
      assertThat((List<?>) findings).as(page + " " + scheme + " " + width).isEmpty();
    }
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  private static void wide(int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  @Test
  void aReaderWithoutScriptsReadsListsAndRecordsAndSeesNoDeadControls() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.get(site + "ru/");
      browser.findElement(By.linkText("Рекомендации")).sendKeys(Keys.ENTER);
      assertThat(browser.findElement(By.id("filters")).isDisplayed()).isFalse();
      assertThat(browser.findElements(By.cssSelector("#results .card"))).isNotEmpty();
      browser.findElement(By.cssSelector(".lists a[href*='/themes/']")).sendKeys(Keys.ENTER);
      browser.findElement(By.cssSelector("a[href$='/themes/overcrowding/']")).sendKeys(Keys.ENTER);
      browser.findElement(By.cssSelector(".cards .card-text a")).sendKeys(Keys.ENTER);
      assertThat(browser.getCurrentUrl()).contains("/ru/recommendations/20");
      assertThat(browser.findElements(By.cssSelector(".cite button")))
          .noneMatch(WebElement::isDisplayed);
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void printedPagesKeepTheRecordAndLeaveTheNavigationOut() {
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    browser.get(site + "en/recommendations/2025-mvd-0001/");
    assertThat(browser.findElement(By.cssSelector(".sections")).isDisplayed()).isFalse();
    assertThat(browser.findElement(By.cssSelector(".facts")).isDisplayed()).isTrue();
    assertThat(browser.findElement(By.cssSelector(".history")).isDisplayed()).isTrue();
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  private static String axe() throws IOException {
    try (var in = SiteIT.class.getResourceAsStream("/axe/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({"320, kk", "390, ru", "1280, en"})
  void nothingIsCutOffAndTheConsoleStaysEmpty(int width, String language) {
    wide(width);
    console();
    for (String page : PAGE_TYPES) {
      browser.get(site + language + "/" + page);
      Object over =
          browser.executeScript(
              "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(over).as(page + " at " + width).isEqualTo(0L);
    }
    assertThat(console()).isEmpty();
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }
}
