package kz.bayandama.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running child with its folder. One task at a time; not thread-safe. */
final class ChildProcess implements Closeable {
  /** The name of the original in the child's folder. */
  static final String ORIGINAL = "original";

  private static final long GLANCE_MILLIS = 100;
  private static final Duration START = Duration.ofSeconds(60);
  private static final int OUT_OF_MEMORY = 3;

  private final Process process;
  private final Path folder;
  private final DataOutputStream out;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private int tasks;

  /** The most resident memory that was seen, in bytes. */
  private long most;

  private ChildProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /** Starts a child and waits until it is ready. */
  static ChildProcess start(ChildCommand command, Path temporary)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(temporary, "bayandama-extract");
    try {
      ChildProcess child = new ChildProcess(command.start(folder), folder);
      child.dieFirst();
      Thread.ofPlatform().daemon().name("extract-" + child.process.pid()).start(child::listen);
      child.waitUntilReady();
      return child;
    } catch (IOException | InterruptedException e) {
      delete(folder);
      throw e;
    }
  }

  /** Where memory runs out for the whole machine, Linux is to end this child and not us. */
  private void dieFirst() {
    Path score = Path.of("/proc/" + process.pid() + "/oom_score_adj");
    try {
      if (Files.isWritable(score)) {
        Files.writeString(score, "900");
      }
    } catch (IOException e) {
      return; // it has ended: waiting for it will tell
    }
  }

  private void listen() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      Optional<Answer> answer = Frames.read(in, Answer.class);
      while (answer.isPresent()) {
        answers.add(answer.get());
        answer = Frames.read(in, Answer.class);
      }
    } catch (IOException e) {
      process.destroyForcibly();
    }
    answers.add(Answer.of(Answer.Kind.GONE));
  }

  private void waitUntilReady() throws IOException, InterruptedException {
    boolean ready = false;
    try {
      @Nullable Answer answer = answers.poll(START.toMillis(), TimeUnit.MILLISECONDS);
      ready = answer != null && answer.kind() == Answer.Kind.READY;
    } finally {
      if (!ready) {
        close();
      }
    }
    if (!ready) {
      throw new IOException(
          "the child process that reads originals does not start; see whether "
              + System.getProperty("java.home")
              + " works");
    }
  }

  /** How the work on a task ended. */
  sealed interface End {
    /** With an answer; the child goes on. */
    record Answered(Answer answer) implements End {}

    /** The child is dead: it died or was killed for this reason. */
    record Died(Death death) implements End {}
  }

  /** What a child died of. */
  enum Death {
    MEMORY,
    TIME,
    CPU,
    DISK,
    CRASH
  }

  /** How many tasks it was given. */
  int tasks() {
    return tasks;
  }

  /**
   * Does a task. Unless it is answered the child is dead afterwards.
   *
   * @param pieces the folder that a message's pieces are moved to, empty for a task without any
   * @throws IOException if the original cannot be handed over, or the pieces back
   */
  End ask(Task task, Path original, Optional<Path> pieces)
      throws IOException, InterruptedException {
    tasks++;
    Files.copy(original, folder.resolve(ORIGINAL), StandardCopyOption.REPLACE_EXISTING);
    boolean answered = false;
    try {
      End end = end(task);
      if (end instanceof End.Answered(Answer answer)) {
        if (pieces.isPresent()) {
          hand(answer, pieces.get());
        }
        answered = true;
      }
      return end;
    } finally {
      if (answered) {
        empty(folder);
      } else {
        close();
      }
    }
  }

  private End end(Task task) throws InterruptedException {
    try {
      Frames.write(out, task);
      return await(task.limits());
    } catch (IOException e) {
      return new End.Died(death(task.limits()));
    }
  }

  private void hand(Answer answer, Path pieces) throws IOException {
    for (Answer.Piece piece : answer.pieces()) {
      Path file = folder.resolve(piece.file());
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException("the child process names a piece that is no file");
      }
      Files.move(file, pieces.resolve(piece.file()));
    }
  }

  private End await(Limits limits) throws InterruptedException {
    long started = System.nanoTime();
    Duration cpuBefore = cpu();
    long deadline = started + limits.wall().toNanos();
    while (true) {
      @Nullable Answer answer = answers.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      if (answer != null && answer.kind() == Answer.Kind.GONE) {
        return new End.Died(death(limits));
      }
      most = Math.max(most, memory());
      if (answer != null && answer.kind() == Answer.Kind.PAGE) {
        deadline = Math.max(deadline, System.nanoTime() + 2 * limits.page().toNanos());
        cpuBefore = cpu();
      } else if (answer != null) {
        return new End.Answered(answer);
      } else if (System.nanoTime() - deadline > 0) {
        return new End.Died(Death.TIME);
      } else if (cpu().minus(cpuBefore).compareTo(limits.cpu()) > 0) {
        return new End.Died(Death.CPU);
      } else if (size(folder) > limits.disk()) {
        return new End.Died(Death.DISK);
      }
    }
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** One that crashes while its memory is full has run out of it, whatever its exit code says. */
  private Death death(Limits limits) throws InterruptedException {
    boolean ended = process.waitFor(10, TimeUnit.SECONDS);
    boolean full = most >= (long) limits.heap() << 20;
    return full || (ended && process.exitValue() == OUT_OF_MEMORY) ? Death.MEMORY : Death.CRASH;
  }

  /** Resident memory in bytes, 0 where the system does not tell. */
  long memory() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Ends the child and what it started, and removes its folder. */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    delete(folder);
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static void empty(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(folder)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : files) {
      if (!file.endsWith(".pdfbox.cache")) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    int tries = 0;
    while (Files.exists(folder) && tries < 3) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (java.nio.file.DirectoryNotEmptyException | UncheckedIOException e) {
        tries++; // a dying child may still be writing
      }
    }
  }
}
