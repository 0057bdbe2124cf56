package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.bayandama.json.Json;
import kz.bayandama.privacy.ReleaseScan;
import kz.bayandama.profile.Profile;
import kz.bayandama.publish.LocalS3;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.site.SiteBuilder;
import kz.bayandama.site.SiteSettings;
import kz.bayandama.site.SiteTree;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From the sample reports to the published site, by the commands that people type. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeWayIT {
  private static final String PLANTED = "+7 701 123 45 67";
  private static final Path SAMPLES = Path.of("src/samples");

  private static @TempDir Path folder;
  private static Path workspace;
  private static Ran demo;

  @BeforeAll
  static void runTheDemo() {
    workspace = folder.resolve("workspace");
    demo = Ran.of("demo", "--no-serve", "-w", workspace);
  }

  @Test
  @Order(1)
  void theDemoPublishesASite() {
    assertThat(demo.err()).isEmpty();
    assertThat(demo.code()).isZero();
    assertThat(workspace.resolve("public/index.html")).exists();
    for (String language : List.of("kk", "ru", "en")) {
      assertThat(workspace.resolve("public/" + language + "/index.html")).exists();
    }
  }

  @Test
  @Order(1)
  void everySampleHasTheOutcomeItShould() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.toList()) {
        Path labels =
            file.resolveSibling(
                file.getFileName().toString().replaceAll("\\.[^.]+$", "") + ".expected.json");
        if (Files.exists(labels) && !file.toString().endsWith(".json")) {
          expected.put(
              file.getFileName().toString(), outcome(Json.tree(Files.readAllBytes(labels))));
        }
      }
    }
    Map<String, String> actual = new TreeMap<>();
    for (String line : Ran.of("reports", "-w", workspace, "--json").lines()) {
      JsonNode report = Json.tree(line.getBytes(StandardCharsets.UTF_8));
      actual.put(report.at("/source/name").asText(), outcome(report));
    }
    assertThat(letters())
        .isNotEmpty()
        .allSatisfy(letter -> {
          assertThat(actual.remove(letter)).isEqualTo("rejected not-a-visit-report");
        });
    assertThat(actual).isEqualTo(expected);
  }

  private static List<String> letters() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve("answers"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  @Order(1)
  void whatStateBodiesAnsweredIsOnTheSite() throws Exception {
    Path site = workspace.resolve("public");
    assertThat(Files.readString(site.resolve("en/answers/index.html")))
        .contains("Ministry of Internal Affairs", "status-implemented", "status-declined");
    for (String status : List.of("implemented", "partly", "in-progress", "accepted", "declined")) {
      assertThat(Files.readString(site.resolve("data/recommendations.jsonl")))
          .contains("\"status\":\"" + status + "\"");
    }
  }

  private static String outcome(JsonNode node) {
    return node.get("outcome").asText() + " " + node.path("reason").asText("null");
  }

  @Test
  @Order(2)
  void aRecordIsShownByTheFirstDigitsOfItsId() throws Exception {
    String id = Ids.of(SAMPLES.resolve("sizo-72-almaty-2025-02.docx"));
    Ran shown = Ran.of("show", "-w", workspace, "--json", id.substring(0, 12));
    JsonNode record = Json.tree(shown.out().getBytes(StandardCharsets.UTF_8));
    assertThat(record.get("id").asText()).isEqualTo(id);
    assertThat(record.at("/visits/0/institution/type").asText()).isEqualTo("mvd.sizo");
    assertThat(record.at("/visits/0/institution/region").asText()).isEqualTo("KZ-75");
    assertThat(record.get("recommendations")).isNotEmpty();
    assertThat(Ran.of("show", "-w", workspace, "0000").code()).isEqualTo(2);
  }

  @Test
  @Order(2)
  void aRecommendationIsFoundInAnyFormOfItsWordsAndByMinistry() throws Exception {
    for (String query : List.of("вентиляции камерах", "осужденные")) {
      assertThat(total("find", "-w", workspace, "--json", query)).as(query).isPositive();
    }
    int all = total("find", "-w", workspace, "--json", "--kind", "recommendation");
    int sum = 0;
    for (String ministry : List.of("MVD", "KNB", "MO", "MZ", "MP", "MTSZN")) {
      int of =
          total(
              "find",
              "-w",
              workspace,
              "--json",
              "--kind",
              "recommendation",
              "--ministry",
              ministry);
      assertThat(of).as(ministry).isPositive();
      sum += of;
    }
    assertThat(sum).isLessThanOrEqualTo(all);
    assertThat(Ran.of("find", "-w", workspace, "--ministry", "МВД").code()).isEqualTo(2);
  }

  private static int total(Object... args) throws IOException {
    Ran found = Ran.of(args);
    assertThat(found.code()).as(found.err()).isZero();
    return Json.tree(found.lines().getLast().getBytes(StandardCharsets.UTF_8)).get("total").asInt();
  }

  @Test
  @Order(3)
  void takingTheSamplesInAgainChangesNothing() throws Exception {
    Map<String, String> before = digests(workspace.resolve("archive"));
    Ran again =
        Ran.of(
            "ingest",
            "-w",
            workspace,
            SAMPLES.resolve("кентау-уұи-есеп.docx"),
            SAMPLES.resolve("sizo-dknb-semey.docx"));
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(digests(workspace.resolve("archive"))).isEqualTo(before);
    assertThat(Ran.of("verify", "-w", workspace).code()).isZero();
  }

  @Test
  @Order(4)
  void rebuildGivesTheSameAnswersAndTheSameSiteInAnotherLocaleAndTimeZone() throws Exception {
    Map<String, String> site = digests(workspace.resolve("site"));
    List<String> answers =
        Ran.of("find", "-w", workspace, "--json", "--limit", "500", "медициналық көмек").lines();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Ran rebuilt = Ran.of("rebuild", "-w", workspace);
      assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(digests(workspace.resolve("site"))).isEqualTo(site);
    assertThat(
            Ran.of("find", "-w", workspace, "--json", "--limit", "500", "медициналық көмек")
                .lines())
        .isEqualTo(answers);
  }

  @Test
  @Order(5)
  void publishingAgainChangesNothing() throws Exception {
    Ran preview = Ran.of("publish", "-w", workspace, "--dry-run", "--json");
    JsonNode would = Json.tree(preview.out().getBytes(StandardCharsets.UTF_8));
    assertThat(would.get("uploads").asInt()).as(preview.out()).isZero();
  }

  @Test
  @Order(6)
  void anEditionThatIsNotTheAdoptedOneIsRefused() throws Exception {
    Ran stranger = Ran.of("publish", "-w", workspace, "--edition", "f".repeat(64));
    assertThat(stranger.code()).isEqualTo(2);
    assertThat(stranger.err()).contains("there is no edition with the digest");
  }

  @Test
  @Order(7)
  void nothingIsPublishedThatWasNotAdopted() throws Exception {
    Path fresh = folder.resolve("fresh");
    assertThat(Ran.of("init", "-w", fresh).code()).isZero();
    assertThat(Ran.of("ingest", "-w", fresh, SAMPLES.resolve("sizo-dknb-semey.docx")).code())
        .isZero();
    Ran assembled = Ran.of("assemble", "-w", fresh, "2025", "--json");
    String digest =
        Json.tree(assembled.out().getBytes(StandardCharsets.UTF_8)).get("edition").asText();
    Ran refused = Ran.of("publish", "-w", fresh);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("no edition is adopted");
    Files.copy(
        workspace.resolve("council/council.yaml"),
        fresh.resolve("council/council.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    Path minutes = Minutes.refusing(fresh, digest);
    Ran early = Ran.of("vote", "-w", fresh, minutes);
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err()).contains("personal data that nobody has decided on");
    assertThat(Ran.of("clear", "-w", fresh, "2025", "--replace", "--reader", "v.gromova").code())
        .isZero();
    assertThat(Ran.of("vote", "-w", fresh, minutes).code()).isZero();
    assertThat(Ran.of("decide", "-w", fresh, "2025").out())
        .contains("not adopted")
        .contains("2 of 5");
    assertThat(Ran.of("publish", "-w", fresh).code()).isEqualTo(2);
  }

  @Test
  @Order(8)
  void aPlanIsDrawnUpCheckedAndApproved() throws Exception {
    Ran drawn = Ran.of("plan", "new", "2026", "-w", workspace);
    assertThat(drawn.code()).as(drawn.err()).isZero();
    assertThat(Ran.of("plan", "check", "2026", "-w", workspace).code()).isZero();
    assertThat(Ran.of("plan", "approve", "2026", "-w", workspace).code()).isZero();
    Path plan = workspace.resolve("council/plan-2026.yaml");
    Files.writeString(
        plan, Files.readString(plan).replaceFirst("member: a.seitkali", "member: nobody"));
    Ran wrong = Ran.of("plan", "check", "2026", "-w", workspace);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("nobody");
  }

  @Test
  @Order(9)
  void theServiceWritesWhatIsDueAndPublishesWhatWasAdoptedOnce() throws Exception {
    Path served = copyOfWhatWasNotPublished("served");
    Secretary secretary = new Secretary(Workspace.open(served), InstantSource.system(), Map.of());
    assertThat(secretary.write()).isEmpty();
    assertThat(served.resolve("outbox/council-2026")).isNotEmptyDirectory();
    assertThat(Ran.of("request", "2026", "-w", served).out()).contains("no letter is due");
    assertThat(secretary.publish()).isEmpty();
    assertThat(served.resolve("public/index.html")).exists();
    assertThat(secretary.publish()).isEmpty();
    assertThat(served.resolve("archive/releases/1.json")).exists();
    assertThat(served.resolve("archive/releases/2.json")).doesNotExist();
  }

  /** A telephone that nobody replaced is seen in whatever the site writes of its text. */
  @Test
  @Order(9)
  void onePlantedNumberIsSeenInEveryKindOfFile() throws Exception {
    Workspace opened = Workspace.open(workspace);
    List<AdoptedEdition> adopted = Adopted.editions(opened.archive().archive());
    Path tree = folder.resolve("planted");
    Profile profile = Profile.bundled("kz");
    new SiteBuilder()
        .build(
            new PublicContent(opened.archive(), profile)
                .of(adopted.stream().map(WholeWayIT::planted).toList()),
            profile,
            SiteSettings.relative().at(URI.create("https://npm.example.kz/")),
            tree);
    Files.writeString(tree.resolve("robots.txt"), "# " + PLANTED);
    Files.writeString(tree.resolve("a.svg"), "<svg><title>" + PLANTED + "</title></svg>");
    Files.writeString(tree.resolve("a.css"), "/* a.seitkali@mail.example.kz */");
    Files.writeString(tree.resolve("a.js"), "// a.seitkali@mail.example.kz");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentInformation().setAuthor(PLANTED);
      pdf.save(tree.resolve("a.pdf").toFile());
    }
    Set<String> kinds = new TreeSet<>();
    List<String> paths = new ArrayList<>();
    for (ReleaseScan.Hit hit : LastLook.hits(opened, adopted, tree)) {
      kinds.add(hit.path().replaceAll(".*\\.", ""));
      paths.add(hit.path());
    }
    assertThat(kinds)
        .contains("css", "csv", "docx", "html", "js", "json", "jsonl", "pdf", "search", "svg")
        .contains("txt", "xlsx", "xml");
    assertThat(paths).contains("a.pdf", "data/report-2025-ru.pdf");
  }

  /** What passed is not read again by the same program for the same names, and only then. */
  @Test
  @Order(10)
  void aFileThatPassedIsNotReadAgainUntilItOrTheSearchChanges() throws Exception {
    Workspace opened = Workspace.open(workspace);
    List<AdoptedEdition> adopted = Adopted.editions(opened.archive().archive());
    Path root = Files.createDirectories(folder.resolve("looked"));
    Files.writeString(root.resolve("a.html"), "<p>Тыныш</p>");
    SiteTree tree = treeOf(root, "1");
    LastLook.require(opened, adopted, tree, Optional.of("program"));
    // not as a builder would leave it: so one sees that it was not read
    Files.writeString(root.resolve("a.html"), "<p>" + PLANTED + "</p>");
    LastLook.require(opened, adopted, tree, Optional.of("program"));
    assertThatThrownBy(() -> LastLook.require(opened, adopted, tree, Optional.of("another")))
        .isInstanceOf(Usage.class);
    assertThatThrownBy(() -> LastLook.require(opened, adopted, tree, Optional.empty()))
        .isInstanceOf(Usage.class);
    assertThatThrownBy(
            () -> LastLook.require(opened, adopted, treeOf(root, "2"), Optional.of("program")))
        .isInstanceOf(Usage.class);
    Path open = workspace.resolve("council/public.txt");
    Files.writeString(open, "+7 7172 55 00 11\n");
    assertThatThrownBy(() -> LastLook.require(opened, adopted, tree, Optional.of("program")))
        .as("another name may be public: everything is read again")
        .isInstanceOf(Usage.class);
    Files.delete(open);
  }

  private static SiteTree treeOf(Path root, String digest) {
    return new SiteTree(
        root, List.of(new SiteTree.Entry("a.html", digest.repeat(64), 12)), Map.of(), 1);
  }

  private static AdoptedEdition planted(AdoptedEdition one) {
    Edition old = one.edition();
    List<PublicRecommendation> changed =
        old.recommendations().stream()
            .map(it ->
                it.with(
                    Texts.of(Language.RU, "Звонить " + PLANTED + " по " + it.id())
                        .and(Language.KK, PLANTED + " нөміріне хабарласу, " + it.id()),
                    it.addressee(),
                    it.deadline()))
            .toList();
    return new AdoptedEdition(
        new Edition(
            old.year(),
            old.lastYear(),
            old.title(),
            old.chapters(),
            old.visits(),
            old.findings(),
            changed,
            old.proposals()),
        one.adoption());
  }

  @Test
  @Order(10)
  void whatIsWithdrawnIsGoneAndItsPageSaysSo() throws Exception {
    Path page = workspace.resolve("public/ru/recommendations/2025-knb-0001/index.html");
    assertThat(page).content().contains("должность фельдшера");
    Ran withdrawn =
        Ran.of("withdraw", "2025-knb-0001", "--reason", "по просьбе", "-w", workspace, "--json");
    assertThat(withdrawn.code()).as(withdrawn.out() + withdrawn.err()).isZero();
    assertThat(withdrawn.err()).contains("proven");
    assertThat(page).content().doesNotContain("должность фельдшера");
    try (Stream<Path> files = Files.walk(workspace.resolve("public"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text.contains(utf8("должность фельдшера"))).as(file.toString()).isFalse();
      }
    }
    assertThat(Ran.of("withdraw", "2099-mvd-9999", "--reason", "x", "-w", workspace).code())
        .isEqualTo(2);
    assertThat(Ran.of("verify", "-w", workspace).code()).isZero();
  }

  private static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  @Order(11)
  void whatIsPublishedIsProvenPreviewedAndBroughtBack() throws Exception {
    Path own = copyOfWhatWasNotPublished("own");
    assertThat(Ran.of("publish", "-w", own).code()).isZero();
    Ran proven = Ran.of("publish", "verify", "-w", own);
    assertThat(proven.code()).as(proven.out() + proven.err()).isZero();
    assertThat(proven.out()).contains("serves release 1 exactly");
    String home = Files.readString(own.resolve("public/ru/index.html"));
    Path settings = own.resolve("bayandama.yaml");
    String written = Files.readString(settings);
    Files.writeString(settings, "site: {address: \"https://npm.example.kz/\"}\n");
    Ran would = Ran.of("publish", "--dry-run", "-w", own);
    assertThat(would.lines()).contains("changed   ru/index.html", "new       sitemap.xml");
    assertThat(own.resolve("public/sitemap.xml")).doesNotExist();
    assertThat(Ran.of("publish", "-w", own).out()).startsWith("release 2 at ");
    assertThat(Files.readString(own.resolve("public/ru/index.html"))).isNotEqualTo(home);

    Ran back = Ran.of("rollback", "-w", own);
    assertThat(back.code()).as(back.out() + back.err()).isZero();
    assertThat(back.out()).contains("shows release 1 again, as release 3");
    assertThat(Files.readString(own.resolve("public/ru/index.html"))).isEqualTo(home);
    assertThat(Ran.of("publish", "verify", "--json", "-w", own).code()).isZero();
    assertThat(Ran.of("publish", "prune", "-w", own).out()).startsWith("0 files");

    deleteFolder(own.resolve("published"));
    Files.writeString(settings, written);
    Ran again = Ran.of("rollback", "--to", "1", "-w", own);
    assertThat(again.code()).as("from its editions, built again: " + again.err()).isZero();
    assertThat(Ran.of("verify", "-w", own).code()).isZero();
  }

  @Test
  @Order(12)
  void theWorkspaceCanLiveInABucket() throws Exception {
    Path own = folder.resolve("own");
    List<String> reports = Ran.of("reports", "--json", "-w", own).lines();
    System.setProperty("aws.accessKeyId", LocalS3.ACCESS_KEY);
    System.setProperty("aws.secretAccessKey", LocalS3.SECRET_KEY);
    try (LocalS3 server = LocalS3.start(folder.resolve("s3"), "npm-archive")) {
      Files.writeString(
          own.resolve("bayandama.yaml"),
          "archive: {bucket: npm-archive, endpoint: \"" + server.endpoint() + "\"}\n");
      assertThat(Ran.of("reports", "-w", own).lines()).as("not copied yet").isEmpty();
      Ran moved = Ran.of("migrate", "bucket", "-w", own);
      assertThat(moved.code()).as(moved.err()).isZero();
      Files.move(own.resolve("archive"), folder.resolve("former"));
      Files.createDirectory(own.resolve("archive"));
      assertThat(Ran.of("reports", "--json", "-w", own).lines()).isEqualTo(reports);
      assertThat(Ran.of("verify", "-w", own).code()).isZero();
      assertThat(Ran.of("publish", "--dry-run", "--json", "-w", own).out())
          .contains("\"uploads\":0,");
      Ran taken = Ran.of("ingest", "-w", own, SAMPLES.resolve("sizo-dknb-semey.docx"));
      assertThat(taken.code()).as(taken.err()).isZero();
      assertThat(Ran.of("migrate", "folder", "-w", own).code()).isZero();
    } finally {
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
    }
    Files.delete(own.resolve("bayandama.yaml"));
    assertThat(Ran.of("reports", "--json", "-w", own).lines()).isEqualTo(reports);
  }

  private static Path copyOfWhatWasNotPublished(String to) throws IOException {
    Path copy = folder.resolve(to);
    try (Stream<Path> files = Files.walk(workspace)) {
      for (Path file : files.toList()) {
        Path name = workspace.relativize(file);
        boolean derived =
            name.startsWith("public")
                || name.startsWith("published")
                || name.startsWith("archive/releases");
        if (!derived) {
          Files.copy(file, copy.resolve(name.toString()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return copy;
  }

  private static void deleteFolder(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Map<String, String> digests(Path root) throws IOException {
    Map<String, String> digests = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digests.put(root.relativize(file).toString(), Ids.of(file));
      }
    }
    return digests;
  }
}
