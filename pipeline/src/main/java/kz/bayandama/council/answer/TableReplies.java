package kz.bayandama.council.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.council.answer.AnswerLetter.Reply;
import kz.bayandama.report.Block;
import kz.bayandama.report.Edition.Status;
import org.jspecify.annotations.Nullable;

/** Replies out of tables with a column of recommendations and one of what was done. */
final class TableReplies {
  private static final Pattern NUMBER =
      Pattern.compile("^\\s*(?:№\\s*)?(\\d+(?:\\.\\d+)*)[.)]?\\s*(?=\\D|$)");
  private static final int HEADERS = 3;

  private final AnswerWords words;

  TableReplies(AnswerWords words) {
    this.words = words;
  }

  /** Positions of columns, -1 for none. */
  private record Columns(int number, int quote, int measure, int status) {}

  /** The replies of a table whose first row is this line of the letter. */
  List<Reply> of(Block.Table table, int line) {
    for (int i = 0; i < Math.min(HEADERS, table.rows().size()); i++) {
      Columns columns = columns(cells(table.rows().get(i)));
      if (columns.quote() >= 0 && columns.measure() >= 0) {
        return rows(table.rows().subList(i + 1, table.rows().size()), columns, line + i + 1);
      }
    }
    return List.of();
  }

  private Columns columns(List<String> header) {
    int number = -1;
    int quote = -1;
    int measure = -1;
    int status = -1;
    for (int i = 0; i < header.size(); i++) {
      String cell = AnswerWords.plain(header.get(i));
      if (quote < 0
          && AnswerWords.any(words.quoteColumn, cell)
          && !AnswerWords.any(words.numberColumn, cell)) {
        quote = i;
      } else if (number < 0 && AnswerWords.any(words.numberColumn, cell)) {
        number = i;
      } else if (status < 0 && AnswerWords.any(words.statusColumn, cell)) {
        status = i;
      } else if (measure < 0 && AnswerWords.any(words.measureColumn, cell)) {
        measure = i;
      }
    }
    return new Columns(number, quote, measure < 0 ? status : measure, status);
  }

  private List<Reply> rows(List<Block.Row> rows, Columns columns, int line) {
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = cells(rows.get(i));
      String quote = at(cells, columns.quote());
      String answer = at(cells, columns.measure());
      if (!quote.isBlank() && !answer.isBlank()) {
        String status = at(cells, columns.status());
        Optional<Status> said = words.status(status);
        replies.add(
            new Reply(
                line + i,
                number(at(cells, columns.number()), quote),
                NUMBER.matcher(quote).replaceFirst(""),
                answer,
                said.or(() -> words.status(answer)).orElse(null)));
      }
    }
    return replies;
  }

  private static @Nullable String number(String cell, String quote) {
    for (String text : List.of(cell, quote)) {
      Matcher number = NUMBER.matcher(text);
      if (number.find()) {
        return number.group(1);
      }
    }
    return null;
  }

  private static String at(List<String> cells, int column) {
    return column < 0 || column >= cells.size() ? "" : cells.get(column);
  }

  /** A cell's text in each column that it spans: columns keep their places. */
  private static List<String> cells(Block.Row row) {
    List<String> cells = new ArrayList<>();
    for (Block.Cell cell : row.cells()) {
      cells.add(cell.text().replace('\n', ' ').strip());
      for (int i = 1; i < cell.columns(); i++) {
        cells.add("");
      }
    }
    return cells;
  }
}
