package kz.bayandama.recognise;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.report.Language;
import org.jspecify.annotations.Nullable;

/** A piece of the report in reading order. */
sealed interface Unit {

  /** The language that most of it is in. */
  Language language();

  /** What a line is by its layout. */
  enum Form {
    HEADING,
    ITEM,
    PARAGRAPH
  }

  /**
   * A paragraph, list item or heading.
   *
   * @param label its number or bullet as printed, empty when it has none
   * @param number the label as records print it («2.1», «а»), null for bullets and none
   * @param level of a heading from 1, of a list item from 0
   * @param text clean, as written, without the label
   * @param folded the same, folded; positions agree
   */
  record Line(
      Form form,
      String label,
      @Nullable String number,
      int level,
      String text,
      String folded,
      boolean bold,
      boolean centred,
      Language language)
      implements Unit {
    /** The level of a heading between two rules, which heads a part of the report by itself. */
    static final int RULED = 9;

    static Line of(
        Form form, Labels.Label label, int level, String text, boolean bold, boolean centred) {
      return new Line(
          form,
          label.printed(),
          label.number(),
          level,
          text,
          Fold.of(text),
          bold,
          centred,
          ParagraphLanguage.of(text));
    }

    /** The same line with a part of its text, which keeps its label only from the start. */
    Line part(int from, int to) {
      String cut = text.substring(from, to).strip();
      boolean first = from == 0;
      return new Line(
          form,
          first ? label : "",
          first ? number : null,
          level,
          cut,
          Fold.of(cut),
          bold,
          centred,
          language);
    }

    /** A line set like this one with another text and no label. */
    Line with(String other) {
      return new Line(
          form, "", null, level, other, Fold.of(other), bold, centred, ParagraphLanguage.of(other));
    }

    /** The same line with the label that stood on a line of its own before it. */
    Line labelled(Line other) {
      Form told = form == Form.PARAGRAPH ? Form.ITEM : form;
      return new Line(
          told, other.label, other.number, level, text, folded, bold, centred, language);
    }

    /** The same line with another's number, as what that one says. */
    Line numbered(Line other) {
      return new Line(
          form, other.label, other.number, level, text, folded, bold, centred, language);
    }

    /** The same line saying it in other words. */
    Line said(String other) {
      return new Line(
          form,
          label,
          number,
          level,
          other,
          Fold.of(other),
          bold,
          centred,
          ParagraphLanguage.of(other));
    }

    /** The same line as running text. */
    Line asParagraph() {
      return new Line(Form.PARAGRAPH, "", null, 0, text, folded, bold, centred, language);
    }

    /** The same line set as a heading. */
    Line asHeading() {
      return new Line(Form.HEADING, label, number, 1, text, folded, true, centred, language);
    }

    boolean listed() {
      return form == Form.ITEM;
    }
  }

  /** A table that is no mere layout. */
  record Grid(List<GridRow> rows) implements Unit {
    public Grid {
      rows = List.copyOf(rows);
    }

    @Override
    public Language language() {
      return ParagraphLanguage.of(lines().map(Line::text).collect(Collectors.joining(" ")));
    }

    Stream<Line> lines() {
      return rows.stream()
          .flatMap(row -> row.cells().stream())
          .flatMap(cell -> cell.lines().stream());
    }
  }

  /** A row of a table. */
  record GridRow(List<GridCell> cells) {
    public GridRow {
      cells = List.copyOf(cells);
    }

    /** The one text of a row that has but one, whatever it spans; null otherwise. */
    @Nullable Line alone() {
      List<Line> all =
          cells.stream()
              .flatMap(cell -> cell.lines().stream())
              .filter(line -> !line.text().isEmpty())
              .toList();
      boolean same = all.stream().map(Line::text).distinct().count() == 1;
      return same && (cells.size() == 1 || cells.getFirst().columns() > 1 || all.size() > 1)
          ? all.getFirst()
          : null;
    }
  }

  /**
   * A cell.
   *
   * @param columns how many it spans
   */
  record GridCell(List<Line> lines, int columns) {
    public GridCell {
      lines = List.copyOf(lines);
    }

    String text() {
      return lines.stream()
          .map(line -> line.label().isEmpty() ? line.text() : line.label() + " " + line.text())
          .collect(Collectors.joining(" "));
    }

    String folded() {
      return Fold.of(text());
    }
  }
}
