package kz.bayandama.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import kz.bayandama.report.Ids;

/**
 * What is put: bytes and what the store shall find them to be. May be written as often as it takes.
 *
 * @param sha256 of the bytes as they shall be, hexadecimal; signed
 * @param md5 of the bytes as they are, in Base64: some stores verify nothing but {@code
 *     Content-MD5}
 */
record Content(Source source, long length, String sha256, String md5) {
  /** Read at once, since writing whole arrays is cheapest. */
  private static final long SMALL = 1 << 20;

  private static final String NOTHING = Ids.of(new byte[0]);

  /** Where the bytes come from. */
  interface Source {
    void writeTo(OutputStream out) throws IOException;
  }

  static Content of(byte[] bytes) {
    return of(bytes, Ids.of(bytes));
  }

  /**
   * Of a file whose digest is known. If it is no longer what it was, the store refuses it; only of
   * nothing some stores do not look at the digest (Ceph before 19).
   *
   * @param sha256 of the file, hexadecimal
   * @throws IOException if the file cannot be read, or lost its bytes
   */
  static Content of(Path file, String sha256) throws IOException {
    long length = Files.size(file);
    if (length == 0 && !sha256.equals(NOTHING)) {
      throw new IOException(file + " is empty now, and was not when it was read first");
    }
    if (length <= SMALL) {
      return of(Files.readAllBytes(file), sha256);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new Content(out -> Files.copy(file, out), length, sha256, base64(Md5.of(in)));
    }
  }

  private static Content of(byte[] bytes, String sha256) {
    return new Content(out -> out.write(bytes), bytes.length, sha256, base64(Md5.of(bytes)));
  }

  private static String base64(byte[] digest) {
    return Base64.getEncoder().encodeToString(digest);
  }
}
