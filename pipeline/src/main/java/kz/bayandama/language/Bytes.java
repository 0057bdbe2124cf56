package kz.bayandama.language;

import java.nio.charset.Charset;

/**
 * The characters of the bytes of a code page, and the way back: to read again what was read in the
 * wrong one. Immutable, thread-safe.
 */
enum Bytes {
  /** Windows-1252, and Latin-1 where it has nothing. */
  WESTERN("windows-1252"),
  /** KZ-1048, the Kazakh sister of Windows-1251. */
  CYRILLIC("windows-1251"),
  KOI("KOI8-R"),
  DOS("IBM866");

  /** KZ-1048 for the bytes 80 to BF. */
  private static final String KAZAKH =
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\u0098™љ›њқһџ\u00a0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00ad®Ү°±Ііөµ¶·ё№ғ»әҢңү";

  private static final char UNKNOWN = '\ufffd';

  /** The one byte of Windows-1251 that stands for nothing. */
  private static final int ONLY_UNKNOWN = 0x98;

  /** Of the bytes from 80 on. */
  private final String chars;

  Bytes(String name) {
    StringBuilder all = new StringBuilder();
    for (int b = 0x80; b < 0x100; b++) {
      char c = new String(new byte[] {(byte) b}, Charset.forName(name)).charAt(0);
      all.append(c == UNKNOWN ? (char) b : c);
    }
    chars = all.toString();
  }

  /** The byte that this character was read from, or -1. */
  int of(char c) {
    if (c < 0x80) {
      return c;
    }
    if (this == CYRILLIC) {
      if (c == UNKNOWN) {
        return ONLY_UNKNOWN;
      }
      int kazakh = KAZAKH.indexOf(c);
      if (kazakh >= 0) {
        return 0x80 + kazakh;
      }
    }
    int known = chars.indexOf(c);
    return known >= 0 ? 0x80 + known : this == WESTERN && c <= 0xff ? c : -1;
  }

  /** The character of a byte. */
  char read(int b) {
    return b < 0x80
        ? (char) b
        : this == CYRILLIC && b < 0xc0 ? KAZAKH.charAt(b - 0x80) : chars.charAt(b - 0x80);
  }
}
