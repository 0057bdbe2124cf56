package kz.bayandama.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that files are encrypted with, and the form that they then have:
 *
 * <pre>
 * "BYD1" | the key's mark, 8 bytes | salt, 16 bytes | pieces of up to 64 KiB, each with its tag
 * </pre>
 *
 * Each file has a key of its own, derived from this one, the salt and the file's name (HKDF, RFC
 * 5869); its pieces are encrypted with AES-256-GCM (NIST SP 800-38D) under a counter and the mark
 * of the last one (the STREAM construction), so that none can be changed, moved, left out or put
 * under another name. Immutable, thread-safe.
 */
public final class SealingKey {
  static final byte[] MAGIC = "BYD1".getBytes(StandardCharsets.US_ASCII);

  private static final int LENGTH = 32;
  private static final int MARK = 8;
  private static final int SALT = 16;
  private static final int PIECE = 1 << 16;
  private static final int TAG = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey master;
  private final byte[] mark;

  SealingKey(byte[] key) {
    if (key.length != LENGTH) {
      throw new IllegalArgumentException("a key of " + key.length + " bytes, not " + LENGTH);
    }
    this.master = new SecretKeySpec(key, "HKDF");
    this.mark = Arrays.copyOf(derived(new byte[SALT], "the mark of this key").getEncoded(), MARK);
  }

  /**
   * The key in a file: 32 random bytes in Base64, as {@code head -c 32 /dev/urandom | base64} makes
   * them.
   *
   * @throws IOException if there is no such key in it, or everybody may read it
   */
  public static SealingKey read(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
      if (may.contains(PosixFilePermission.OTHERS_READ)) {
        throw new IOException(file + " may be read by everybody; chmod 600 it");
      }
    }
    try {
      return new SealingKey(Base64.getMimeDecoder().decode(Files.readAllBytes(file)));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          file + " holds no key; make one with: head -c 32 /dev/urandom | base64", e);
    }
  }

  private SecretKey derived(byte[] salt, String name) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "AES",
              HKDFParameterSpec.ofExtract()
                  .addIKM(master)
                  .addSalt(salt)
                  .thenExpand(name.getBytes(StandardCharsets.UTF_8), LENGTH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 25 has HKDF-SHA256", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, long piece, boolean last) {
    byte[] nonce = ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(piece).array();
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES/GCM/NoPadding", e);
    }
  }

  /** Writes all of a stream encrypted, under this name and no other. */
  void seal(String name, InputStream in, OutputStream out) throws IOException {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    SecretKey key = derived(salt, name);
    out.write(MAGIC);
    out.write(mark);
    out.write(salt);
    byte[] piece = in.readNBytes(PIECE);
    for (long i = 0; ; i++) {
      byte[] next = piece.length < PIECE ? new byte[0] : in.readNBytes(PIECE);
      boolean last = next.length == 0;
      try {
        out.write(cipher(Cipher.ENCRYPT_MODE, key, i, last).doFinal(piece));
      } catch (GeneralSecurityException e) {
        throw new IOException(name + " cannot be encrypted", e);
      }
      if (last) {
        return;
      }
      piece = next;
    }
  }

  /**
   * Opens what {@link #seal} wrote, after its first four bytes. No byte is given out before its
   * piece is proven.
   *
   * @throws Unsealable if it was encrypted with another key
   */
  InputStream unseal(String name, InputStream in) throws IOException {
    byte[] with = in.readNBytes(MARK);
    byte[] salt = in.readNBytes(SALT);
    if (!Arrays.equals(with, mark)) {
      in.close();
      throw new Unsealable(name, "is encrypted with another key");
    }
    return new Unsealed(name, in, derived(salt, name));
  }

  /** The text of a file, piece by piece. */
  private static final class Unsealed extends InputStream {
    private final String name;
    private final InputStream in;
    private final SecretKey key;
    private byte[] piece = new byte[0];
    private byte[] ahead;
    private int at;
    private long next;
    private boolean ended;

    Unsealed(String name, InputStream in, SecretKey key) throws IOException {
      this.name = name;
      this.in = in;
      this.key = key;
      this.ahead = in.readNBytes(PIECE + TAG);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (at == piece.length) {
        if (ended) {
          return -1;
        }
        turn();
      }
      int n = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, to, offset, n);
      at += n;
      return n;
    }

    private void turn() throws IOException {
      byte[] sealed = ahead;
      ahead = in.readNBytes(PIECE + TAG);
      ended = ahead.length == 0;
      try {
        if (sealed.length < TAG) {
          throw new EOFException();
        }
        piece = cipher(Cipher.DECRYPT_MODE, key, next++, ended).doFinal(sealed);
        at = 0;
      } catch (AEADBadTagException | EOFException e) {
        throw (Unsealable) new Unsealable(name, "was changed or cut off").initCause(e);
      } catch (GeneralSecurityException e) {
        throw new IOException("the archive's " + name + " cannot be decrypted", e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
