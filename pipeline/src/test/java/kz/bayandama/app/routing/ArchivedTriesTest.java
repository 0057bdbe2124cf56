package kz.bayandama.app.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.Integrity;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedTriesTest {
  @TempDir Path folder;

  private ArchivedTries tries() throws Exception {
    return new ArchivedTries(new ReportArchive(FolderArchive.open(folder)), () -> Instant.EPOCH);
  }

  @Test
  void deathsAreRememberedOverARestartAndTheArchiveStaysWhole() throws Exception {
    String id = Ids.of(new byte[] {1});
    assertThat(tries().deaths(id)).isEmpty();
    tries().died(id, "MEMORY");
    tries().died(id, "CRASH");
    assertThat(tries().deaths(id)).containsExactly("MEMORY", "CRASH");
    assertThat(tries().deaths(Ids.of(new byte[] {2}))).isEmpty();
    assertThat(Integrity.check(FolderArchive.open(folder))).isEmpty();
  }
}
