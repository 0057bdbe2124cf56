package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.Language;

/** Where a report turns from one institution to another: by its headings or fields. Thread-safe. */
final class Anchors {
  private static final Pattern LETTERED = Pattern.compile("\\p{Lu}[.)]\\s");
  private static final int EARLY = 30;
  private static final int FIRST = 3;

  private final Cues cues;
  private final Kinds kinds;
  private final Headings headings;
  private final Dates dates;

  Anchors(Cues cues, Kinds kinds, Dates dates) {
    this.cues = cues;
    this.kinds = kinds;
    this.headings = new Headings(cues);
    this.dates = dates;
  }

  /** The sections at which the text turns to another institution. */
  List<Integer> of(List<Section> sections, Fields fields) {
    List<Integer> ordinals = new ArrayList<>();
    List<Integer> typed = new ArrayList<>();
    Marks.Told told = new Marks.Told();
    for (Section section : sections) {
      Line heading = section.heading();
      if (heading == null
          || (!section.is(Kind.OTHER, Kind.GENERAL) && section.kind() != Kind.FINDINGS)) {
        continue;
      }
      Optional<Kinds.Found> named = kinds.best(heading.folded());
      if (cues.in("ordinal", heading.folded())
          || (named.isPresent() && cues.in("part", heading.folded()))) {
        ordinals.add(section.index());
      }
      Optional<Kinds.Found> found =
          named
              .filter(f -> !several(heading.folded()))
              .filter(f ->
                  begins(heading.folded(), f) <= EARLY
                      || further(section)
                      || dated(section)
                      || numbered(heading)
                      || (!dates.in(heading.folded()).isEmpty() && f.start() <= 2 * EARLY)
                      || (section.kind() == Kind.FINDINGS && f.start() <= 2 * EARLY));
      if (found.isPresent()
          && headings.set(heading)
          && told.add(found.get().type().id(), heading.folded())) {
        typed.add(section.index());
      }
    }
    if (ordinals.size() > 1) {
      return ordinals;
    }
    if (!typed.isEmpty()
        && typed.getFirst() > 0
        && ((further(sections.get(typed.getFirst()))
                && another(
                    introduction(sections, typed.getFirst()), sections.get(typed.getFirst())))
            || (typed.size() == 1 && titled(sections, typed.getFirst(), told)))) {
      typed.addFirst(0);
    }
    return typed.size() > 1 ? typed : fieldAnchors(fields);
  }

  /** Where the first mention of the type stands: «Дежурная часть … (помещение для …)». */
  private int begins(String folded, Kinds.Found named) {
    return kinds.all(folded).stream()
        .filter(found -> found.type().equals(named.type()))
        .mapToInt(Kinds.Found::start)
        .min()
        .orElse(named.start());
  }

  /** «Изоляторы временного содержания районов …»: whether a line speaks of several at once. */
  boolean several(String folded) {
    return several(folded, cues);
  }

  static boolean several(String folded, Cues cues) {
    boolean kazakh = ParagraphLanguage.of(folded) == Language.KK;
    return cues.in(kazakh ? "siteplural.kk" : "siteplural.ru", folded);
  }

  /** The sections before one that stand before the report's findings. */
  private static List<Section> introduction(List<Section> sections, int before) {
    return sections.subList(0, before).stream()
        .takeWhile(section -> section.is(Kind.HEAD, Kind.GENERAL) || section.kind() == Kind.OTHER)
        .toList();
  }

  /** Whether the report's first lines name institutions and this section's heading none of them. */
  private boolean another(List<Section> first, Section section) {
    String heading = Section.folded(List.of(section), any -> true).getFirst();
    Kinds.Found best = kinds.best(heading).orElseThrow();
    List<String> named =
        Section.folded(first, any -> true).stream()
            .filter(line -> !kinds.all(line).isEmpty() && !several(line))
            .toList();
    return !named.isEmpty()
        && named.stream()
            .filter(line ->
                kinds.all(line).stream().anyMatch(found -> akin(line, found, heading, best)))
            .allMatch(line -> Marks.differ(line, heading));
  }

  /** Whether two mentions may be of one institution: of one family, none a noun of its own. */
  private boolean akin(String one, Kinds.Found first, String other, Kinds.Found second) {
    String id = second.type().id();
    return first.family().equals(second.family())
        && (first.type().id().startsWith(id)
            || id.startsWith(first.type().id())
            || !cues.in("sitenoun", one.substring(first.start(), first.end()))
            || !cues.in("sitenoun", other.substring(second.start(), second.end())));
  }

  /** Whether it begins with the sentence by which the report goes on to a further institution. */
  private boolean further(Section section) {
    Line heading = section.heading();
    return heading != null
        && (cues.in("further", heading.folded())
            || (cues.in("byhour", heading.folded()) && cues.in("came", heading.folded()))
            || (cues.in("visited", heading.folded()) && section.kind() == Kind.OTHER)
            || section.lines().stream()
                .limit(FIRST)
                .anyMatch(line ->
                    cues.in("visited", line.folded()) && !dates.in(line.folded()).isEmpty()));
  }

  /**
   * Whether the first of two parts has its heading right below the title: both tell their own day.
   */
  private boolean titled(List<Section> sections, int other, Marks.Told told) {
    Line heading = sections.get(other).heading();
    return other > 0
        && heading != null
        && sections.getFirst().kind() == Kind.HEAD
        && !dates.in(heading.folded()).isEmpty()
        && sections.getFirst().lines().stream()
            .filter(line -> headings.set(line) || line.bold() || line.centred())
            .filter(line -> !dates.in(line.folded()).isEmpty())
            .anyMatch(line ->
                kinds
                    .best(line.folded())
                    .filter(found -> found.start() <= EARLY && !told.has(found.type().id()))
                    .isPresent());
  }

  /** Whether the section begins with a date, as that of a visit. */
  private boolean dated(Section section) {
    return section.lines().stream()
        .limit(FIRST)
        .anyMatch(line ->
            Fields.told(line, cues).filter("date"::equals).isPresent()
                || cues.in("visited", line.folded()));
  }

  /** «Ә. … орталығы»: a letter or Roman number, as parts about one institution each have. */
  private static boolean numbered(Line heading) {
    return (heading.number() != null && !Character.isDigit(heading.number().charAt(0)))
        || LETTERED.matcher(heading.text()).lookingAt();
  }

  private List<Integer> fieldAnchors(Fields fields) {
    Marks.Told told = new Marks.Told();
    Set<Integer> anchors = new HashSet<>();
    Set<Integer> dated = fields.of("date").map(Field::section).collect(Collectors.toSet());
    fields
        .of("institution")
        .forEach(field ->
            kinds
                .best(field.folded())
                .map(found -> found.type().id())
                .or(() -> Optional.of(field.folded()).filter(n -> dated.contains(field.section())))
                .filter(type -> told.add(type, field.folded()))
                .ifPresent(type -> anchors.add(field.section())));
    return anchors.size() == told.size() ? anchors.stream().sorted().toList() : List.of();
  }

  /** Sections under an institution's heading: itself and the following ones that know no other. */
  static Set<Integer> spread(Set<Integer> starts, List<Section> sections) {
    Set<Integer> own = new HashSet<>();
    boolean shared = shared(sections);
    for (int start : starts) {
      own.add(start);
      for (int i = start + 1; i < sections.size(); i++) {
        Kind kind = sections.get(i).kind();
        if (kind == Kind.OTHER || (shared && kind == Kind.RECOMMENDATIONS)) {
          break;
        }
        own.add(i);
      }
    }
    return own;
  }

  /** Whether the report's recommendations stand in one section. */
  static boolean shared(List<Section> sections) {
    return sections.stream().filter(section -> section.is(Kind.RECOMMENDATIONS, Kind.MIXED)).count()
        == 1;
  }
}
