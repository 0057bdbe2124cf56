package kz.bayandama.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.bayandama.archive.Md5;
import kz.bayandama.archive.WholeFile;
import kz.bayandama.report.Ids;

/**
 * A folder that a plain web server shows. Each file appears whole, by a rename. How files are
 * served is the web server's to say.
 */
public final class FolderStore implements Store {
  private static final String INCOMING = ".incoming";

  private final Path root;

  private FolderStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** Opens the folder, making it if it is not there; what a crash left half written goes. */
  public static FolderStore open(Path root) throws IOException {
    Path incoming = Files.createDirectories(root.resolve(INCOMING));
    Instant dayAgo = Instant.now().minus(Duration.ofDays(1));
    try (Stream<Path> left = Files.list(incoming)) {
      for (Path file : left.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(dayAgo)) {
          Files.deleteIfExists(file);
        }
      }
    }
    return new FolderStore(root);
  }

  @Override
  public void put(Manifest.Entry entry, Path file) throws IOException {
    Path temporary = temporary();
    Files.copy(file, temporary);
    move(temporary, path(entry.path()));
  }

  @Override
  public void put(String key, byte[] bytes) throws IOException {
    Path temporary = temporary();
    Files.write(temporary, bytes);
    move(temporary, path(key));
  }

  private static void move(Path temporary, Path target) throws IOException {
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    WholeFile.move(temporary, target);
  }

  @Override
  public Optional<String> putIfAbsent(String key, byte[] bytes) throws IOException {
    Path target = path(key);
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Path temporary = temporary();
    Files.write(temporary, bytes);
    try {
      Files.createLink(target, temporary);
      return Optional.of(HexFormat.of().formatHex(Md5.of(bytes)));
    } catch (FileAlreadyExistsException e) {
      return Optional.empty();
    } finally {
      Files.delete(temporary);
    }
  }

  @Override
  public Optional<byte[]> get(String key) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(path(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Manifest.Entry> stored(Manifest.Entry entry) throws IOException {
    try (InputStream in = Files.newInputStream(path(entry.path()))) {
      Ids.Digest digest = Ids.digest(in);
      return Optional.of(entry.with(digest.id(), digest.length()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Item> list(String prefix, String after) throws IOException {
    List<Item> items = new ArrayList<>();
    for (String key : keys(prefix)) {
      if (key.compareTo(after) > 0) {
        item(key).ifPresent(items::add);
      }
    }
    return items;
  }

  private List<String> keys(String prefix) throws IOException {
    int slash = prefix.lastIndexOf('/');
    Path start = slash < 0 ? root : path(prefix.substring(0, slash));
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(key -> key.startsWith(prefix) && !key.startsWith(INCOMING))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private Optional<Item> item(String key) throws IOException {
    Path file = path(key);
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(
          new Item(
              key,
              HexFormat.of().formatHex(Md5.of(in)),
              Files.size(file),
              Files.getLastModifiedTime(file).toInstant()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public void delete(List<String> keys) throws IOException {
    for (String key : keys) {
      Files.deleteIfExists(path(key));
    }
  }

  @Override
  public List<Version> versions() throws IOException {
    try (Stream<Path> left = Files.list(root.resolve(INCOMING))) {
      return Stream.concat(
              keys("").stream(), left.map(file -> INCOMING + "/" + file.getFileName()).sorted())
          .map(key -> new Version(key, "", true, false))
          .toList();
    }
  }

  @Override
  public Optional<InputStream> open(Version version) throws IOException {
    try {
      return Optional.of(Files.newInputStream(path(version.key())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void deleteVersions(List<Version> versions) throws IOException {
    delete(versions.stream().map(Version::key).toList());
  }

  @Override
  public String place() {
    return root.toString();
  }

  @Override
  public void close() {}

  private Path temporary() {
    return root.resolve(INCOMING).resolve(UUID.randomUUID().toString());
  }

  private Path path(String key) {
    Path path = root.resolve(key).normalize();
    if (!path.startsWith(root) || path.equals(root)) {
      throw new IllegalArgumentException("«" + key + "» leads out of " + root);
    }
    return path;
  }
}
