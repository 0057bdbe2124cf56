package kz.bayandama.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lucene's advice on the start of the process, which is no message for the people who run a
 * command.
 */
final class Advice {
  /** Held, or the logger is collected and forgets its level. */
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Advice() {}

  static void silence() {
    LUCENE.setLevel(Level.SEVERE);
  }
}
