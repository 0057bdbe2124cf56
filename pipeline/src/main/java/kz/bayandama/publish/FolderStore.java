package kz.bayandama.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder that a plain web server shows. Each file appears whole, by a rename. */
public final class FolderStore implements Store {
  private static final String INCOMING = ".incoming";

  private final Path root;

  private FolderStore(Path root) {
    this.root = root;
  }

  /** Opens the folder, making it if it is not there. */
  public static FolderStore open(Path root) throws IOException {
    Files.createDirectories(root.resolve(INCOMING));
    return new FolderStore(root);
  }

  @Override
  public void put(Manifest.Entry entry, Path file) throws IOException {
    Path target = path(entry.path());
    Path temporary = temporary();
    Files.copy(file, temporary);
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
    Path target = path(key);
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Path temporary = temporary();
    Files.write(temporary, bytes);
    try {
      Files.createLink(target, temporary);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
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
  public List<String> list(String prefix) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(key -> key.startsWith(prefix) && !key.startsWith(INCOMING))
          .sorted()
          .toList();
    }
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(path(key));
  }

  @Override
  public String place() {
    return root.toString();
  }

  private Path temporary() {
    return root.resolve(INCOMING).resolve(UUID.randomUUID().toString());
  }

  private Path path(String key) {
    Path path = root.resolve(key).normalize();
    if (!path.startsWith(root.normalize()) || path.equals(root.normalize())) {
      throw new IllegalArgumentException("«" + key + "» leads out of " + root);
    }
    return path;
  }
}
