package kz.bayandama.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every archive keeps to, whatever it is made of. */
abstract class ArchiveContract {
  @TempDir Path folder;

  /** An archive with nothing in it; the same place each time within a test. */
  abstract Archive open() throws IOException;

  @Test
  void whatIsPutIsThere() throws Exception {
    Archive archive = open();
    assertThat(archive.exists("originals/ab/abc")).isFalse();
    assertThat(archive.putIfAbsent("originals/ab/abc", bytes("Есеп"))).isTrue();
    assertThat(archive.exists("originals/ab/abc")).isTrue();
    assertThat(text(archive, "originals/ab/abc")).isEqualTo("Есеп");
  }

  @Test
  void nothingIsEverReplaced() throws Exception {
    Archive archive = open();
    archive.putIfAbsent("a/1.json", bytes("first"));
    assertThat(archive.putIfAbsent("a/1.json", bytes("second"))).isFalse();
    assertThat(text(archive, "a/1.json")).isEqualTo("first");
  }

  @Test
  void aFileIsPutWhole() throws Exception {
    byte[] large = new byte[(1 << 24) + 4097];
    IntStream.range(0, large.length).forEach(i -> large[i] = (byte) (i * 31));
    Path file = Files.write(folder.resolve("large.bin"), large);
    Archive archive = open();
    assertThat(archive.putIfAbsent("originals/large", file)).isTrue();
    try (InputStream in = archive.get("originals/large")) {
      assertThat(in.readAllBytes()).isEqualTo(large);
    }
  }

  @Test
  void emptyBytesAreBytesToo() throws Exception {
    Archive archive = open();
    assertThat(archive.putIfAbsent("originals/empty", new byte[0])).isTrue();
    assertThat(archive.putIfAbsent("originals/empty", bytes("x"))).isFalse();
    assertThat(text(archive, "originals/empty")).isEmpty();
  }

  @Test
  void listsByPrefixSorted() throws Exception {
    Archive archive = open();
    for (String key : List.of("o/b/2.json", "o/a/1.json", "o/b/10.json", "p/1.json")) {
      archive.putIfAbsent(key, bytes(key));
    }
    assertThat(archive.list(""))
        .containsExactly("o/a/1.json", "o/b/10.json", "o/b/2.json", "p/1.json");
    assertThat(archive.list("o/b/")).containsExactly("o/b/10.json", "o/b/2.json");
    assertThat(archive.list("o/b/1")).containsExactly("o/b/10.json");
    assertThat(archive.list("nowhere/")).isEmpty();
  }

  @Test
  void whatIsNotThereSaysSo() throws Exception {
    Archive archive = open();
    assertThatThrownBy(() -> archive.get("no/such")).isInstanceOf(NoSuchFileException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a//b", "../a", "a/../b", "a/.b", "a b", "есеп", "a/", "a\\b"})
  void onlyPlainKeysAreTaken(String key) throws Exception {
    Archive archive = open();
    assertThatThrownBy(() -> archive.putIfAbsent(key, bytes("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofSixteenWritersExactlyOneWins() throws Exception {
    Archive archive = open();
    CountDownLatch go = new CountDownLatch(1);
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> puts =
          IntStream.range(0, 16)
              .mapToObj(i ->
                  writers.submit(() -> {
                    go.await();
                    return archive.putIfAbsent("race/1.json", bytes("writer " + i));
                  }))
              .toList();
      go.countDown();
      int won = 0;
      for (Future<Boolean> put : puts) {
        won += put.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
    assertThat(text(open(), "race/1.json")).startsWith("writer ");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Archive archive, String key) throws IOException {
    try (InputStream in = archive.get(key)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
