package kz.bayandama.council.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bayandama.council.Workbooks;
import kz.bayandama.council.answer.AnswerLetter.Reply;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of its own recommendations that a state body got with the Report and has filled in
 * (rule 10): the number, the status, the answer. It is known by its first sheet, whose first column
 * holds permanent numbers and which is named for the body.
 */
final class AnswerSheet {
  private static final Pattern PERMANENT = Pattern.compile("\\d{4}-[a-z]+-\\d{4,}");
  private static final int STATUS = 5;
  private static final int ANSWER = 6;
  private static final int COLUMNS = 7;

  private AnswerSheet() {}

  /**
   * Reads a workbook. Safe for hostile files.
   *
   * @return empty when it is none of ours; a letter without replies when nothing is filled in
   */
  static Optional<AnswerLetter> read(Path file, AnswerWords words) throws IOException {
    Optional<XSSFWorkbook> opened = Workbooks.small(file);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (XSSFWorkbook book = opened.get()) {
      Sheet sheet = book.getNumberOfSheets() == 0 ? null : book.getSheetAt(0);
      if (sheet == null || !ours(sheet)) {
        return Optional.empty();
      }
      List<Reply> replies = new ArrayList<>();
      for (Row row : sheet) {
        String number = text(row, 0);
        String status = text(row, STATUS);
        String answer = text(row, ANSWER);
        if (PERMANENT.matcher(number).matches() && !(status + answer).isEmpty()) {
          replies.add(
              new Reply(
                  0,
                  number,
                  "",
                  answer.isEmpty() ? status : answer,
                  words.status(status).or(() -> words.status(answer)).orElse(null)));
        }
      }
      return Optional.of(new AnswerLetter(sheet.getSheetName(), "", replies));
    }
  }

  private static boolean ours(Sheet sheet) {
    Row head = sheet.getRow(0);
    Row first = sheet.getRow(1);
    return sheet.getSheetName().matches("[A-Z]{2,12}")
        && head != null
        && head.getLastCellNum() >= COLUMNS
        && first != null
        && PERMANENT.matcher(text(first, 0)).matches();
  }

  private static String text(Row row, int column) {
    return new DataFormatter(Locale.ROOT).formatCellValue(row.getCell(column)).strip();
  }
}
