package kz.bayandama.council;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.AnnexChapter;
import kz.bayandama.profile.Profile.AnnexItem;
import kz.bayandama.report.Language;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The plan of measures as a workbook, the twin of its YAML: the same plan in a table that members
 * fill in, with a list of the members to choose from.
 */
public final class PlanSheet {
  private static final String[] HEAD = {
    "Жыл / Год", "Соңғы жыл / Последний год", "Жауапты / Ответственный", "Мерзім / Срок"
  };
  private static final String[] COLUMNS = {
    "Тармақ / Пункт", "Атауы / Название", "Мүше / Член совета", "Мерзім / Срок"
  };
  private static final int[] WIDTHS = {26, 90, 24, 16};
  private static final int FIRST = 6;
  private static final String MEMBERS = "members";

  private PlanSheet() {}

  /** The workbook of a plan. */
  public static byte[] write(Plan plan, Roster roster, Profile profile) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("plan");
      CellStyle bold = book.createCellStyle();
      Font font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      CellStyle wrapped = book.createCellStyle();
      wrapped.setWrapText(true);
      String[] head = {
        String.valueOf(plan.year()),
        String.valueOf(plan.lastYear()),
        plan.responsible(),
        plan.deadline().toString()
      };
      for (int i = 0; i < HEAD.length; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(HEAD[i]);
        row.getCell(0).setCellStyle(bold);
        row.createCell(1).setCellValue(head[i]);
      }
      Row columns = sheet.createRow(FIRST - 1);
      for (int i = 0; i < COLUMNS.length; i++) {
        columns.createCell(i).setCellValue(COLUMNS[i]);
        columns.getCell(i).setCellStyle(bold);
        sheet.setColumnWidth(i, WIDTHS[i] * 256);
      }
      rows(sheet, plan, profile, wrapped);
      members(book, sheet, roster, plan.parts().size());
      sheet.createFreezePane(0, FIRST);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rows(XSSFSheet sheet, Plan plan, Profile profile, CellStyle wrapped) {
    for (int i = 0; i < plan.parts().size(); i++) {
      Plan.Part part = plan.parts().get(i);
      Row row = sheet.createRow(FIRST + i);
      row.createCell(0).setCellValue(part.item());
      row.createCell(1).setCellValue(title(profile, part.item()));
      row.getCell(1).setCellStyle(wrapped);
      row.createCell(2).setCellValue(part.member());
      row.createCell(3).setCellValue(part.deadline().toString());
    }
  }

  private static String title(Profile profile, int number) {
    for (AnnexChapter chapter : profile.annex()) {
      for (AnnexItem item : chapter.items()) {
        if (item.number() == number) {
          return item.title().best(Language.KK) + "\n" + item.title().best(Language.RU);
        }
      }
    }
    return "";
  }

  private static void members(XSSFWorkbook book, XSSFSheet sheet, Roster roster, int parts) {
    Sheet list = book.createSheet(MEMBERS);
    for (int i = 0; i < roster.members().size(); i++) {
      Row row = list.createRow(i);
      row.createCell(0).setCellValue(roster.members().get(i).id());
      row.createCell(1).setCellValue(roster.members().get(i).person().name());
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    CellRangeAddressList where = new CellRangeAddressList(FIRST, FIRST + parts - 1, 2, 2);
    where.addCellRangeAddress(2, 1, 2, 1);
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(MEMBERS + "!$A$1:$A$" + roster.members().size()),
            where);
    validation.setShowErrorBox(true);
    sheet.addValidationData(validation);
  }

  /**
   * Reads a workbook as somebody filled it in.
   *
   * @throws Problems with all that is wrong, as {@link Plan#read} says it
   */
  public static Plan read(byte[] xlsx, Roster roster, Profile profile, LocalDate today)
      throws Problems {
    List<PlanFile.@Nullable PartFile> parts = new ArrayList<>();
    PlanFile file;
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      Sheet sheet = book.getSheet("plan");
      if (sheet == null) {
        throw new Problems(PlanFile.NAME, "no-sheet", "plan");
      }
      for (int i = FIRST; i <= sheet.getLastRowNum(); i++) {
        if (!at(sheet, i, 0).isEmpty() || !at(sheet, i, 2).isEmpty()) {
          parts.add(
              new PlanFile.PartFile(
                  number(at(sheet, i, 0)), or(at(sheet, i, 2)), or(at(sheet, i, 3))));
        }
      }
      file =
          new PlanFile(
              number(at(sheet, 0, 1)),
              number(at(sheet, 1, 1)),
              or(at(sheet, 2, 1)),
              or(at(sheet, 3, 1)),
              parts);
    } catch (IOException | POIXMLException | UnsupportedFileFormatException e) {
      throw new Problems(PlanFile.NAME, "no-workbook");
    }
    return file.checked(roster, Plan.items(profile), today);
  }

  private static String at(Sheet sheet, int row, int column) {
    Row found = sheet.getRow(row);
    Cell cell = found == null ? null : found.getCell(column);
    if (cell == null) {
      return "";
    }
    if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    return new DataFormatter(Locale.ROOT).formatCellValue(cell).strip();
  }

  private static @Nullable Integer number(String text) {
    return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
  }

  private static @Nullable String or(String text) {
    return text.isEmpty() ? null : text;
  }
}
