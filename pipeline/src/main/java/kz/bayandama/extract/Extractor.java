package kz.bayandama.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicLong;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Rejection.Reason;
import kz.bayandama.report.Submission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the blocks of an original. Parsing happens in child processes that may die: each has no
 * environment, no network where the system allows it, and limits on memory, time and output. A
 * child is started when it is first needed, kept warm, and replaced when it dies, hangs or grows.
 * Thread-safe; as many originals are read at once as there are children.
 */
public final class Extractor implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);
  private static final int CHILDREN = 2;
  private static final int TRIES = 2;
  private static final int TASKS_OF_A_CHILD = 2_000;

  private final Limits limits;
  private final ChildCommand command;
  private final Task task;
  private final BlockingDeque<Slot> free = new LinkedBlockingDeque<>();
  private final int children;
  private final AtomicLong started = new AtomicLong();
  private volatile boolean closed;

  private Extractor(Limits limits, int children, Isolation isolation) {
    this.limits = limits;
    this.children = children;
    this.command = new ChildCommand(isolation, limits.heap());
    this.task =
        new Task(limits, Isolation.Programs.find("tesseract").map(Path::toString).orElse(""));
    for (int i = 0; i < children; i++) {
      free.add(new Slot());
    }
  }

  /** An extractor with two children and the usual limits. */
  public static Extractor open() throws InterruptedException {
    return open(Limits.standard(), CHILDREN);
  }

  /**
   * An extractor.
   *
   * @param children how many originals are read at once, from 1
   */
  public static Extractor open(Limits limits, int children) throws InterruptedException {
    if (children < 1) {
      throw new IllegalArgumentException(children + " children; at least one is needed");
    }
    return new Extractor(limits, children, Isolation.probe());
  }

  /** Whether the children are kept from the network here: for {@code status}. */
  public Isolation isolation() {
    return command.isolation();
  }

  /** Whether scans can be read here: for {@code status}. */
  public boolean readsScans() {
    return !task.tesseract().isEmpty();
  }

  /** How many children were started so far: for metrics. */
  public long childrenStarted() {
    return started.get();
  }

  /**
   * Reads an original. The original is not changed.
   *
   * @throws Rejection if the original is at fault: encrypted, empty, unsupported, too large or
   *     unreadable, each with a sentence for its sender
   * @throws IOException if the world is at fault, such as a full disk or a missing Tesseract;
   *     calling again is safe
   */
  public Extracted extract(Submission submission, Path original)
      throws IOException, Rejection, InterruptedException {
    long length = Files.size(original);
    if (length == 0) {
      throw Rejections.empty();
    }
    if (length > limits.bytes()) {
      throw Rejections.tooLong(length, limits.bytes());
    }
    Slot slot = free.takeFirst();
    try {
      return extract(submission.id(), original, slot);
    } finally {
      free.addFirst(slot);
    }
  }

  private Extracted extract(String id, Path original, Slot slot)
      throws IOException, Rejection, InterruptedException {
    ChildProcess.Death told = ChildProcess.Death.CRASH;
    for (int tries = 1; ; tries++) {
      ChildProcess child = child(slot);
      switch (child.ask(task, original)) {
        case ChildProcess.End.Answered(Answer answer) -> {
          retire(slot, child);
          return extracted(id, answer);
        }
        case ChildProcess.End.Died(ChildProcess.Death death) -> {
          slot.child = null;
          LOG.warn("{} ended its child process: {}", Ids.abbreviate(id), death);
          // a child that runs out of memory may take its exit code with it: what a try told counts
          told = death == ChildProcess.Death.CRASH ? told : death;
          if (tries == TRIES || (child.tasks() == 1 && death != ChildProcess.Death.CRASH)) {
            throw Rejections.of(told, limits);
          }
        }
      }
    }
  }

  private static Extracted extracted(String id, Answer answer) throws IOException, Rejection {
    return switch (answer.kind()) {
      case READ -> new Extracted(id, answer.mediaType(), answer.blocks(), answer.scanned());
      case REJECTED ->
          throw new Rejection(
              answer.reason() == null ? Reason.UNREADABLE : answer.reason(), answer.detail());
      case FAULT -> throw new IOException(answer.detail());
      case READY, PAGE, GONE -> throw new IOException("the child process answers out of turn");
    };
  }

  private ChildProcess child(Slot slot) throws IOException, InterruptedException {
    if (closed) {
      throw new IOException("the extractor is closed");
    }
    ChildProcess child = slot.child;
    if (child != null && child.alive()) {
      return child;
    }
    started.incrementAndGet();
    child = ChildProcess.start(command);
    slot.child = child;
    return child;
  }

  /** Parts with a child that has grown or served long enough. */
  private void retire(Slot slot, ChildProcess child) throws IOException {
    long most = (limits.heap() + 400L) << 20;
    if (child.tasks() >= TASKS_OF_A_CHILD || child.memory() > most) {
      slot.child = null;
      child.close();
    }
  }

  /** Waits for what is being read and ends the children. */
  @Override
  public void close() throws IOException {
    closed = true;
    try {
      for (int i = 0; i < children; i++) {
        Slot slot = free.takeFirst();
        if (slot.child != null) {
          slot.child.close();
          slot.child = null;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A place for a child; whoever took it from the queue owns it. */
  private static final class Slot {
    private @Nullable ChildProcess child;
  }
}
