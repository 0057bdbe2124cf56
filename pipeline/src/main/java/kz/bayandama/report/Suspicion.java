package kz.bayandama.report;

import java.nio.charset.StandardCharsets;

/**
 * Something that looks like personal data, with the sentence that a person judges it by. Never to
 * be logged.
 *
 * @param subject whose text it is: a report's id, or {@link #council} for what the Council adds
 * @param kind {@code iin}, {@code name} …, or {@link #SMALL_NUMBER}
 * @param excerpt as written
 * @param sentence around it, as written
 * @param where path into the subject: {@code findings/0}
 */
public record Suspicion(
    String subject, String kind, String excerpt, String sentence, String where) {
  /** The kind of a table's cell that counts too few people. */
  public static final String SMALL_NUMBER = "small-number";

  private static final int KEY = 32;

  /** The subject of what the Council adds to a year's Report: proposals, the financial report. */
  public static String council(int year) {
    return "council-" + year;
  }

  /**
   * What a decision on it holds on to: the same excerpt in the same sentence of the same subject is
   * one suspicion, wherever it stands and whichever version of the report; another sentence is
   * another.
   */
  public String key() {
    String all = String.join("\0", subject, kind, excerpt, sentence);
    return Ids.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, KEY);
  }
}
