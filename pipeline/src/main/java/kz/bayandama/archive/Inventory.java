package kz.bayandama.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What a bucket holds below its prefix: keys and versions, listed and removed. Thread-safe. */
final class Inventory {
  private static final int AT_ONCE_DELETED = 1000;

  private final BucketClient client;
  private volatile Instant lastSeen = Instant.EPOCH;

  Inventory(BucketClient client) {
    this.client = client;
  }

  /**
   * All keys that begin so and come after a key, sorted.
   *
   * @param after a key, empty for all
   */
  List<Bucket.Item> list(String begin, String after) throws IOException {
    List<Bucket.Item> items = new ArrayList<>();
    try {
      String token = null;
      do {
        String next = token;
        ListObjectsV2Response page =
            client
                .sdk()
                .listObjectsV2(list -> {
                  list.bucket(client.name())
                      .prefix(client.prefix() + begin)
                      .continuationToken(next);
                  if (!after.isEmpty()) {
                    list.startAfter(client.prefix() + after);
                  }
                });
        page.sdkHttpResponse()
            .firstMatchingHeader("Date")
            .ifPresent(
                date -> lastSeen = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        page.contents()
            .forEach(object ->
                items.add(
                    new Bucket.Item(
                        object.key().substring(client.prefix().length()),
                        BucketClient.plain(object.eTag()),
                        object.size(),
                        object.lastModified())));
        token = page.nextContinuationToken();
      } while (token != null);
    } catch (SdkException e) {
      throw client.fault("list " + begin, e);
    }
    items.sort(Comparator.comparing(Bucket.Item::key));
    return items;
  }

  /** The store's own clock at its last listing: the clock here may be wrong. */
  Instant lastSeen() {
    return lastSeen;
  }

  /** Removes keys; one that is not there is no error. */
  void delete(List<String> keys) throws IOException {
    deleteVersions(keys.stream().map(key -> new Bucket.Version(key, "", true, false)).toList());
  }

  /** Removes versions for good; one without an id is the key's newest. */
  void deleteVersions(List<Bucket.Version> versions) throws IOException {
    for (int from = 0; from < versions.size(); from += AT_ONCE_DELETED) {
      List<ObjectIdentifier> some =
          versions.subList(from, Math.min(versions.size(), from + AT_ONCE_DELETED)).stream()
              .map(version ->
                  ObjectIdentifier.builder()
                      .key(client.prefix() + version.key())
                      .versionId(version.id().isEmpty() ? null : version.id())
                      .build())
              .toList();
      try {
        DeleteObjectsResponse done =
            client
                .sdk()
                .deleteObjects(delete -> delete.bucket(client.name()).delete(d -> d.objects(some)));
        if (done.hasErrors() && !done.errors().isEmpty()) {
          throw new IOException(
              client.place()
                  + ": could not delete "
                  + done.errors().getFirst().key()
                  + ": "
                  + done.errors().getFirst().message());
        }
      } catch (SdkException e) {
        throw client.fault("delete " + some.getFirst().key(), e);
      }
    }
  }

  /**
   * All versions of all objects whose keys begin so, deletions among them. A bucket that never had
   * versions, or a store that does not know them, has one a key.
   */
  List<Bucket.Version> versions(String begin) throws IOException {
    List<Bucket.Version> versions = new ArrayList<>();
    try {
      for (ListObjectVersionsResponse page :
          client
              .sdk()
              .listObjectVersionsPaginator(
                  list -> list.bucket(client.name()).prefix(client.prefix() + begin))) {
        page.versions()
            .forEach(
                one -> versions.add(version(one.key(), one.versionId(), one.isLatest(), false)));
        page.deleteMarkers()
            .forEach(
                one -> versions.add(version(one.key(), one.versionId(), one.isLatest(), true)));
      }
    } catch (SdkException e) {
      if (e instanceof S3Exception s3 && s3.statusCode() == BucketClient.NOT_IMPLEMENTED) {
        return list(begin, "").stream()
            .map(item -> new Bucket.Version(item.key(), "", true, false))
            .toList();
      }
      throw client.fault("list the versions of " + begin, e);
    }
    return versions;
  }

  private Bucket.Version version(
      String key, @Nullable String id, @Nullable Boolean newest, boolean deletion) {
    return new Bucket.Version(
        key.substring(client.prefix().length()),
        Objects.requireNonNullElse(id, ""),
        Boolean.TRUE.equals(newest),
        deletion);
  }
}
