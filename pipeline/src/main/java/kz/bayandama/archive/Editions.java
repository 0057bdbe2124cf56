package kz.bayandama.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.json.Json;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;

/**
 * Editions in an archive, each under the digest of its bytes: {@code
 * editions/<year>/<digest>.json}. Thread-safe.
 */
public final class Editions {
  private final Archive archive;

  public Editions(Archive archive) {
    this.archive = archive;
  }

  /** The SHA-256 of an edition's canonical JSON: what the Council votes on. */
  public static String digest(Edition edition) {
    return Ids.of(Json.bytes(edition));
  }

  /** Keeps an edition and returns its digest. Keeping the same one twice is keeping it once. */
  public String add(Edition edition) throws IOException {
    byte[] bytes = Json.bytes(edition);
    String digest = Ids.of(bytes);
    archive.putIfAbsent(key(edition.year(), digest), bytes);
    return digest;
  }

  /**
   * An edition, proven to be the one of that digest.
   *
   * @return empty if there is none
   * @throws IOException if its bytes have another digest or are no edition of that year
   */
  public Optional<Edition> edition(int year, String digest) throws IOException {
    String key = key(year, digest);
    if (!archive.exists(key)) {
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream in = archive.get(key)) {
      bytes = in.readAllBytes();
    }
    String actual = Ids.of(bytes);
    if (!actual.equals(digest)) {
      throw new IOException("the archive's " + key + " is damaged: its digest is " + actual);
    }
    Edition edition = Json.read(bytes, Edition.class);
    if (edition.year() != year) {
      throw new IOException("the archive's " + key + " is an edition of " + edition.year());
    }
    return Optional.of(edition);
  }

  /** Digests of a year's editions, sorted. */
  public List<String> digests(int year) throws IOException {
    String prefix = "editions/" + year + "/";
    List<String> digests = new ArrayList<>();
    for (String key : archive.list(prefix)) {
      digests.add(key.substring(prefix.length(), key.length() - ".json".length()));
    }
    return digests;
  }

  /** The years of which there are editions, in order. */
  public List<Integer> years() throws IOException {
    return archive.years("editions/");
  }

  private static String key(int year, String digest) {
    return "editions/" + year + "/" + Ids.checked(digest) + ".json";
  }
}
