package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Line;
import org.jspecify.annotations.Nullable;

/** The sections as a report is read: those that are over, and the one that is open. */
final class Chapters {
  private static final Set<Kind> CLOSED =
      EnumSet.of(
          Kind.FOLLOWUP, Kind.ANNEX, Kind.ANSWERS, Kind.DISSENT, Kind.PROPOSALS, Kind.SIGNATURES);
  private static final Set<Kind> TELLING = EnumSet.of(Kind.GENERAL, Kind.FINDINGS, Kind.OTHER);

  private final List<Section> sections = new ArrayList<>();
  private Kind kind = Kind.HEAD;
  private @Nullable Line heading;
  private List<Unit> units = new ArrayList<>();

  /** How many units of the open section, from its first on, are known to be like a title. */
  private int alike;

  /** Whether the open section holds a list or a table. */
  private boolean listed;

  /** Where the numbers after those of earlier headings stand in their count. */
  private final Set<String> next = new HashSet<>();

  /** The kind to return to after recommendations that a sentence introduced; null in others. */
  private @Nullable Kind outer;

  Kind kind() {
    return kind;
  }

  boolean is(Kind one) {
    return kind == one;
  }

  boolean headed() {
    return heading != null;
  }

  /** Whether nothing is over yet. */
  boolean first() {
    return sections.isEmpty();
  }

  List<Section> over() {
    return sections;
  }

  List<Unit> units() {
    return units;
  }

  void add(Unit unit) {
    units.add(unit);
    listed |= !(unit instanceof Line line) || line.listed();
  }

  void open(Kind next, @Nullable Line title) {
    open(next, title, null);
  }

  /**
   * Opens the next section.
   *
   * @param from the kind to return to when it ends, null for none
   */
  void open(Kind next, @Nullable Line title, @Nullable Kind from) {
    close();
    kind = next;
    heading = title;
    outer = from;
    units = new ArrayList<>();
    alike = 0;
    listed = false;
  }

  void close() {
    if (!units.isEmpty() || heading != null) {
      sections.add(new Section(kind, heading, units, sections.size()));
    }
    if (heading != null && heading.number() != null) {
      next.addAll(Labels.places(heading.number(), 1));
    }
  }

  /** Whether all units of the open section are like a title. */
  boolean all(Predicate<Unit> titleLike) {
    while (alike < units.size() && titleLike.test(units.get(alike))) {
      alike++;
    }
    return alike == units.size();
  }

  /** Whether nothing in it is this report's own but what its kind says. */
  boolean closed() {
    return CLOSED.contains(kind);
  }

  static boolean closed(Kind kind) {
    return CLOSED.contains(kind);
  }

  /** Whether recommendations may begin here. */
  boolean mayAdvise() {
    return !closed() && kind != Kind.RECOMMENDATIONS && kind != Kind.MIXED;
  }

  boolean introduced() {
    return outer != null;
  }

  /** The kind of what stands around introduced recommendations, or else that of the section. */
  Kind around() {
    Kind from = outer;
    return from == null ? kind : from;
  }

  /** Whether no list began yet. */
  boolean unlisted() {
    return !units.isEmpty() && !listed;
  }

  /** Whether one line that an arrow labels is all. */
  boolean pointed() {
    return units.size() == 1 && units.getFirst() instanceof Line only && Arrows.labels(only);
  }

  /** Whether any line so far is such. */
  boolean told(Predicate<Line> such) {
    return sections.stream().flatMap(section -> section.lines().stream()).anyMatch(such);
  }

  /** «II. Размещение и быт»: the number after that of the heading that it stands under. */
  boolean next(Line line) {
    Line above = heading;
    return TELLING.contains(kind)
        && above != null
        && above.number() != null
        && line.number() != null
        && Labels.follows(above.number(), line.number());
  }

  /** Whether the line bears the number after that of an earlier heading. */
  boolean goesOn(Line line) {
    return line.number() != null
        && Labels.places(line.number(), 0).stream().anyMatch(next::contains);
  }

  /** Whether the line's number is one of the section's: «3.1» under «3». */
  boolean below(Line line) {
    Line above = heading;
    return above != null
        && above.number() != null
        && line.number() != null
        && line.number().startsWith(above.number() + ".");
  }

  boolean deeper(Line line) {
    Line above = heading;
    if (above == null) {
      return false;
    }
    if (line.number() != null && above.number() != null) {
      return Labels.depth(line.number()) > Labels.depth(above.number());
    }
    return (line.form() == Form.HEADING && above.form() == Form.HEADING)
        ? line.level() > above.level()
        : above.form() == Form.HEADING || line.text().endsWith(":");
  }
}
