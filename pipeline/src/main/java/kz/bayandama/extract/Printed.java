package kz.bayandama.extract;

import java.util.List;
import kz.bayandama.report.Block;

/** What a page shows, from the top. */
sealed interface Printed permits Line, Printed.Grid, Printed.Column {

  /** How far down it stands, in points. */
  double y();

  /** A table that rulings make evident. */
  record Grid(double y, List<Block.Row> rows) implements Printed {
    public Grid {
      rows = List.copyOf(rows);
    }
  }

  /** One of two columns of running text, with margins of its own. */
  record Column(double y, List<Line> lines) implements Printed {
    public Column {
      lines = List.copyOf(lines);
    }
  }
}
