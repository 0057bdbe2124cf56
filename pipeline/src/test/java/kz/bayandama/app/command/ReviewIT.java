package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import kz.bayandama.json.Json;
import kz.bayandama.report.Ids;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Review by the commands that people type and the workbook that they edit. */
class ReviewIT {
  private static final Path DOUBTFUL = Path.of("src/samples/uchrezhdenie-39-kokshetau.docx");

  @TempDir Path folder;
  private Path workspace;
  private String id;

  @BeforeEach
  void takeADoubtfulReport() throws IOException {
    workspace = folder.resolve("w");
    assertThat(Ran.of("init", "-w", workspace).code()).isZero();
    Ran ingested = Ran.of("ingest", "-w", workspace, DOUBTFUL);
    assertThat(ingested.code()).as(ingested.err()).isZero();
    id = Ids.of(DOUBTFUL);
    assertThat(shown().get("outcome").asText()).isEqualTo("needs-review");
  }

  private JsonNode shown() throws IOException {
    return json(Ran.of("show", "-w", workspace, "--json", id));
  }

  private static JsonNode json(Ran ran) throws IOException {
    assertThat(ran.code()).as(ran.err()).isZero();
    return Json.tree(ran.lines().getLast().getBytes(StandardCharsets.UTF_8));
  }

  private Path written() {
    Path file = folder.resolve("review.xlsx");
    Ran ran = Ran.of("review", "-w", workspace, "--lang", "ru", "-o", file);
    assertThat(ran.code()).as(ran.err()).isZero();
    return file;
  }

  private static Path edited(Path book, String name, Consumer<Workbook> edit) throws IOException {
    Path edited = book.resolveSibling(name);
    try (InputStream in = Files.newInputStream(book);
        Workbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(edited)) {
      edit.accept(workbook);
      workbook.write(out);
    }
    return edited;
  }

  private static Cell cell(Workbook book, String sheet, int row, String heading) {
    Sheet the = book.getSheet(sheet);
    for (Cell cell : the.getRow(0)) {
      if (cell.getStringCellValue().equals(heading)) {
        Row at = the.getRow(row) == null ? the.createRow(row) : the.getRow(row);
        return at.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new AssertionError("no column " + heading);
  }

  /** Answers all questions as a person would who says that all is right as it is. */
  private static void confirmAll(Workbook book) {
    Sheet questions = book.getSheet("Вопросы");
    for (int row = 1; row <= questions.getLastRowNum(); row++) {
      if (!cell(book, "Вопросы", row, "Что вызывает сомнение").getStringCellValue().isBlank()) {
        cell(book, "Вопросы", row, "Ответ").setCellValue("верно, как есть");
      }
    }
  }

  @Test
  void anEditedWorkbookMakesTheNextVersionAndAnAcceptedReport() throws Exception {
    Path edited =
        edited(
            written(),
            "исправлено.xlsx",
            book -> {
              confirmAll(book);
              cell(book, "Рекомендации", 1, "Текст на русском")
                  .setCellValue("Установить пандус. Звонить Ивановой А. П. по 8 701 123 45 67.");
            });
    Ran taken = Ran.of("review", "-w", workspace, "--take", edited);
    assertThat(taken.code()).as(taken.out() + taken.err()).isZero();
    JsonNode record = shown();
    assertThat(record.get("version").asInt()).isEqualTo(2);
    assertThat(record.get("outcome").asText()).isEqualTo("accepted");
    assertThat(record.get("questions")).isEmpty();
    assertThat(record.at("/recommendations/0/text/ru").asText()).startsWith("Установить пандус.");
    assertThat(record.get("personalData").toString()).contains("123 45 67");
    assertThat(workspace.resolve("archive/reports/" + id + "/1.json")).exists();
    assertThat(workspace.resolve("archive/outcomes/" + id + "/2.json")).exists();
    assertThat(Ran.of("reports", "-w", workspace).lines())
        .anyMatch(line -> line.contains("accepted") && line.contains("исправлено.xlsx"));
    JsonNode found = json(Ran.of("find", "-w", workspace, "--json", "пандус"));
    assertThat(found.get("total").asInt()).isEqualTo(1);
    assertThat(Ran.of("verify", "-w", workspace).code()).isZero();
  }

  @Test
  void aWorkbookOfAnOlderVersionIsRefusedWithTheReasonInItsLanguage() throws Exception {
    Path book = written();
    Path first = edited(book, "first.xlsx", ReviewIT::confirmAll);
    Path second =
        edited(
            book,
            "second.xlsx",
            edit -> cell(edit, "Посещения", 1, "Учреждение").setCellValue("Учреждение № 39"));
    assertThat(Ran.of("ingest", "-w", workspace, first).code()).isZero();
    assertThat(Ran.of("ingest", "-w", workspace, second).out())
        .contains("rejected")
        .contains("в книге версия 1, в архиве 2");
    assertThat(Ran.of("reports", "-w", workspace).out()).contains("в книге версия 1, в архиве 2");
    assertThat(shown().get("version").asInt()).isEqualTo(2);
    assertThat(workspace.resolve("archive/originals/" + original(second))).exists();
  }

  private static String original(Path file) throws IOException {
    String id = Ids.of(file);
    return id.substring(0, 2) + "/" + id;
  }

  @Test
  void everythingWrongInAWorkbookIsSaidAtOnceWithoutWhatWasTyped() throws Exception {
    Path bad =
        edited(
            written(),
            "bad.xlsx",
            book -> {
              cell(book, "Посещения", 1, "Регион").setCellValue("Иванова Анна");
              cell(book, "Посещения", 1, "Первый день").setCellValue("вчера");
            });
    Ran refused = Ran.of("review", "-w", workspace, "--take", bad);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out())
        .contains("Посещения, 2, Регион")
        .contains("Посещения, 2, Первый день")
        .doesNotContain("Иванова");
    assertThat(shown().get("version").asInt()).isEqualTo(1);
    assertThat(Ran.of("review", "-w", workspace, "--take", DOUBTFUL).code()).isEqualTo(2);
  }
}
