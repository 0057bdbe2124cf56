package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a command or the settings is said in the reader's language. */
class UsageTest {
  private static final Path SOURCES = Path.of("src/main/java/kz/bayandama/app/command");

  /** Words of English sentences, not of commands, settings or names. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|is|are|no|not|there|yet|with|make|write|must|missing|unknown|invalid|value"
              + "|required|unmatched|argument|needs|nothing|possible|expected|mutually|wrong)\\b");

  private static final List<String> MISTAKES =
      List.of(
          "bayan",
          "reprots",
          "reports --none",
          "assemble",
          "assemble 2025 --on тоқсан",
          "assemble жыл",
          "assemble 2025",
          "assemble 2025 --last-year 2026",
          "assemble 2025 2026",
          "assemble 2025 --last-year 2024",
          "clear 2025",
          "clear 2025 --replace",
          "decide",
          "vote хаттама.yaml",
          "publish",
          "publish --edition abc",
          "publish verfy",
          "dispatch 2025",
          "edit 2025 --chapter 99",
          "edit 2025 жоқ.docx",
          "find --ministry XYZ",
          "find --limit 100000",
          "find --limit көп",
          "form --lang en",
          "form --lang де",
          "ingest жоқ.pdf",
          "key a.pem --sign мүмкін",
          "messages accept",
          "messages accept --as бөтен 0123",
          "migrate bucket",
          "migrate",
          "plan check 2025",
          "propose 2025 --accept a --decline b",
          "propose 2025 --member",
          "request 2025",
          "review 0123",
          "review --take жоқ.xlsx",
          "show 0123",
          "answers 1",
          "answers --confirm all",
          "stem де",
          "withdraw 1 --reason a --reason b",
          "withdraw 1",
          "withdraw 1 --reason қате");

  @TempDir Path folder;

  @Test
  void whatIsWrongIsMadeOfKeysThatStandInTheBundlesAndNoneOfThemIsIdle() throws Exception {
    Set<String> used = new TreeSet<>();
    Set<String> first = new TreeSet<>();
    for (String source : sources()) {
      collect("\"(wrong\\.[a-z-]+)\"", source, used);
      collect("(?:new Usage|Say\\.later)\\(\\s*\"([^\"]*)\"", source, first);
    }
    Set<String> keys = new TreeSet<>(Say.words("en").keySet());
    assertThat(keys).containsAll(first).containsAll(used);
    keys.removeIf(key -> !key.startsWith("wrong."));
    assertThat(used).containsAll(keys);
  }

  private static Set<String> sources() throws IOException {
    Set<String> sources = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }

  private static void collect(String pattern, String source, Set<String> to) {
    Matcher found = Pattern.compile(pattern).matcher(source);
    found.results().forEach(one -> to.add(one.group(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru"})
  void noEnglishSentenceIsPrintedInAnotherLanguage(String language) throws Exception {
    Path workspace = folder.resolve("w");
    assertThat(Ran.in(language, "init", "-w", workspace).code()).isZero();
    Path council = workspace.resolve("council/council.yaml");
    Files.delete(council);
    noEnglish(language, "answers --confirm all --reader a", workspace);
    noEnglish(language, "find тергеу", workspace);
    Init.copy("demo-council.yaml", council);
    Files.createDirectories(workspace.resolve("index"));
    for (String line : MISTAKES) {
      noEnglish(language, line, workspace);
    }
  }

  private static void noEnglish(String language, String line, Path workspace) {
    Ran ran = Ran.in(language, (Object[]) (line + " -w " + workspace).split(" ", -1));
    assertThat(ran.code()).as(line + ": " + ran.err()).isEqualTo(Cli.USAGE);
    assertThat(ran.err())
        .as(line)
        .containsPattern("\\p{IsCyrillic}")
        .doesNotContainPattern(ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void allThatIsWrongWithTheSettingsIsToldInTheReadersLanguage(String language) throws Exception {
    Path workspace = folder.resolve("w");
    assertThat(Ran.in(language, "init", "-w", workspace).code()).isZero();
    Files.writeString(
        workspace.resolve(Workspace.SETTINGS),
        """
        language: de
        readers: 0
        healthPort: 70000
        site: {address: npm.example}
        publish: {endpoint: "http://127.0.0.1:1", prefix: /a}
        mailbox: {host: mail.example, security: none, lookSeconds: 0}
        smtp: {host: mail.example, security: ssl, perHour: 0}
        digest: {hour: 24, zone: Нұр}
        """);
    Ran ran = Ran.in(language, "status", "-w", workspace);
    assertThat(ran.code()).isEqualTo(Cli.USAGE);
    assertThat(ran.err().lines()).hasSize(15);
    if (!language.equals("en")) {
      assertThat(ran.err()).doesNotContainPattern(ENGLISH);
    }
  }

  @Test
  void ofAYearWithNothingInItNoEditionIsMade() throws Exception {
    Path workspace = folder.resolve("w");
    assertThat(Ran.in("ru", "init", "-w", workspace).code()).isZero();
    Ran ran = Ran.in("ru", "assemble", "2025", "-w", workspace);
    assertThat(ran.code()).isEqualTo(Cli.USAGE);
    assertThat(ran.err()).contains("за 2025 год собирать нечего").contains("status --year 2025");
    assertThat(workspace.resolve("archive/editions")).doesNotExist();
    assertThat(workspace.resolve("archive/bases")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru"})
  void whatIsWrongWithAFileIsToldInTheReadersLanguage(String language) throws Exception {
    Path workspace = folder.resolve("w");
    assertThat(Ran.in(language, "init", "-w", workspace).code()).isZero();
    Path settings = workspace.resolve(Workspace.SETTINGS);
    for (String wrong : List.of("readers: көп", "reader: 1", "site: []", "mailbox: {host: [")) {
      Files.writeString(settings, wrong);
      told(language, "status", workspace);
    }
    for (String profile : List.of("жер", "./жоқ")) {
      Files.writeString(settings, "profile: " + profile);
      told(language, "form", workspace);
    }
    Files.writeString(settings, "");
    Path council = workspace.resolve("council/council.yaml");
    for (String wrong :
        List.of(
            "members: 1",
            "members: [{id: Ә}]",
            """
            commissioner: {name: Ә, email: ә, language: de}
            responsible: бөтен
            members:
              - {id: a, name: Ә, email: a@b.kz, since: 2025-01-02, until: 2025-01-01, key: к}
              - {id: a, name: Ә, email: a@b.kz, since: кеше, certificate: к}
            addresses: {MVD: жоқ}
            """)) {
      Files.writeString(council, wrong);
      told(language, "plan new 2025", workspace);
    }
    Files.delete(council);
    Init.copy("demo-council.yaml", council);
    Path paper = workspace.resolve("council/plan-2025.yaml");
    Files.writeString(paper, "parts: [{item: 99}, {item: 1, member: бөтен, deadline: ертең}]");
    told(language, "plan check 2025", workspace);
    told(language, "finance 2025 " + paper, workspace);
    told(language, "propose 2025 " + paper, workspace);
  }

  private static void told(String language, String line, Path workspace) {
    Ran ran = Ran.in(language, (Object[]) (line + " -w " + workspace).split(" ", -1));
    assertThat(ran.code()).as(line + ": " + ran.err()).isEqualTo(Cli.USAGE);
    assertThat(ran.err().replaceAll("\\([^)]*\\)", ""))
        .as(line)
        .containsPattern("\\p{IsCyrillic}")
        .doesNotContainPattern(ENGLISH);
  }

  @Test
  void whatIsMeantIsNamedAndHowItIsTypedIsShown() {
    assertThat(Ran.in("ru", "reprots").err()).contains("возможно, имелось в виду: reports");
    assertThat(Ran.in("kk", "show").err()).contains("жетіспейді: ID").contains("Қолданылуы:");
  }
}
