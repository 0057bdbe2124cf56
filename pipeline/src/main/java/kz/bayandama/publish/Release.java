package kz.bayandama.publish;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published, exactly. Releases are numbered from 1 in the store; putting number n where it
 * is absent is what commits a publication.
 *
 * @param previous number of the release before, null for the first
 * @param restores number of the release that it brings back, null for most
 * @param editions digests of the adopted editions that it shows, sorted
 * @param at when it was committed, by the publisher's clock
 * @param manifest what it holds; empty once its files are deleted
 */
public record Release(
    int number,
    @Nullable Integer previous,
    @Nullable Integer restores,
    List<String> editions,
    Instant at,
    Manifest manifest) {
  public Release {
    editions = editions.stream().sorted().toList();
  }

  /** Whether its files were deleted: it cannot be brought back. */
  public boolean gone() {
    return manifest.entries().isEmpty();
  }

  /** Whether readers get the same from both. */
  boolean shows(Release other) {
    return manifest.equals(other.manifest()) && editions.equals(other.editions());
  }

  Release withoutFiles() {
    return new Release(number, previous, restores, editions, at, Manifest.EMPTY);
  }
}
