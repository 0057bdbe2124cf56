package kz.bayandama.extract;

import kz.bayandama.report.Rejection;
import kz.bayandama.report.Rejection.Reason;

/** The sentences of this stage's rejections; the submission's id is their subject. */
final class Rejections {
  private Rejections() {}

  static Rejection encrypted() {
    return new Rejection(Reason.ENCRYPTED, "needs a password; ask the sender for an open copy");
  }

  static Rejection empty() {
    return new Rejection(Reason.EMPTY, "holds no bytes; ask the sender to send it again");
  }

  static Rejection withoutText() {
    return new Rejection(
        Reason.EMPTY, "holds no text, not even in its pictures; ask the sender for a legible copy");
  }

  static Rejection unsupported(String mediaType) {
    return new Rejection(
        Reason.UNSUPPORTED,
        "is of the media type "
            + mediaType
            + ", which is not read; ask the sender for DOCX, DOC, ODT, RTF, PDF, HTML or text");
  }

  static Rejection unreadable(String mediaType) {
    return new Rejection(
        Reason.UNREADABLE,
        "is damaged, it cannot be read as " + mediaType + "; ask the sender to save it anew");
  }

  static Rejection tooLong(long bytes, long limit) {
    return tooLarge("has " + bytes + " bytes, more than the " + limit + " allowed");
  }

  static Rejection tooMuchText(long limit) {
    return tooLarge("unfolds to more than the " + limit + " characters allowed");
  }

  static Rejection tooManyEmbedded(int limit) {
    return tooLarge("holds more than the " + limit + " embedded documents allowed");
  }

  static Rejection tooManyPages(int limit) {
    return tooLarge("has more than the " + limit + " scanned pages allowed");
  }

  static Rejection slowPage(long seconds) {
    return tooLarge("has a scanned page that takes more than the " + seconds + " s allowed");
  }

  static Rejection bomb() {
    return tooLarge("unfolds to many times its own length");
  }

  static Rejection tooDeep() {
    return tooLarge("is nested too deeply");
  }

  static Rejection of(ChildProcess.Death death, Limits limits) {
    return switch (death) {
      case MEMORY -> tooLarge("needs more than the " + limits.heap() + " MiB of memory allowed");
      case TIME -> tooLarge("takes more than the " + limits.wall().toSeconds() + " s allowed");
      case CPU ->
          tooLarge("takes more than the " + limits.cpu().toSeconds() + " s of computing allowed");
      case DISK -> tooLarge("needs more than the " + limits.disk() + " temporary bytes allowed");
      case CRASH ->
          new Rejection(
              Reason.UNREADABLE,
              "ended the program that reads it, twice; ask the sender to save it anew");
    };
  }

  private static Rejection tooLarge(String what) {
    return new Rejection(Reason.TOO_LARGE, what + "; ask the sender for a plain, shorter copy");
  }
}
