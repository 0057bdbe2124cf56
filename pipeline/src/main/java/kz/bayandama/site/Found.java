package kz.bayandama.site;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What a folder holds before a build, looked through once: links are not followed.
 *
 * @param files by path from the root, with slashes; whatever is no folder
 * @param folders the same, the root itself left out
 */
record Found(Map<String, Stat> files, Set<String> folders) {
  /**
   * A file as it lies there.
   *
   * @param regular whether it is neither a link nor anything else
   * @param written nanoseconds, as far as the file system has them
   */
  record Stat(boolean regular, long length, long written) {
    static Stat of(Path file) throws IOException {
      return of(read(file));
    }

    private static Stat of(BasicFileAttributes attributes) {
      return new Stat(
          attributes.isRegularFile(),
          attributes.size(),
          attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
  }

  private record Folder(Path path, String name) {}

  /** What lies beside a tree under its name and this ending. */
  static Path beside(Path root, String ending) {
    Path absolute = root.toAbsolutePath().normalize();
    return absolute.resolveSibling(absolute.getFileName() + ending);
  }

  static Found in(Path root) throws IOException {
    Found found = new Found(new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet());
    found.look(new Folder(root, ""));
    return found;
  }

  private List<Folder> look(Folder folder) throws IOException {
    List<Folder> inside = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.path())) {
      for (Path path : all) {
        String name = folder.name() + path.getFileName();
        BasicFileAttributes attributes = read(path);
        if (attributes.isDirectory()) {
          folders.add(name);
          inside.add(new Folder(path, name + "/"));
        } else {
          files.put(name, Stat.of(attributes));
        }
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    List<SideBySide.Work<List<Folder>>> work = new ArrayList<>();
    inside.forEach(one -> work.add(() -> look(one)));
    SideBySide.all(work);
    return inside;
  }

  private static BasicFileAttributes read(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
