package kz.bayandama.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import kz.bayandama.report.Rejection;

/**
 * The child process: reads tasks from standard input until it ends, and answers on standard output.
 * Knows nothing but the file in its folder.
 */
public final class ExtractorChild {
  private final DataInputStream in;
  private final DataOutputStream out;

  private ExtractorChild(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Started by {@link Extractor} only. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataOutputStream answers =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    System.setOut(System.err);
    new ExtractorChild(new DataInputStream(new BufferedInputStream(System.in)), answers).serve();
  }

  private void serve() throws IOException, InterruptedException {
    BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    Thread.ofPlatform().daemon().name("tasks").start(() -> listen(tasks));
    Readers readers = new Readers();
    Frames.write(out, Answer.of(Answer.Kind.READY));
    while (true) {
      Frames.write(out, answer(readers, tasks.take()));
    }
  }

  /** Where the parent is gone nobody waits for an answer: whatever is being read, it is over. */
  private void listen(BlockingQueue<Task> tasks) {
    try {
      for (Optional<Task> task = Frames.read(in, Task.class);
          task.isPresent();
          task = Frames.read(in, Task.class)) {
        tasks.add(task.get());
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
    Runtime.getRuntime().halt(0);
  }

  private Answer answer(Readers readers, Task task) {
    Reading reading = new Reading(task, readers, this::page);
    try {
      Path original = Path.of(ChildProcess.ORIGINAL);
      return task.takeApart()
          ? Answer.takenApart(new MessageParts(task.limits(), readers).of(original))
          : reading.read(original);
    } catch (Rejection e) {
      return Answer.rejected(e);
    } catch (Reading.Beyond e) {
      return Answer.rejected(e.rejection());
    } catch (StackOverflowError e) {
      return Answer.rejected(Rejections.tooDeep());
    } catch (IOException e) {
      return Answer.fault(String.valueOf(e.getMessage()));
    }
  }

  private void page() {
    try {
      Frames.write(out, Answer.of(Answer.Kind.PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
