package kz.bayandama.site;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4) that can be gone on with: a file of which only the end has changed is hashed
 * only from there on. The JDK's own keeps its state to itself. For one use, by one thread.
 */
final class Sha256 {
  /** Bytes that are hashed at a time. */
  static final int BLOCK = 64;

  private static final int[] K = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  private final int[] state;
  private final int[] w = new int[64];
  private final byte[] rest = new byte[BLOCK];
  private long length;

  private Sha256(int[] state, long length) {
    this.state = state;
    this.length = length;
  }

  /** Of no bytes so far. */
  static Sha256 begin() {
    return new Sha256(
        new int[] {
          0x6a09e667,
          0xbb67ae85,
          0x3c6ef372,
          0xa54ff53a,
          0x510e527f,
          0x9b05688c,
          0x1f83d9ab,
          0x5be0cd19
        },
        0);
  }

  /**
   * Of bytes that were hashed before.
   *
   * @param state what {@link #state} gave after them
   * @param length how many they were, whole blocks
   */
  static Sha256 goOn(String state, long length) {
    int[] words = new int[8];
    for (int i = 0; i < words.length; i++) {
      words[i] = Integer.parseUnsignedInt(state, 8 * i, 8 * i + 8, 16);
    }
    return new Sha256(words, length);
  }

  /** The state after the whole blocks of what was hashed, to go on from. */
  String state() {
    StringBuilder hex = new StringBuilder(64);
    for (int word : state) {
      hex.append(HexFormat.of().toHexDigits(word));
    }
    return hex.toString();
  }

  /** Hashes bytes; the buffer's position stays where it is. */
  void update(ByteBuffer bytes) {
    ByteBuffer from = bytes.duplicate();
    byte[] some = new byte[Math.min(from.remaining(), 1 << 14)];
    while (from.hasRemaining()) {
      int n = Math.min(some.length, from.remaining());
      from.get(some, 0, n);
      update(some, n);
    }
  }

  private void update(byte[] bytes, int count) {
    int at = 0;
    int begun = (int) (length % BLOCK);
    length += count;
    if (begun > 0) {
      at = Math.min(BLOCK - begun, count);
      System.arraycopy(bytes, 0, rest, begun, at);
      if (begun + at < BLOCK) {
        return;
      }
      block(rest, 0);
    }
    for (; at + BLOCK <= count; at += BLOCK) {
      block(bytes, at);
    }
    System.arraycopy(bytes, at, rest, 0, count - at);
  }

  /** The digest, hexadecimal. */
  String digest() {
    int begun = (int) (length % BLOCK);
    byte[] end = new byte[begun < BLOCK - 8 ? BLOCK : 2 * BLOCK];
    System.arraycopy(rest, 0, end, 0, begun);
    end[begun] = (byte) 0x80;
    ByteBuffer.wrap(end).putLong(end.length - 8, length * 8);
    for (int at = 0; at < end.length; at += BLOCK) {
      block(end, at);
    }
    return state();
  }

  private void block(byte[] bytes, int from) {
    int[] w = this.w;
    for (int i = 0, at = from; i < 16; i++, at += 4) {
      w[i] =
          bytes[at] << 24
              | (bytes[at + 1] & 0xff) << 16
              | (bytes[at + 2] & 0xff) << 8
              | (bytes[at + 3] & 0xff);
    }
    for (int i = 16; i < 64; i++) {
      int x = w[i - 15];
      int y = w[i - 2];
      w[i] =
          w[i - 16]
              + w[i - 7]
              + (Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ x >>> 3)
              + (Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ y >>> 10);
    }
    rounds(w);
  }

  private void rounds(int[] w) {
    int[] k = K;
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < 64; i++) {
      int first =
          h
              + (Integer.rotateRight(e, 6)
                  ^ Integer.rotateRight(e, 11)
                  ^ Integer.rotateRight(e, 25))
              + (g ^ (e & (f ^ g)))
              + k[i]
              + w[i];
      int second =
          (Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22))
              + ((a & b) | (c & (a | b)));
      h = g;
      g = f;
      f = e;
      e = d + first;
      d = c;
      c = b;
      b = a;
      a = first + second;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }
}
