package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts go by, as DESIGN.md and the README say. */
class ExitCodesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assemble",
        "assemble жыл",
        "rollback 3",
        "reports --none",
        "withdraw",
        "bayan",
        "reports",
        "show abc"
      })
  void whatIsTypedWrongIsBadUsage(String line) {
    Object[] words = (line + " -w " + folder.resolve("elsewhere")).split(" ", -1);
    Ran ran = Ran.of(words);
    assertThat(ran.code()).isEqualTo(Cli.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isNotBlank().doesNotContain("\tat ");
  }
}
