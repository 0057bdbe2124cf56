package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which samples a demo takes. */
class SamplesTest {
  @Test
  void onlyThoseWhoseNameHasTheTextAreTaken(@TempDir Path folder) throws Exception {
    assertThat(Samples.copy(Samples.REPORTS, "semey", folder))
        .extracting(file -> file.getFileName().toString())
        .as("the sample that the launcher rehearses publishing with")
        .containsExactly("sizo-dknb-semey.docx");
    assertThat(Samples.copy(Samples.ANSWERS, "semey", folder)).isEmpty();
    assertThat(Samples.copy(Samples.ANSWERS, "", folder)).hasSizeGreaterThan(1);
  }
}
