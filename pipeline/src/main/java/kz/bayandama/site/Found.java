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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What a folder holds before a build, looked through once: links are not followed.
 *
 * @param files by path from the root, with slashes; whatever is no folder
 * @param folders when each was written, the same way, the root itself left out
 */
record Found(Map<String, Stat> files, Map<String, Long> folders) {
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
      return new Stat(attributes.isRegularFile(), attributes.size(), Found.written(attributes));
    }
  }

  /** What lies beside a tree under its name and this ending. */
  static Path beside(Path root, String ending) {
    Path absolute = root.toAbsolutePath().normalize();
    return absolute.resolveSibling(absolute.getFileName() + ending);
  }

  /**
   * Looks through a folder.
   *
   * @param former what an earlier build left there: of a folder that is as it was nobody asks the
   *     file system again what is in it, only how that is now
   */
  static Found in(Path root, Former former) throws IOException {
    Found found = new Found(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    Looking looking = new Looking(root, former, found);
    looking.at(looking.list(""));
    return found;
  }

  private record Looking(Path root, Former former, Found found) {
    private boolean folder(String path, long written) throws IOException {
      found.folders.put(path, written);
      Former.Folder left = former.folder(path, written);
      at(left == null ? list(path) : left.inside());
      return true;
    }

    /** Looks at what is in a folder, and through the folders among it. */
    void at(List<String> inside) throws IOException {
      List<SideBySide.Work<Boolean>> folders = new ArrayList<>();
      for (String path : inside) {
        BasicFileAttributes now;
        try {
          now = read(root.resolve(path));
        } catch (NoSuchFileException e) {
          continue;
        }
        if (now.isDirectory()) {
          folders.add(() -> folder(path, written(now)));
        } else {
          found.files.put(path, Stat.of(now));
        }
      }
      if (!folders.isEmpty()) {
        SideBySide.all(folders);
      }
    }

    List<String> list(String folder) throws IOException {
      List<String> inside = new ArrayList<>();
      try (DirectoryStream<Path> all = Files.newDirectoryStream(root.resolve(folder))) {
        all.forEach(
            path -> inside.add((folder.isEmpty() ? "" : folder + "/") + path.getFileName()));
      } catch (NoSuchFileException e) {
        return List.of();
      }
      return inside;
    }
  }

  /** When a file or folder was written. */
  static long written(Path path) throws IOException {
    return written(read(path));
  }

  private static long written(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  private static BasicFileAttributes read(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
