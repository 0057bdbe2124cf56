package kz.bayandama.publish;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published, exactly. Releases are numbered from 1 in the bucket; putting number n where
 * it is absent is what commits a publication.
 *
 * @param previous number of the release before, null for the first
 * @param editions digests of the adopted editions that it shows, sorted
 * @param at when it was committed
 */
public record Release(
    int number, @Nullable Integer previous, List<String> editions, Instant at, Manifest manifest) {
  public Release {
    editions = editions.stream().sorted().toList();
  }
}
