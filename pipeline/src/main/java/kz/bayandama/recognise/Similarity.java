package kz.bayandama.recognise;

import java.util.regex.Pattern;
import kz.bayandama.report.Texts;

/** How much of two texts is the same. */
final class Similarity {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  private Similarity() {}

  /** The greatest similarity in a language that both have; 0 when they have none in common. */
  static double of(Texts a, Texts b) {
    return a.byLanguage().entrySet().stream()
        .mapToDouble(
            text -> b.in(text.getKey()).map(other -> of(text.getValue(), other)).orElse(0.0))
        .max()
        .orElse(0);
  }

  /** One minus the Levenshtein distance by the longer length; spaces count as one. */
  static double of(String a, String b) {
    String x = SPACE.matcher(a.strip()).replaceAll(" ");
    String y = SPACE.matcher(b.strip()).replaceAll(" ");
    int longest = Math.max(x.length(), y.length());
    return longest == 0 ? 1 : 1 - (double) distance(x, y) / longest;
  }

  /** The Levenshtein distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
        diagonal = row[j];
        row[j] = best;
      }
    }
    return row[b.length()];
  }
}
