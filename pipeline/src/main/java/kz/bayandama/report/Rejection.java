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
    /** A paper of the Council's, sent by somebody who is no member. */
    NOT_A_MEMBER,
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
  private final transient Texts told;

  /**
   * A rejection.
   *
   * @param told one sentence without the report's text, names or personal data
   */
  public Rejection(Reason reason, Texts told) {
    super(told.best(Language.EN), null, false, false);
    this.reason = reason;
    this.told = told;
  }

  public Reason reason() {
    return reason;
  }

  /** Why, for whoever sent it: in each language in which it can be said. */
  public Texts told() {
    return told;
  }

  /** Why, for logs: in English where it is said in English. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
