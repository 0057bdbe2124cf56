package kz.bayandama.council.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;

/**
 * What a workbook was made from, by its hidden sheet.
 *
 * @param language of its headings
 */
record Origin(Language language, List<Version> versions) {
  private static final int MOST = 100_000;

  /** A version of a report. */
  record Version(String id, int number) {}

  Origin {
    versions = List.copyOf(versions);
  }

  static Optional<Origin> of(Grid grid, Problems problems) {
    String mark = at(grid, 1, 0);
    String layout = at(grid, 1, 1);
    if (!mark.equals(ReviewWorkbook.MARK) || !layout.equals(ReviewWorkbook.LAYOUT)) {
      problems.book("format", mark + " " + layout);
      return Optional.empty();
    }
    Language language =
        Words.LANGUAGES.stream()
            .filter(known -> known.tag().equals(at(grid, 1, 2)))
            .findFirst()
            .orElse(Language.RU);
    List<Version> versions = new ArrayList<>();
    for (int row : grid.rows().keySet()) {
      if (row == 1) {
        continue;
      }
      String id = at(grid, row, 0);
      String number = at(grid, row, 1);
      boolean good = id.matches("[0-9a-f]{64}") && number.matches("[1-9]\\d{0,5}");
      if (!good || versions.size() > MOST) {
        problems.book("meta");
        return Optional.empty();
      }
      versions.add(new Version(Ids.checked(id), Integer.parseInt(number)));
    }
    return Optional.of(new Origin(language, versions));
  }

  private static String at(Grid grid, int row, int column) {
    Grid.Cell cell = grid.rows().getOrDefault(row, Map.of()).get(column);
    return cell == null ? "" : cell.text().strip();
  }
}
