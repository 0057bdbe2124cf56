package kz.bayandama.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;

/**
 * A real S3 server in this process, on loopback, its buckets folders below one folder: for the demo
 * and the tests only. One address asks for the keys, as a publisher's does; the other asks for
 * none, as readers' does.
 */
public final class LocalS3 implements AutoCloseable {
  /** The access key that it takes. */
  public static final String ACCESS_KEY = "demo";

  /** The secret key that it takes. */
  public static final String SECRET_KEY = "demo-secret";

  private final S3Proxy publishers;
  private final S3Proxy readers;

  private LocalS3(S3Proxy publishers, S3Proxy readers) {
    this.publishers = publishers;
    this.readers = readers;
  }

  /** Starts on two free ports with one bucket. */
  public static LocalS3 start(Path folder, String bucket) throws IOException {
    Files.createDirectories(folder.resolve(bucket));
    Properties properties = new Properties();
    properties.setProperty("jclouds.filesystem.basedir", folder.toAbsolutePath().toString());
    BlobStore blobs = BlobStores.create("filesystem-nio2", properties);
    S3Proxy publishers =
        server(blobs)
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
            .build();
    S3Proxy readers = server(blobs).build();
    try {
      publishers.start();
      readers.start();
    } catch (Exception e) {
      throw new IOException("the local S3 server does not start: " + e.getMessage(), e);
    }
    return new LocalS3(publishers, readers);
  }

  private static S3Proxy.Builder server(BlobStore blobs) {
    return S3Proxy.builder().blobStore(blobs).endpoint(URI.create("http://127.0.0.1:0"));
  }

  /** The address for publishers: every request is signed. */
  public String endpoint() {
    return "http://127.0.0.1:" + publishers.getPort();
  }

  /** The address for readers: no request is. */
  public String forReaders() {
    return "http://127.0.0.1:" + readers.getPort();
  }

  @Override
  public void close() throws IOException {
    try {
      readers.stop();
      publishers.stop();
    } catch (Exception e) {
      throw new IOException("the local S3 server does not stop: " + e.getMessage(), e);
    }
  }
}
