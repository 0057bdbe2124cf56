package kz.bayandama.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.report.Edition.Status;

/**
 * Charts of two facets: a table whose cells hold a number and how it is drawn, a pile by status or
 * a stronger or weaker colour.
 */
final class Grids {
  private static final int PILE = 48;
  private static final int YEARS = 10;

  private final Values values;
  private final Words words;
  private final Addresses addresses;

  Grids(Values values, Words words, Addresses addresses) {
    this.values = values;
    this.words = words;
    this.addresses = addresses;
  }

  /**
   * A chart.
   *
   * @param piles whether cells are piles by status, otherwise coloured
   */
  record Grid(
      String title,
      String summary,
      String first,
      boolean piles,
      List<Link> columns,
      List<Row> rows) {}

  /** A row of it. */
  record Row(String name, String href, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param number empty where there is nothing
   * @param parts of the pile, from below
   */
  record Cell(String number, String heat, List<Part> parts) {}

  /** A part of a pile. */
  record Part(String mark, String y, String height) {}

  /** Ministries by year, each cell a pile by status. */
  Optional<Grid> ministriesByYear(List<Register.Followed> all) {
    List<String> years = new ArrayList<>(values.of(Facet.YEAR).reversed());
    List<String> last = years.subList(Math.max(0, years.size() - YEARS), years.size());
    return grid(all, Facet.MINISTRY, Facet.YEAR, last, true, Phrase.YEARS_TITLE);
  }

  /** Themes by institution type, the stronger coloured the more. */
  Optional<Grid> themesByType(List<Register.Followed> all) {
    return grid(all, Facet.THEME, Facet.TYPE, values.of(Facet.TYPE), false, Phrase.THEMES_TITLE);
  }

  private Optional<Grid> grid(
      List<Register.Followed> some,
      Facet rows,
      Facet columns,
      List<String> columnValues,
      boolean piles,
      Phrase title) {
    Map<String, List<Register.Followed>> by = Register.by(rows, some);
    List<String> rowValues = values.of(rows);
    if (rowValues.isEmpty() || columnValues.isEmpty()) {
      return Optional.empty();
    }
    long most = 1;
    String largest = "";
    for (String row : rowValues) {
      Map<String, List<Register.Followed>> cells =
          Register.by(columns, by.getOrDefault(row, List.of()));
      for (String column : columnValues) {
        int size = cells.getOrDefault(column, List.of()).size();
        if (size > most || largest.isEmpty()) {
          most = Math.max(1, size);
          largest = name(rows, row) + ", " + name(columns, column);
        }
      }
    }
    List<Row> made = new ArrayList<>();
    for (String row : rowValues) {
      made.add(
          row(
              rows,
              row,
              Register.by(columns, by.getOrDefault(row, List.of())),
              columnValues,
              most));
    }
    return Optional.of(
        new Grid(
            words.say(title),
            words.say(Phrase.GRID_SUMMARY, "name", largest, "n", words.formats().number(most)),
            words.say(Phrase.of("FACET_", rows)),
            piles,
            columnValues.stream()
                .map(value ->
                    new Link(
                        addresses.link(words.tag(), Addresses.value(columns, value)),
                        name(columns, value)))
                .toList(),
            made));
  }

  private String name(Facet facet, String value) {
    return facet == Facet.YEAR ? value : values.name(facet, value, words);
  }

  private Row row(
      Facet facet,
      String value,
      Map<String, List<Register.Followed>> cells,
      List<String> columns,
      long most) {
    return new Row(
        name(facet, value),
        addresses.link(words.tag(), Addresses.value(facet, value)),
        columns.stream().map(column -> cell(cells.getOrDefault(column, List.of()), most)).toList());
  }

  private Cell cell(List<Register.Followed> some, long most) {
    if (some.isEmpty()) {
      return new Cell("", "0", List.of());
    }
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    some.forEach(one -> counts.merge(one.status(), 1L, Long::sum));
    List<Part> parts = new ArrayList<>();
    long before = 0;
    for (Status status : Bars.ORDER) {
      long count = counts.getOrDefault(status, 0L);
      if (count > 0) {
        long top = PILE - PILE * (before + count) / most;
        long bottom = PILE - PILE * before / most;
        parts.add(
            new Part(
                Facet.slug(status.name()),
                Long.toString(top),
                Long.toString(Math.max(1, bottom - top))));
        before += count;
      }
    }
    return new Cell(words.formats().number(some.size()), TileMap.heat(some.size(), most), parts);
  }
}
