package kz.bayandama.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Identity: the SHA-256 (FIPS 180-4) of bytes as 64 lower-case hexadecimal digits. */
public final class Ids {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
  private static final int SHORT = 12;

  private Ids() {}

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** The id of a file's bytes, read once, in pieces. */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return digest(in).id();
    }
  }

  /** The id of bytes that stand one after another; the buffers' positions stay where they are. */
  public static String of(List<ByteBuffer> pieces) {
    MessageDigest digest = sha256();
    pieces.forEach(piece -> digest.update(piece.duplicate()));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What a stream held. */
  public record Digest(String id, long length) {}

  /** The id and the length of all that is left in a stream, read in pieces. */
  public static Digest digest(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 14];
    long length = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
      length += n;
    }
    return new Digest(HexFormat.of().formatHex(digest.digest()), length);
  }

  /**
   * The id itself, if it is one.
   *
   * @throws IllegalArgumentException otherwise
   */
  public static String checked(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("«" + id + "» is not a SHA-256 in lower-case hexadecimal");
    }
    return id;
  }

  /** The first twelve digits: what people and logs are shown. */
  public static String abbreviate(String id) {
    return id.substring(0, Math.min(SHORT, id.length()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
