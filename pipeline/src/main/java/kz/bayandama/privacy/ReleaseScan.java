package kz.bayandama.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last look before anything is uploaded: every file of a release is read again, with the
 * detectors and for the originals' own names and numbers. One hit stops the release. Names are
 * looked for as the originals have them: a detector of names cries too often for a gate that nobody
 * stands at. Thread-safe.
 */
public final class ReleaseScan {
  /**
   * The digest in an asset's name: by chance it looks like a car's number («907bdd03»), and it is
   * nobody's.
   */
  private static final Pattern DIGEST =
      Pattern.compile("(assets/(?:[\\w.-]+/)*\\w+)-[0-9a-f]{8}(?:-\\d+)?(?=\\.)");

  /** What stops a release wherever it stands. */
  private static final Set<Kind> STOPPING =
      EnumSet.of(
          Kind.EMAIL,
          Kind.IBAN,
          Kind.IIN,
          Kind.PHONE,
          Kind.IDENTITY_CARD,
          Kind.PASSPORT,
          Kind.CAR_PLATE,
          Kind.BIRTH_DATE);

  private static final List<Detector> DETECTORS =
      List.of(new BankCards(), new IdentificationNumbers(), new Phones(), new Patterns(STOPPING));

  /** What {@link ReleaseFiles} puts between cells, blocks and values. */
  private static final Pattern CELLS = Pattern.compile(" \\| ");

  /** Without any of these a text holds none of the kinds. */
  private static final Pattern MAY_TELL = Pattern.compile("@|\\d[^\\n]{0,40}\\d|\\(at\\)|собака");

  private static final double SURE = 0.8;

  private final Originals originals;
  private final Set<String> cleared;
  private final ReleaseFiles files;

  /** Reads the text and the metadata of a PDF file. */
  public interface TextOf {
    String read(Path file) throws IOException;
  }

  /**
   * What a packed search index says.
   *
   * @param files paths in the tree that it was read from: they are not looked into again
   */
  public record Index(String text, Set<String> files) {
    /** A release without a search. */
    public static final Index NONE = new Index("", Set.of());

    public Index {
      files = Set.copyOf(files);
    }
  }

  /**
   * A find that stops the release. It does not say what was found: it goes to a log.
   *
   * @param path in the tree, with slashes
   * @param what the kind, or {@code original} for a name or number of an original
   * @param subject whose original that is, null for a kind
   */
  public record Hit(String path, String what, @Nullable String subject) {}

  /**
   * A scan.
   *
   * @param originals by subject the names and numbers that were replaced or stand elsewhere in the
   *     original: of {@link PersonalDataFinder#telling}
   * @param cleared excerpts that people kept or found not personal, and the publisher's own
   *     contacts
   * @param pdf reads PDF files
   */
  public ReleaseScan(
      Map<String, ? extends Collection<String>> originals, Collection<String> cleared, TextOf pdf) {
    this.cleared = new HashSet<>(cleared);
    Set<String> kept = new HashSet<>();
    cleared.forEach(one -> kept.add(Endings.skeleton(one)));
    List<Originals.Original> sought = new ArrayList<>();
    originals.forEach((subject, excerpts) ->
        excerpts.stream()
            .filter(one -> !kept.contains(Endings.skeleton(one)))
            .forEach(one -> sought.add(new Originals.Original(subject, one))));
    this.originals = new Originals(sought);
    this.files = new ReleaseFiles(pdf);
  }

  /**
   * All hits in a tree, in the order of the paths.
   *
   * @param index what the search's files in it say
   * @param passed paths of files in which an earlier scan for the same found nothing: they are not
   *     read again
   * @throws IOException also where a file cannot be read as what it is: what nobody can look into
   *     is not published
   */
  public List<Hit> scan(Path tree, Index index, Set<String> passed) throws IOException {
    List<Hit> hits = new ArrayList<>();
    List<Path> all;
    try (Stream<Path> walk = Files.walk(tree)) {
      all = walk.filter(Files::isRegularFile).sorted().toList();
    }
    Set<String> seen = new HashSet<>();
    for (Path file : all) {
      String path = tree.relativize(file).toString().replace('\\', '/');
      if (passed.contains(path)) {
        continue;
      }
      hit(path, DIGEST.matcher(path).replaceAll("$1").replace('/', ' '), seen).ifPresent(hits::add);
      if (!index.files().contains(path)) {
        hit(path, files.text(file), seen).ifPresent(hits::add);
      }
    }
    hit("search", index.text(), seen).ifPresent(hits::add);
    return hits;
  }

  /**
   * The first thing in a text that stops a release.
   *
   * @param seen what was found harmless already: pages share most of their text
   */
  private Optional<Hit> hit(String path, String text, Set<String> seen) {
    Optional<Hit> original = originals.in(text).map(subject -> new Hit(path, "original", subject));
    return original.isPresent()
        ? original
        : kind(path, text, seen).map(kind -> new Hit(path, kind.id(), null));
  }

  private Optional<Kind> kind(String path, String text, Set<String> seen) {
    boolean program = path.endsWith(".js");
    return CELLS
        .splitAsStream(text)
        .filter(cell -> MAY_TELL.matcher(cell).find() && seen.add(cell))
        .flatMap(cell ->
            PersonalDataFinder.find(cell, DETECTORS).stream()
                .filter(found -> !cleared.contains(found.excerpt()) && !isInsideWord(cell, found))
                .filter(found -> !isDigest(cell, found)))
        .filter(found -> STOPPING.contains(found.kind()) && found.confidence() >= SURE)
        .filter(found -> found.kind() == Kind.EMAIL || !program)
        .filter(found -> found.kind() != Kind.IIN || isPerson(found.excerpt()))
        .map(Found::kind)
        .findFirst();
  }

  /** Figures beside each other are no number of a person, unless birth date and check agree. */
  private static boolean isPerson(String written) {
    String digits = FoldedText.of(written).digits().replaceAll("\\D", "");
    return written.length() == digits.length()
        || (digits.length() == 12 && CheckDigits.twelve(digits) && CheckDigits.dated(digits));
  }

  /** Whether it is the digest in the address of an asset. */
  private static boolean isDigest(String text, Found found) {
    return found.kind() == Kind.CAR_PLATE
        && DIGEST
            .matcher(text)
            .results()
            .anyMatch(name -> name.start() <= found.start() && found.end() <= name.end());
  }

  /** Digits inside a fingerprint or another word of letters and digits. */
  private static boolean isInsideWord(String text, Found found) {
    return (found.start() > 0 && isAscii(text.charAt(found.start() - 1)))
        || (found.end() < text.length() && isAscii(text.charAt(found.end())));
  }

  private static boolean isAscii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
