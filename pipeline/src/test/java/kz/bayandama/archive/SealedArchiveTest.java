package kz.bayandama.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every archive keeps to, and that nobody reads or changes it without the key. */
class SealedArchiveTest extends ArchiveContract {
  private static final SealingKey KEY = key(1);

  private static SealingKey key(int first) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) first);
    return new SealingKey(bytes);
  }

  @Override
  Archive open() throws IOException {
    return open(KEY);
  }

  private SealedArchive open(SealingKey key) throws IOException {
    return new SealedArchive(
        FolderArchive.open(folder.resolve("archive")), key, folder.resolve("tmp"));
  }

  private Path file(String name) {
    return folder.resolve("archive").resolve(name);
  }

  private static byte[] read(Archive archive, String name) throws IOException {
    try (InputStream in = archive.get(name)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
  void everyLengthComesBackAndNothingOfItIsReadable(int length) throws Exception {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 'x');
    open().putIfAbsent("originals/ab/one", Files.write(folder.resolve("one"), bytes));
    assertThat(read(open(), "originals/ab/one")).isEqualTo(bytes);
    assertThat(Files.readString(file("originals/ab/one"), StandardCharsets.ISO_8859_1))
        .doesNotContain("xxxxxx");
    try (var left = Files.list(folder.resolve("tmp"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void anotherKeySaysSo() throws Exception {
    open().putIfAbsent("reports/a/1.json", "{}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> open(key(2)).get("reports/a/1.json"))
        .isInstanceOf(Unsealable.class)
        .hasMessage("the archive's reports/a/1.json is encrypted with another key");
    assertThat(Integrity.check(open(key(2))))
        .extracting(Integrity.Damage::what)
        .containsExactly("is encrypted with another key");
    assertThat(Integrity.check(open())).isEmpty();
  }

  @Test
  void whatWasChangedCutMovedOrLengthenedIsNotRead() throws Exception {
    byte[] text = new byte[150_000];
    open().putIfAbsent("originals/ab/one", text);
    byte[] sealed = Files.readAllBytes(file("originals/ab/one"));
    for (int at : new int[] {20, 40, 70_000, sealed.length - 1}) {
      byte[] changed = sealed.clone();
      changed[at] = (byte) (changed[at] ^ 1);
      assertRefused("originals/ab/one", changed);
    }
    assertRefused("originals/ab/one", Arrays.copyOf(sealed, 28 + 65_536 + 16));
    assertRefused("originals/ab/one", Arrays.copyOf(sealed, sealed.length - 1));
    assertRefused("originals/ab/one", Arrays.copyOf(sealed, sealed.length + 1));
    assertRefused("originals/ab/two", sealed);
  }

  private void assertRefused(String name, byte[] sealed) throws IOException {
    Files.write(file(name), sealed);
    assertThatThrownBy(() -> read(open(), name))
        .isInstanceOf(Unsealable.class)
        .hasMessage("the archive's " + name + " was changed or cut off");
  }

  @Test
  void whatWasKeptBeforeIsReadAsItIsAndPublicThingsStayReadable() throws Exception {
    FolderArchive.open(folder.resolve("archive"))
        .putIfAbsent("originals/ab/old", "есеп".getBytes(StandardCharsets.UTF_8));
    open().putIfAbsent("editions/2025/e.json", "{}".getBytes(StandardCharsets.UTF_8));
    assertThat(read(open(), "originals/ab/old")).asString(StandardCharsets.UTF_8).isEqualTo("есеп");
    assertThat(file("editions/2025/e.json")).hasContent("{}");
  }

  @Test
  void aKeyIsThirtyTwoBytesThatNotEverybodyMayRead() throws Exception {
    Path key = folder.resolve("key");
    Files.writeString(key, Base64.getMimeEncoder().encodeToString(new byte[32]) + "\n");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    assertThat(SealingKey.read(key)).isNotNull();
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> SealingKey.read(key)).hasMessageContaining("chmod 600");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(key, "secret");
    assertThatThrownBy(() -> SealingKey.read(key)).hasMessageContaining("holds no key");
  }
}
