package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.GridCell;
import kz.bayandama.recognise.Unit.GridRow;

/**
 * Institutions in a table: a row each, or a column each where every row is a field. Thread-safe.
 */
final class ListedSites {
  private static final int LONGEST = 160;
  private static final int EARLY = 3;

  /** How far into a cell its institution's name may begin: «РГУ …». */
  private static final int BEFORE = 12;

  private final Cues cues;
  private final Kinds kinds;
  private final Dates dates;
  private final OneSite one;
  private final Headline headline;

  ListedSites(Cues cues, Kinds kinds, Dates dates, OneSite one) {
    this.cues = cues;
    this.kinds = kinds;
    this.dates = dates;
    this.one = one;
    this.headline = new Headline(cues, kinds);
  }

  /** Those of the first table that has several; empty when none has. */
  List<Site> of(List<Section> sections) {
    for (Section section : sections) {
      for (Unit unit : section.units()) {
        if (unit instanceof Grid grid && !section.foreign()) {
          Optional<Columns> itinerary =
              section.index() < EARLY ? itinerary(grid).or(() -> roll(grid)) : none();
          Optional<List<Site>> sites =
              Stream.of(
                      Columns.of(grid, cues)
                          .map(ListedSites::dated)
                          .filter(c -> c.has("institution") && (c.has("date") || c.has("kind"))),
                      itinerary)
                  .flatMap(Optional::stream)
                  .map(columns -> rows(columns, sections))
                  .filter(found -> found.size() > 1)
                  .filter(found -> !headline.misses(sections, names(found)))
                  .findFirst();
          if (sites.isPresent()) {
            return sites.get();
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

  private static List<String> names(List<Site> sites) {
    return sites.stream().map(site -> site.visit().institution().name()).toList();
  }

  /** «Куда | Когда»: where nothing is asked for, a column of when is no deadline's. */
  private static Columns dated(Columns columns) {
    return columns.has("date") || columns.has("recommendation") || columns.has("finding")
        ? columns
        : columns.as("deadline", "date");
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
        // days without a year may be those of a plan or of one's work: each row is a visit, then
        if (!dates.in(folded).isEmpty() || (dates.told(folded) && visits(grid))) {
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

  /**
   * A table of which one column names another institution in each row and nothing else, below a
   * header: «Подгруппа | Изолятор | Кто».
   */
  private Optional<Columns> roll(Grid grid) {
    List<GridRow> rows = grid.rows().subList(Math.min(1, grid.rows().size()), grid.rows().size());
    int width = grid.rows().isEmpty() ? 0 : grid.rows().getFirst().cells().size();
    for (int column = 0; column < width; column++) {
      int at = column;
      String header = grid.rows().getFirst().cells().get(at).folded();
      Marks.Told told = new Marks.Told();
      boolean names =
          kinds.best(header).isEmpty()
              && !cues.in("workplace", header)
              && rows.stream()
                  .allMatch(row -> row.cells().size() > at && names(row.cells().get(at), told));
      if (names && told.size() > 1) {
        return Optional.of(new Columns(new TreeMap<>(Map.of(at, "institution")), rows));
      }
    }
    return Optional.empty();
  }

  /** Whether a cell begins with an institution's name and it is none of those above. */
  private boolean names(GridCell cell, Marks.Told told) {
    return cell.folded().length() <= LONGEST
        && kinds
            .leading(cell.folded())
            .filter(found -> found.start() <= BEFORE && told.add(found.type().id(), cell.folded()))
            .isPresent();
  }

  /** Whether every row that tells a day names an institution, too. */
  private boolean visits(Grid grid) {
    return grid.rows().stream()
        .filter(row -> row.cells().stream().anyMatch(cell -> dates.told(cell.folded())))
        .allMatch(
            row -> row.cells().stream().anyMatch(cell -> kinds.best(cell.folded()).isPresent()));
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
      for (String role : List.of("institution", "date", Fields.END, "kind")) {
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
      sites.add(one.of(List.of(), sections, fields, Anchors.spread(own, sections)));
    }
    return sites;
  }
}
