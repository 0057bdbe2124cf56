package kz.bayandama.publish;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import kz.bayandama.report.Ids;

/**
 * The proof that a store no longer holds given texts: in no object and in no version of one. Every
 * version is read. Text is looked for as it is, in HTML with its marks taken away, in JSON with its
 * escapes undone, in gzip and in zip (DOCX, XLSX). What cannot be read as text, such as a PDF or a
 * shard of the search, is proven clean only by being part of the newest release, byte for byte,
 * whose tree was looked through before it was published.
 */
public final class Absence {
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern ENTITY = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u00ad]+");
  private static final int DEEPEST = 3;
  private static final int MOST = 1 << 28;

  private Absence() {}

  /** Why a version is in the way of the proof. */
  public enum Why {
    /** It holds one of the texts. */
    HOLDS,
    /** It cannot be read as text and is no part of the newest release. */
    UNREADABLE
  }

  /**
   * A version in the way of the proof.
   *
   * @param version its id, empty where the store keeps only one
   */
  public record Trace(String key, String version, Why why) {}

  /**
   * Reads all versions of all objects.
   *
   * @param texts what must not be there; each is looked for without regard to case and white space
   * @return what is in the way of the proof, sorted by key; none is the proof
   */
  public static List<Trace> traces(Store store, Collection<String> texts)
      throws IOException, InterruptedException {
    List<String> wanted = texts.stream().map(Absence::plain).toList();
    if (wanted.stream().anyMatch(text -> text.isBlank())) {
      throw new IllegalArgumentException("an empty text is everywhere");
    }
    Set<String> released = released(store);
    List<Trace> traces = Collections.synchronizedList(new ArrayList<>());
    List<Store.Version> versions =
        store.versions().stream().filter(version -> !version.deletion()).toList();
    Parallel.each(
        versions,
        version -> {
          Optional<InputStream> in = store.open(version);
          if (in.isPresent()) {
            try (InputStream body = in.get()) {
              why(body.readAllBytes(), wanted, released)
                  .ifPresent(why -> traces.add(new Trace(version.key(), version.id(), why)));
            }
          }
        });
    return traces.stream()
        .sorted(Comparator.comparing(Trace::key).thenComparing(Trace::version))
        .toList();
  }

  private static Set<String> released(Store store) throws IOException {
    Releases releases = new Releases(store);
    int newest = releases.look(0, "nobody").newest();
    return newest == 0
        ? Set.of()
        : releases.read(newest).manifest().entries().stream()
            .map(Manifest.Entry::sha256)
            .collect(Collectors.toSet());
  }

  private static Optional<Why> why(byte[] bytes, List<String> texts, Set<String> released)
      throws IOException {
    List<String> readable = new ArrayList<>();
    boolean all = read(bytes, readable, 0);
    for (String text : readable) {
      String plain = plain(text);
      if (texts.stream().anyMatch(plain::contains)) {
        return Optional.of(Why.HOLDS);
      }
    }
    return all || released.contains(Ids.of(bytes)) ? Optional.empty() : Optional.of(Why.UNREADABLE);
  }

  /** Collects all text in some bytes; returns whether that was all there is. */
  private static boolean read(byte[] bytes, List<String> texts, int depth) throws IOException {
    if (depth > DEEPEST || bytes.length > MOST) {
      return false;
    }
    if (begins(bytes, 0x1f, 0x8b)) {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return read(in.readNBytes(MOST), texts, depth + 1);
      } catch (ZipException | EOFException e) {
        return false;
      }
    }
    if (begins(bytes, 'P', 'K', 3, 4)) {
      boolean all = true;
      try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        while (in.getNextEntry() != null) {
          all &= read(in.readNBytes(MOST), texts, depth + 1);
        }
      }
      return all;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        texts.add(new String(bytes, StandardCharsets.UTF_8));
        return false;
      }
    }
    texts.add(new String(bytes, StandardCharsets.UTF_8));
    return !begins(bytes, '%', 'P', 'D', 'F');
  }

  private static boolean begins(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    String plain = TAG.matcher(text).replaceAll("");
    plain = ENTITY.matcher(plain).replaceAll(Absence::character);
    plain =
        ESCAPE
            .matcher(plain)
            .replaceAll(one ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(one.group(1), 16))));
    plain =
        plain
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&nbsp;", " ")
            .replace("&amp;", "&")
            .replace("\\\"", "\"")
            .replace("\\n", " ")
            .replace("\\/", "/");
    return SPACE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static String character(MatchResult one) {
    int code = Integer.parseInt(one.group(2), one.group(1).isEmpty() ? 10 : 16);
    return Character.isValidCodePoint(code)
        ? Matcher.quoteReplacement(Character.toString(code))
        : "";
  }
}
