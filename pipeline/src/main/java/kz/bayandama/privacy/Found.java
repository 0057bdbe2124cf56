package kz.bayandama.privacy;

/**
 * Something in a text that looks like personal data. Never to be logged.
 *
 * @param start of the excerpt in the text as given, in UTF-16 units
 * @param end after its last unit
 * @param excerpt as written
 * @param confidence from 0 to 1: 1 where a check digit is right, 0.3 for a mere suspicion
 */
public record Found(Kind kind, int start, int end, String excerpt, double confidence) {
  public Found {
    if (start < 0 || end <= start || confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException(
          kind + " from " + start + " to " + end + ", confidence " + confidence);
    }
  }
}
