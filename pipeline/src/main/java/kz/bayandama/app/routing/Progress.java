package kz.bayandama.app.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Which submissions are under way, so that a command can wait for the last outcome, and which were
 * set aside and when they are tried again. Thread-safe.
 */
final class Progress {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final Map<String, Instant> underWay = new HashMap<>();
  private final Map<String, Waiting> aside = new HashMap<>();
  private final Consumer<String> ended;
  private final List<Consumer<String>> others = new CopyOnWriteArrayList<>();
  private final InstantSource clock;

  private record Waiting(Instant since, Instant again, Duration pause) {}

  /**
   * A new account.
   *
   * @param ended is told each id when its outcome is in the archive or it was set aside
   */
  Progress(Consumer<String> ended, InstantSource clock) {
    this.ended = ended;
    this.clock = clock;
  }

  /** Somebody else who is told each id at its end. */
  void tell(Consumer<String> listener) {
    others.add(listener);
  }

  /** Returns false if the submission is under way already. */
  synchronized boolean begin(String id) {
    return underWay.putIfAbsent(id, clock.instant()) == null;
  }

  /** Notes that a submission has its outcome. */
  void end(String id) {
    synchronized (this) {
      aside.remove(id);
      if (underWay.remove(id) == null) {
        return;
      }
      notifyAll();
    }
    ended.accept(id);
    others.forEach(other -> other.accept(id));
  }

  /** Notes that a submission was stopped by a fault; the pauses before it is due again double. */
  void setAside(String id) {
    synchronized (this) {
      Instant now = clock.instant();
      Waiting before = aside.get(id);
      Duration pause = before == null ? FIRST_PAUSE : before.pause().multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      aside.put(id, new Waiting(before == null ? now : before.since(), now.plus(pause), pause));
      if (underWay.remove(id) == null) {
        return;
      }
      notifyAll();
    }
    ended.accept(id);
  }

  /** What was set aside and is due again, in the order of its ids. */
  synchronized List<String> due() {
    Instant now = clock.instant();
    List<String> due = new ArrayList<>();
    aside.forEach((id, waiting) -> {
      if (!waiting.again().isAfter(now) && !underWay.containsKey(id)) {
        due.add(id);
      }
    });
    due.sort(null);
    return due;
  }

  synchronized void awaitNone() throws InterruptedException {
    while (!underWay.isEmpty()) {
      wait();
    }
  }

  synchronized int underWay() {
    return underWay.size();
  }

  /** Since when the oldest submission has been under way. */
  synchronized Optional<Instant> oldestUnderWay() {
    return underWay.values().stream().min(Comparator.naturalOrder());
  }

  synchronized int aside() {
    return aside.size();
  }

  /** Since when the oldest submission has been set aside. */
  synchronized Optional<Instant> oldestAside() {
    return aside.values().stream().map(Waiting::since).min(Comparator.naturalOrder());
  }
}
