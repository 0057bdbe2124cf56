package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.bayandama.json.Json;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Personal data from the original to the public page, cleared by two people in the workbook that
 * they edit, in a workspace whose archive is sealed.
 */
class ClearingIT {
  private static final String SHEET = "Персональные данные";
  private static final String OFFICIAL = "Мырзабекова";
  private static final String DETAINEE = "Кашаубаев";
  private static final String NOBODY = "Ақжайлау";
  private static final String REPORT =
      """
      <!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Отчёт</title></head><body>
      <h1>Отчёт о периодическом превентивном посещении</h1>
      <p>Учреждение: следственный изолятор № 1 города Алматы</p>
      <p>Дата посещения: 7 октября 2025 года</p>
      <h2>Выявленные нарушения</h2>
      <ol>
      <li>Осуждённый Кашаубаев Т. Е. не получил копию постановления.</li>
      <li>Начальник изолятора Мырзабекова Р. С. отказалась открыть карцер.</li>
      <li>Корпус «Ақжайлау» не отапливается с ноября.</li>
      </ol>
      <h2>Рекомендации</h2>
      <p>Департаменту уголовно-исполнительной системы по городу Алматы:</p>
      <ol>
      <li>Вручать копии постановлений в день их вынесения.</li>
      <li>Отремонтировать отопление корпуса «Ақжайлау».</li>
      </ol>
      </body></html>
      """;

  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void takeTheReport() throws IOException {
    workspace = folder.resolve("w");
    assertThat(Ran.of("init", "-w", workspace).code()).isZero();
    Init.copy("demo-council.yaml", folder.resolve("council.yaml"));
    Files.move(
        folder.resolve("council.yaml"),
        workspace.resolve("council/council.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    byte[] key = new byte[32];
    key[7] = 42;
    Path file =
        Files.createFile(
            workspace.resolve("key"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, Base64.getEncoder().encodeToString(key));
    Files.writeString(
        workspace.resolve("bayandama.yaml"), "archive: {keyFile: key}\ntwoReaders: true\n");
    done("ingest", "-w", workspace, Files.writeString(folder.resolve("отчёт.html"), REPORT));
  }

  private static Ran done(Object... args) {
    Ran ran = Ran.of(args);
    assertThat(ran.code()).as(ran.out() + ran.err()).isIn(0, 3);
    return ran;
  }

  private static void refused(String why, Object... args) {
    Ran ran = Ran.of(args);
    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains(why).doesNotContain(DETAINEE).doesNotContain(OFFICIAL);
  }

  private String assembled() throws IOException {
    String line = done("assemble", "2025", "-w", workspace, "--json").lines().getLast();
    return Json.tree(line.getBytes(StandardCharsets.UTF_8)).get("edition").asText();
  }

  /** What a person writes into a row of the sheet. */
  private record Marked(String mark, String reason, String reader, String second) {}

  /** Marks the rows whose excerpt holds a key of the map; other rows by the key "". */
  private Path workbook(String name, Map<String, Marked> marks) throws IOException {
    Path empty = folder.resolve("empty-" + name);
    done("review", "--all", "-w", workspace, "--year", "2025", "--lang", "ru", "-o", empty);
    Path filled = folder.resolve(name);
    try (InputStream in = Files.newInputStream(empty);
        Workbook book = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(filled)) {
      Sheet sheet = book.getSheet(SHEET);
      Map<String, Integer> columns = new HashMap<>();
      for (Cell cell : sheet.getRow(0)) {
        columns.put(cell.getStringCellValue(), cell.getColumnIndex());
      }
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        Row row = sheet.getRow(i);
        String excerpt = text(row, columns, "Как написано");
        assertThat(text(row, columns, "Предложение")).contains(excerpt);
        marks.entrySet().stream()
            .filter(one -> excerpt.contains(one.getKey()))
            .max(Map.Entry.comparingByKey())
            .ifPresent(one -> mark(row, columns, one.getValue()));
      }
      book.write(out);
    }
    return filled;
  }

  private static String text(Row row, Map<String, Integer> columns, String heading) {
    return row.getCell(columns.getOrDefault(heading, 0)).getStringCellValue();
  }

  private static void mark(Row row, Map<String, Integer> columns, Marked marked) {
    Map<String, String> cells =
        Map.of(
            "Отметка", marked.mark(),
            "Почему оставить", marked.reason(),
            "Читал", marked.reader(),
            "Второй читатель", marked.second());
    cells.forEach((heading, value) ->
        row.getCell(columns.getOrDefault(heading, 0), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
            .setCellValue(value));
  }

  private static final Marked REPLACED = new Marked("заменить", "", "e.kim", "v.gromova");
  private static final Marked KEPT =
      new Marked("оставить", "должностное лицо", "e.kim", "v.gromova");
  private static final Marked NO_PERSON = new Marked("не персональное", "", "e.kim", "v.gromova");

  private String published() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(workspace.resolve("public"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    byte[] all = String.join("\n", texts).getBytes(StandardCharsets.ISO_8859_1);
    return new String(all, StandardCharsets.UTF_8);
  }

  @Test
  void whatTwoReadersDecideIsWhatTheEditionAndTheSiteSay() throws Exception {
    String first = assembled();
    refused("nobody has decided on", "vote", "-w", workspace, Minutes.adopting(folder, first));

    Ran flawed =
        Ran.of(
            "ingest",
            "-w",
            workspace,
            workbook(
                "no-reason.xlsx", Map.of("", new Marked("оставить", "", "e.kim", "v.gromova"))));
    assertThat(flawed.out()).contains("rejected").contains("нужна причина");

    done(
        "ingest",
        "-w",
        workspace,
        workbook("one.xlsx", Map.of("", new Marked("заменить", "", "e.kim", ""))));
    refused("nobody has decided on", "vote", "-w", workspace, Minutes.adopting(folder, first));

    Map<String, Marked> marks = Map.of("", REPLACED, OFFICIAL, KEPT, NOBODY, NO_PERSON);
    done("ingest", "-w", workspace, workbook("both.xlsx", marks));
    refused("was cleared otherwise", "vote", "-w", workspace, Minutes.adopting(folder, first));
    String second = assembled();
    assertThat(second).isNotEqualTo(first);
    done("vote", "-w", workspace, Minutes.adopting(folder, second));
    done("decide", "2025", "-w", workspace);

    done("ingest", "-w", workspace, workbook("changed.xlsx", Map.of(OFFICIAL, REPLACED)));
    refused("was cleared otherwise", "publish", "-w", workspace);
    assertThat(workspace.resolve("public/index.html")).doesNotExist();
    done("ingest", "-w", workspace, workbook("back.xlsx", Map.of(OFFICIAL, KEPT)));
    done("publish", "-w", workspace);
    assertThat(published()).contains(OFFICIAL, NOBODY, "[лицо 1]").doesNotContain(DETAINEE);

    assertThat(Ran.of("verify", "-w", workspace).code()).isZero();
    String site = published();
    assertThat(Ran.of("rebuild", "-w", workspace).code()).isZero();
    done("publish", "-w", workspace);
    assertThat(published()).isEqualTo(site);
    noNameLiesOpenInTheArchive();
  }

  private void noNameLiesOpenInTheArchive() throws IOException {
    for (String sealed : List.of("originals", "submissions", "reports", "clearances", "bases")) {
      try (Stream<Path> files = Files.walk(workspace.resolve("archive").resolve(sealed))) {
        List<Path> all = files.filter(Files::isRegularFile).toList();
        assertThat(all).as(sealed).isNotEmpty();
        for (Path file : all) {
          String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          assertThat(bytes).doesNotContain(DETAINEE).doesNotContain(OFFICIAL).doesNotContain("<p>");
        }
      }
    }
  }
}
