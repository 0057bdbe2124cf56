package kz.bayandama.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kz.bayandama.publish.LocalS3;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive moves from a folder into a bucket and back. */
class MigrationTest {
  private @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void fill(Archive archive) throws IOException {
    String id = Ids.of(bytes("Сапар туралы есеп"));
    archive.putIfAbsent(Keys.original(id), bytes("Сапар туралы есеп"));
    archive.putIfAbsent(Keys.submission(id), bytes("{\"id\":\"" + id + "\"}"));
    archive.putIfAbsent("originals/empty", new byte[0]);
    archive.putIfAbsent("council/2025/000001.json", bytes("{}"));
  }

  @Test
  void allOfItArrivesAndIsProvenAndNothingIsCopiedTwice() throws Exception {
    Archive here = FolderArchive.open(folder.resolve("archive"));
    fill(here);
    try (LocalS3 server = LocalS3.start(folder.resolve("s3"), "npm-archive");
        S3Archive bucket =
            S3Archive.open(
                Bucket.open(
                    new Bucket.Place("npm-archive", "a", server.endpoint(), "us-east-1"),
                    new Bucket.Keys(LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY)))) {
      assertThat(new Migration(here, bucket).run()).isEqualTo(new Migration.Result(4, 4));
      assertThat(bucket.list("")).isEqualTo(here.list(""));
      assertThat(new Migration(here, bucket).run()).isEqualTo(new Migration.Result(0, 4));
      Archive back = FolderArchive.open(folder.resolve("back"));
      assertThat(new Migration(bucket, back).run()).isEqualTo(new Migration.Result(4, 4));
      assertThat(back.list("")).isEqualTo(here.list(""));
    }
  }

  @Test
  void otherBytesUnderTheSameKeyAreNamedAndNotReplaced() throws Exception {
    Archive here = FolderArchive.open(folder.resolve("archive"));
    Archive there = FolderArchive.open(folder.resolve("there"));
    fill(here);
    there.putIfAbsent("council/2025/000001.json", bytes("{\"other\":1}"));
    assertThatThrownBy(() -> new Migration(here, there).run())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("council/2025/000001.json holds other bytes");
    try (var in = there.get("council/2025/000001.json")) {
      assertThat(in.readAllBytes()).isEqualTo(bytes("{\"other\":1}"));
    }
  }
}
