package kz.bayandama.extract;

import kz.bayandama.report.Rejection;
import kz.bayandama.report.Rejection.Reason;
import kz.bayandama.report.Saying;

/** The sentences of this stage's rejections, for whoever sent the original. */
final class Rejections {
  private static final long MEGABYTE = 1 << 20;

  private Rejections() {}

  static Rejection encrypted() {
    return rejection(Reason.ENCRYPTED, "encrypted");
  }

  static Rejection empty() {
    return rejection(Reason.EMPTY, "no-bytes");
  }

  static Rejection withoutText() {
    return rejection(Reason.EMPTY, "no-text");
  }

  static Rejection unsupported(String mediaType) {
    return rejection(Reason.UNSUPPORTED, "unsupported", mediaType);
  }

  static Rejection unreadable(String mediaType) {
    return rejection(Reason.UNREADABLE, "unreadable", mediaType);
  }

  /** Damaged in a way of which no more is known. */
  static Rejection damaged() {
    return rejection(Reason.UNREADABLE, "damaged");
  }

  static Rejection tooLong(long bytes, long limit) {
    return rejection(
        Reason.TOO_LARGE, "too-long", (bytes + MEGABYTE - 1) / MEGABYTE, limit / MEGABYTE);
  }

  static Rejection tooMuchText(long limit) {
    return rejection(Reason.TOO_LARGE, "too-much-text", limit);
  }

  static Rejection tooManyEmbedded(int limit) {
    return rejection(Reason.TOO_LARGE, "too-many-embedded", limit);
  }

  static Rejection tooManyPages(int limit) {
    return rejection(Reason.TOO_LARGE, "too-many-pages", limit);
  }

  static Rejection slowPage(long seconds) {
    return rejection(Reason.TOO_LARGE, "slow-page", seconds);
  }

  static Rejection bomb() {
    return rejection(Reason.TOO_LARGE, "bomb");
  }

  static Rejection tooDeep() {
    return rejection(Reason.TOO_LARGE, "too-deep");
  }

  static Rejection of(ChildProcess.Death death, Limits limits) {
    return switch (death) {
      case MEMORY -> rejection(Reason.TOO_LARGE, "memory", limits.heap());
      case TIME -> rejection(Reason.TOO_LARGE, "time", limits.wall().toSeconds());
      case CPU -> rejection(Reason.TOO_LARGE, "computing", limits.cpu().toSeconds());
      case DISK -> rejection(Reason.TOO_LARGE, "disk", limits.disk());
      case CRASH -> damaged();
    };
  }

  private static Rejection rejection(Reason reason, String key, Object... values) {
    return new Rejection(reason, Saying.of(Rejections.class, key, values).told());
  }
}
