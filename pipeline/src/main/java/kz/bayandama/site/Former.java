package kz.bayandama.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier build made of what, in a file beside the tree ({@code site.inputs}): the key of
 * its digests, then a line a file with the digest of its inputs, its own, its length, when it was
 * written, its pieces and its path. It is only a shortcut: without it, or where a file was changed
 * by others since, the file is made again. Files may be remembered by several threads at a time.
 */
final class Former {
  private static final String FORM = "bayandama-site-inputs 3 ";

  private final Path file;
  private final Fingerprint.Key key;
  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, Line> next = new ConcurrentSkipListMap<>();

  /** A file as it was written. */
  record Line(String inputs, String sha256, long length, long written, List<Part> parts) {}

  /**
   * A piece of a file, where it begins in it.
   *
   * @param state of the file's digest after the last whole block in or before the piece
   */
  record Part(String inputs, int offset, int length, String note, String state) {
    private static Part parse(String text) {
      String[] parts = text.split(" ", -1);
      return new Part(
          parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3], parts[4]);
    }

    @Override
    public String toString() {
      return inputs + " " + offset + " " + length + " " + note + " " + state;
    }
  }

  private Former(Path file, Fingerprint.Key key) {
    this.file = file;
    this.key = key;
  }

  static Former read(Path root) throws IOException {
    Path file = Found.beside(root, ".inputs");
    List<String> all;
    try {
      all = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      all = List.of();
    }
    if (all.isEmpty() || !all.getFirst().startsWith(FORM)) {
      return new Former(file, Fingerprint.Key.random());
    }
    Former former =
        new Former(file, Fingerprint.Key.parse(all.getFirst().substring(FORM.length())));
    all.subList(1, all.size()).forEach(former::line);
    return former;
  }

  private void line(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length == 6) {
      List<Part> pieces = new ArrayList<>();
      if (!parts[4].isEmpty()) {
        for (String piece : parts[4].split(",", -1)) {
          pieces.add(Part.parse(piece));
        }
      }
      lines.put(
          parts[5],
          new Line(
              parts[0],
              parts[1],
              Long.parseLong(parts[2]),
              Long.parseLong(parts[3]),
              List.copyOf(pieces)));
    }
  }

  /** What all digests of this folder are made under. */
  Fingerprint.Key key() {
    return key;
  }

  /** A file as it was written, if it still is. */
  @Nullable Line untouched(String path, Found.@Nullable Stat now) {
    Line line = lines.get(path);
    boolean same =
        line != null
            && now != null
            && now.regular()
            && now.length() == line.length()
            && now.written() == line.written();
    return same ? line : null;
  }

  /** Remembers a file for the next build. */
  void keep(String path, Line line) {
    next.put(path, line);
  }

  void write() throws IOException {
    StringBuilder out = new StringBuilder(FORM).append(key).append('\n');
    next.forEach((path, line) ->
        out.append(line.inputs())
            .append('\t')
            .append(line.sha256())
            .append('\t')
            .append(line.length())
            .append('\t')
            .append(line.written())
            .append('\t')
            .append(line.parts().stream().map(Part::toString).collect(Collectors.joining(",")))
            .append('\t')
            .append(path)
            .append('\n'));
    Files.writeString(file, out);
  }
}
