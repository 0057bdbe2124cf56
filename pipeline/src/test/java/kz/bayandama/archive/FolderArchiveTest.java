package kz.bayandama.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FolderArchiveTest extends ArchiveContract {
  @Override
  Archive open() throws IOException {
    return FolderArchive.open(folder.resolve("archive"));
  }

  @Test
  void leavesNothingBesideWhatWasPut() throws Exception {
    Archive archive = open();
    archive.putIfAbsent("a/1.json", new byte[] {1});
    archive.putIfAbsent("a/1.json", new byte[] {2});
    try (Stream<Path> left = Files.list(folder.resolve("archive/.incoming"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aCrashedPutIsNotListed() throws Exception {
    Archive archive = open();
    Files.write(folder.resolve("archive/.incoming/half"), new byte[] {1});
    assertThat(archive.list("")).isEmpty();
  }
}
