package kz.bayandama;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.bayandama.app.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The directions of the design, and one home for each library. */
class ArchitectureTest {
  /** All that is compiled where the program's door is: wherever a tool has put the tests. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  /** What each package may depend on besides itself, the JDK and its own libraries. */
  private static final Map<String, List<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("report", List.of()),
          Map.entry("json", List.of("report")),
          Map.entry("language", List.of("report")),
          Map.entry("profile", List.of("report", "json", "language")),
          Map.entry("archive", List.of("report", "json")),
          Map.entry("intake", List.of("report", "json", "language", "profile", "archive")),
          Map.entry("extract", List.of("report", "json", "language", "profile")),
          Map.entry("recognise", List.of("report", "json", "language", "profile")),
          Map.entry("privacy", List.of("report", "json", "language", "profile")),
          Map.entry("browser", List.of("report", "language")),
          Map.entry("index", List.of("report", "json", "language", "profile", "browser")),
          Map.entry("council", List.of("report", "json", "language", "profile", "archive")),
          Map.entry("assemble", List.of("report", "json", "language", "profile", "archive")),
          Map.entry("site", List.of("report", "json", "language", "profile")),
          Map.entry("publish", List.of("report", "json", "archive")));

  private static final List<String> ALL =
      List.of(
          "report",
          "json",
          "language",
          "profile",
          "archive",
          "intake",
          "extract",
          "recognise",
          "privacy",
          "browser",
          "index",
          "council",
          "assemble",
          "site",
          "publish",
          "app");

  /** A library's packages and the only packages of ours that may use them. */
  private static final Map<String, List<String>> HOMES =
      Map.ofEntries(
          Map.entry("org.apache.camel..", List.of("app.routing")),
          Map.entry("org.apache.tika..", List.of("extract")),
          Map.entry("org.apache.james.mime4j..", List.of("extract")),
          Map.entry("org.bouncycastle..", List.of("extract", "council")),
          Map.entry("org.apache.pdfbox..", List.of("extract", "assemble")),
          Map.entry("org.apache.poi..", List.of("extract", "assemble", "council", "site")),
          Map.entry("com.openhtmltopdf..", List.of("assemble")),
          Map.entry("org.apache.lucene.index..", List.of("index")),
          Map.entry("org.apache.lucene.search..", List.of("index")),
          Map.entry("org.apache.lucene.analysis..", List.of("language", "index")),
          Map.entry("com.github.mustachejava..", List.of("site", "assemble")),
          Map.entry("software.amazon.awssdk..", List.of("archive", "publish")),
          Map.entry("com.google.i18n.phonenumbers..", List.of("privacy")),
          Map.entry("org.teavm..", List.of("browser")),
          Map.entry("org.gaul..", List.of("publish")),
          Map.entry("com.fasterxml.jackson..", List.of("json", "profile", "archive")),
          Map.entry("jakarta.mail..", List.of("intake", "extract", "app")),
          Map.entry("io.micrometer..", List.of("app.command")),
          Map.entry("picocli..", List.of("app")));

  static List<String> packages() {
    return ALL.stream().filter(MAY_KNOW::containsKey).toList();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void dependsOnlyOnWhatTheDesignAllows(String name) {
    List<String> forbidden = new ArrayList<>(ALL);
    forbidden.removeAll(MAY_KNOW.getOrDefault(name, List.of()));
    forbidden.remove(name);
    noClasses()
        .that()
        .resideInAPackage("kz.bayandama." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            forbidden.stream().map(other -> "kz.bayandama." + other + "..").toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  static List<String> libraries() {
    return HOMES.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryHasOneHome(String library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            HOMES.getOrDefault(library, List.of()).stream()
                .map(home -> "kz.bayandama." + home + "..")
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("kz.bayandama.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
