package kz.bayandama.report;

import java.util.Locale;

/**
 * The report itself is at fault: never retried, its sender is told why. Everything else that goes
 * wrong is a fault of the world and is thrown as what it is.
 */
public final class Rejection extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a submission is rejected. */
  public enum Reason {
    /** Needs a password. */
    ENCRYPTED,
    /** Holds no bytes, or no text at all. */
    EMPTY,
    /** Of a media type that we do not read. */
    UNSUPPORTED,
    /** Beyond the limits on bytes, text, depth, memory or time. */
    TOO_LARGE,
    /** Of a type that we read, but broken. */
    UNREADABLE,
    /** Readable, but no visit report. */
    NOT_A_VISIT_REPORT,
    /** A review workbook or an edited chapter, made from a state that has changed since. */
    OUTDATED,
    /** A review workbook, chapter or financial report with something that cannot be taken. */
    FLAWED;

    /** As written in JSON: {@code not-a-visit-report}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  /**
   * A rejection.
   *
   * @param detail one sentence without the report's text, names or personal data
   */
  public Rejection(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
