package kz.bayandama.report;

import java.util.List;

/**
 * A piece of a text that its layout sets apart. Texts are as written: not normalised, not
 * translated.
 */
public sealed interface Block {

  /**
   * A heading by its style (not by guess).
   *
   * @param level from 1
   */
  record Heading(int level, String text) implements Block {}

  /**
   * A paragraph.
   *
   * @param bold whether all of it is set bold
   * @param centred whether it is set centred
   */
  record Paragraph(String text, boolean bold, boolean centred) implements Block {
    public Paragraph(String text) {
      this(text, false, false);
    }
  }

  /**
   * An item of a list that the format itself marks as one (a number typed by hand stays in a
   * paragraph's text).
   *
   * @param label as it would be printed («2.1.», «а)», «•»), empty when the format does not tell
   * @param level from 0
   */
  record ListItem(String label, int level, String text) implements Block {}

  /** A table, row by row. */
  record Table(List<Row> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** A row of a table. */
  record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param blocks its content; lists and paragraphs, tables too
   * @param columns how many columns it spans, from 1
   */
  record Cell(List<Block> blocks, int columns) {
    public Cell {
      blocks = List.copyOf(blocks);
    }

    public static Cell of(String text) {
      return new Cell(text.isBlank() ? List.of() : List.of(new Paragraph(text)), 1);
    }

    /** Its text, a line a block. */
    public String text() {
      return Blocks.text(blocks);
    }
  }

  /**
   * The start of a page.
   *
   * @param number from 1
   */
  record Page(int number) implements Block {}

  /**
   * A document inside the document (an attachment, an embedded file).
   *
   * @param name as its container names it, for people only
   * @param mediaType as detected from its bytes
   */
  record Embedded(String name, String mediaType, List<Block> blocks) implements Block {
    public Embedded {
      blocks = List.copyOf(blocks);
    }
  }
}
