package kz.bayandama.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Work that is done on all processors. */
final class SideBySide {
  private SideBySide() {}

  /** A piece of work. */
  interface Work<T> {
    T done() throws IOException;
  }

  /**
   * What each piece of work gives, in their order. When one fails no more are begun; those that
   * were are waited for, so that nothing is still written afterwards.
   *
   * @throws IOException of any of them
   */
  static <T> List<T> all(List<Work<T>> work) throws IOException {
    ConcurrentLinkedQueue<Exception> faults = new ConcurrentLinkedQueue<>();
    List<Optional<T>> done = work.parallelStream().map(one -> one(one, faults)).toList();
    for (Exception fault : faults) {
      switch (fault) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        default -> throw new IllegalStateException(fault);
      }
    }
    return done.stream().flatMap(Optional::stream).toList();
  }

  private static <T> Optional<T> one(Work<T> work, ConcurrentLinkedQueue<Exception> faults) {
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.done());
    } catch (IOException | RuntimeException e) {
      faults.add(e);
      return Optional.empty();
    }
  }

  /** Work that goes on beside what its caller does. To be closed, which waits for it. */
  static final class Begun<T> implements AutoCloseable {
    private final ForkJoinTask<List<T>> task;

    private Begun(ForkJoinTask<List<T>> task) {
      this.task = task;
    }

    /** What it gives, once it is done. */
    T done() throws IOException {
      try {
        return task.join().getFirst();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    @Override
    public void close() {
      task.quietlyJoin();
    }
  }

  /** Begins a piece of work. */
  static <T> Begun<T> begin(Work<T> work) {
    return new Begun<>(
        ForkJoinPool.commonPool()
            .submit(() -> {
              try {
                return List.of(work.done());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }
}
