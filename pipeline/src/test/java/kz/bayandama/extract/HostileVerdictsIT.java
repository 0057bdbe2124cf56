package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that is made to hurt gets a verdict within its limits, and nobody calls out, though
 * here the children have the network: what keeps them from it elsewhere must not be all there is.
 */
class HostileVerdictsIT {
  private static final int HEAP = 128;
  private static final Limits TIGHT =
      new Limits(
          8 << 20,
          200_000,
          2,
          5,
          3,
          HEAP,
          Duration.ofSeconds(5),
          Duration.ofSeconds(3),
          Duration.ofSeconds(10),
          64 << 20);

  @TempDir Path folder;
  private final StringBuilder table = new StringBuilder();
  private final AtomicLong peak = new AtomicLong();
  private final AtomicInteger called = new AtomicInteger();

  @Test
  void everyHostileOriginalHasAVerdictAndNoneCallsOut() throws Exception {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Extractor extractor = Extractor.open(TIGHT, 1, new Isolation(List.of()))) {
      Thread.ofVirtual().start(() -> listen(canary));
      Thread watching = Thread.ofPlatform().daemon().start(this::watch);
      Map<String, byte[]> all =
          HostileOriginals.all("http://127.0.0.1:" + canary.getLocalPort() + "/");
      for (Map.Entry<String, byte[]> one : all.entrySet()) {
        verdict(one.getKey(), one.getValue(), extractor);
      }
      assertThat(verdict("next.docx", Originals.docx(Originals.paragraph("Есеп")), extractor))
          .isEqualTo("read");
      watching.interrupt();
      watching.join();
      Thread.sleep(200); // for a call that is still on its way
    }
    long parent = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    table
        .append("largest heap of the parent, with the making of the originals: ")
        .append(parent)
        .append(" MiB\n");
    Files.writeString(Path.of("target/hostile.txt"), table);
    System.out.print(table);
    assertThat(called).as("calls that the canary heard").hasValue(0);
    assertThat(peak.get()).as("MiB of a child").isLessThan(HEAP + 400L);
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private String verdict(String name, byte[] bytes, Extractor extractor) throws Exception {
    Path original = Files.write(folder.resolve("original"), bytes);
    Source source = new Source(Source.Channel.FOLDER, name, null, Instant.EPOCH, null);
    Instant start = Instant.now();
    String verdict;
    try {
      extractor.extract(new Submission(Ids.of(original), source, bytes.length), original);
      verdict = "read";
    } catch (Rejection e) {
      verdict = e.reason().id() + ": " + e.detail().replaceAll(";.*", "");
    }
    Duration took = Duration.between(start, Instant.now());
    table.append(
        String.format(
            Locale.ROOT,
            "%-36s %8d bytes %6d ms  %s%n",
            name,
            bytes.length,
            took.toMillis(),
            verdict));
    assertThat(took).as(name).isLessThan(TIGHT.wall().multipliedBy(2).plusSeconds(20));
    return verdict;
  }

  private void listen(ServerSocket canary) {
    while (!canary.isClosed()) {
      try (Socket call = canary.accept()) {
        called.incrementAndGet();
        table.append("called: ").append(call).append('\n');
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The most resident memory of a child, in MiB, where the system tells. */
  private void watch() {
    try {
      while (true) {
        Thread.sleep(20);
        ProcessHandle.current()
            .children()
            .filter(HostileVerdictsIT::started)
            .forEach(child -> peak.accumulateAndGet(resident(child), Math::max));
      }
    } catch (InterruptedException e) {
      table.append("largest child: ").append(peak.get()).append(" MiB\n");
    }
  }

  /** Whether it runs its own program already: between fork and exec it shows our own memory. */
  private static boolean started(ProcessHandle child) {
    try {
      return Files.readString(Path.of("/proc/" + child.pid() + "/cmdline"))
          .contains(ExtractorChild.class.getName());
    } catch (IOException e) {
      return false;
    }
  }

  private static long resident(ProcessHandle child) {
    try {
      return Files.readAllLines(Path.of("/proc/" + child.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
          .max()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
