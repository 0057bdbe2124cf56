package kz.bayandama.archive;

import java.io.IOException;
import kz.bayandama.publish.Rgw;
import org.junit.jupiter.api.BeforeEach;

/** An archive on Ceph's gateway. */
class RgwArchiveIT extends ArchiveContract {
  private Bucket.Place place = new Bucket.Place("none", "", null, "us-east-1");

  @BeforeEach
  void anotherBucket() {
    place = Rgw.started().bucket();
  }

  @Override
  Archive open() throws IOException {
    return S3Archive.open(Bucket.open(place, Rgw.KEYS));
  }
}
