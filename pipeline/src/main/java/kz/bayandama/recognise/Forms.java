package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.GridCell;
import kz.bayandama.recognise.Unit.GridRow;
import kz.bayandama.recognise.Unit.Line;

/**
 * A form that holds a whole report in two columns («Учреждение | …», «Что выявлено | …»,
 * «Рекомендации | …»): its chapters as headings with what stands beside them. Thread-safe.
 */
final class Forms {
  private static final int LABEL = 60;
  private static final int SHORTEST = 15;
  private static final List<String> FIELDS = List.of("institution", "date", "kind");

  private final Cues cues;
  private final Headings headings;

  Forms(Cues cues) {
    this.cues = cues;
    this.headings = new Headings(cues);
  }

  List<Unit> in(List<Unit> units) {
    return units.stream()
        .flatMap(unit -> unit instanceof Grid grid && form(grid) ? parted(grid) : Stream.of(unit))
        .toList();
  }

  /** Whether its left column names fields of a visit and, beside a text, recommendations. */
  private boolean form(Grid grid) {
    List<GridRow> rows = grid.rows();
    return rows.stream().allMatch(row -> row.cells().size() == 2)
        && rows.stream().noneMatch(this::card)
        && rows.stream().anyMatch(this::field)
        && rows.stream()
            .anyMatch(row ->
                chapter(row)
                    .filter(kind -> kind == Kind.RECOMMENDATIONS || kind == Kind.MIXED)
                    .isPresent());
  }

  private boolean field(GridRow row) {
    String label = row.cells().getFirst().folded();
    return FIELDS.stream().anyMatch(role -> cues.in("column." + role, label));
  }

  /** «Адресат | …»: a row of {@link Cards}. */
  private boolean card(GridRow row) {
    String label = row.cells().getFirst().folded();
    return cues.in("column.addressee", label) || cues.in("column.deadline", label);
  }

  private Optional<Kind> chapter(GridRow row) {
    GridCell label = row.cells().getFirst();
    return label.lines().size() == 1
            && label.text().length() <= LABEL
            && row.cells().getLast().text().length() >= SHORTEST
            && !field(row)
        ? headings.kind(label.folded())
        : Optional.empty();
  }

  private Stream<Unit> parted(Grid grid) {
    List<Unit> units = new ArrayList<>();
    List<GridRow> rows = new ArrayList<>();
    for (GridRow row : grid.rows()) {
      if (chapter(row).isPresent()) {
        flush(rows, units);
        String label = row.cells().getFirst().text();
        units.add(Line.of(Form.HEADING, Labels.Label.NONE, 1, label, true, false));
        units.addAll(row.cells().getLast().lines());
      } else {
        rows.add(row);
      }
    }
    flush(rows, units);
    return units.stream();
  }

  private static void flush(List<GridRow> rows, List<Unit> units) {
    if (!rows.isEmpty()) {
      units.add(new Grid(List.copyOf(rows)));
      rows.clear();
    }
  }
}
