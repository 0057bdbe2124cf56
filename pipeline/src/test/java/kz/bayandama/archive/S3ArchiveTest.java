package kz.bayandama.archive;

import java.io.IOException;
import java.nio.file.Path;
import kz.bayandama.publish.LocalS3;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An archive on s3proxy, in this process. */
class S3ArchiveTest extends ArchiveContract {
  private static @TempDir Path serverFolder;
  private static LocalS3 server;
  private static int tests;

  @BeforeAll
  static void startServer() throws IOException {
    server = LocalS3.start(serverFolder, "npm-archive");
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @BeforeEach
  void anotherPlace() {
    tests++;
  }

  @Override
  Archive open() throws IOException {
    return S3Archive.open(
        Bucket.open(
            new Bucket.Place("npm-archive", "workspace" + tests, server.endpoint(), "us-east-1"),
            new Bucket.Keys(LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY)));
  }
}
