package kz.bayandama.app.routing;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which submissions are under way, so that a command can wait for the last outcome. Thread-safe.
 */
final class Progress {
  private final Set<String> underWay = new HashSet<>();
  private final Consumer<String> ended;

  /**
   * A new account.
   *
   * @param ended is told each id when its outcome is in the archive or it was set aside
   */
  Progress(Consumer<String> ended) {
    this.ended = ended;
  }

  /** Returns false if the submission is under way already. */
  synchronized boolean begin(String id) {
    return underWay.add(id);
  }

  void end(String id) {
    synchronized (this) {
      if (!underWay.remove(id)) {
        return;
      }
      notifyAll();
    }
    ended.accept(id);
  }

  synchronized void awaitNone() throws InterruptedException {
    while (!underWay.isEmpty()) {
      wait();
    }
  }
}
