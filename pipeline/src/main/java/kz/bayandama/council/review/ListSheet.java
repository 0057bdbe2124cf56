package kz.bayandama.council.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.council.review.Choices.Of;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The hidden sheet that the drop-down lists take their values from. The first value of each list is
 * «right as it is», which only answers offer. For one workbook, not thread-safe.
 */
final class ListSheet {
  private static final List<Of> COLUMNS = List.of(Of.values());
  private static final String NAME = "bayandama-lists";

  private final XSSFSheet sheet;
  private final Choices choices;
  private final Map<Of, Integer> lengths = new EnumMap<>(Of.class);

  ListSheet(XSSFWorkbook book, Choices choices) {
    this.sheet = book.createSheet(NAME);
    this.choices = choices;
  }

  /** Writes the lists and hides the sheet. */
  void write(List<String> reports) {
    String confirm = choices.labels(Of.CONFIRM).getFirst();
    for (Of list : Of.values()) {
      List<String> labels = list == Of.REPORT ? reports : choices.labels(list);
      set(0, COLUMNS.indexOf(list), confirm);
      for (int i = 0; i < labels.size(); i++) {
        set(i + 1, COLUMNS.indexOf(list), labels.get(i));
      }
      lengths.put(list, labels.size());
    }
    XSSFWorkbook book = sheet.getWorkbook();
    book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
  }

  private void set(int row, int column, String value) {
    XSSFRow existing = sheet.getRow(row);
    XSSFRow target = existing == null ? sheet.createRow(row) : existing;
    target.createCell(column).setCellValue(value);
  }

  /** Offers a list's values in these cells and refuses others. */
  void offer(XSSFSheet to, CellRangeAddressList cells, Of list) {
    int first = list == Of.CONFIRM ? 1 : 2;
    int last = lengths.getOrDefault(list, 0) + (list == Of.CONFIRM ? 0 : 1);
    validate(to, cells, list, first, Math.max(first, last), true);
  }

  /** Offers «right as it is» and a list's values; other answers may be typed. */
  void offerAnswers(XSSFSheet to, CellRangeAddressList cells, Optional<Of> list) {
    Of of = list.orElse(Of.CONFIRM);
    int last = list.isEmpty() ? 1 : lengths.getOrDefault(of, 0) + 1;
    validate(to, cells, of, 1, last, false);
  }

  private static void validate(
      XSSFSheet to, CellRangeAddressList cells, Of list, int first, int last, boolean strict) {
    String column = CellReference.convertNumToColString(COLUMNS.indexOf(list));
    String formula = "'" + NAME + "'!$" + column + "$" + first + ":$" + column + "$" + last;
    DataValidationHelper helper = to.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(helper.createFormulaListConstraint(formula), cells);
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(strict);
    validation.setSuppressDropDownArrow(true);
    to.addValidationData(validation);
  }
}
