package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.language.BrokenWords;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.GridCell;
import kz.bayandama.recognise.Unit.GridRow;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.Block;
import kz.bayandama.report.Language;

/**
 * Blocks as units: labels told from texts, lines that a page broke joined, paragraphs that hold
 * several lines parted, layout tables resolved. Embedded documents are left out.
 */
final class Units {
  /** «Қазақша», «На русском», «KZ»: the head of a column in that language. */
  private static final Pattern TONGUE =
      Cues.compiled("(?<!\\w)(?:қаз|каз|орыс|рус|мемлекеттік тіл|гос|state|kaz|rus|kz|ru)");

  private static final Pattern BREAK = Pattern.compile("[\\n\\r\\u000B\\u2028]+");
  private static final Pattern FIELD = Pattern.compile("^[^:.;]{2,60}:\\s*\\S.*");

  /** A line of an earlier mail (RFC 3676, 4.5). */
  private static final Pattern QUOTED = Pattern.compile("\\s*>");

  private static final Pattern YEAR = Pattern.compile("20\\d\\d (?:жыл|год|ж\\.|г\\.)");
  private static final Pattern RULE = Pattern.compile("[-=_~*—–]{3,}");

  /** «--- Войсковая часть …, 2 апреля ---»: a heading between two rules. */
  private static final Pattern RULED =
      Pattern.compile("[-=_~*—–]{2,}\\s*([^-=_~*—–\\s].{2,90}?)\\s*[-=_~*—–]{2,}");

  private static final Pattern CONTENTS = Pattern.compile(".*(?:\\.\\s?){5,}\\d{1,3}");
  private static final int LONG = 45;

  /** As far as a line has to go before it may go on, where pages give lines as they are printed. */
  private static final int LONG_ON_PAGE = 20;

  private static final int LINE = 90;

  private final int least;

  private Units(int least) {
    this.least = least;
  }

  static List<Unit> of(List<Block> blocks) {
    boolean paged = blocks.stream().anyMatch(Block.Page.class::isInstance);
    return new Units(paged ? LONG_ON_PAGE : LONG).units(Furniture.without(blocks));
  }

  private List<Unit> units(List<Block> blocks) {
    List<Unit> units = new ArrayList<>();
    blocks.forEach(block -> add(block, units));
    units.removeIf(unit -> unit instanceof Line line && line.text().isEmpty());
    return units;
  }

  private void add(Block block, List<Unit> units) {
    switch (block) {
      case Block.Heading heading ->
          add(units, line(Form.HEADING, heading.text(), heading.level(), true, false));
      case Block.Paragraph paragraph -> paragraph(paragraph, units);
      case Block.ListItem item -> {
        List<Block> parts = CellLines.of(item);
        parts.forEach(part -> add(part, units));
        if (parts.isEmpty()) {
          item(item, units);
        }
      }
      case Block.Table table -> table(table, units);
      case Block.Page page -> {}
      case Block.Embedded embedded -> {}
    }
  }

  private static void item(Block.ListItem item, List<Unit> units) {
    String text = Fold.clean(item.text());
    if (!text.isEmpty()) {
      Labels.Label label =
          item.label().isBlank() ? typedOrBullet(text) : Labels.given(item.label());
      units.add(
          Line.of(Form.ITEM, label, item.level(), text.substring(label.length()), false, false));
    }
  }

  private static Labels.Label typedOrBullet(String text) {
    return Labels.typed(text).orElseGet(() -> Labels.given(""));
  }

  private void paragraph(Block.Paragraph paragraph, List<Unit> units) {
    List<String> pieces =
        BREAK
            .splitAsStream(paragraph.text())
            .filter(piece -> !QUOTED.matcher(piece).lookingAt())
            .map(Fold::clean)
            .filter(piece -> !piece.isEmpty())
            .toList();
    boolean parted =
        pieces.stream().skip(1).anyMatch(piece -> Labels.typed(piece).isPresent())
            || (pieces.size() > 1 && pieces.stream().allMatch(p -> FIELD.matcher(p).matches()));
    if (parted) {
      pieces.forEach(piece ->
          add(units, line(Form.PARAGRAPH, piece, 0, paragraph.bold(), paragraph.centred())));
    } else {
      add(
          units,
          line(
              Form.PARAGRAPH,
              pieces.size() == 1 ? pieces.getFirst() : String.join(" ", pieces),
              0,
              paragraph.bold(),
              paragraph.centred()));
    }
  }

  private static Line line(Form form, String raw, int level, boolean bold, boolean centred) {
    String text = Fold.clean(raw);
    Matcher ruled = RULED.matcher(text);
    if (ruled.matches()) {
      return Line.of(Form.HEADING, Labels.Label.NONE, Line.RULED, ruled.group(1), true, centred);
    }
    Labels.Label label = Labels.typed(text).orElse(Labels.Label.NONE);
    String rest = text.substring(label.length()).strip();
    Form told = form == Form.PARAGRAPH && !label.none() ? Form.ITEM : form;
    return Line.of(told, label, level, rest, bold, centred);
  }

  /** Adds a line, or joins it to the one that it continues, or parts it where a list begins. */
  private void add(List<Unit> units, Line line) {
    if (RULE.matcher(line.text()).matches()) {
      underline(units);
      return;
    }
    if (CONTENTS.matcher(line.text()).matches()) {
      return;
    }
    if (!units.isEmpty()
        && units.getLast() instanceof Line last
        && InTwoLanguages.goesOn(last, line)) {
      units.set(units.size() - 1, last.said(last.text() + " " + line.text()));
      return;
    }
    if (!units.isEmpty() && units.getLast() instanceof Line last && last.number() != null) {
      String whole = (line.label() + " " + line.text()).strip();
      Optional<Labels.Label> misread = Labels.misread(last.number(), whole);
      if (misread.isPresent() && line.form() != Form.HEADING) {
        String rest = whole.substring(misread.get().length()).strip();
        units.add(Line.of(Form.ITEM, misread.get(), 0, rest, line.bold(), line.centred()));
        return;
      }
    }
    if (line.text().isEmpty()) {
      if (!line.label().isEmpty()) {
        units.add(line);
      }
      return;
    }
    if (!units.isEmpty() && units.getLast() instanceof Line label && label.text().isEmpty()) {
      units.removeLast();
      add(units, line.label().isEmpty() ? line.labelled(label) : line);
      return;
    }
    List<Line> parts = Parting.of(line);
    if (parts.size() > 1) {
      parts.forEach(part -> add(units, part));
      return;
    }
    if (!units.isEmpty() && units.getLast() instanceof Line last && continues(last, line)) {
      units.set(units.size() - 1, joined(last, line));
    } else {
      units.add(line);
    }
  }

  /** A row of marks below a short line sets it as a heading, as in plain text. */
  private static void underline(List<Unit> units) {
    if (!units.isEmpty() && units.getLast() instanceof Line last && last.text().length() <= LINE) {
      units.set(units.size() - 1, last.asHeading());
    }
  }

  private boolean continues(Line last, Line next) {
    if (last.text().endsWith("№") && last.form() != Form.HEADING) {
      return true;
    }
    if (next.form() != Form.PARAGRAPH
        || last.form() == Form.HEADING
        || last.bold() != next.bold()) {
      return false;
    }
    char end = last.text().charAt(last.text().length() - 1);
    char start = next.text().charAt(0);
    boolean open = Character.isLetterOrDigit(end) || end == ',' || end == '-' || end == '(';
    return open
        && last.text().length() >= least
        && (Character.isLowerCase(start)
            || (end == ',' && Character.isDigit(start))
            || (Character.isLetter(end)
                && YEAR.matcher(next.text()).lookingAt()
                && !(FIELD.matcher(last.text()).matches() && next.text().endsWith("."))));
  }

  private static Line joined(Line last, Line next) {
    boolean hyphen = last.text().endsWith("-") && Character.isLetter(next.text().charAt(0));
    String text =
        hyphen
            ? BrokenWords.join(last.text() + "\n" + next.text())
            : last.text() + " " + (next.label() + " " + next.text()).strip();
    return new Line(
        last.form(),
        last.label(),
        last.number(),
        last.level(),
        text,
        Fold.of(text),
        last.bold(),
        last.centred(),
        ParagraphLanguage.of(text));
  }

  /** A cell's lines; one that is nothing but a label («Рекомендация № 1») says just that. */
  private List<Line> said(Block.Cell cell) {
    List<Line> lines = lines(units(CellLines.of(cell.blocks())));
    return lines.isEmpty() && cell.blocks().size() == 1
        ? labels(cell.blocks().getFirst()).stream()
            .map(text -> Line.of(Form.PARAGRAPH, Labels.Label.NONE, 0, text, false, false))
            .toList()
        : lines;
  }

  private static List<String> labels(Block block) {
    String text = block instanceof Block.Paragraph paragraph ? Fold.clean(paragraph.text()) : "";
    return Labels.typed(text).filter(label -> label.number() != null).isPresent()
        ? List.of(text)
        : List.of();
  }

  private void table(Block.Table table, List<Unit> units) {
    List<GridRow> rows = new ArrayList<>();
    for (Block.Row row : table.rows()) {
      List<GridCell> cells = new ArrayList<>();
      for (Block.Cell cell : row.cells()) {
        cells.add(new GridCell(said(cell), Math.max(1, cell.columns())));
      }
      if (cells.stream().anyMatch(cell -> !cell.lines().isEmpty())) {
        rows.add(new GridRow(cells));
      }
    }
    if (layout(rows) || bilingual(rows)) {
      rows.stream()
          .skip(rows.size() > 1 && languageNames(rows.getFirst()) ? 1 : 0)
          .forEach(row -> row.cells().forEach(cell -> units.addAll(cell.lines())));
    } else {
      units.add(new Grid(rows));
    }
  }

  /** The lines of units, those of tables among them. */
  static List<Line> lines(List<Unit> units) {
    List<Line> lines = new ArrayList<>();
    for (Unit unit : units) {
      switch (unit) {
        case Line line -> lines.add(line);
        case Grid grid -> grid.lines().forEach(lines::add);
      }
    }
    return lines;
  }

  /** «Қазақша | Русский» above the two columns. */
  private static boolean languageNames(GridRow row) {
    return row.cells().size() == 2
        && row.cells().stream()
            .allMatch(
                cell -> cell.text().split(" ").length <= 3 && TONGUE.matcher(cell.folded()).find());
  }

  private static long told(GridRow row) {
    return row.cells().stream()
        .filter(cell -> ParagraphLanguage.of(cell.text()) != Language.UND)
        .count();
  }

  /** Whether a row's two cells may say the same: in two languages, at about the same length. */
  private static boolean translation(GridRow row) {
    if (told(row) != 2 || row.cells().size() != 2) {
      return false;
    }
    String one = row.cells().getFirst().text();
    String other = row.cells().getLast().text();
    return ParagraphLanguage.of(one) != ParagraphLanguage.of(other)
        && Math.min(one.length(), other.length()) * 2 > Math.max(one.length(), other.length())
        && !one.contains(" / ");
  }

  /** Whether a table only places text: one column, or one row that is no record. */
  private static boolean layout(List<GridRow> rows) {
    return rows.size() <= 1
        || rows.stream()
            .allMatch(row -> row.cells().stream().filter(c -> !c.lines().isEmpty()).count() <= 1);
  }

  /** Whether a table holds the same text in two columns, one a language, and nothing else. */
  private static boolean bilingual(List<GridRow> rows) {
    if (rows.stream().anyMatch(row -> row.cells().size() > 2)) {
      return false;
    }
    long both = rows.stream().filter(row -> told(row) == 2).count();
    long pairs = rows.stream().filter(Units::translation).count();
    return both >= 3 && pairs * 4 >= both * 3 && both * 2 >= rows.size();
  }
}
