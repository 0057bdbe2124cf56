package kz.bayandama.assemble;

import java.util.List;
import kz.bayandama.report.Language;

/** A piece of the printed Report, in the words that are printed: the same for DOCX and PDF. */
sealed interface Part {

  /**
   * A text and the language that it is in.
   *
   * @param text one paragraph
   */
  record Said(Language language, String text) {}

  /**
   * A heading.
   *
   * @param level 1 for chapters, 2 for items, 3 and 4 within items
   * @param anchor unique in the document
   */
  record Heading(int level, String anchor, Said said) implements Part {}

  record Paragraph(Said said) implements Part {}

  /** That an item has nothing to say. */
  record Nothing(Said said) implements Part {}

  /**
   * A finding.
   *
   * @param where the institution and the day
   */
  record Found(String id, Said said, String where) implements Part {}

  /**
   * A recommendation or a proposal.
   *
   * @param id printed as its number
   * @param notes addressee, deadline, institution, repeats; each a line
   */
  record Numbered(String id, Said said, List<String> notes) implements Part {
    public Numbered {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A table of numbers.
   *
   * @param rows the first cell names the row; the last row is the total
   */
  record Table(int number, String caption, List<String> columns, List<List<String>> rows)
      implements Part {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A bar chart, the same numbers as the table before it. */
  record Chart(String caption, List<Bar> bars) implements Part {
    public Chart {
      bars = List.copyOf(bars);
    }
  }

  /**
   * A bar.
   *
   * @param printed the value as printed
   */
  record Bar(String name, long value, String printed) {}
}
