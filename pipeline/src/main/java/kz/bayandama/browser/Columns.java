package kz.bayandama.browser;

/** What each document has of something: a place in a list for each. */
public final class Columns {
  private static final int KINDS = 3;

  /** By column and document. */
  final char[][] values;

  private Columns(char[][] values) {
    this.values = values;
  }

  /** Reads columns that have so many different values each. */
  static Columns read(byte[] bytes, int[] sizes, int[] parents, char[] kinds, int documents) {
    char[][] values = new char[sizes.length][];
    for (int c = 0; c < values.length; c++) {
      values[c] = new char[documents];
    }
    code(new Decoder(bytes), sizes, parents, kinds, values);
    return new Columns(values);
  }

  /**
   * Writes or reads columns. Where the first changes a new visit begins.
   *
   * @param sizes how many different values each has
   * @param parents for each the column before it by whose value, and the document's kind, it is
   *     foretold, or itself
   * @param kinds by document, small
   */
  public static void code(
      Coding coding, int[] sizes, int[] parents, char[] kinds, char[][] values) {
    boolean[] begins = new boolean[values[0].length];
    for (int c = 0; c < sizes.length; c++) {
      int width = Coding.width(sizes[c]);
      boolean alone = parents[c] == c;
      char[] before = new char[alone ? 1 : sizes[parents[c]] << KINDS];
      char[] parent = values[parents[c]];
      for (int i = 0; i < begins.length; i++) {
        int known = alone ? 0 : parent[i] << KINDS | kinds[i];
        int value = coding.value(c, width, begins[i], before[known], values[c][i]);
        if (c == 0) {
          begins[i] = value != before[known];
        }
        before[known] = (char) value;
        values[c][i] = (char) value;
      }
    }
  }
}
