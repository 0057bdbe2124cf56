package kz.bayandama.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * An archive that keeps what is not meant for the public encrypted in another archive: originals,
 * where they came from, records, decisions on personal data and letters. Editions, votes and
 * releases stay readable. What was kept before it was encrypted is read as it is. As safe for
 * threads and processes as the archive below.
 */
public final class SealedArchive implements Archive {
  private static final List<String> SEALED =
      List.of(
          "originals/",
          "submissions/",
          "reports/",
          "excerpts/",
          "clearances/",
          "bases/",
          "letters/");

  private final Archive below;
  private final SealingKey key;
  private final Path temporary;

  /**
   * Encrypts what goes into another archive.
   *
   * @param temporary a folder for large files under way; they are encrypted there already
   */
  public SealedArchive(Archive below, SealingKey key, Path temporary) {
    this.below = below;
    this.key = key;
    this.temporary = temporary;
  }

  private static boolean isSealed(String name) {
    return SEALED.stream().anyMatch(name::startsWith);
  }

  @Override
  public boolean putIfAbsent(String name, byte[] bytes) throws IOException {
    if (!isSealed(name)) {
      return below.putIfAbsent(name, bytes);
    }
    ByteArrayOutputStream sealed = new ByteArrayOutputStream(bytes.length + 64);
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      key.seal(name, in, sealed);
    }
    return below.putIfAbsent(name, sealed.toByteArray());
  }

  @Override
  public boolean putIfAbsent(String name, Path file) throws IOException {
    if (!isSealed(name) || below.exists(name)) {
      return below.putIfAbsent(name, file);
    }
    Files.createDirectories(temporary);
    Path sealed = Files.createTempFile(temporary, "sealed", ".part");
    try {
      try (InputStream in = Files.newInputStream(file);
          OutputStream out = Files.newOutputStream(sealed)) {
        key.seal(name, in, out);
      }
      return below.putIfAbsent(name, sealed);
    } finally {
      Files.deleteIfExists(sealed);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws Unsealable if it was encrypted with another key, and from its stream where it was
   *     changed
   */
  @Override
  public InputStream get(String name) throws IOException {
    InputStream in = below.get(name);
    if (!isSealed(name)) {
      return in;
    }
    byte[] first = in.readNBytes(SealingKey.MAGIC.length);
    return Arrays.equals(first, SealingKey.MAGIC)
        ? key.unseal(name, in)
        : new SequenceInputStream(new ByteArrayInputStream(first), in);
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    return below.list(prefix);
  }

  @Override
  public boolean exists(String name) throws IOException {
    return below.exists(name);
  }
}
