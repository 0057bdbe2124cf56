package kz.bayandama.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last look before anything is uploaded: every file of a release is read again, with the
 * detectors and for the originals' own names and numbers. One hit stops the release. Names are
 * looked for as the originals have them: a detector of names cries too often for a gate that nobody
 * stands at. Thread-safe.
 */
public final class ReleaseScan {
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

  private static final double SURE = 0.8;
  private static final Set<String> OFFICE = Set.of("pdf", "docx", "xlsx", "odt", "ods", "zip");

  private final PersonalDataFinder finder;
  private final Originals originals;
  private final Set<String> cleared;
  private final TextOf texts;

  /** Reads the text and the metadata of an office or PDF file. */
  public interface TextOf {
    String read(Path file) throws IOException;
  }

  /**
   * A find that stops the release. It does not say what was found: it goes to a log.
   *
   * @param path in the tree, with slashes
   * @param what the kind, or {@code original} for a name or number of an original
   */
  public record Hit(String path, String what) {}

  /**
   * A scan.
   *
   * @param originals excerpts that were replaced, of {@link Replacement#removed}
   * @param cleared excerpts that people kept or found not personal, and the publisher's own
   *     contacts
   * @param texts reads office and PDF files
   */
  public ReleaseScan(
      PersonalDataFinder finder,
      Collection<String> originals,
      Collection<String> cleared,
      TextOf texts) {
    this.finder = finder;
    this.cleared = new HashSet<>(cleared);
    this.originals =
        new Originals(originals.stream().filter(one -> !this.cleared.contains(one)).toList());
    this.texts = texts;
  }

  /**
   * All hits in a tree, in the order of the paths.
   *
   * @throws IOException also where a file cannot be read as what it is: what nobody can look into
   *     is not published
   */
  public List<Hit> scan(Path tree) throws IOException {
    List<Hit> hits = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(tree)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String path = tree.relativize(file).toString().replace('\\', '/');
      hit(path.replace('/', ' ')).ifPresent(what -> hits.add(new Hit(path, what)));
      String text = text(file);
      if (text != null) {
        hit(text).ifPresent(what -> hits.add(new Hit(path, what)));
      }
    }
    return hits;
  }

  /** The kind of the first thing in a text that stops a release. */
  public Optional<String> hit(String text) {
    if (originals.in(text)) {
      return Optional.of("original");
    }
    return finder.findNumbers(text).stream()
        .filter(found -> STOPPING.contains(found.kind()) && found.confidence() >= SURE)
        .filter(found -> !cleared.contains(found.excerpt()) && !isInsideWord(text, found))
        .map(found -> found.kind().id())
        .findFirst();
  }

  /** Digits inside a fingerprint or another word of letters and digits. */
  private static boolean isInsideWord(String text, Found found) {
    return (found.start() > 0 && isAscii(text.charAt(found.start() - 1)))
        || (found.end() < text.length() && isAscii(text.charAt(found.end())));
  }

  private static boolean isAscii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  /** The text of a file, null where it holds none: an image, a font, a packed shard. */
  private @Nullable String text(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (OFFICE.contains(name.substring(name.lastIndexOf('.') + 1))) {
      return texts.read(file);
    }
    try {
      return Markup.text(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString());
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
