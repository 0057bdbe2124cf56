package kz.bayandama.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Work that is done on all processors. */
final class SideBySide {
  private SideBySide() {}

  /** A piece of work. */
  interface Work<T> {
    T done() throws IOException;
  }

  /**
   * What each piece of work gives, in their order. Whoever is free takes the next piece: the caller
   * itself, and the other processors as soon as they have nothing else to do. When one fails no
   * more are begun; those that were are waited for, so that nothing is still written afterwards.
   *
   * @throws IOException of any of them
   */
  static <T> List<T> all(List<Work<T>> work) throws IOException {
    Shared<T> shared = new Shared<>(work);
    List<Turn<T>> others = new ArrayList<>();
    int most = Math.min(ForkJoinPool.getCommonPoolParallelism(), work.size() - 1);
    for (int i = 0; i < most; i++) {
      Turn<T> turn = new Turn<>(shared);
      others.add(turn);
      turn.fork();
    }
    shared.work();
    others.forEach(Turn::end);
    return shared.done();
  }

  /** Work that several threads take pieces of. */
  private static final class Shared<T> {
    private final List<Work<T>> work;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<T> done;
    private final ConcurrentLinkedQueue<Exception> faults = new ConcurrentLinkedQueue<>();

    Shared(List<Work<T>> work) {
      this.work = work;
      this.done = new AtomicReferenceArray<>(work.size());
    }

    /** Takes pieces until there are no more. */
    void work() {
      for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
        if (!faults.isEmpty()) {
          return;
        }
        try {
          done.set(i, work.get(i).done());
        } catch (IOException | RuntimeException e) {
          faults.add(e);
        }
      }
    }

    List<T> done() throws IOException {
      for (Exception fault : faults) {
        switch (fault) {
          case IOException e -> throw e;
          case RuntimeException e -> throw e;
          default -> throw new IllegalStateException(fault);
        }
      }
      List<T> all = new ArrayList<>(work.size());
      for (int i = 0; i < work.size(); i++) {
        all.add(done.get(i));
      }
      return all;
    }
  }

  /** Another thread's turn at shared work, if it comes to it in time. */
  private static final class Turn<T> extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final transient Shared<T> shared;
    private final AtomicBoolean taken = new AtomicBoolean();

    Turn(Shared<T> shared) {
      this.shared = shared;
    }

    @Override
    protected void compute() {
      if (taken.compareAndSet(false, true)) {
        shared.work();
      }
    }

    /** Waits for it if it has begun; if it has not it never will. */
    void end() {
      if (!taken.compareAndSet(false, true)) {
        join();
      }
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
