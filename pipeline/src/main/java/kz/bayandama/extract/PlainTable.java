package kz.bayandama.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bayandama.report.Block;

/**
 * A table typed or pasted into plain text: lines one below the other that are parted as often by
 * upright strokes («№ | Мера | Срок») or by tabulators, as word processors paste cells.
 *
 * @param length how many lines it takes
 */
record PlainTable(int length, Block.Table table) {
  private static final List<Pattern> PARTED =
      List.of(Pattern.compile("\\|"), Pattern.compile("\t"));

  /** «|---|:-:|» between the header and the rows, or «+---+---+» around. */
  private static final Pattern RULE = Pattern.compile("(?=.*[-=])[-=+|:\\s]+");

  private static final int COLUMNS = 3;
  private static final int ROWS = 2;

  /**
   * The table that begins at a line, if one does: it has three columns at least, and two rows. One
   * rule may stand above; of many, as hostile files have them, none is looked past.
   */
  static Optional<PlainTable> at(List<String> lines, int from) {
    return PARTED.stream().flatMap(parted -> at(lines, from, parted).stream()).findFirst();
  }

  private static Optional<PlainTable> at(List<String> lines, int from, Pattern parted) {
    List<Block.Row> rows = new ArrayList<>();
    int columns = 0;
    int at = from;
    for (; at < lines.size(); at++) {
      String line = lines.get(at);
      boolean aside = line.isBlank() || RULE.matcher(line).matches();
      List<String> cells = aside ? List.of() : cells(line, parted);
      if (aside ? rows.isEmpty() && at > from : !fits(cells, columns)) {
        break;
      }
      if (!aside) {
        columns = cells.size();
        rows.add(new Block.Row(cells.stream().map(Block.Cell::of).toList()));
      }
    }
    return rows.size() < ROWS
        ? Optional.empty()
        : Optional.of(new PlainTable(at - from, new Block.Table(rows)));
  }

  /** Whether cells are a row of a table of that many columns, of none yet where it is 0. */
  private static boolean fits(List<String> cells, int columns) {
    return cells.size() >= COLUMNS && (columns == 0 || cells.size() == columns);
  }

  private static List<String> cells(String line, Pattern parted) {
    List<String> cells =
        new ArrayList<>(Arrays.stream(parted.split(line, -1)).map(String::strip).toList());
    if (line.strip().startsWith("|")) {
      cells.removeFirst();
    }
    if (!cells.isEmpty() && line.strip().endsWith("|")) {
      cells.removeLast();
    }
    return cells;
  }
}
