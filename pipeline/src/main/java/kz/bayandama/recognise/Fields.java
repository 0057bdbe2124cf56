package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.recognise.Unit.Grid;
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
  private static final Pattern BARE_LABEL = Pattern.compile("^(.{2,70}?)\\s*:$");

  private static final int LABEL = 70;

  private final Cues cues;
  private final List<Field> all = new ArrayList<>();

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
  }

  static Fields of(List<Section> sections, Cues cues) {
    Fields fields = new Fields(cues);
    for (Section section : sections) {
      if (!section.foreign()
          && !section.is(Section.Kind.RECOMMENDATIONS, Section.Kind.MIXED)
          && section.kind() != Section.Kind.PROPOSALS) {
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
    for (Unit unit : section.units()) {
      switch (unit) {
        case Line line -> {
          @Nullable String next = alone(line.text());
          if (label != null && next == null) {
            all.add(new Field(kind(label).orElseThrow(), line.text(), section.index()));
          }
          label = next;
          Sentences.of(line.text()).forEach(sentence -> pair(sentence, section.index()));
        }
        case Grid grid -> grid.rows().forEach(row -> row(row, section.index()));
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
    return label.length() <= LABEL && kind(label).isPresent() ? label : null;
  }

  private void pair(String text, int section) {
    Matcher pair = PAIR.matcher(text);
    if (pair.matches()) {
      kind(pair.group(1))
          .ifPresent(kind -> all.add(new Field(kind, value(kind, pair.group(2)), section)));
    }
  }

  /** What stands behind a label in two languages: «Мекеме – Учреждение: …». */
  private String value(String kind, String text) {
    Matcher again = PAIR.matcher(text);
    return again.matches() && kind(again.group(1)).filter(kind::equals).isPresent()
        ? again.group(2)
        : text;
  }

  private void row(GridRow row, int section) {
    for (int i = 0; i + 1 < row.cells().size(); i++) {
      String value = row.cells().get(i + 1).text();
      String label = row.cells().get(i).text().replaceFirst("\\s*[:?]\\s*$", "");
      // «Учреждение № 3» is a label on its own, and a name beside «Наименование учреждения»
      boolean named = row.cells().size() == 2 && value.chars().anyMatch(Character::isDigit);
      if (!value.isBlank() && row.cells().size() <= 4 && (named || kind(value).isEmpty())) {
        kind(label).ifPresent(kind -> all.add(new Field(kind, value, section)));
      }
    }
    if (row.cells().size() == 1) {
      row.cells().getFirst().lines().forEach(line -> pair(line.text(), section));
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
