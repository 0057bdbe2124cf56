package kz.bayandama.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kz.bayandama.archive.WholeFile;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;

/** The files of a release, on this machine. */
public final class Tree {
  private final Manifest manifest;
  private final Function<Manifest.Entry, Path> files;

  Tree(Manifest manifest, Function<Manifest.Entry, Path> files) {
    this.manifest = manifest;
    this.files = files;
  }

  /**
   * A file as the site's builder knows it.
   *
   * @param redirect the address that a store which can redirect sends its readers on to
   */
  public record File(
      String path, String sha256, long length, Manifest.Kind kind, @Nullable String redirect) {}

  /** The files of a folder, which the builder has already read. */
  public static Tree of(Path root, List<File> files) {
    return new Tree(
        new Manifest(files.stream().map(Tree::entry).toList()),
        entry -> root.resolve(entry.path()));
  }

  /** All regular files of a folder, links not followed. */
  public static Tree of(Path root, Function<String, Manifest.Kind> kinds) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      return of(root, files.parallelStream().map(file -> read(root, file, kinds)).toList());
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static File read(Path root, Path file, Function<String, Manifest.Kind> kinds) {
    String path = root.relativize(file).toString().replace('\\', '/');
    try (InputStream in = Files.newInputStream(file)) {
      Ids.Digest digest = Ids.digest(in);
      return new File(path, digest.id(), digest.length(), kinds.apply(path), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manifest.Entry entry(File file) {
    return new Manifest.Entry(
        file.path(),
        file.sha256(),
        file.length(),
        Serving.mediaType(file.path()),
        Serving.language(file.path()),
        null,
        Serving.cache(file.kind()),
        file.redirect(),
        file.kind());
  }

  /**
   * The same with what browsers read compressed once, here.
   *
   * @param beside as files of their own ({@code style.css.gz}), for a web server that looks for
   *     them; otherwise in place of the plain ones and with a Content-Encoding, for a bucket
   * @param work a folder for the compressed files
   */
  public Tree compressed(boolean beside, Path work) throws IOException {
    Files.createDirectories(work);
    List<Manifest.Entry> entries = new ArrayList<>();
    Map<String, Path> compressed = new HashMap<>();
    for (Manifest.Entry entry : manifest.entries()) {
      if (beside || !Serving.compressible(entry.path())) {
        entries.add(entry);
      }
      if (Serving.compressible(entry.path())) {
        Path file = gzip(file(entry), work.resolve(entry.sha256() + ".gz"));
        Manifest.Entry smaller = gzipped(entry, beside).with(Ids.of(file), Files.size(file));
        compressed.put(smaller.path(), file);
        entries.add(smaller);
      }
    }
    sweep(work, compressed);
    return new Tree(
        new Manifest(entries),
        entry -> {
          Path file = compressed.get(entry.path());
          return file == null ? files.apply(entry) : file;
        });
  }

  private static Manifest.Entry gzipped(Manifest.Entry entry, boolean beside) {
    return new Manifest.Entry(
        beside ? entry.path() + ".gz" : entry.path(),
        entry.sha256(),
        entry.length(),
        beside ? Serving.mediaType(".gz") : entry.mediaType(),
        entry.language(),
        beside ? null : "gzip",
        entry.cache(),
        beside ? null : entry.redirect(),
        entry.kind());
  }

  private static void sweep(Path work, Map<String, Path> needed) throws IOException {
    Set<Path> files = Set.copyOf(needed.values());
    try (Stream<Path> all = Files.list(work)) {
      for (Path file : all.filter(one -> !files.contains(one)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path gzip(Path from, Path to) throws IOException {
    if (!Files.exists(to)) {
      Path half = Files.createTempFile(to.toAbsolutePath().getParent(), "half", ".gz");
      try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(half))) {
        Files.copy(from, out);
      }
      WholeFile.move(half, to);
    }
    return to;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** The file that holds an entry's bytes. */
  Path file(Manifest.Entry entry) {
    return files.apply(entry);
  }
}
