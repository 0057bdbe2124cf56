package kz.bayandama.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicLong;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
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
  private final Tries tries;
  private final Path temporary;
  private final BlockingDeque<Slot> free = new LinkedBlockingDeque<>();
  private final int children;
  private final AtomicLong started = new AtomicLong();
  private volatile boolean closed;

  private Extractor(Limits limits, int children, Isolation isolation, Tries tries, Path temporary) {
    this.limits = limits;
    this.children = children;
    this.tries = tries;
    this.temporary = temporary;
    this.command = new ChildCommand(isolation, limits.heap());
    this.task =
        new Task(
            limits, Isolation.Programs.find("tesseract").map(Path::toString).orElse(""), false);
    for (int i = 0; i < children; i++) {
      free.add(new Slot());
    }
  }

  /** An extractor with two children and the usual limits. */
  public static Extractor open() throws InterruptedException {
    return open(Limits.standard(), CHILDREN);
  }

  /**
   * An extractor that forgets which originals ended their child.
   *
   * @param children how many originals are read at once, from 1
   */
  public static Extractor open(Limits limits, int children) throws InterruptedException {
    return open(limits, children, Tries.forgotten(), Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * An extractor.
   *
   * @param children how many originals are read at once, from 1
   * @param tries remembers which originals ended their child
   * @param temporary an existing folder for the children's folders; what a crash leaves there is of
   *     no consequence
   */
  public static Extractor open(Limits limits, int children, Tries tries, Path temporary)
      throws InterruptedException {
    if (children < 1) {
      throw new IllegalArgumentException(children + " children; at least one is needed");
    }
    return new Extractor(limits, children, Isolation.probe(), tries, temporary.toAbsolutePath());
  }

  /** An extractor whose children are kept from the network by this way or not at all. */
  static Extractor open(Limits limits, int children, Isolation isolation) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    return new Extractor(limits, children, isolation, Tries.forgotten(), temporary);
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
    Answer answer = ask(task, submission.id(), original, Optional.empty());
    if (answer.kind() != Answer.Kind.READ) {
      throw outOfTurn();
    }
    return new Extracted(submission.id(), answer.mediaType(), answer.blocks(), answer.scanned());
  }

  /**
   * Takes a mail message (RFC 5322) apart, without trusting any name or type in it: attachments,
   * messages inside, what a signature or a winmail.dat wraps, and its own texts.
   *
   * @param id of the message, for the log
   * @param into an existing, empty folder for the pieces' bytes
   * @throws Rejection if the message is beyond the limits or cannot be read at all
   * @throws IOException if the world is at fault; calling again is safe
   */
  public TakenApart takeApart(String id, Path message, Path into)
      throws IOException, Rejection, InterruptedException {
    Task apart = new Task(limits, task.tesseract(), true);
    Answer answer = ask(apart, id, message, Optional.of(into));
    if (answer.kind() != Answer.Kind.TAKEN_APART) {
      throw outOfTurn();
    }
    return new TakenApart(
        answer.pieces().stream()
            .map(piece ->
                new TakenApart.Piece(
                    piece.name(), piece.mediaType(), piece.body(), into.resolve(piece.file())))
            .toList());
  }

  private static IOException outOfTurn() {
    return new IOException("the child process answers out of turn");
  }

  private Answer ask(Task asked, String id, Path original, Optional<Path> pieces)
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
      return sound(ask(asked, id, original, pieces, slot));
    } finally {
      free.addFirst(slot);
    }
  }

  private Answer ask(Task asked, String id, Path original, Optional<Path> pieces, Slot slot)
      throws IOException, Rejection, InterruptedException {
    ChildProcess.Death told = ChildProcess.Death.CRASH;
    List<String> earlier = tries.deaths(id);
    for (String death : earlier) {
      told = ChildProcess.Death.valueOf(death);
    }
    if (earlier.size() >= TRIES) {
      throw Rejections.of(told, limits);
    }
    for (int nth = earlier.size() + 1; ; nth++) {
      ChildProcess child = child(slot);
      switch (child.ask(asked, original, pieces)) {
        case ChildProcess.End.Answered(Answer answer) -> {
          retire(slot, child);
          return answer;
        }
        case ChildProcess.End.Died(ChildProcess.Death death) -> {
          slot.child = null;
          tries.died(id, death.name());
          LOG.warn("{} ended its child process: {}", Ids.abbreviate(id), death);
          // a child that runs out of memory may take its exit code with it: what a try told counts
          told = death == ChildProcess.Death.CRASH ? told : death;
          if (nth == TRIES || (child.tasks() == 1 && death != ChildProcess.Death.CRASH)) {
            throw Rejections.of(told, limits);
          }
        }
      }
    }
  }

  /** The answer, unless it is a rejection or a fault. */
  private static Answer sound(Answer answer) throws IOException, Rejection {
    return switch (answer.kind()) {
      case READ, TAKEN_APART -> answer;
      case REJECTED ->
          throw answer.reason() == null || answer.told() == null
              ? Rejections.damaged()
              : new Rejection(answer.reason(), answer.told());
      case FAULT -> throw new IOException(answer.detail());
      case READY, PAGE, GONE -> throw outOfTurn();
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
    child = ChildProcess.start(command, temporary);
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
