package kz.bayandama.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An archive in a folder of a local file system. A put writes to a temporary name, forces the
 * bytes, links the name without replacing, and forces the folder: after a crash there is either
 * nothing or the whole file. What a crash left under {@code .incoming} is of no consequence; {@link
 * #sweep} removes it.
 */
public final class FolderArchive implements Archive {
  private static final String INCOMING = ".incoming";

  private final Path root;

  private FolderArchive(Path root) {
    this.root = root;
  }

  /** Opens the archive in this folder, making it if it is not there. */
  public static FolderArchive open(Path root) throws IOException {
    Files.createDirectories(root.resolve(INCOMING));
    return new FolderArchive(root);
  }

  /** Removes what a crash left half written. For whoever alone writes to this archive. */
  public void sweep() throws IOException {
    try (Stream<Path> left = Files.list(root.resolve(INCOMING))) {
      for (Path file : left.toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
    return put(key, channel -> WholeFile.fill(channel, bytes));
  }

  @Override
  public boolean putIfAbsent(String key, Path file) throws IOException {
    return put(
        key,
        channel -> {
          try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = 0;
            for (long n = 1; n > 0; at += n) {
              n = from.transferTo(at, 1 << 24, channel);
            }
          }
        });
  }

  private boolean put(String key, Filling filling) throws IOException {
    Path target = path(key);
    String point = "archive." + key.substring(0, Math.max(0, key.indexOf('/'))) + ".";
    CrashPoint.pass(point + "begun");
    if (Files.exists(target)) {
      return present(target);
    }
    makeFolders(parent(target));
    Path temporary = root.resolve(INCOMING).resolve(UUID.randomUUID().toString());
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        filling.fill(channel);
        CrashPoint.pass(point + "written");
        channel.force(true);
      }
      CrashPoint.pass(point + "forced");
      Files.createLink(target, temporary);
      CrashPoint.pass(point + "linked");
    } catch (FileAlreadyExistsException e) {
      return present(target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    force(parent(target));
    CrashPoint.pass(point + "durable");
    return true;
  }

  /**
   * Says that a key is there, once it is sure to stay: whoever linked it may not have got so far.
   */
  private boolean present(Path target) throws IOException {
    for (Path folder = parent(target); !folder.equals(root); folder = parent(folder)) {
      force(folder);
    }
    force(root);
    return false;
  }

  @Override
  public InputStream get(String key) throws IOException {
    return Files.newInputStream(path(key));
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    int slash = prefix.lastIndexOf('/');
    Path start = slash < 0 ? root : path(prefix.substring(0, slash));
    List<String> keys = new ArrayList<>();
    try (Stream<Path> files = Files.walk(start)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(key -> !key.startsWith(INCOMING) && key.startsWith(prefix))
          .sorted()
          .forEach(keys::add);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return keys;
  }

  @Override
  public boolean exists(String key) {
    return Files.exists(path(key));
  }

  /** The file that holds a key's bytes, for readers that need a path. It must not be written to. */
  public Path path(String key) {
    return root.resolve(Keys.checked(key));
  }

  private void makeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = parent(folder);
    makeFolders(parent);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      return;
    }
    force(parent);
  }

  private static Path parent(Path path) {
    return Objects.requireNonNull(path.getParent());
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private interface Filling {
    void fill(FileChannel channel) throws IOException;
  }
}
