package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.GridCell;
import kz.bayandama.recognise.Unit.GridRow;
import kz.bayandama.recognise.Unit.Line;

/**
 * The lines and sentences of a section in which the visit's days may be told: a table's cells
 * behind what heads them, nothing of an approval's stamp. Thread-safe.
 */
final class DayLines {
  private static final int LABEL = 70;
  private static final int STAMP = 200;
  private static final int STAMP_LINES = 6;

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<=\\p{Ll}{4}[.!?])\\s+(?=\\d{1,4}[\\s.–-]+[\\d\\p{Ll}])");

  private final Cues cues;
  private final Dates dates;
  private final Envelope envelope;

  DayLines(Cues cues, Dates dates) {
    this.envelope = new Envelope(cues);
    this.cues = cues;
    this.dates = dates;
  }

  /** The lines of a section; a cell's behind what heads its column and stands left of it. */
  Stream<Line> of(Section section) {
    List<Line> lines = new ArrayList<>();
    for (Unit unit : section.units()) {
      switch (unit) {
        case Line line -> lines.add(line);
        case Grid grid -> cells(grid, lines);
      }
    }
    return unstamped(lines).stream();
  }

  private void cells(Grid grid, List<Line> lines) {
    List<GridCell> header = grid.rows().getFirst().cells();
    for (GridRow row : grid.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        GridCell cell = row.cells().get(i);
        String above = row.cells().size() == header.size() ? header.get(i).text() : "";
        String left = i == 0 ? "" : row.cells().get(i - 1).text();
        String label = label(above.equals(cell.text()) ? "" : above) + label(left);
        cell.lines().stream()
            .map(line -> label.isEmpty() ? line : line.said(label + line.text()))
            .forEach(lines::add);
      }
    }
  }

  /** A cell as what tells of the one beside or below it. */
  private static String label(String cell) {
    boolean tells =
        cell.length() <= LABEL
            && cell.chars().anyMatch(Character::isLetter)
            && cell.chars().noneMatch(Character::isDigit);
    return tells ? cell.replaceFirst("[:\\s]+$", "") + ": " : "";
  }

  /**
   * The lines without those between «УТВЕРЖДАЮ» and the title, whose date is the approval's, and
   * without a letter's date.
   */
  List<Line> unstamped(List<Line> lines) {
    List<Line> left = new ArrayList<>();
    Set<Line> letters = envelope.days(lines);
    int stamped = 0;
    for (Line line : lines) {
      boolean stamp = cues.in("days.stamp", line.folded()) && line.text().length() <= STAMP;
      stamped = stamp ? STAMP_LINES : cues.in("title", line.folded()) ? 0 : stamped - 1;
      if (stamped <= 0 && !letters.contains(line)) {
        left.add(line);
      }
    }
    return left;
  }

  /** The sentences of a line; one behind a day may begin with its own: «… умер. 14 мая …». */
  List<String> sentences(Line line) {
    List<String> sentences = new ArrayList<>();
    for (String sentence : Sentences.of(line.text())) {
      String open = "";
      for (String piece : DAY_FIRST.split(sentence, -1)) {
        if (!open.isEmpty() && dates.told(Fold.of(open))) {
          sentences.add(open);
          open = "";
        }
        open = open.isEmpty() ? piece : open + " " + piece;
      }
      sentences.add(open);
    }
    return sentences;
  }
}
