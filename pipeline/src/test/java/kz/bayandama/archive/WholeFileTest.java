package kz.bayandama.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  private static final byte[] OLD = "бұрынғы".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEW = "жаңа".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void whatIsWrittenReplacesWhatWasThereAndLeavesNothingBeside() throws Exception {
    Path file = folder.resolve("letter.txt");
    assertThat(WholeFile.write(file, OLD)).isEqualTo(file).hasBinaryContent(OLD);
    assertThat(WholeFile.writeDurably(file, NEW)).isEqualTo(file).hasBinaryContent(NEW);
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void whatACrashLeftHalfWrittenIsWrittenOver() throws Exception {
    Path file = folder.resolve("letter.txt");
    Files.write(folder.resolve(".letter.txt.new"), Arrays.copyOf(OLD, 100));
    WholeFile.writeDurably(file, NEW);
    assertThat(file).hasBinaryContent(NEW);
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void whatCannotBeWrittenLeavesTheOldBytes() throws Exception {
    Path file = folder.resolve("letter.txt");
    WholeFile.write(file, OLD);
    Files.createDirectory(folder.resolve(".letter.txt.new"));
    assertThatThrownBy(() -> WholeFile.write(file, NEW)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> WholeFile.writeDurably(file, NEW)).isInstanceOf(IOException.class);
    assertThat(file).hasBinaryContent(OLD);
  }
}
