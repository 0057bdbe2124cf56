package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kz.bayandama.report.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfTablesTest {
  @TempDir Path folder;

  private List<String> read(String body) throws Exception {
    Path file = folder.resolve("есеп.rtf");
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\uc1 ");
    body.chars()
        .forEach(c -> rtf.append(c < 128 ? String.valueOf((char) c) : "\\u" + (short) c + "?"));
    Files.writeString(file, rtf.append("}"), StandardCharsets.US_ASCII);
    Task task = new Task(Limits.standard(), "", false);
    Reader reader = new RtfReader(new TikaReader());
    return reader.read(file, "application/rtf", new Reading(task, new Readers(), () -> {})).stream()
        .map(RtfTablesTest::told)
        .toList();
  }

  private static String told(Block block) {
    return switch (block) {
      case Block.Table table ->
          table.rows().stream()
              .map(row ->
                  row.cells().stream()
                      .map(cell ->
                          cell.blocks().stream()
                              .map(RtfTablesTest::told)
                              .collect(Collectors.joining("¶")))
                      .collect(Collectors.joining("|")))
              .collect(Collectors.joining("/", "[", "]"));
      case Block.Paragraph paragraph -> paragraph.text();
      case Block.ListItem item -> item.label() + " " + item.text();
      default -> block.toString();
    };
  }

  @Test
  void rowsWithTheirDefinitionBeforeThem() throws Exception {
    assertThat(
            read(
                "\\pard Ұсынымдар\\par"
                    + "\\trowd\\cellx100\\cellx200\\cellx300\\pard\\intbl №\\cell"
                    + "\\pard\\intbl Ұсыным\\cell\\pard\\intbl Мерзімі\\cell\\row"
                    + "\\trowd\\cellx100\\cellx200\\cellx300\\pard\\intbl 1\\cell"
                    + "\\pard\\intbl Терезені жөндеу\\par\\pard\\intbl және ашу\\cell"
                    + "\\pard\\intbl\\cell\\row"
                    + "\\pard Хатшы\\par"))
        .containsExactly("Ұсынымдар", "[№|Ұсыным|Мерзімі/1|Терезені жөндеу¶және ашу|]", "Хатшы");
  }

  @Test
  void rowsThatAreDefinedOnceMoreBeforeTheirEndAsWordDoes() throws Exception {
    assertThat(
            read(
                "{\\trowd\\cellx100\\cellx200}\\pard\\intbl{Что сделать\\cell Кому\\cell}"
                    + "\\pard\\intbl{\\trowd\\cellx100\\cellx200\\row}"
                    + "\\trowd\\cellx100\\cellx200\\pard\\intbl{Починить окна\\cell Начальнику\\cell}"
                    + "\\pard\\intbl{\\trowd\\cellx100\\cellx200\\row}\\pard{После таблицы\\par}"))
        .containsExactly("[Что сделать|Кому/Починить окна|Начальнику]", "После таблицы");
  }

  @Test
  void framesAndRowsThatBreakOff() throws Exception {
    assertThat(
            read(
                "\\trowd\\cellx100\\pard\\intbl А\\cell\\row\\pard между\\par"
                    + "\\trowd\\cellx100\\cellx200\\pard\\intbl Б\\cell\\pard\\intbl В\\par"))
        .containsExactly("А", "между", "[Б|В]");
  }

  @Test
  void emptyCellsStayInTheirPlaces() throws Exception {
    assertThat(
            read(
                "\\trowd\\cellx1\\cellx2\\cellx3\\pard\\intbl\\cell Душты жөндеу\\cell\\cell\\row"
                    + "\\trowd\\cellx1\\cellx2\\cellx3\\pard\\intbl 2\\cell\\cell 1 мамыр\\cell\\row"))
        .containsExactly("[|Душты жөндеу|/2||1 мамыр]");
  }

  @Test
  void wordsOfTablesInTheTextAreText() throws Exception {
    assertThat(read("\\pard C:\\\\cell и D:\\\\row\\par")).containsExactly("C:\\cell и D:\\row");
  }

  @Test
  void definitionsWithoutEndAreReadOnce() {
    String rtf = "\\trowd".repeat(200_000) + "\\cell\\row";
    assertThat(RtfTables.marked(rtf)).hasSizeGreaterThan(rtf.length());
  }
}
