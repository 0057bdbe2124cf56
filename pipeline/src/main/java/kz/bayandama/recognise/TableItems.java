package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Tags.Tagged;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.GridCell;
import kz.bayandama.recognise.Unit.GridRow;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport.Deadline;
import org.jspecify.annotations.Nullable;

/** Findings, recommendations and proposals of tables, by their header cells. Thread-safe. */
final class TableItems {
  private static final int REMARK = 25;
  private static final int LONGEST_NUMBER = 12;
  private static final Pattern DASH = Pattern.compile("[–—-]");
  private static final Pattern COMMA = Pattern.compile("\\s*[,;/\\n]\\s*|\\s[–—-]\\s");

  private final Cues cues;
  private final Addressees addressees;
  private final Deadlines deadlines;
  private final Tags tags;

  TableItems(Cues cues, Addressees addressees, Deadlines deadlines, Tags tags) {
    this.cues = cues;
    this.addressees = addressees;
    this.deadlines = deadlines;
    this.tags = tags;
  }

  /** The items of a role: {@code finding}, {@code recommendation} or {@code proposal}. */
  List<Item> of(Grid grid, String role, Section section) {
    if (!role.equals("finding")) {
      Optional<List<Item>> cards = Cards.of(grid, cues, section, this::told);
      if (cards.isPresent()) {
        return role.equals("recommendation") ? cards.get() : List.of();
      }
    }
    boolean headed = plain(role, section);
    Optional<Columns> told =
        Columns.of(grid, cues)
            .or(() ->
                headed
                    ? Columns.headed(grid, cues)
                        .or(() -> Optional.of(Columns.byContent(grid, addressees, deadlines)))
                    : Optional.empty());
    if (told.isEmpty()) {
      return List.of();
    }
    Columns columns = planned(told.get());
    if (past(columns, role) && !role.equals("proposal")) {
      return List.of();
    }
    boolean plain = headed || (role.equals("recommendation") && asked(columns));
    boolean questions = columns.has("answer") && (columns.has("remark") || columns.has("finding"));
    if (questions && role.equals("finding")) {
      return remarks(columns, section);
    }
    if (questions && !columns.has(role)) {
      return List.of();
    }
    if (plain && !columns.has(role) && !columns.has("plain")) {
      columns = columns.withPlain();
    }
    String held = held(columns, role, plain);
    if (held == null) {
      return List.of();
    }
    List<Item> items = rows(columns, held, role, section);
    OptionalInt twin = columns.twin(held);
    if (twin.isEmpty()) {
      return items;
    }
    List<Item> others = rows(columns.with(held, twin.getAsInt()), held, role, section);
    return items.size() == others.size() ? Draft.joined(items, others) : items;
  }

  /**
   * Whether a table tells what became of earlier recommendations: by a column for it that somebody
   * filled in, or by one that says no more than «Выполнено», «орындалмады».
   */
  private boolean past(Columns columns, String role) {
    return columns.has("status")
        ? columns.filled("status")
        : role.equals("recommendation")
            && columns.has("recommendation")
            && columns.holds("state", cues);
  }

  /**
   * «Исполнение» over «администрация, до 1.08.2025»: to whom and by when, not what became of it.
   */
  private Columns planned(Columns columns) {
    if (!columns.has("status") || columns.has("addressee") || columns.has("deadline")) {
      return columns;
    }
    boolean all =
        columns.rows().stream()
            .map(row -> columns.cell(row, "status"))
            .filter(cell -> cell != null && !cell.text().isBlank())
            .allMatch(cell -> both(columns, cell).isPresent());
    return all ? columns.as("status", "addressee") : columns;
  }

  /** Whether a table whose header names no recommendations is one of them all the same. */
  private static boolean asked(Columns columns) {
    return columns.has("addressee")
        && (columns.has("deadline") || columns.has("plain"))
        && !columns.has("recommendation")
        && !columns.has("finding")
        && !columns.has("proposal");
  }

  /** A questionnaire: the remarks beside questions that are not answered with a plain yes. */
  private List<Item> remarks(Columns columns, Section section) {
    List<Item> items = new ArrayList<>();
    for (GridRow row : columns.rows()) {
      GridCell remark = columns.cell(row, columns.has("remark") ? "remark" : "finding");
      GridCell answer = columns.cell(row, "answer");
      if (remark == null || answer == null || row.alone() != null) {
        continue;
      }
      boolean yes = cues.in("yes", answer.folded());
      boolean shortcoming = cues.in("negative", remark.folded());
      if (remark.text().length() >= REMARK && (!yes || shortcoming)) {
        items.add(Item.of(null, section.index(), Items.clean(remark.text())));
      }
    }
    return items;
  }

  /** The column's role that holds the items: its own, or a plain one in a section of that kind. */
  private static @Nullable String held(Columns columns, String role, boolean plain) {
    if (columns.has(role)) {
      return role;
    }
    if (plain && role.equals("recommendation") && columns.has("proposal")) {
      return "proposal";
    }
    return plain && columns.has("plain") ? "plain" : null;
  }

  /** Whether the section is of the role's kind, so that its tables need not say it again. */
  private static boolean plain(String role, Section section) {
    return switch (role) {
      case "recommendation" -> section.is(Section.Kind.RECOMMENDATIONS, Section.Kind.MIXED);
      case "finding" -> section.kind() == Section.Kind.FINDINGS;
      default -> section.kind() == Section.Kind.PROPOSALS;
    };
  }

  private List<Item> rows(Columns columns, String held, String role, Section section) {
    List<Item> items = new ArrayList<>();
    @Nullable String addressee = null;
    @Nullable String about = null;
    @Nullable Deadline due = null;
    for (GridRow row : columns.rows()) {
      Line alone = row.alone();
      if ((alone != null && row.cells().size() != columns.roles().size())
          || (alone != null
              && row.cells().stream()
                  .allMatch(cell -> cell.text().equals(row.cells().getFirst().text())))) {
        Optional<String> next = addressees.ofLine(alone);
        addressee = next.orElse(addressee);
        about = next.isPresent() ? about : alone.text();
        continue;
      }
      GridCell cell = columns.cell(row, held);
      if (cell == null || cell.lines().isEmpty()) {
        continue;
      }
      GridCell whom = columns.cell(row, columns.has("addressee") ? "addressee" : "institution");
      Optional<Both> both = both(columns, whom);
      if (both.isPresent()) {
        addressee = addressees.stripped(both.get().addressee());
      } else if (whom != null && DASH.matcher(whom.text()).matches()) {
        addressee = null;
      } else if (whom != null && !ditto(whom)) {
        addressee = addressees.stripped(whom.text());
      }
      GridCell when = columns.cell(row, "deadline");
      due = when != null && due != null && again(when) ? due : due(when);
      @Nullable Deadline beside = both.map(Both::due).orElse(null);
      for (Item item : items(cell, number(columns, row), section)) {
        Item own =
            role.equals("recommendation")
                ? told(item, addressee, beside != null ? beside : due(when, due, item))
                : item;
        if (repeated(columns.cell(row, "repeated"))) {
          own = own.again();
        }
        GridCell site = columns.cell(row, "institution");
        items.add(own.about(site == null ? about : site.text()));
      }
    }
    return items;
  }

  /** With the addressee and the deadline of its row, or else those set apart in its own cell. */
  private Item told(Item item, @Nullable String addressee, @Nullable Deadline due) {
    Tagged tagged = tags.of(item.text());
    boolean plain = addressee != null && !tagged.repeated();
    if (plain || tagged.none() || tagged.text().isBlank()) {
      return addressee == null ? item.by(due) : item.to(addressee).by(due);
    }
    Item rest = Item.of(item.number(), item.section(), Items.clean(tagged.text()));
    return (tagged.repeated() ? rest.again() : rest)
        .to(addressee != null ? addressee : tagged.addressee())
        .by(due != null ? due : tagged.deadline());
  }

  private Item told(Item item, @Nullable String addressee, @Nullable String deadline) {
    Item to = addressee == null ? item : item.to(addressees.stripped(addressee));
    return deadline == null ? to : deadlines.ofCell(deadline).map(to::by).orElse(to);
  }

  /** An addressee and its deadline in one cell: «ДУИС, до 1 мая» under «Кому и когда». */
  private record Both(String addressee, Deadline due) {}

  private Optional<Both> both(Columns columns, @Nullable GridCell whom) {
    if (whom == null || columns.has("deadline")) {
      return Optional.empty();
    }
    Matcher comma = COMMA.matcher(whom.text());
    while (comma.find()) {
      String before = whom.text().substring(0, comma.start());
      String after = whom.text().substring(comma.end());
      if (addressees.names(before) && deadlines.is(after)) {
        return deadlines.ofCell(after).map(due -> new Both(before, due));
      }
    }
    return Optional.empty();
  }

  private @Nullable String number(Columns columns, GridRow row) {
    GridCell cell = columns.cell(row, "number");
    if (cell == null || cell.text().isBlank()) {
      return null;
    }
    String bare = cell.text().replaceAll("^(?:\\p{L}{6,12} )?№?\\s*(?=[\\d\\p{L}])|[.)\\s]+$", "");
    return bare.isEmpty() || bare.length() > LONGEST_NUMBER ? null : bare;
  }

  /** Whether a cell says that it holds what the one above it holds, or nothing at all. */
  private boolean ditto(GridCell cell) {
    return cell.text().chars().noneMatch(Character::isLetterOrDigit) || again(cell);
  }

  /** «то же», «сол», «-//-»; a lone dash says that there is nothing. */
  private boolean again(GridCell cell) {
    return cues.in("ditto", cell.folded());
  }

  /** Whether a cell under «Новая / повторная» says so: «повторная», «да». */
  private boolean repeated(@Nullable GridCell cell) {
    return cell != null && cues.in("repeated", cell.folded());
  }

  private @Nullable Deadline due(@Nullable GridCell when) {
    return when == null ? null : deadlines.ofCell(when.text()).orElse(null);
  }

  /** The deadline of the item's row; where the table has no column for it, the one in its text. */
  private @Nullable Deadline due(@Nullable GridCell when, @Nullable Deadline row, Item item) {
    return when == null ? deadlines.inText(item.text(), item.folded()).orElse(null) : row;
  }

  /** A cell's items: its list items if it has several, its languages as one item, or its text. */
  private List<Item> items(GridCell cell, @Nullable String number, Section section) {
    List<Line> lines = cell.lines();
    if (lines.size() == 1 && cues.in("nothing", lines.getFirst().folded())) {
      return List.of();
    }
    if (lines.size() > 1 && lines.stream().filter(Line::listed).count() == lines.size()) {
      return lines.stream()
          .map(line ->
              Item.of(
                  line.number() == null ? number : line.number(),
                  section.index(),
                  Items.clean(line.text())))
          .toList();
    }
    String first =
        number != null || lines.getFirst().number() == null ? number : lines.getFirst().number();
    if (lines.size() == 2 && pair(lines.get(0).language(), lines.get(1).language())) {
      Texts texts =
          Texts.of(lines.get(0).language(), Items.clean(lines.get(0).text()))
              .and(lines.get(1).language(), Items.clean(lines.get(1).text()));
      return List.of(new Item(first, section.index(), texts, null, null, null, false));
    }
    List<String> texts = lines.stream().map(Line::text).toList();
    String text = Items.clean(String.join(" ", texts));
    boolean said = text.chars().anyMatch(Character::isLetter);
    return !said ? List.of() : List.of(Item.of(first, section.index(), text));
  }

  private static boolean pair(Language a, Language b) {
    return a != b && a != Language.UND && b != Language.UND;
  }
}
