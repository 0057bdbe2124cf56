package kz.bayandama.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier build made of what, in a file beside the tree ({@code site.inputs}): the key of
 * its digests, then for each folder when it was written and its path, and a line a file in it with
 * the digest of its inputs, its own, its length, when it was written, its pieces and its name; a
 * checksum at the end. It is only a shortcut: without it, or where a file was changed by others
 * since, the file is made again. Immutable.
 */
final class Former {
  private static final String FORM = "bayandama-site-inputs 4 ";
  private static final String FOLDER = "/\t";
  private static final int SEAL = 8;

  private final Path file;
  private final Fingerprint.Key key;
  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, Folder> folders = new HashMap<>();

  /** A file as it was written. */
  record Line(String inputs, String sha256, long length, long written, List<Part> parts) {}

  /**
   * A folder as it was left.
   *
   * @param written when anything was last added to it or removed, {@link #UNKNOWN} where something
   *     may have been since
   * @param inside paths of what is in it
   */
  record Folder(long written, List<String> inside) {
    /** No folder's time. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private Folder(long written) {
      this(written, new ArrayList<>(1));
    }
  }

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
    String all = unsealed(file);
    int end = all.indexOf('\n');
    if (end < 0 || !all.startsWith(FORM)) {
      return new Former(file, Fingerprint.Key.random());
    }
    Former former = new Former(file, Fingerprint.Key.parse(all.substring(FORM.length(), end)));
    former.lines(all, end + 1);
    return former;
  }

  /** What was written before the seal; nothing where that is not its seal. */
  private static String unsealed(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return "";
    }
    int length = bytes.length - SEAL;
    return length >= 0 && Arrays.equals(bytes, length, bytes.length, seal(bytes, length), 0, SEAL)
        ? new String(bytes, 0, length, StandardCharsets.UTF_8)
        : "";
  }

  /** Tells whether all of it was written; nobody is kept from writing another. */
  private static byte[] seal(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    String hex = HexFormat.of().toHexDigits((int) sum.getValue());
    return hex.getBytes(StandardCharsets.US_ASCII);
  }

  private void lines(String all, int begin) {
    String path = "";
    Folder folder = new Folder(Folder.UNKNOWN);
    for (int from = begin, to; (to = all.indexOf('\n', from)) >= 0; from = to + 1) {
      if (all.startsWith(FOLDER, from)) {
        int tab = all.indexOf('\t', from + FOLDER.length());
        folder = new Folder(Long.parseLong(all, from + FOLDER.length(), tab, 10));
        path = all.substring(tab + 1, to);
        folders.put(path, folder);
        Folder above = folders.get(folder(path));
        if (above != null) {
          above.inside().add(path);
        }
      } else {
        String name = all.substring(all.lastIndexOf('\t', to) + 1, to);
        String its = path.isEmpty() ? name : path + "/" + name;
        lines.put(its, line(all, from));
        folder.inside().add(its);
      }
    }
  }

  private static Line line(String all, int from) {
    int[] tabs = new int[5];
    for (int i = 0, at = from - 1; i < tabs.length; i++) {
      at = all.indexOf('\t', at + 1);
      tabs[i] = at;
    }
    return new Line(
        all.substring(from, tabs[0]),
        all.substring(tabs[0] + 1, tabs[1]),
        Long.parseLong(all, tabs[1] + 1, tabs[2], 10),
        Long.parseLong(all, tabs[2] + 1, tabs[3], 10),
        parts(all.substring(tabs[3] + 1, tabs[4])));
  }

  private static List<Part> parts(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      parts.add(Part.parse(part));
    }
    return List.copyOf(parts);
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

  /** A folder as it was left. */
  @Nullable Folder folder(String path, long written) {
    Folder folder = folders.get(path);
    return folder != null && folder.written() == written ? folder : null;
  }

  /** The path of the folder that a path is in, empty for the root. */
  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /**
   * Remembers a tree for the next build.
   *
   * @param files by path
   * @param folders when they were written, by path
   */
  void write(SortedMap<String, Line> files, SortedMap<String, Long> folders) throws IOException {
    Map<String, StringBuilder> inside = new HashMap<>();
    files.forEach((path, line) ->
        append(line, path, inside.computeIfAbsent(folder(path), any -> new StringBuilder(256))));
    StringBuilder out = new StringBuilder(FORM).append(key).append('\n');
    out.append(inside.getOrDefault("", new StringBuilder()));
    folders.forEach((path, written) -> {
      out.append(FOLDER).append(written.longValue()).append('\t').append(path).append('\n');
      out.append(inside.getOrDefault(path, new StringBuilder()));
    });
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    try (OutputStream to = Files.newOutputStream(file)) {
      to.write(bytes);
      to.write(seal(bytes, bytes.length));
    }
  }

  private static void append(Line line, String path, StringBuilder out) {
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
        .append(path, path.lastIndexOf('/') + 1, path.length())
        .append('\n');
  }
}
