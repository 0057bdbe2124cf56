package kz.bayandama.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.bayandama.archive.WholeFile;
import kz.bayandama.json.Json;
import kz.bayandama.report.Ids;

/**
 * What this publisher knows of one store: the release it committed last, whether it was stopped
 * since, and the files of its releases, for bringing one back. All of it may be deleted; the next
 * publication then asks the store. One process at a time.
 */
public final class Logbook {
  private static final int SIX_DIGITS = 6;

  private final Path folder;
  private Book book;

  private Logbook(Path folder, Book book) {
    this.folder = folder;
    this.book = book;
  }

  /**
   * The page that is kept.
   *
   * @param publisher a name of this publisher's own, by chance
   * @param release number of the release that it committed last, 0 for none
   * @param etag of that release's manifest
   * @param clean whether nothing was begun since
   * @param conditions whether the store was seen to keep to conditional writes
   * @param damaged paths that are not what the release says
   * @param stale addresses that the edge still has to forget
   */
  private record Book(
      String place,
      String publisher,
      int release,
      String etag,
      boolean clean,
      boolean conditions,
      List<String> damaged,
      List<String> stale) {}

  /** Opens the logbook of a store, in a folder for all logbooks. */
  public static Logbook open(Path folder, String place) throws IOException {
    Path own = folder.resolve(Ids.abbreviate(Ids.of(place.getBytes(StandardCharsets.UTF_8))));
    Files.createDirectories(own.resolve("releases"));
    Files.createDirectories(own.resolve("begun"));
    Files.createDirectories(own.resolve("files"));
    Path page = own.resolve("logbook.json");
    Book book =
        Files.exists(page)
            ? Json.read(Files.readAllBytes(page), Book.class)
            : new Book(
                place, UUID.randomUUID().toString(), 0, "", true, false, List.of(), List.of());
    return new Logbook(own, book);
  }

  String publisher() {
    return book.publisher();
  }

  int release() {
    return book.release();
  }

  String etag() {
    return book.etag();
  }

  boolean clean() {
    return book.clean();
  }

  Set<String> damaged() {
    return Set.copyOf(book.damaged());
  }

  List<String> stale() {
    return book.stale();
  }

  boolean conditions() {
    return book.conditions();
  }

  void keepsConditions() throws IOException {
    write(
        new Book(
            book.place(),
            book.publisher(),
            book.release(),
            book.etag(),
            book.clean(),
            true,
            book.damaged(),
            book.stale()));
  }

  /** Says that the store may from now on hold parts of this release. */
  void begin(int release, byte[] bytes) throws IOException {
    WholeFile.writeDurably(begun(release), bytes);
    write(state(book.release(), book.etag(), false, book.damaged(), book.stale()));
  }

  /**
   * Keeps a file for bringing its release back, before it is put. By a second name where the file
   * system can, since the site's builder never writes in place. Several threads may do so at once.
   */
  void keep(String sha256, Path file) throws IOException {
    Path to = kept(sha256);
    try {
      link(file, to);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (IOException | UnsupportedOperationException e) {
      Path half = Files.createTempFile(folder, "half", "");
      Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
      WholeFile.move(half, to);
    }
  }

  private static void link(Path file, Path to) throws IOException {
    try {
      Files.createLink(to, file);
    } catch (NoSuchFileException e) {
      Files.createDirectories(Objects.requireNonNull(to.getParent()));
      Files.createLink(to, file);
    }
  }

  /** Says that the store holds this release and nothing of what was begun. */
  void committed(int release, byte[] bytes, String etag, List<String> stale) throws IOException {
    WholeFile.writeDurably(file(release), bytes);
    write(state(release, etag, true, List.of(), stale));
    Files.deleteIfExists(begun(release));
  }

  /** Says that the store is as its newest release, this one, says. */
  void found(Release release, String etag) throws IOException {
    committed(release.number(), Json.bytes(release), etag, book.stale());
  }

  /** Says that these paths are not what the newest release says. */
  void damaged(List<String> paths) throws IOException {
    write(state(book.release(), book.etag(), false, paths, book.stale()));
  }

  void invalidated() throws IOException {
    write(state(book.release(), book.etag(), book.clean(), book.damaged(), List.of()));
  }

  /** A release that this publisher has seen. */
  Optional<Release> read(int number) throws IOException {
    try {
      return Optional.of(Json.read(Files.readAllBytes(file(number)), Release.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  void keep(Release release) throws IOException {
    WholeFile.writeDurably(file(release.number()), Json.bytes(release));
  }

  /** Paths that publications which were never committed may have left. */
  Set<String> begunPaths() throws IOException {
    Set<String> paths = new HashSet<>();
    try (Stream<Path> files = Files.list(folder.resolve("begun"))) {
      for (Path file :
          files.filter(one -> !one.getFileName().toString().startsWith(".")).toList()) {
        Json.read(Files.readAllBytes(file), Release.class)
            .manifest()
            .entries()
            .forEach(entry -> paths.add(entry.path()));
      }
    }
    return paths;
  }

  /** Paths whose bytes are not kept here, or no longer as they were. */
  List<String> lacking(Changes changes) throws IOException {
    List<String> lacking = new ArrayList<>();
    for (Manifest.Entry entry : changes.all()) {
      Path file = kept(entry.sha256());
      if (!Files.exists(file) || !Ids.of(file).equals(entry.sha256())) {
        lacking.add(entry.path());
      }
    }
    return lacking;
  }

  Tree tree(Manifest manifest) {
    return new Tree(manifest, entry -> kept(entry.sha256()));
  }

  /** Forgets the files that none of these releases needs, and what was begun. */
  void sweep(List<Release> needed) throws IOException {
    Set<String> ids = new HashSet<>();
    needed.forEach(one -> one.manifest().entries().forEach(entry -> ids.add(entry.sha256())));
    List<Path> old = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder.resolve("files"))) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !ids.contains(String.valueOf(file.getFileName())))
          .forEach(old::add);
    }
    try (Stream<Path> files = Files.list(folder.resolve("begun"))) {
      files.forEach(old::add);
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }

  private Book state(
      int release, String etag, boolean clean, List<String> damaged, List<String> stale) {
    return new Book(
        book.place(), book.publisher(), release, etag, clean, book.conditions(), damaged, stale);
  }

  private void write(Book next) throws IOException {
    WholeFile.writeDurably(folder.resolve("logbook.json"), Json.bytes(next));
    book = next;
  }

  private Path file(int number) {
    return folder.resolve("releases").resolve(name(number));
  }

  private Path begun(int number) {
    return folder.resolve("begun").resolve(name(number));
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "%0" + SIX_DIGITS + "d.json", number);
  }

  private Path kept(String id) {
    return folder.resolve("files").resolve(id.substring(0, 2)).resolve(id);
  }
}
