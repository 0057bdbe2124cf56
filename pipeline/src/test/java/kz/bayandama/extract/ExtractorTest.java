package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import kz.bayandama.report.Block;
import kz.bayandama.report.Blocks;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Rejection.Reason;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorTest {
  private static Extractor extractor;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws InterruptedException {
    extractor = Extractor.open(Limits.standard(), 1);
  }

  @AfterAll
  static void close() throws IOException {
    extractor.close();
  }

  private Extracted extract(byte[] bytes) throws IOException, Rejection, InterruptedException {
    Path original = Files.write(folder.resolve("original"), bytes);
    Source source = new Source(Source.Channel.FOLDER, "есеп", null, Instant.EPOCH, null);
    return extractor.extract(new Submission(Ids.of(original), source, bytes.length), original);
  }

  private Rejection rejection(byte[] bytes) {
    return catchThrowableOfType(Rejection.class, () -> extract(bytes));
  }

  @Test
  void headingsInAListOfAnOdtAreCountedWithItsItems() throws Exception {
    String level = "<text:list-level-style-number text:level='%d' style:num-format='1' %s/>";
    String styles =
        "<text:list-style style:name='L'>"
            + level.formatted(1, "style:num-suffix='.'")
            + level.formatted(2, "text:display-levels='2'")
            + "</text:list-style>";
    String list = "<text:list text:style-name='L' text:continue-numbering='true'><text:list-item>";
    String heading = "<text:h text:outline-level='1'>%s</text:h></text:list-item></text:list>";
    String item =
        "<text:list><text:list-item><text:p>%s</text:p></text:list-item></text:list>"
            + "</text:list-item></text:list>";
    Extracted read =
        extract(
            Originals.odt(
                styles,
                list
                    + heading.formatted("Кемшіліктер")
                    + list
                    + item.formatted("Жарық жоқ.")
                    + list
                    + heading.formatted("Ұсынымдар")
                    + "<text:p>Мекеме бастығына:</text:p>"
                    + list
                    + item.formatted("Жарық орнату.")));
    assertThat(read.blocks())
        .containsExactly(
            new Block.Heading(1, "1. Кемшіліктер"),
            new Block.ListItem("1.1", 1, "Жарық жоқ."),
            new Block.Heading(1, "2. Ұсынымдар"),
            new Block.Paragraph("Мекеме бастығына:"),
            new Block.ListItem("2.1", 1, "Жарық орнату."));
  }

  @Test
  void htmlListsHaveTheNumbersThatAReaderSees() throws Exception {
    Extracted read =
        extract(
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>Есеп</title></head><body>
            <h2>Ұсынымдар</h2><ol start="3"><li>Жөндеу жүргізу.</li><li>Провести ремонт.</li></ol>
            </body></html>
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(read.mediaType()).isEqualTo("text/html");
    assertThat(read.blocks())
        .containsExactly(
            new Block.Heading(2, "Ұсынымдар"),
            new Block.ListItem("3.", 0, "Жөндеу жүргізу."),
            new Block.ListItem("4.", 0, "Провести ремонт."));
  }

  @Test
  void plainTextInTheOldRussianEncodingIsRead() throws Exception {
    String text =
        "Отчет о посещении изолятора временного содержания города Костаная\n\n"
            + "В камерах отсутствует питьевая вода, прогулки не проводятся.";
    Extracted read = extract(text.getBytes(Charset.forName("windows-1251")));
    assertThat(Blocks.text(read.blocks())).contains("питьевая вода, прогулки не проводятся.");
  }

  @Test
  void anEmptyFileIsRejectedAsEmpty() {
    assertThat(rejection(new byte[0]).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void anUnknownFileIsRejectedWithItsMediaType() {
    Rejection rejection =
        rejection("GIF-like \u0000\u0001\u0002\u0003".getBytes(StandardCharsets.UTF_8));
    assertThat(rejection.reason()).isEqualTo(Reason.UNSUPPORTED);
    assertThat(rejection.detail()).contains("application/octet-stream");
  }

  @Test
  void aBrokenPdfIsRejectedAsUnreadable() {
    Rejection rejection = rejection("%PDF-1.7\nбұзылған".getBytes(StandardCharsets.UTF_8));
    assertThat(rejection.reason()).isEqualTo(Reason.UNREADABLE);
  }
}
