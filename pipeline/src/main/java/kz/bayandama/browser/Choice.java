package kz.bayandama.browser;

/** The chosen values of facets, and how many documents there are of each value. */
final class Choice {
  private final Start start;

  /** By facet: its column, empty while it is not read. */
  private final char[][] columns;

  /** By facet: by entry whether it is chosen; empty where nothing is. */
  private final boolean[][] chosen;

  final int[][] counts;
  int total;

  /**
   * A choice.
   *
   * @param filters {@code ministry=MVD}; several values of a facet are alternatives
   * @param all whether there are all columns or only the first
   */
  Choice(Shards shards, String[] filters, boolean all) {
    start = shards.start;
    int size = start.facets.length;
    chosen = new boolean[size][];
    counts = new int[size][];
    columns = new char[size][];
    for (int f = 0; f < size; f++) {
      chosen[f] = chosen(f, filters);
      counts[f] = new int[start.values[f].length];
      columns[f] = f == 0 ? shards.columns(true).values[0] : new char[0];
      if (f > 0 && all) {
        columns[f] = shards.columns(false).values[f - 1];
      }
    }
  }

  private boolean[] chosen(int f, String[] filters) {
    boolean[] entries = new boolean[0];
    for (String filter : filters) {
      int sign = filter.indexOf('=');
      if (sign > 0 && start.facets[f].equals(filter.substring(0, sign))) {
        if (entries.length == 0) {
          entries = new boolean[start.entries[f].length];
        }
        choose(f, filter.substring(sign + 1), entries);
      }
    }
    return entries;
  }

  private void choose(int f, String value, boolean[] entries) {
    for (int e = 0; e < entries.length; e++) {
      for (int v : start.entries[f][e]) {
        entries[e] |= start.values[f][v].equals(value);
      }
    }
  }

  /**
   * Counts a document that has the words: for each facet among those that all the other facets'
   * choices let pass. Returns whether all let it pass.
   */
  boolean count(int document) {
    int refusing = -1;
    for (int f = 0; f < chosen.length; f++) {
      if (chosen[f].length > 0 && !chosen[f][columns[f][document]]) {
        if (refusing >= 0) {
          return false;
        }
        refusing = f;
      }
    }
    for (int f = 0; f < chosen.length; f++) {
      if ((refusing < 0 || refusing == f) && columns[f].length > 0) {
        for (int v : start.entries[f][columns[f][document]]) {
          counts[f][v]++;
        }
      }
    }
    total += refusing < 0 ? 1 : 0;
    return refusing < 0;
  }
}
