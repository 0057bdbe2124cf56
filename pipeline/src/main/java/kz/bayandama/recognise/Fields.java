package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.GridCell;
import kz.bayandama.recognise.Unit.GridRow;
import kz.bayandama.recognise.Unit.Line;
import org.jspecify.annotations.Nullable;

/** «Label: value» in lines, sentences and two-column tables before the findings. */
final class Fields {
  /** When the visit ended, where its begin is a field of its own. */
  static final String END = "end";

  private static final List<String> KINDS =
      List.of("institution", "type", "date", END, "kind", "region", "ministry");
  private static final Pattern PAIR =
      Pattern.compile("^(.{2,70}?)\\s*(?::|\\s[–—-]\\s)\\s*(\\S.*)$");
  private static final Pattern NUMBERED = Pattern.compile("№ ?(?:[4-9]|\\d{2,3})");
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern PARTED = Pattern.compile("\\s+/\\s+|;\\s+");
  private static final Pattern SEMICOLON = Pattern.compile(";\\s+");
  private static final Pattern BARE_LABEL = Pattern.compile("^(.{2,70}?)\\s*:$");

  private static final int LABEL = 70;

  private final Cues cues;
  private final DateParts parts;
  private final Envelope envelope;
  private final List<Field> all = new ArrayList<>();

  /** Whether it reads recommendations, below which only the visit's days may follow. */
  private boolean late;

  /**
   * A field.
   *
   * @param kind institution, type, date, end, kind, region or ministry
   * @param section index of its section
   */
  record Field(String kind, String value, int section) {
    String folded() {
      return Fold.of(value);
    }

    /** Whether it tells a day of the visit. */
    boolean dates() {
      return kind.equals("date") || kind.equals(END);
    }
  }

  private Fields(Cues cues) {
    this.cues = cues;
    this.parts = new DateParts(cues);
    this.envelope = new Envelope(cues);
  }

  static Fields of(List<Section> sections, Cues cues) {
    Fields fields = new Fields(cues);
    for (Section section : sections) {
      if (!section.foreign()) {
        fields.late =
            section.is(Section.Kind.RECOMMENDATIONS, Section.Kind.MIXED)
                || section.kind() == Section.Kind.PROPOSALS;
        fields.add(section);
      }
    }
    return fields;
  }

  private void add(Section section) {
    @Nullable String label = null;
    if (section.heading() != null) {
      pair(section.heading().text(), section.index());
      label = alone(section.heading().text());
    }
    Set<Line> letters = envelope.days(section.lines());
    for (Unit unit : section.units()) {
      switch (unit) {
        case Line line when letters.contains(line) -> {}
        case Line line -> {
          @Nullable String next = alone(line.text());
          if (label != null && next == null) {
            all.add(new Field(kind(label).orElseThrow(), line.text(), section.index()));
          }
          label = next;
          Sentences.of(line.text()).forEach(sentence -> pair(sentence, section.index()));
        }
        case Grid grid -> grid(grid, section.index());
      }
    }
  }

  /** A label on a line of its own, with or without a colon; null where the line is none. */
  private @Nullable String alone(String text) {
    Matcher bare = BARE_LABEL.matcher(text);
    String label = bare.matches() ? bare.group(1) : text;
    if (!bare.matches() && NUMBERED.matcher(text).find()) {
      return null; // «Учреждение № 10» is its name
    }
    return !late && label.length() <= LABEL && kind(label).isPresent() ? label : null;
  }

  private void pair(String text, int section) {
    List<Matcher> pairs = SEMICOLON.splitAsStream(text).map(PAIR::matcher).toList();
    boolean each = pairs.stream().allMatch(pair -> pair.matches() && label(pair.group(1)));
    (each ? pairs.stream() : Stream.of(PAIR.matcher(text)).filter(Matcher::matches))
        .forEach(pair -> told(pair.group(1), pair.group(2), section));
  }

  private boolean label(String text) {
    return kind(text).isPresent() || parts.asks(text);
  }

  /** Adds what stands behind a label: «Составлен / посещено: 25.06.2025 / 18.06.2025», too. */
  private void told(String label, String text, int section) {
    if (late && !cues.in("days.ofvisit", Fold.of(label))) {
      return;
    }
    parts.take(label, text).ifPresent(date -> all.add(new Field("date", date, section)));
    List<String> labels = SLASH.splitAsStream(label).map(String::strip).toList();
    List<String> values = PARTED.splitAsStream(text).map(String::strip).toList();
    List<Optional<String>> kinds = labels.stream().map(this::dayOrKind).toList();
    if (labels.size() > 1
        && labels.size() == values.size()
        && Set.copyOf(kinds).size() == kinds.size()) {
      for (int i = 0; i < values.size(); i++) {
        String value = values.get(i);
        kinds.get(i).ifPresent(kind -> all.add(new Field(kind, value, section)));
      }
    } else {
      kind(label)
          .filter(kind -> !late || kind.equals("date") || kind.equals(END))
          .ifPresent(kind -> all.add(new Field(kind, value(kind, text), section)));
    }
  }

  /** Which field a part of a label names; «посещено» beside another is the visit's day. */
  private Optional<String> dayOrKind(String label) {
    String folded = Fold.of(label);
    return kind(label).or(() -> Optional.of("date").filter(day -> cues.whole("visited", folded)));
  }

  /** What stands behind a label in two languages: «Мекеме – Учреждение: …». */
  private String value(String kind, String text) {
    Matcher again = PAIR.matcher(text);
    return again.matches() && kind(again.group(1)).filter(kind::equals).isPresent()
        ? again.group(2)
        : text;
  }

  /** The fields of a table that has its labels above their values, or beside them. */
  private void grid(Grid grid, int section) {
    List<GridCell> labels = grid.rows().getFirst().cells();
    List<GridCell> values = grid.rows().getLast().cells();
    boolean above =
        grid.rows().size() == 2
            && labels.size() > 1
            && labels.size() == values.size()
            && label(labels.getFirst().text())
            && labels.stream().filter(cell -> label(cell.text())).count() > 1
            && values.stream().noneMatch(cell -> label(cell.text()));
    if (above) {
      for (int i = 0; i < labels.size(); i++) {
        told(labels.get(i).text(), values.get(i).text(), section);
      }
    } else {
      grid.rows().forEach(row -> row(row, section));
    }
  }

  private void row(GridRow row, int section) {
    List<GridCell> cells = row.cells();
    Optional<String> date =
        DateParts.of(cells.stream().skip(1).map(GridCell::text).toList())
            .filter(day -> kind(cells.getFirst().text()).filter("date"::equals).isPresent());
    if (date.isPresent()) {
      all.add(new Field("date", date.get(), section));
      return;
    }
    for (int i = 0; i + 1 < cells.size(); i++) {
      String value = cells.get(i + 1).text();
      String label = cells.get(i).text().replaceFirst("\\s*[:?]\\s*$", "");
      // «Учреждение № 3» is a label on its own, and a name beside «Наименование учреждения»
      boolean named = cells.size() == 2 && value.chars().anyMatch(Character::isDigit);
      if (!value.isBlank() && cells.size() <= 4 && (named || !label(value))) {
        told(label, value, section);
      }
    }
    if (cells.size() == 1) {
      cells.getFirst().lines().forEach(line -> pair(line.text(), section));
    }
  }

  private Optional<String> kind(String label) {
    return kind(label, cues);
  }

  /** Which field a label names. */
  static Optional<String> kind(String label, Cues cues) {
    String text = label.strip();
    String folded = Fold.of(text.substring(Labels.typed(text).map(Labels.Label::length).orElse(0)));
    return Stream.concat(Stream.of(folded), SLASH.splitAsStream(folded))
        .flatMap(part -> KINDS.stream().filter(kind -> cues.in("field." + kind, part.strip())))
        .findFirst();
  }

  /** Which field a line tells: «Дата посещения: …»; empty when it tells none. */
  static Optional<String> told(Line line, Cues cues) {
    Matcher pair = PAIR.matcher(line.text());
    return pair.matches() ? kind(pair.group(1), cues) : Optional.empty();
  }

  /** All fields in their order. */
  List<Field> all() {
    return List.copyOf(all);
  }

  Stream<Field> of(String kind) {
    return all.stream().filter(field -> field.kind().equals(kind));
  }
}
