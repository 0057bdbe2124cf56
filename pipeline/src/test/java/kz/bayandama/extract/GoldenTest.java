package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.json.Json;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Originals and the blocks they give; {@code -Dgolden=overwrite} writes the blocks anew. */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/extract");
  private static final String EXPECTED = ".expected.json";

  private static Extractor extractor;

  @BeforeAll
  static void open() throws InterruptedException {
    extractor = Extractor.open(Limits.standard(), 1);
  }

  @AfterAll
  static void close() throws IOException {
    extractor.close();
  }

  static List<String> originals() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.endsWith(EXPECTED) && !name.endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("originals")
  void anOriginalGivesItsBlocks(String name) throws Exception {
    Path original = FOLDER.resolve(name);
    Source source = new Source(Source.Channel.FOLDER, name, null, Instant.EPOCH, null);
    Extracted read =
        extractor.extract(new Submission(Ids.of(original), source, Files.size(original)), original);
    String blocks = Json.pretty(read) + "\n";
    Path expected = FOLDER.resolve(name + EXPECTED);
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(expected, blocks);
    }
    assertThat(blocks).isEqualTo(Files.readString(expected));
  }
}
