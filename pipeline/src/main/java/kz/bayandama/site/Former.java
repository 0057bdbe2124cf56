package kz.bayandama.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier build made of what, in a file beside the tree ({@code site.inputs}): a line a
 * file with its path, the digest of its inputs, its own, its length and when it was written. It is
 * only a shortcut: without it, or where a file was changed by others since, the file is made again.
 * Files may be remembered by several threads at a time.
 */
final class Former {
  private static final String FORM = "bayandama-site-inputs 1";

  private final Path file;
  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, Line> next = new ConcurrentSkipListMap<>();

  private record Line(String inputs, String sha256, long length, long written) {}

  private Former(Path file) {
    this.file = file;
  }

  static Former read(Path root) throws IOException {
    Path absolute = root.toAbsolutePath().normalize();
    Former former = new Former(absolute.resolveSibling(absolute.getFileName() + ".inputs"));
    List<String> all;
    try {
      all = Files.readAllLines(former.file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return former;
    }
    if (!all.isEmpty() && all.getFirst().equals(FORM)) {
      all.subList(1, all.size()).forEach(former::line);
    }
    return former;
  }

  private void line(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length == 5) {
      lines.put(
          parts[4],
          new Line(parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3])));
    }
  }

  /** The file as it was written, if it still is and its inputs are the same. */
  SiteTree.@Nullable Entry unchanged(String path, String inputs, Path there) throws IOException {
    Line line = lines.get(path);
    if (line == null || !line.inputs().equals(inputs)) {
      return null;
    }
    try {
      BasicFileAttributes now = Files.readAttributes(there, BasicFileAttributes.class);
      boolean same =
          now.isRegularFile() && now.size() == line.length() && written(now) == line.written();
      return same ? new SiteTree.Entry(path, line.sha256(), line.length()) : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /**
   * Remembers a file for the next build.
   *
   * @param made whether this build made it
   */
  void keep(String inputs, SiteTree.Entry entry, Path there, boolean made) throws IOException {
    Line known = lines.get(entry.path());
    long written =
        known == null || made
            ? written(Files.readAttributes(there, BasicFileAttributes.class))
            : known.written();
    next.put(entry.path(), new Line(inputs, entry.sha256(), entry.length(), written));
  }

  /** Nanoseconds, as far as the file system has them. */
  private static long written(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  void write() throws IOException {
    StringBuilder out = new StringBuilder(FORM).append('\n');
    next.forEach((path, line) ->
        out.append(line.inputs())
            .append('\t')
            .append(line.sha256())
            .append('\t')
            .append(line.length())
            .append('\t')
            .append(line.written())
            .append('\t')
            .append(path)
            .append('\n'));
    Files.writeString(file, out);
  }
}
