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
import software.amazon.awssdk.services.s3.model.BucketCannedACL;

/**
 * A real S3 server in this process, on loopback, its buckets folders below one folder: for the demo
 * and the tests. Anybody on this machine may read its one bucket, only the key's owner may write.
 */
public final class LocalS3 implements AutoCloseable {
  /** The access key that it takes. */
  public static final String ACCESS_KEY = "demo";

  /** The secret key that it takes. */
  public static final String SECRET_KEY = "demo-secret";

  private final S3Proxy proxy;

  private LocalS3(S3Proxy proxy) {
    this.proxy = proxy;
  }

  /** Starts on a free port with one bucket. */
  public static LocalS3 start(Path folder, String bucket) throws IOException {
    Files.createDirectories(folder.resolve(bucket));
    Properties properties = new Properties();
    properties.setProperty("jclouds.filesystem.basedir", folder.toAbsolutePath().toString());
    BlobStore blobs = BlobStores.create("filesystem-nio2", properties);
    blobs.setContainerAccess(bucket, BucketCannedACL.PUBLIC_READ);
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IOException("the local S3 server does not start: " + e.getMessage(), e);
    }
    return new LocalS3(proxy);
  }

  /** The address that clients talk to. */
  public String endpoint() {
    return "http://127.0.0.1:" + proxy.getPort();
  }

  @Override
  public void close() throws IOException {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IOException("the local S3 server does not stop: " + e.getMessage(), e);
    }
  }
}
