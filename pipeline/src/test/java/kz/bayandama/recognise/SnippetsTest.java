package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Recommendations and proposals of short invented reports, each in a manner of its own. */
class SnippetsTest {
  private static final Path FOLDER = Path.of("src/test/resources/recognise/snippets");

  @TestFactory
  Stream<DynamicContainer> eachSnippetGivesWhatStandsBelowIt() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = all.sorted().toList();
    }
    return files.stream()
        .map(file ->
            DynamicContainer.dynamicContainer(String.valueOf(file.getFileName()), tests(file)));
  }

  private static Stream<DynamicTest> tests(Path file) {
    try {
      return Snippet.of(file).stream()
          .map(snippet ->
              DynamicTest.dynamicTest(
                  snippet.title(),
                  () -> assertThat(snippet.asked()).isEqualTo(snippet.expected())));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
