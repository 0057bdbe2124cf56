package kz.bayandama.browser;

import java.util.List;

/** The chosen values of facets, and how many documents there are of each value. */
final class Choice {
  private final Start start;
  private final Columns columns;

  /** By facet: by entry whether it is chosen; empty where nothing is. */
  private final boolean[][] chosen;

  final int[][] counts;
  int total;

  /**
   * A choice.
   *
   * @param filters {@code ministry=MVD}; several values of a facet are alternatives
   */
  Choice(Start start, Columns columns, List<String> filters) {
    this.start = start;
    this.columns = columns;
    chosen = new boolean[start.facets.length][];
    counts = new int[start.facets.length][];
    for (int f = 0; f < chosen.length; f++) {
      chosen[f] = new boolean[0];
      counts[f] = new int[start.values[f].length];
    }
    for (String filter : filters) {
      int sign = filter.indexOf('=');
      for (int f = 0; f < chosen.length; f++) {
        if (sign > 0 && start.facets[f].equals(filter.substring(0, sign))) {
          choose(f, filter.substring(sign + 1));
        }
      }
    }
  }

  private void choose(int f, String value) {
    if (chosen[f].length == 0) {
      chosen[f] = new boolean[start.entries[f].length];
    }
    for (int e = 0; e < chosen[f].length; e++) {
      for (int v : start.entries[f][e]) {
        chosen[f][e] |= start.values[f][v].equals(value);
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
      if (chosen[f].length > 0 && !chosen[f][columns.facets[f][document]]) {
        if (refusing >= 0) {
          return false;
        }
        refusing = f;
      }
    }
    for (int f = 0; f < chosen.length; f++) {
      if (refusing < 0 || refusing == f) {
        for (int v : start.entries[f][columns.facets[f][document]]) {
          counts[f][v]++;
        }
      }
    }
    total += refusing < 0 ? 1 : 0;
    return refusing < 0;
  }
}
