package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.report.Block;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Visit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Heads of invented reports, of every type of institution and in every manner of telling where and
 * when: {@code recognise/visits.txt} has «=== what it tries | name of the file», a line «&gt; type;
 * ministry; region; kind; days; name» for each visit, and the text, a paragraph a line («# » a
 * heading, «**» bold, «^» centred or both, «| a | b |» a table's row). {@code
 * recognise/several.txt} has reports on several institutions, and on one that names others; a line
 * that ends with «@1» is about the second of them and must be recognised, and a name «*» may be
 * any.
 */
class VisitsTest {

  private static final Pattern ABOUT = Pattern.compile("(.*?)\\s*@(\\d)$");
  private static final Pattern NAME = Pattern.compile(";[^;]*$");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\d]+");

  static List<Arguments> heads() throws IOException {
    return read("/recognise/visits.txt");
  }

  static List<Arguments> several() throws IOException {
    return read("/recognise/several.txt");
  }

  private static List<Arguments> read(String file) throws IOException {
    try (InputStream in = VisitsTest.class.getResourceAsStream(file)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("(?m)^=== ", -1))
          .filter(text -> !text.isBlank())
          .map(text -> Arguments.of(text.lines().findFirst().orElseThrow(), text))
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("heads")
  void whereAndWhenIsRecognised(String head, String text) throws Exception {
    String name = head.contains("|") ? head.substring(head.indexOf('|') + 1).strip() : "report";
    List<String> lines = text.lines().skip(1).map(String::strip).toList();
    List<String> expected =
        lines.stream()
            .filter(line -> line.startsWith("> "))
            .map(line -> line.substring(2))
            .toList();
    List<Visit> visits = Recognised.of(name, blocks(lines)).visits();
    assertThat(visits).hasSameSizeAs(expected);
    for (int i = 0; i < visits.size(); i++) {
      String told = told(visits.get(i));
      assertThat(expected.get(i).endsWith(";*") ? NAME.matcher(told).replaceFirst(";*") : told)
          .isEqualTo(expected.get(i));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("several")
  void eachInstitutionHasItsOwn(String head, String text) throws Exception {
    List<String> lines = text.lines().map(String::strip).toList();
    String plain =
        lines.stream()
            .map(line -> ABOUT.matcher(line).replaceFirst("$1"))
            .collect(Collectors.joining("\n"));
    whereAndWhenIsRecognised(head, plain);
    VisitReport report = Recognised.of("report", blocks(plain.lines().skip(1).toList()));
    SoftAssertions all = new SoftAssertions();
    for (String line : lines) {
      Matcher about = ABOUT.matcher(line);
      if (about.matches()) {
        all.assertThat(bound(report, words(about.group(1))))
            .as(line)
            .isNotEmpty()
            .allMatch(visit -> visit == Integer.parseInt(about.group(2)));
      }
    }
    all.assertAll();
  }

  /** The visits of what was recognised in a line. */
  private static List<Integer> bound(VisitReport report, String line) {
    return Stream.concat(
            report.recommendations().stream().filter(r -> said(r.text(), line)).map(r -> r.visit()),
            report.findings().stream().filter(f -> said(f.text(), line)).map(f -> f.visit()))
        .toList();
  }

  private static boolean said(Texts texts, String line) {
    return texts.byLanguage().values().stream().anyMatch(text -> line.contains(words(text)));
  }

  private static String words(String text) {
    return OTHER.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  static String told(Visit visit) {
    String days =
        Objects.equals(visit.from(), visit.to())
            ? String.valueOf(visit.from())
            : visit.from() + "/" + visit.to();
    String kind = visit.kind() == null ? "null" : visit.kind().name().toLowerCase(Locale.ROOT);
    return String.join(
        ";",
        String.valueOf(visit.institution().type()),
        String.valueOf(visit.institution().ministry()),
        String.valueOf(visit.institution().region()),
        kind,
        days,
        visit.institution().name());
  }

  static List<Block> blocks(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    List<Block.Row> rows = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("|")) {
        rows.add(
            new Block.Row(
                Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                    .map(cell -> Block.Cell.of(cell.strip()))
                    .toList()));
        continue;
      }
      if (!rows.isEmpty()) {
        blocks.add(new Block.Table(rows));
        rows = new ArrayList<>();
      }
      if (!line.isEmpty() && !line.startsWith("> ")) {
        blocks.add(block(line));
      }
    }
    return blocks;
  }

  private static Block block(String line) {
    if (line.startsWith("# ")) {
      return new Block.Heading(1, line.substring(2));
    }
    String words = line.startsWith("^") ? line.substring(1) : line;
    return new Block.Paragraph(
        words.replace("**", ""), words.startsWith("**"), line.startsWith("^"));
  }
}
