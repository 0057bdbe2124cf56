package kz.bayandama.recognise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Recommendation;

/**
 * A short report and what of it is a recommendation or proposal. Files of {@code snippets/} hold
 * many:
 *
 * <pre>
 * == what the case is about; "kk", "ru" or "en" before it chooses the title, "bare" has none
 * # a heading            **a bold line**       ^ a centred line
 * | a | row | of |       |2 two columns wide | one |
 * + an item of a Word list                     any other line is a paragraph, « ¶ » breaks it
 * =>
 * text                                         a recommendation
 * number ¦ addressee ¦ deadline ¦ text         the same with what is told of it; «-» for none
 * ! text                                       a proposal
 * </pre>
 *
 * @param body what stands above «=>»
 * @param expected the lines below it
 */
record Snippet(String title, List<String> body, List<String> expected) {
  private static final Pattern WIDE = Pattern.compile("^(\\d) (.*)$", Pattern.DOTALL);

  static List<Snippet> of(Path file) throws IOException {
    List<Snippet> all = new ArrayList<>();
    for (String part : Files.readString(file).split("(?m)^== ", -1)) {
      if (part.isBlank()) {
        continue;
      }
      List<String> lines = part.lines().filter(line -> !line.isBlank()).toList();
      int arrow = lines.indexOf("=>");
      int end = arrow < 0 ? lines.size() : arrow;
      all.add(
          new Snippet(
              lines.getFirst(),
              lines.subList(1, end),
              arrow < 0 ? List.of() : lines.subList(arrow + 1, lines.size())));
    }
    return all;
  }

  /** What is recognised, in the notation of the expected lines. */
  List<String> given() {
    VisitReport report;
    try {
      report = Recognised.of("snippet", blocks());
    } catch (Rejection e) {
      return List.of("rejected");
    }
    return Stream.concat(
            report.recommendations().stream().map(Snippet::written),
            report.proposals().stream()
                .map(item -> "! " + String.join(" // ", item.text().byLanguage().values())))
        .toList();
  }

  private static String written(Recommendation item) {
    String whom = item.addressee().text();
    return String.join(
        " ¦ ",
        item.number() == null ? "-" : item.number(),
        whom == null ? "-" : whom,
        item.deadline() == null ? "-" : item.deadline().text(),
        String.join(" // ", item.text().byLanguage().values()));
  }

  /** What is given, with only as much told of each item as is expected. */
  List<String> asked() {
    List<String> given = given();
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      boolean whole = i < expected.size() && expected.get(i).contains(" ¦ ");
      String line = given.get(i);
      int bar = line.lastIndexOf(" ¦ ");
      asked.add(whole || bar < 0 ? line : line.substring(bar + 3));
    }
    return asked;
  }

  private List<Block> blocks() {
    List<String> lines = new ArrayList<>(opening());
    lines.addAll(body);
    List<Block> blocks = new ArrayList<>();
    List<Block.Row> rows = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("|")) {
        rows.add(row(line));
        continue;
      }
      if (!rows.isEmpty()) {
        blocks.add(new Block.Table(rows));
        rows = new ArrayList<>();
      }
      blocks.add(block(line));
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table(rows));
    }
    return blocks;
  }

  private List<String> opening() {
    return switch (title.split(" ", 2)[0]) {
      case "bare" -> List.of();
      case "kk" ->
          List.of(
              "Мерзімдік алдын ала бару туралы есеп",
              "Мекеме: Қарағанды қаласындағы № 18 тергеу изоляторы",
              "Барған күні: 2025 жылғы 21 мамыр");
      case "en" ->
          List.of(
              "Report on a periodic preventive visit",
              "Institution: remand prison No. 18 of Karaganda",
              "Date of the visit: 21 May 2025");
      default ->
          List.of(
              "Отчёт о периодическом превентивном посещении",
              "Учреждение: следственный изолятор № 18 города Караганды",
              "Дата посещения: 21 мая 2025 года");
    };
  }

  private static Block block(String line) {
    String text = line.replace(" ¶ ", "\n");
    if (text.startsWith("# ")) {
      return new Block.Heading(1, text.substring(2));
    }
    if (text.startsWith("+ ")) {
      return new Block.ListItem("", 0, text.substring(2));
    }
    if (text.startsWith("**") && text.endsWith("**")) {
      return new Block.Paragraph(text.substring(2, text.length() - 2), true, false);
    }
    return text.startsWith("^ ")
        ? new Block.Paragraph(text.substring(2), false, true)
        : new Block.Paragraph(text);
  }

  private static Block.Row row(String line) {
    List<Block.Cell> cells = new ArrayList<>();
    for (String cell : line.substring(1).replaceAll("\\|\\s*$", "").split("\\|", -1)) {
      Matcher wide = WIDE.matcher(cell);
      boolean spans = wide.matches();
      String text = spans ? wide.group(2) : cell;
      List<Block> inside =
          text.isBlank()
              ? List.of()
              : Stream.of(text.strip().split(" ¶¶ ")).map(Snippet::block).toList();
      cells.add(new Block.Cell(inside, spans ? Integer.parseInt(wide.group(1)) : 1));
    }
    return new Block.Row(cells);
  }

  @Override
  public String toString() {
    return title;
  }

  /** Prints what is recognised of each file's snippets, to read and to paste. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      for (Snippet snippet : of(Path.of(file))) {
        List<String> given = snippet.expected.isEmpty() ? snippet.given() : snippet.asked();
        System.out.println((given.equals(snippet.expected) ? "ok " : "== ") + snippet.title);
        if (!given.equals(snippet.expected)) {
          given.forEach(line -> System.out.println("   " + line));
        }
      }
    }
  }
}
