package kz.bayandama.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What a tree of files holds, exactly.
 *
 * @param entries sorted by path
 */
public record Manifest(List<Entry> entries) {
  public Manifest {
    entries = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
  }

  /**
   * A file of a tree.
   *
   * @param path relative, {@code /}-separated: its key in the bucket
   * @param sha256 of its bytes
   * @param length in bytes
   * @param mediaType with its charset: the Content-Type it is served with
   * @param language BCP 47 tag, null where a file is of no language
   * @param cache its Cache-Control (RFC 9111)
   */
  public record Entry(
      String path,
      String sha256,
      long length,
      String mediaType,
      @Nullable String language,
      String cache) {}

  /** The manifest of a folder: all regular files in it, links not followed. */
  public static Manifest of(Path tree) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = tree.relativize(file).toString().replace('\\', '/');
        entries.add(
            new Entry(
                path,
                Ids.of(file),
                Files.size(file),
                MediaTypes.of(path),
                Serving.language(path),
                Serving.cache(path)));
      }
    }
    return new Manifest(entries);
  }

  Map<String, Entry> byPath() {
    Map<String, Entry> all = new LinkedHashMap<>();
    entries.forEach(entry -> all.put(entry.path(), entry));
    return all;
  }
}
