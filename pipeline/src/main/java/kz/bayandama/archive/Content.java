package kz.bayandama.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.bayandama.report.Ids;

/**
 * What is put: bytes and what the store shall find them to be. May be written as often as it takes.
 *
 * @param sha256 of the bytes, hexadecimal
 */
record Content(Source source, long length, String sha256) {
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
    return length > SMALL
        ? new Content(out -> Files.copy(file, out), length, sha256)
        : of(Files.readAllBytes(file), sha256);
  }

  private static Content of(byte[] bytes, String sha256) {
    return new Content(out -> out.write(bytes), bytes.length, sha256);
  }
}
