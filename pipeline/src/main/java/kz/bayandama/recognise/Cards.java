package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.GridRow;
import org.jspecify.annotations.Nullable;

/**
 * A table that is a card: its left column names what stands beside it («Рекомендация № 1 | …»,
 * «Адресат | …», «Срок | …»), and each recommendation begins another.
 */
final class Cards {
  private static final int LABEL = 45;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*");

  /** Gives an item its addressee's and deadline's cells. */
  interface Telling {
    Item told(Item item, @Nullable String addressee, @Nullable String deadline);
  }

  private Cards() {}

  /** The recommendations of a card; empty for any other table. */
  static Optional<List<Item>> of(Grid grid, Cues cues, Section section, Telling telling) {
    List<GridRow> rows = grid.rows();
    boolean card =
        rows.size() > 1
            && rows.stream().allMatch(row -> row.cells().size() == 2)
            && rows.stream().anyMatch(row -> is("recommendation", row, cues))
            && rows.stream()
                .skip(1)
                .anyMatch(row -> is("addressee", row, cues) || is("deadline", row, cues));
    return card ? Optional.of(items(rows, cues, section, telling)) : Optional.empty();
  }

  private static List<Item> items(List<GridRow> rows, Cues cues, Section section, Telling telling) {
    List<Item> items = new ArrayList<>();
    for (GridRow row : rows) {
      String text = row.cells().getLast().text().strip();
      if (text.isEmpty()) {
        continue;
      }
      if (is("addressee", row, cues)) {
        last(items, item -> telling.told(item, text, null));
      } else if (is("deadline", row, cues)) {
        last(items, item -> telling.told(item, null, text));
      } else if (is("recommendation", row, cues)) {
        Matcher number = NUMBER.matcher(row.cells().getFirst().text());
        items.add(
            Item.of(number.find() ? number.group() : null, section.index(), Items.clean(text)));
      }
    }
    return items;
  }

  private static void last(List<Item> items, UnaryOperator<Item> change) {
    if (!items.isEmpty()) {
      items.set(items.size() - 1, change.apply(items.getLast()));
    }
  }

  private static boolean is(String role, GridRow row, Cues cues) {
    String label = row.cells().getFirst().folded();
    return label.length() <= LABEL && !label.isBlank() && cues.in("column." + role, label);
  }
}
