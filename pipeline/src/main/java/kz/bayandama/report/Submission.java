package kz.bayandama.report;

/**
 * A thing sent in. Its original is in the archive before the submission exists.
 *
 * @param id the SHA-256 of the original's bytes
 * @param source where it came from
 * @param length of the original in bytes
 */
public record Submission(String id, Source source, long length) {
  public Submission {
    Ids.checked(id);
    if (length < 0) {
      throw new IllegalArgumentException("a length of " + length + " bytes");
    }
  }
}
