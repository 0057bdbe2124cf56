package kz.bayandama.publish;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tree of files holds and how each is served, exactly.
 *
 * @param entries sorted by path
 */
public record Manifest(List<Entry> entries) {
  /** Of nothing. */
  public static final Manifest EMPTY = new Manifest(List.of());

  public Manifest {
    entries = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
  }

  /** What a file is to its readers; the order is the one of publication. */
  public enum Kind {
    /** Its name changes with its bytes: a style, a script, a shard of the search. */
    ASSET,
    /** A page. */
    PAGE,
    /** What programs read and what points at pages: feeds, sitemap, downloads. */
    FEED,
    /** What the search begins with: names the shards of one release. */
    POINTER
  }

  /**
   * A file of a tree.
   *
   * @param path relative, {@code /}-separated: its key in the bucket
   * @param sha256 of its bytes as they are stored
   * @param length of them
   * @param mediaType with its charset: the Content-Type it is served with
   * @param language BCP 47 tag, null where a file is of no language
   * @param encoding its Content-Encoding, null where it is stored as it is
   * @param cache its Cache-Control (RFC 9111)
   * @param redirect the address that readers are sent on to, null for most
   */
  public record Entry(
      String path,
      String sha256,
      long length,
      String mediaType,
      @Nullable String language,
      @Nullable String encoding,
      String cache,
      @Nullable String redirect,
      Kind kind) {

    public Entry {
      // a hundred thousand files share a dozen of these
      mediaType = mediaType.intern();
      language = language == null ? null : language.intern();
      cache = cache.intern();
    }

    /** The same with other bytes. */
    Entry with(String otherSha256, long otherLength) {
      return new Entry(
          path, otherSha256, otherLength, mediaType, language, encoding, cache, redirect, kind);
    }
  }

  Map<String, Entry> byPath() {
    Map<String, Entry> all = LinkedHashMap.newLinkedHashMap(entries.size());
    entries.forEach(entry -> all.put(entry.path(), entry));
    return all;
  }
}
