package kz.bayandama.language;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

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

  private final char[] chars = new char[256];
  private final Map<Character, Integer> bytes = new HashMap<>();

  Bytes(String name) {
    Charset charset = Charset.forName(name);
    for (int b = 0; b < chars.length; b++) {
      char c = new String(new byte[] {(byte) b}, charset).charAt(0);
      chars[b] = c == UNKNOWN ? (char) b : c;
      bytes.put(chars[b], b);
    }
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
    int known = bytes.getOrDefault(c, -1);
    return known < 0 && this == WESTERN && c <= 0xff ? c : known;
  }

  /** The character of a byte. */
  char read(int b) {
    return this == CYRILLIC && b >= 0x80 && b < 0xc0 ? KAZAKH.charAt(b - 0x80) : chars[b];
  }
}
