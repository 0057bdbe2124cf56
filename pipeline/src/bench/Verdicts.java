import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kz.bayandama.extract.Extractor;
import kz.bayandama.extract.Limits;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;

/**
 * The verdict on every file under a folder, with the most time and memory that parent and child took:
 * {@code java -cp 'pipeline/target/classes:pipeline/target/lib/*' pipeline/src/bench/Verdicts.java FOLDER [--each]}
 */
public final class Verdicts {
  private static final AtomicLong CHILD = new AtomicLong();
  private static final AtomicLong SLOWEST = new AtomicLong();

  private Verdicts() {}

  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Thread.ofPlatform().daemon().start(Verdicts::watch);
    Map<String, Integer> verdicts = new TreeMap<>();
    try (Extractor extractor = Extractor.open(Limits.standard(), 2);
        var threads = Executors.newFixedThreadPool(2)) {
      for (Path file : files) {
        threads.submit(() -> {
          Instant start = Instant.now();
          String verdict = verdict(extractor, file);
          long took = Instant.now().toEpochMilli() - start.toEpochMilli();
          synchronized (verdicts) {
            verdicts.merge(verdict, 1, Integer::sum);
            if (took > SLOWEST.get()) {
              SLOWEST.set(took);
            }
            if (args.length > 1) {
              System.out.printf("%6d ms  %-60s %s%n", took, verdict, file);
            }
          }
        });
      }
      threads.shutdown();
      threads.awaitTermination(1, java.util.concurrent.TimeUnit.DAYS);
      verdicts.forEach((verdict, n) -> System.out.printf("%6d  %s%n", n, verdict));
      System.out.printf(
          "%d files, slowest %d ms, children started %d, largest child %d MiB, this process %d MiB%n",
          files.size(),
          SLOWEST.get(),
          extractor.childrenStarted(),
          CHILD.get(),
          resident(ProcessHandle.current()));
    }
  }

  private static String verdict(Extractor extractor, Path file) {
    try {
      Source source = new Source(Source.Channel.COMMAND, "x", null, Instant.EPOCH, null);
      extractor.extract(new Submission(Ids.of(file), source, Files.size(file)), file);
      return "read";
    } catch (Rejection e) {
      return e.reason().id() + ": " + e.detail().replaceAll(";.*", "").replaceAll("[0-9]{2,}", "N");
    } catch (Exception e) {
      return "FAULT " + e;
    }
  }

  private static void watch() {
    try {
      while (true) {
        Thread.sleep(20);
        ProcessHandle.current().children().forEach(child -> CHILD.accumulateAndGet(resident(child), Math::max));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long resident(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
          .max()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
