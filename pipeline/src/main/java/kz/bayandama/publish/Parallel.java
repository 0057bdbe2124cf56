package kz.bayandama.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The same work on many things, a bounded number at a time, on virtual threads. */
final class Parallel {
  private static final int AT_ONCE = 32;

  private Parallel() {}

  /** What is done with one thing. */
  interface Work<T> {
    void on(T one) throws IOException;
  }

  /**
   * Does the work on each thing; the first fault ends it, after what is under way.
   *
   * @throws IOException the first fault
   */
  static <T> void each(List<T> things, Work<T> work) throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean stopped = new AtomicBoolean();
    List<Future<Boolean>> hands = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int hand = 0; hand < Math.min(AT_ONCE, things.size()); hand++) {
        hands.add(threads.submit(() -> work(things, work, next, stopped)));
      }
      for (Future<Boolean> hand : hands) {
        hand.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw new IOException(fault.getMessage(), fault);
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static <T> boolean work(
      List<T> things, Work<T> work, AtomicInteger next, AtomicBoolean stopped) throws IOException {
    boolean done = false;
    try {
      for (int i = next.getAndIncrement();
          i < things.size() && !stopped.get();
          i = next.getAndIncrement()) {
        work.on(things.get(i));
      }
      done = true;
    } finally {
      if (!done) {
        stopped.set(true);
      }
    }
    return done;
  }
}
