package kz.bayandama.browser;

/** Reads numbers and strings out of a shard's bytes. Not thread-safe. */
final class Bytes {
  private final byte[] bytes;
  private int at;

  Bytes(byte[] bytes) {
    this(bytes, 0);
  }

  Bytes(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

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

  /** Its length and then its UTF-16 units, each as a number. */
  String string() {
    char[] chars = new char[number()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) number();
    }
    return new String(chars);
  }

  /** A string that begins as the one before it does: the shared length, then the rest. */
  String string(String before) {
    int shared = number();
    return before.substring(0, shared) + string();
  }

  /** So many bytes as hexadecimal digits. */
  String hexadecimal(int length) {
    char[] digits = new char[2 * length];
    for (int i = 0; i < length; i++) {
      int b = octet();
      digits[2 * i] = "0123456789abcdef".charAt(b >> 4);
      digits[2 * i + 1] = "0123456789abcdef".charAt(b & 15);
    }
    return new String(digits);
  }
}
