package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.report.Rejection;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static List<String> firstColumn(String heading) throws Exception {
    String readme = Files.readString(Path.of("../README.md"));
    String section = readme.substring(readme.indexOf(heading));
    section = section.substring(0, section.indexOf("\n## ", 1));
    return Pattern.compile("(?m)^\\| `([^`]+)` \\|")
        .matcher(section)
        .results()
        .map((MatchResult row) -> row.group(1))
        .toList();
  }

  @Test
  void namesEverySettingAndNoOther() throws Exception {
    List<String> settings = new ArrayList<>();
    for (RecordComponent one : Settings.class.getRecordComponents()) {
      if (one.getType().isRecord()) {
        for (RecordComponent inner : one.getType().getRecordComponents()) {
          settings.add(one.getName() + "." + inner.getName());
        }
      } else {
        settings.add(one.getName());
      }
    }
    assertThat(firstColumn("## Settings")).containsExactlyElementsOf(settings);
  }

  @Test
  void namesEveryReasonAndNoOther() throws Exception {
    assertThat(firstColumn("## Why a submission is rejected"))
        .containsExactlyElementsOf(
            Stream.of(Rejection.Reason.values()).map(Rejection.Reason::id).toList());
  }
}
