package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.GridCell;
import kz.bayandama.recognise.Unit.GridRow;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.VisitReport.Visit;

/**
 * The visits that a report is about. One, unless a table lists several institutions, several
 * headings each name another, or several fields do. Thread-safe.
 */
final class Sites {
  private static final Pattern LETTERED = Pattern.compile("\\p{Lu}[.)]\\s");
  private static final int EARLY = 30;
  private static final int FIRST = 3;
  private static final int LONGEST = 160;

  private final Cues cues;
  private final Kinds kinds;
  private final Headings headings;
  private final Together together;
  private final Dates dates;
  private final OneSite one;

  Sites(Cues cues, Kinds kinds, InstitutionNames names, Dates dates, OneSite one) {
    this.cues = cues;
    this.kinds = kinds;
    this.headings = new Headings(cues);
    this.dates = dates;
    this.together = new Together(cues, kinds, names, dates);
    this.one = one;
  }

  List<Site> of(List<Section> sections) {
    Fields fields = Fields.of(sections, cues);
    List<Site> listed = listed(sections);
    if (listed.size() > 1) {
      return listed;
    }
    List<Integer> anchors = anchors(sections, fields);
    List<Together.Part> parts = together.in(sections);
    if (anchors.size() > 1) {
      return dayByDay(anchored(sections, fields, anchors, parts));
    }
    if (parts.size() > 1) {
      return dayByDay(parts.stream().map(part -> of(part, sections, fields)).toList());
    }
    return List.of(one.of(sections, sections, fields.all(), Set.of()));
  }

  /** An institution that one sentence names with others. */
  private Site of(Together.Part part, List<Section> sections, Fields fields) {
    List<Field> own =
        new ArrayList<>(
            fields.all().stream()
                .filter(f -> f.kind().equals("kind") || f.kind().equals("region"))
                .toList());
    own.add(new Field("institution", part.name(), 0));
    if (part.dated()) {
      own.add(new Field("date", part.date(), 0));
    } else {
      own.addAll(fields.of("date").toList());
    }
    return one.of(List.of(), sections, own, Set.of());
  }

  /** Two visits on two days that are told only together («4 и 5 февраля»): one each. */
  private static List<Site> dayByDay(List<Site> sites) {
    if (sites.size() != 2) {
      return sites;
    }
    Visit first = sites.getFirst().visit();
    Visit second = sites.getLast().visit();
    LocalDate from = first.from();
    LocalDate to = first.to();
    if (from == null
        || to == null
        || !from.equals(second.from())
        || !to.equals(second.to())
        || !from.plusDays(1).equals(to)) {
      return sites;
    }
    return List.of(sites.getFirst().on(from), sites.getLast().on(to));
  }

  /** The rows of a table of institutions. */
  private List<Site> listed(List<Section> sections) {
    for (Section section : sections) {
      for (Unit unit : section.units()) {
        if (unit instanceof Grid grid && !section.foreign()) {
          Optional<Columns> columns =
              Columns.of(grid, cues)
                  .filter(c -> c.has("institution") && (c.has("date") || c.has("kind")))
                  .or(() -> section.is(Kind.HEAD, Kind.GENERAL) ? itinerary(grid) : none());
          if (columns.isPresent()) {
            List<Site> sites = rows(columns.get(), sections);
            if (sites.size() > 1) {
              return sites;
            }
          }
          List<Site> beside = beside(grid, sections);
          if (beside.size() > 1) {
            return beside;
          }
        }
      }
    }
    return List.of();
  }

  private static Optional<Columns> none() {
    return Optional.empty();
  }

  /** A table whose rows name an institution and a day each, whatever its header says. */
  private Optional<Columns> itinerary(Grid grid) {
    Map<Integer, Set<String>> types = new TreeMap<>();
    Map<Integer, Integer> days = new TreeMap<>();
    for (GridRow row : grid.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        String folded = row.cells().get(i).folded();
        int column = i;
        kinds
            .best(folded)
            .filter(found -> !found.bare() && folded.length() <= LONGEST)
            .ifPresent(found ->
                types.computeIfAbsent(column, c -> new HashSet<>()).add(found.type().id()));
        if (!dates.in(folded).isEmpty()) {
          days.merge(i, 1, Integer::sum);
        }
      }
    }
    boolean other =
        Columns.of(grid, cues)
            .filter(c -> c.has("recommendation") || c.has("finding") || c.has("deadline"))
            .isPresent();
    Optional<Integer> name =
        types.entrySet().stream()
            .filter(column -> column.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .findFirst();
    Optional<Integer> day =
        days.entrySet().stream()
            .filter(column -> column.getValue() > 1)
            .map(Map.Entry::getKey)
            .findFirst();
    if (other || name.isEmpty() || day.isEmpty() || name.equals(day)) {
      return Optional.empty();
    }
    return Optional.of(
        new Columns(
            new TreeMap<>(Map.of(name.get(), "institution", day.get(), "date")), grid.rows()));
  }

  /** The columns of a table that has a row for each field: «Параметр | Объект А | Объект Б». */
  private List<Site> beside(Grid grid, List<Section> sections) {
    int width = grid.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<Site> sites = new ArrayList<>();
    for (int column = 1; column < width; column++) {
      List<Field> fields = new ArrayList<>();
      for (GridRow row : grid.rows()) {
        if (row.cells().size() == width) {
          String value = row.cells().get(column).text();
          Fields.kind(row.cells().getFirst().text(), cues)
              .filter(kind -> !value.isBlank())
              .ifPresent(kind -> fields.add(new Field(kind, value, 0)));
        }
      }
      boolean names =
          fields.stream()
              .anyMatch(f -> f.kind().equals("institution") && kinds.best(f.folded()).isPresent());
      if (names && fields.size() >= 2) {
        List<GridCell> header = grid.rows().getFirst().cells();
        String label = column < header.size() ? header.get(column).folded() : "";
        sites.add(one.of(List.of(), sections, fields, Set.of()).labelled(label));
      }
    }
    return sites;
  }

  private List<Site> rows(Columns columns, List<Section> sections) {
    List<Site> sites = new ArrayList<>();
    for (GridRow row : columns.rows()) {
      GridCell name = columns.cell(row, "institution");
      if (name == null || kinds.best(name.folded()).isEmpty()) {
        continue;
      }
      List<Field> fields = new ArrayList<>();
      for (String role : List.of("institution", "date", "kind")) {
        GridCell cell = columns.cell(row, role);
        if (cell != null) {
          fields.add(new Field(role, cell.text(), 0));
        }
      }
      String type = kinds.best(name.folded()).orElseThrow().type().id();
      Set<Integer> own = new HashSet<>();
      for (Section section : sections) {
        if (section.heading() != null
            && section.kind() == Kind.OTHER
            && !Marks.differ(section.heading().folded(), name.folded())
            && kinds.all(section.heading().folded()).stream()
                .anyMatch(f -> f.type().id().equals(type))) {
          own.add(section.index());
        }
      }
      sites.add(one.of(List.of(), sections, fields, spread(own, sections)));
    }
    return sites;
  }

  /** Sections under an institution's heading: itself and the following ones that know no other. */
  private static Set<Integer> spread(Set<Integer> starts, List<Section> sections) {
    Set<Integer> own = new HashSet<>();
    boolean shared = recommendations(sections) == 1;
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

  private static long recommendations(List<Section> sections) {
    return sections.stream()
        .filter(section -> section.is(Kind.RECOMMENDATIONS, Kind.MIXED))
        .count();
  }

  /** The sections at which the text turns to another institution. */
  private List<Integer> anchors(List<Section> sections, Fields fields) {
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
          named.filter(f ->
              f.start() <= EARLY
                  || dated(section)
                  || numbered(heading)
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
    if (typed.size() == 1 && titled(sections, typed.getFirst(), told)) {
      return List.of(0, typed.getFirst());
    }
    return typed.size() > 1 ? typed : fieldAnchors(fields);
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

  private List<Site> anchored(
      List<Section> sections, Fields fields, List<Integer> anchors, List<Together.Part> parts) {
    boolean shared = recommendations(sections) == 1;
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < anchors.size(); i++) {
      int from = anchors.get(i);
      int to = i + 1 < anchors.size() ? anchors.get(i + 1) : sections.size();
      List<Section> own = new ArrayList<>();
      for (Section section : sections.subList(from, to)) {
        if (!(shared && section.is(Kind.RECOMMENDATIONS, Kind.MIXED)) && !section.foreign()) {
          own.add(section);
        }
      }
      Set<Integer> indexes = new HashSet<>();
      own.forEach(section -> indexes.add(section.index()));
      List<Field> ownFields =
          new ArrayList<>(
              fields.all().stream().filter(field -> indexes.contains(field.section())).toList());
      parts.stream()
          .filter(Together.Part::dated)
          .filter(part -> headed(sections.get(from), part))
          .forEach(part -> ownFields.add(new Field("date", part.date(), from)));
      sites.add(one.of(own, sections, ownFields, indexes));
    }
    return sites;
  }

  /** Whether a section's heading names the institution. */
  private boolean headed(Section section, Together.Part part) {
    return section.heading() != null
        && !Marks.differ(section.heading().folded(), Fold.of(part.text()))
        && kinds
            .best(section.heading().folded())
            .filter(found -> found.type().id().equals(part.type().type().id()))
            .isPresent();
  }
}
