package kz.bayandama.extract;

import java.io.IOException;
import java.util.List;

/**
 * Remembers which originals have ended a child process, over restarts: the same bytes get two tries
 * for ever. Implementations are safe for use by several threads.
 */
public interface Tries {
  /** What the tries of this original ended with so far, the first one first. */
  List<String> deaths(String id) throws IOException;

  /** Notes, durably, that a try of this original ended its child, and of what. */
  void died(String id, String death) throws IOException;

  /** Remembers nothing. */
  static Tries forgotten() {
    return new Tries() {
      @Override
      public List<String> deaths(String id) {
        return List.of();
      }

      @Override
      public void died(String id, String death) {}
    };
  }
}
