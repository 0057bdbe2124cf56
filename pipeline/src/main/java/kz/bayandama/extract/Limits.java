package kz.bayandama.extract;

import java.time.Duration;

/**
 * How much an original may cost before it is rejected as too large.
 *
 * @param bytes length of the original
 * @param characters of its text, embedded documents included
 * @param depth of documents in documents; 0 reads none
 * @param embedded number of embedded documents
 * @param pages of a scan that are read by OCR
 * @param heap of a child process in mebibytes
 * @param wall time for an original, without OCR
 * @param cpu time for an original, without OCR
 * @param page wall time for OCR of a page
 * @param disk temporary bytes of a child process
 */
public record Limits(
    long bytes,
    long characters,
    int depth,
    int embedded,
    int pages,
    int heap,
    Duration wall,
    Duration cpu,
    Duration page,
    long disk) {
  private static final long MEBI = 1L << 20;

  /** Ample for a visit report: the longest seen have a hundred pages and twenty attachments. */
  public static Limits standard() {
    return new Limits(
        64 * MEBI,
        4_000_000,
        4,
        100,
        200,
        512,
        Duration.ofSeconds(120),
        Duration.ofSeconds(60),
        Duration.ofSeconds(90),
        1024 * MEBI);
  }
}
