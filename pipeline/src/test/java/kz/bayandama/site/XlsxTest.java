package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTest {
  private static byte[] workbook(List<List<List<String>>> slices) throws IOException {
    List<Xlsx.Heading> headings = List.of(new Xlsx.Heading("id", 17), new Xlsx.Heading("text", 60));
    int rows = slices.stream().mapToInt(List::size).sum();
    Xlsx frame = new Xlsx("Ұсынымдар & басқа", headings, rows);
    List<Pieces.Made> pieces = new java.util.ArrayList<>();
    int row = 2;
    for (List<List<String>> slice : slices) {
      pieces.add(Xlsx.rows(row, slice));
      row += slice.size();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(frame.before(pieces));
    for (Pieces.Made piece : pieces) {
      byte[] bytes = new byte[piece.bytes().remaining()];
      piece.bytes().duplicate().get(bytes);
      out.writeBytes(bytes);
    }
    out.writeBytes(frame.after(pieces));
    return out.toByteArray();
  }

  @Test
  void poiReadsWhatWasWrittenInPieces() throws IOException {
    byte[] bytes =
        workbook(
            List.of(
                List.of(List.of("1", "Ә ғ қ <b> & \"тырнақша\""), List.of("2", "")),
                List.of(
                    List.of("3", "=1+1"), List.of("4", " _x0041_ екі\nжол\u0001\ud800 😀\uffff ")),
                List.of(List.of("5", "ж".repeat(40_000)))));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Ұсынымдар & басқа");
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("text");
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue())
          .isEqualTo("Ә ғ қ <b> & \"тырнақша\"");
      assertThat(sheet.getRow(2).getCell(1)).isNull();
      assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("=1+1");
      assertThat(sheet.getRow(4).getCell(1).getStringCellValue())
          .isEqualTo(" _x0041_ екі\nжол 😀 ");
      assertThat(sheet.getRow(5).getCell(1).getStringCellValue()).hasSize(32_767).endsWith("ж…");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B6");
    }
  }

  @Test
  void aTableWithoutRowsIsAWorkbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(List.of())))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isZero();
    }
  }

  @Test
  void checksumsOfPiecesGiveThatOfTheWhole() {
    byte[] first = "бірінші бөлік".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] second = new byte[100_003];
    CRC32 whole = new CRC32();
    whole.update(first);
    whole.update(second);
    assertThat(Deflated.of(second).crcAfter(Deflated.of(first).crc())).isEqualTo(whole.getValue());
    assertThat(Deflated.of(new byte[0]).crcAfter(7)).isEqualTo(7);
  }
}
