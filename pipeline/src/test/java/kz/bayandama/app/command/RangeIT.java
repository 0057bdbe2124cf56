package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kz.bayandama.json.Json;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Report of two years, as those of 2019 and 2020 were one, by commands and files. */
class RangeIT {
  private static final Path SAMPLES = Path.of("src/samples");

  @TempDir Path folder;

  private Ran run(Object... args) {
    Ran ran = Ran.of(Stream.concat(Arrays.stream(args), Stream.of("-w", folder)).toArray());
    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    return ran;
  }

  private List<Path> files(String name) throws Exception {
    try (Stream<Path> all = Files.list(folder.resolve(name))) {
      return all.sorted().toList();
    }
  }

  private static MimeMultipart parts(Path letter) throws Exception {
    try (InputStream in = Files.newInputStream(letter)) {
      return (MimeMultipart)
          new MimeMessage(Session.getInstance(new Properties()), in).getContent();
    }
  }

  /** A financial report of one visit, dropped into the inbox. */
  private void costs(int year, String region, int tenge) throws Exception {
    run("finance", String.valueOf(year));
    Path sheet = folder.resolve("council/finance-" + year + ".xlsx");
    try (InputStream in = Files.newInputStream(sheet);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      var visit = book.getSheetAt(0).createRow(3);
      var total = book.getSheetAt(0).createRow(4);
      visit.createCell(1).setCellValue(region);
      visit.createCell(3).setCellValue("12.03." + year);
      total.createCell(0).setCellValue("Барлығы / Итого");
      for (int i : new int[] {4, 8}) {
        visit.createCell(i).setCellValue(tenge);
        total.createCell(i).setCellValue(tenge);
      }
      try (OutputStream out = Files.newOutputStream(sheet)) {
        book.write(out);
      }
    }
    run("ingest", sheet);
  }

  @Test
  void twoYearsAreOneReportFromThePlanToTheDispatch() throws Exception {
    run("init");
    Minutes.councilOfOne(folder);
    run("plan", "new", "2024", "--last-year", "2025");
    assertThat(folder.resolve("council/plan-2024.yaml")).content().contains("lastYear: 2025");
    run("plan", "check", "2024");
    run("plan", "approve", "2024");
    run("request", "2024");
    String asked =
        (String) parts(files("outbox/council-2024").getFirst()).getBodyPart(0).getContent();
    assertThat(asked).contains("6-тармағына");
    assertThat(subject(files("outbox/council-2024").getFirst())).contains("2024–2025");

    run(
        "ingest",
        SAMPLES.resolve("zhezkazgan-centr-adaptacii-2024.docx"),
        SAMPLES.resolve("sizo-72-almaty-2025-02.docx"));
    costs(2024, "KZ-75", 31_500);
    costs(2025, "KZ-75", 48_250);
    Path proposal =
        Files.writeString(
            folder.resolve("ұсыныс.yaml"),
            "proposal: 2025\nmember: zh.ospan\nitem: 5\ntext:\n  kk: Топтарда 38 ұйым болды.\n");
    run("ingest", proposal);
    Ran tabled = run("propose", "2025");
    assertThat(tabled.lines()).hasSize(1);
    run("propose", "2024", "--accept", tabled.lines().getFirst().substring(0, 12));
    JsonNode council = json(run("status", "--year", "2025", "--json")).get("council");
    assertThat(council.get("year").asInt()).isEqualTo(2024);
    assertThat(council.get("asked")).hasSize(26);

    String digest = json(run("assemble", "2024", "--json")).get("edition").asText();
    JsonNode edition =
        Json.tree(Files.readAllBytes(folder.resolve("archive/editions/2024/" + digest + ".json")));
    assertThat(edition.get("lastYear").asInt()).isEqualTo(2025);
    assertThat(edition.at("/title/ru").asText()).contains("2024–2025");
    assertThat(edition.get("visits")).hasSize(2);
    assertThat(edition.toString())
        .contains("Топтарда 38 ұйым")
        .contains("тенге, 2024")
        .contains("31500")
        .contains("тенге, 2025")
        .contains("48250");
    run("clear", "2024", "--replace", "--reader", "zh.ospan");
    Path minutes =
        Files.writeString(
            folder.resolve("minutes.yaml"),
            "date: %s\nedition: %s\nvotes:\n  - {member: zh.ospan, vote: for}\n"
                .formatted(LocalDate.now(ZoneOffset.UTC), digest));
    run("vote", minutes);
    assertThat(run("decide", "2024").out()).contains("adopted");

    run("dispatch", "2024");
    Path letter = folder.resolve("outbox/dispatch-2024/2024-MVD.eml");
    assertThat((String) parts(letter).getBodyPart(0).getContent()).contains("2024–2025");
    Ran again = Ran.of("assemble", "2025", "-w", folder);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("2024 to 2025 covers that period already");
    run("verify");
  }

  private static String subject(Path letter) throws Exception {
    try (InputStream in = Files.newInputStream(letter)) {
      return new MimeMessage(Session.getInstance(new Properties()), in).getSubject();
    }
  }

  private static JsonNode json(Ran ran) throws Exception {
    return Json.tree(ran.lines().getLast().getBytes(StandardCharsets.UTF_8));
  }
}
