package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kz.bayandama.archive.Bucket;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** Ceph's gateway, which also keeps versions and hosts websites. */
class RgwPublishIT extends S3PublishContract {
  @Override
  Bucket.Place place() {
    return Rgw.started().bucket();
  }

  @Override
  Bucket.Keys keys() {
    return Rgw.KEYS;
  }

  @Test
  void oldVersionsAreFoundAndPurged() throws Exception {
    Bucket.Place versioned = Rgw.started().bucket();
    try (S3Client client = Rgw.started().client()) {
      client.putBucketVersioning(put ->
          put.bucket(versioned.bucket())
              .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    }
    try (S3Store store = S3Store.of(Bucket.open(versioned, Rgw.KEYS))) {
      SmallSite site = SmallSite.in(folder.resolve("versioned"));
      site.write("ru/case.html", "<p>имя потерпевшего: Асан");
      Logbook logbook = Logbook.open(folder.resolve("v"), store.place());
      // this gateway forgets conditions in a bucket with versions, which the probe finds out
      assertThatThrownBy(() ->
              new Publisher(store, logbook, false, Edge.NONE, InstantSource.system())
                  .publish(site.tree(), EDITIONS))
          .isInstanceOf(Conditions.Unconditional.class);
      Publisher publisher = new Publisher(store, logbook, true, Edge.NONE, InstantSource.system());
      publisher.publish(site.tree(), EDITIONS);
      site.write("ru/case.html", "<p>сведения сняты");
      publisher.publish(site.tree(), EDITIONS);
      List<String> texts = List.of("потерпевшего: Асан");
      assertThat(Absence.traces(store, texts))
          .singleElement()
          .matches(trace -> trace.key().equals("ru/case.html") && !trace.version().isEmpty());
      new Pruning(store, logbook).purge();
      assertThat(Absence.traces(store, texts)).isEmpty();
      assertThat(store.versions()).allMatch(version -> version.newest() && !version.deletion());
      assertThat(new Verification(store, logbook).verify().proven()).isTrue();
    }
  }

  @Test
  void aBodyThatWasDamagedOnTheWayIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("page.html"), "<p>Ұсынымдар");
    try (S3Client client = Rgw.started().client()) {
      Bucket.Place place = Rgw.started().bucket();
      assertThat(
              catchThrowable(() ->
                  client.putObject(
                      put ->
                          put.bucket(place.bucket())
                              .key("page.html")
                              .contentMD5("1B2M2Y8AsgTpgAmY7PhCfg=="),
                      file)))
          .hasMessageContaining("400");
      assertThat(client.listObjectsV2(list -> list.bucket(place.bucket())).contents()).isEmpty();
    }
  }

  @Test
  void aRedirectIsServedByTheStoresWebsite() throws Exception {
    Bucket.Place place = Rgw.started().bucket();
    try (S3Store store = S3Store.of(Bucket.open(place, Rgw.KEYS));
        Bucket bucket = Bucket.open(place, Rgw.KEYS)) {
      Path empty = Files.write(folder.resolve("empty"), new byte[0]);
      store.put(
          new Manifest.Entry(
              "old/index.html",
              Ids.of(empty),
              0,
              "text/html; charset=utf-8",
              null,
              null,
              "public, max-age=300",
              "/ru/reports/2025/",
              Manifest.Kind.PAGE),
          empty);
      assertThat(bucket.headers("old/index.html").orElseThrow().redirect())
          .isEqualTo("/ru/reports/2025/");
    }
  }
}
