package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.GridCell;
import kz.bayandama.recognise.Unit.GridRow;
import kz.bayandama.report.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table hold, by its header cells, or by what stands in them where there is
 * no header.
 *
 * @param roles column to role, such as {@code recommendation} or {@code addressee}
 * @param rows those below the header
 */
record Columns(Map<Integer, String> roles, List<GridRow> rows) {
  private static final List<String> ROLES =
      List.of(
          "number",
          "deadline",
          "repeated",
          "question",
          "answer",
          "status",
          "addressee",
          "proposal",
          "recommendation",
          "norm",
          "finding",
          "remark",
          "institution",
          "date",
          "end",
          "kind",
          "plain");
  private static final int HEADER_ROWS = 3;
  private static final int HEADER_LENGTH = 90;
  private static final Pattern NUMBER = Cues.compiled("\\W*\\d{1,3}(?:\\.\\d{1,3})*\\W*");
  private static final int SENTENCE = 25;
  private static final int HEADER_CELL = 45;

  Columns {
    rows = List.copyOf(rows);
  }

  /** The columns of a table that has a header of at least two known cells. */
  static Optional<Columns> of(Grid grid, Cues cues) {
    for (int i = 0; i < Math.min(HEADER_ROWS, grid.rows().size()); i++) {
      boolean two = two(grid.rows(), i);
      Map<Integer, String> roles =
          two
              ? roles(grid.rows().get(i), grid.rows().get(i + 1), cues)
              : roles(grid.rows().get(i), cues);
      boolean telling = roles.values().stream().anyMatch(role -> !role.equals("number"));
      if (roles.size() >= 2 && telling) {
        List<GridRow> rows = new ArrayList<>(grid.rows().subList(0, i));
        rows.addAll(grid.rows().subList(two ? i + 2 : i + 1, grid.rows().size()));
        return Optional.of(new Columns(roles, rows));
      }
    }
    return Optional.empty();
  }

  /**
   * The columns of a table whose first row is of short cells and names the advice, whatever else it
   * says; for a section of recommendations.
   */
  static Optional<Columns> headed(Grid grid, Cues cues) {
    Map<Integer, String> roles = roles(grid.rows().getFirst(), cues);
    boolean header =
        roles.containsValue("recommendation")
            && grid.rows().getFirst().cells().size() > 1
            && grid.rows().getFirst().cells().stream()
                .map(GridCell::text)
                .allMatch(text -> text.length() <= HEADER_CELL && !text.endsWith("."));
    return header
        ? Optional.of(new Columns(roles, grid.rows().subList(1, grid.rows().size())))
        : Optional.empty();
  }

  /**
   * The columns of a table without a header that we know, for a section that tells what its table
   * holds: numbers, deadlines and addressees by their cells, the longest of the others as plain.
   */
  static Columns byContent(Grid grid, Addressees addressees, Deadlines deadlines) {
    Columns bare = new Columns(Map.of(), withoutHeader(grid.rows()));
    Map<Integer, String> roles = new TreeMap<>();
    for (int column = 0; column < bare.width(); column++) {
      if (bare.most(column, cell -> NUMBER.matcher(cell.text()).matches())) {
        roles.put(column, "number");
      } else if (bare.most(
          column, cell -> cell.text().length() < HEADER_LENGTH && deadlines.is(cell.text()))) {
        roles.put(column, "deadline");
      } else if (bare.most(column, cell -> addressees.names(cell.text()))) {
        roles.put(column, "addressee");
      }
    }
    return new Columns(roles, bare.rows()).withPlain();
  }

  /** The rows without a first one of short labels over numbered rows. */
  private static List<GridRow> withoutHeader(List<GridRow> rows) {
    int cells = rows.getFirst().cells().size();
    Optional<GridRow> next =
        rows.stream().skip(1).filter(row -> cells == 1 || row.cells().size() > 1).findFirst();
    if (next.isEmpty()
        || cells != next.get().cells().size()
        || rows.getFirst().cells().stream().anyMatch(cell -> cell.text().length() > HEADER_CELL)) {
      return rows;
    }
    boolean numbered =
        NUMBER.matcher(next.get().cells().getFirst().text()).matches()
            && !NUMBER.matcher(rows.getFirst().cells().getFirst().text()).matches();
    boolean brief = longest(rows.getFirst()) * 3 < longest(next.get());
    return numbered || brief ? rows.subList(1, rows.size()) : rows;
  }

  private static int longest(GridRow row) {
    return row.cells().stream().mapToInt(cell -> cell.text().length()).max().orElse(0);
  }

  /** The same, with the longest column that has no role as plain, where its texts are sentences. */
  Columns withPlain() {
    OptionalInt longest =
        IntStream.range(0, width())
            .filter(column -> !roles.containsKey(column))
            .boxed()
            .max(java.util.Comparator.comparingLong(this::letters))
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty());
    if (longest.isEmpty() || letters(longest.getAsInt()) < (long) SENTENCE * rows.size()) {
      return this;
    }
    Map<Integer, String> more = new TreeMap<>(roles);
    more.put(longest.getAsInt(), "plain");
    return new Columns(more, rows);
  }

  private int width() {
    return rows.stream()
        .mapToInt(row -> row.cells().stream().mapToInt(GridCell::columns).sum())
        .max()
        .orElse(0);
  }

  private long letters(int column) {
    return cells(column).stream().mapToLong(cell -> cell.text().length()).sum();
  }

  /** A column's cells that hold something; a row of one cell across all is none of them. */
  private List<GridCell> cells(int column) {
    return rows.stream()
        .filter(row -> row.cells().size() > 1 || row.cells().getFirst().columns() == 1)
        .map(row -> at(row, column))
        .flatMap(cell -> Optional.ofNullable(cell).stream())
        .filter(cell -> !cell.text().isBlank())
        .toList();
  }

  /** Whether there are words in half of a role's cells. */
  boolean filled(String role) {
    long words =
        rows.stream()
            .map(row -> cell(row, role))
            .filter(cell -> cell != null && cell.text().chars().anyMatch(Character::isLetter))
            .count();
    return words * 2 >= rows.size();
  }

  /**
   * Whether the cells of a column say no more than words of a group: «Выполнено», «орындалмады».
   */
  boolean holds(String group, Cues cues) {
    return IntStream.range(0, width())
        .anyMatch(column -> {
          List<GridCell> cells = cells(column);
          long said = cells.stream().filter(cell -> cues.in(group, cell.folded())).count();
          return said > 0 && said * 2 >= cells.size();
        });
  }

  private boolean most(int column, Predicate<GridCell> is) {
    List<GridCell> cells = cells(column);
    return !cells.isEmpty() && cells.stream().filter(is).count() * 4 >= cells.size() * 3L;
  }

  private static Map<Integer, String> roles(GridRow row, Cues cues) {
    Map<Integer, String> roles = new TreeMap<>();
    int column = 0;
    for (GridCell cell : row.cells()) {
      String folded = cell.folded();
      if (folded.length() <= HEADER_LENGTH && !folded.isEmpty()) {
        int at = column;
        ROLES.stream()
            .filter(role -> cues.in("column." + role, folded))
            .filter(role -> !role.equals("deadline") || !cues.in("column.addressee", folded))
            .filter(role -> !roles.containsValue(role))
            .findFirst()
            .ifPresent(role -> roles.put(at, role));
      }
      column += cell.columns();
    }
    return roles;
  }

  /** Whether a header goes on in a second row, which says more only below its wide cells. */
  private static boolean two(List<GridRow> rows, int at) {
    if (at + 1 >= rows.size()
        || rows.get(at).cells().stream().allMatch(cell -> cell.columns() == 1)
        || rows.get(at).cells().size() < 2) {
      return false;
    }
    int column = 0;
    boolean says = false;
    for (GridCell cell : rows.get(at).cells()) {
      for (int i = column; i < column + cell.columns(); i++) {
        GridCell below = at(rows.get(at + 1), i);
        boolean blank = below == null || below.text().isBlank();
        boolean same = below != null && below.text().equals(cell.text());
        if (cell.columns() == 1 && !blank && !same) {
          return false;
        }
        says |= cell.columns() > 1 && !blank;
      }
      column += cell.columns();
    }
    return says;
  }

  /** The roles of a header of two rows: below a wide cell its second row tells them. */
  private static Map<Integer, String> roles(GridRow first, GridRow second, Cues cues) {
    Map<Integer, String> narrow = roles(first, cues);
    int column = 0;
    for (GridCell cell : first.cells()) {
      if (cell.columns() > 1) {
        narrow.remove(column);
      }
      column += cell.columns();
    }
    Map<Integer, String> all = new TreeMap<>(roles(second, cues));
    all.putAll(narrow);
    return all;
  }

  boolean has(String role) {
    return roles.containsValue(role);
  }

  /** The cell of a row in the column of a role, null when there is none. */
  @Nullable GridCell cell(GridRow row, String role) {
    return roles.entrySet().stream()
        .filter(entry -> entry.getValue().equals(role))
        .findFirst()
        .map(entry -> at(row, entry.getKey()))
        .orElse(null);
  }

  private static @Nullable GridCell at(GridRow row, int wanted) {
    int column = 0;
    for (GridCell cell : row.cells()) {
      if (column == wanted) {
        return cell;
      }
      column += cell.columns();
    }
    return null;
  }

  /**
   * The column that says the same as that of a role in the other language: in three rows of four
   * one is Kazakh and one Russian.
   */
  OptionalInt twin(String role) {
    int own =
        roles.entrySet().stream()
            .filter(entry -> entry.getValue().equals(role))
            .mapToInt(Map.Entry::getKey)
            .findFirst()
            .orElse(-1);
    return IntStream.range(0, own < 0 ? 0 : width())
        .filter(column -> column != own && !roles.containsKey(column))
        .filter(column -> translates(own, column))
        .findFirst();
  }

  private boolean translates(int one, int other) {
    int told = 0;
    int differ = 0;
    for (GridRow row : rows) {
      GridCell here = at(row, one);
      GridCell there = at(row, other);
      if (here != null && there != null && !here.text().isBlank() && !there.text().isBlank()) {
        Language a = ParagraphLanguage.of(here.text());
        Language b = ParagraphLanguage.of(there.text());
        told++;
        differ += a != b && a != Language.UND && b != Language.UND ? 1 : 0;
      }
    }
    return told > 0 && differ * 4 >= told * 3;
  }

  /** The same with another role for the column of one. */
  Columns as(String role, String other) {
    Map<Integer, String> all = new TreeMap<>(roles);
    all.replaceAll((column, told) -> told.equals(role) ? other : told);
    return new Columns(all, rows);
  }

  /** The same with another column in a role's place. */
  Columns with(String role, int column) {
    Map<Integer, String> other = new TreeMap<>(roles);
    other.values().removeIf(role::equals);
    other.put(column, role);
    return new Columns(other, rows);
  }
}
