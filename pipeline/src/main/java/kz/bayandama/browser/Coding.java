package kz.bayandama.browser;

import java.util.Arrays;

/**
 * Numbers, strings and lists as few bits as they are surprising: a binary arithmetic code whose
 * chances learn from what went before in the same file. One text for both directions, so that
 * writer and reader cannot differ: a writer gives each method a value and gets it back, a reader
 * gives anything and gets what was written. Not thread-safe; no operation depends on the machine.
 */
public abstract class Coding {
  /** Contexts of {@link #number}: a kind of number each. */
  public static final int COUNT = 0;

  public static final int SHARED = 64;
  public static final int FREQUENCY = 128;
  public static final int TIMES = 192;
  public static final int POSITION = 256;
  public static final int NEXT_POSITION = 320;
  public static final int MEANT = 384;
  private static final int GAP_REST = 448;
  private static final int GAP = 512;
  private static final int GAP_LOW = 640;
  private static final int SAME = 656;
  private static final int LENGTH = 688;
  private static final int LENGTH_BITS = 4;
  private static final int COLUMN = 1024;
  private static final int COLUMN_SIZE = 1024;
  private static final int COLUMNS = 10;
  private static final int LETTER = COLUMN + COLUMNS * COLUMN_SIZE;
  private static final int LETTER_AFTER = LETTER + 256;
  private static final int CONTEXTS = LETTER_AFTER + 256 * 256;

  private static final int LONGEST_RUN = 31;
  private static final int STEADY = 60;
  private static final int EVEN = 1 << 15;

  /** By context: the chance of a 1 in 65,536ths, and how many bits it has seen. */
  private final char[] chances = new char[CONTEXTS];

  private final byte[] seen = new byte[CONTEXTS];

  /** With even chances. */
  protected Coding() {
    Arrays.fill(chances, (char) EVEN);
  }

  /** A bit of which the chance to be 1 is known, in 65,536ths. */
  protected abstract int code(int chance, int bit);

  private void learn(int context, int bit) {
    int chance = chances[context];
    int times = seen[context];
    chances[context] = (char) (chance + (bit * 65535 - chance) * 2 / (2 * times + 3));
    if (times < STEADY) {
      seen[context]++;
    }
  }

  private int bit(int context, int bit) {
    int coded = code(chances[context], bit);
    learn(context, coded);
    return coded;
  }

  /** Bits that nothing is known about. */
  public final int bits(int width, int value) {
    int coded = 0;
    for (int i = width - 1; i >= 0; i--) {
      coded |= code(EVEN, value >> i & 1) << i;
    }
    return coded;
  }

  /** A number from 0, small ones in fewer bits. */
  public final int number(int kind, int value) {
    int width = 0;
    while (bit(kind + width, ((value + 1) >> (width + 1)) != 0 ? 1 : 0) == 1) {
      width++;
    }
    if (width == 0) {
      return 0;
    }
    int top = bit(kind + 32 + width, ((value + 1) >> (width - 1)) & 1);
    int rest = bits(width - 1, (value + 1) & ((1 << (width - 1)) - 1));
    return (((2 | top) << (width - 1)) | rest) - 1;
  }

  /**
   * The distance to the next of so many that lie by chance among all.
   *
   * @param low how many bits of it are no surprise
   * @param before what kind of distance the last one was, by {@link #kindOf}
   */
  final int gap(int low, int before, int value) {
    int high = value >> low;
    int run = 0;
    while (run < LONGEST_RUN && bit(GAP + before * 32 + run, high > run ? 1 : 0) == 1) {
      run++;
    }
    int coded = run < LONGEST_RUN ? run : run + number(GAP_REST, high - run);
    int bits = low;
    int node = 1;
    while (bits > 0 && node < 4) {
      bits--;
      int bit = bit(GAP_LOW + (run == 0 ? 0 : 4) + node, value >> bits & 1);
      coded = coded << 1 | bit;
      node = node << 1 | bit;
    }
    return coded << bits | bits(bits, value & (1 << bits) - 1);
  }

  /** What a distance says of the next one: 0 near, 1 usual, 2 far. */
  static int kindOf(int gap, int low) {
    int high = gap >> low;
    return high == 0 ? 0 : high < 3 ? 1 : 2;
  }

  /** The next value of a column, often the same as the one before: less so where a visit begins. */
  public final int value(int column, int width, boolean begins, int before, int value) {
    int base = COLUMN + column * COLUMN_SIZE;
    if (bit(SAME + 2 * column + (begins ? 1 : 0), value == before ? 1 : 0) == 1) {
      return before;
    }
    return tree(base, width, value);
  }

  /** The place of a document's length among at most sixteen. */
  final int length(int value) {
    return tree(LENGTH, LENGTH_BITS, value);
  }

  private int tree(int base, int width, int value) {
    int node = 1;
    for (int i = width - 1; i >= 0; i--) {
      node = node << 1 | bit(base + node, value >> i & 1);
    }
    return node - (1 << width);
  }

  /** How many bits the values of a column take that has so many different ones: at most ten. */
  public static int width(int size) {
    int width = 1;
    while (size > 1 << width) {
      width++;
    }
    return width;
  }

  /** A string that may begin as another one does. */
  public final String string(String before, String text) {
    int shared = 0;
    while (shared < before.length()
        && shared < text.length()
        && before.charAt(shared) == text.charAt(shared)) {
      shared++;
    }
    int kept = before.length() - number(SHARED, before.length() - shared);
    StringBuilder out = new StringBuilder();
    out.append(before.substring(0, kept));
    int last = kept == 0 ? 0 : Alphabet.octet(before.charAt(kept - 1));
    for (int i = kept; ; i++) {
      char c = i < text.length() ? text.charAt(i) : 0;
      int octet = letter(last, i < text.length() ? Alphabet.octet(c) : Alphabet.END);
      if (octet == Alphabet.END) {
        return out.toString();
      }
      out.append(octet == Alphabet.ESCAPE ? (char) bits(16, c) : Alphabet.character(octet));
      last = octet;
    }
  }

  private int letter(int before, int octet) {
    int node = 1;
    for (int i = 7; i >= 0; i--) {
      int alone = LETTER + node;
      int after = LETTER_AFTER + before * 256 + node;
      int trust = seen[after];
      int chance = (chances[alone] + chances[after] * trust) / (1 + trust);
      int bit = code(chance, octet >> i & 1);
      learn(alone, bit);
      learn(after, bit);
      node = node << 1 | bit;
    }
    return node - 256;
  }

  /** So many hexadecimal digits. */
  public final String hexadecimal(int digits, String value) {
    char[] coded = new char[digits];
    for (int i = 0; i < digits; i++) {
      int digit = value.isEmpty() ? 0 : "0123456789abcdef".indexOf(value.charAt(i));
      coded[i] = "0123456789abcdef".charAt(bits(4, digit));
    }
    return new String(coded);
  }
}
