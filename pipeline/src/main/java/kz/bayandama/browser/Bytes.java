package kz.bayandama.browser;

/** Reads numbers and strings out of a text shard's bytes. Not thread-safe. */
final class Bytes {
  private final byte[] bytes;
  private int at;

  Bytes(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Where the next one is read. */
  int at() {
    return at;
  }

  void skip(int n) {
    at += n;
  }

  int octet() {
    return bytes[at++] & 0xff;
  }

  /** A number of seven bits a byte, the lowest first. */
  int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = bytes[at++];
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  /** A string of {@link Alphabet}'s octets up to its end. */
  String string() {
    StringBuilder out = new StringBuilder();
    for (int octet = octet(); octet != Alphabet.END; octet = octet()) {
      out.append(
          octet == Alphabet.ESCAPE ? (char) (octet() << 8 | octet()) : Alphabet.character(octet));
    }
    return out.toString();
  }
}
