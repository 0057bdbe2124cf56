package kz.bayandama.browser;

/** How the files of a public index are called. Each name holds a hash of the content. */
public final class Format {
  /** Changes with every change of what the files hold. */
  public static final int VERSION = 2;

  /**
   * Hexadecimal digits of a file's hash. Its name holds its place, too: two contents of one place
   * have the same name once in four milliards.
   */
  public static final int HASH = 8;

  private static final int[] FIRST = {0};
  private static final int[] OTHERS = {0, 0, 2, 3, 1, 5, 4, 7};

  private Format() {}

  /**
   * By which column each is foretold: of kinds, or of types, ministries, regions, years,
   * addressees, themes, statuses and languages.
   */
  public static int[] parents(boolean first) {
    return first ? FIRST : OTHERS;
  }

  /** A bucket of terms with their postings, by its first term. */
  public static String term(String first, String hash) {
    return "t-" + hash + place(first) + ".bin";
  }

  /** The positions of a bucket's postings. */
  public static String position(String first, String hash) {
    return "p-" + hash + place(first) + ".bin";
  }

  private static String place(String term) {
    int sum = 0;
    for (int i = 0; i < term.length(); i++) {
      sum = 31 * sum + term.charAt(i) & 0xffffff;
    }
    return "-" + sum;
  }

  /** The column that every question needs, or the others. */
  public static String columns(boolean first, String hash) {
    return (first ? "b-" : "f-") + hash + ".bin";
  }

  /** A file of texts in a group of them. */
  public static String text(int group, int shard, String hash) {
    return "d" + group + "/" + shard + "-" + hash + ".bin";
  }
}
