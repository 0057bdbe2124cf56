package kz.bayandama.app.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kz.bayandama.report.Ids;

/**
 * What participants drop in the course of a test: of every ten, six new reports, one that came
 * before under another name, one of a name that came before, and two that cannot be read.
 */
final class Drops {
  private final Random random;
  private final List<Drop> dropped = new ArrayList<>();

  Drops(long seed) {
    this.random = new Random(seed);
  }

  /**
   * A file that was dropped.
   *
   * @param good whether it can be read as a report
   * @param byMail whether it came by mail, and not into the inbox
   */
  record Drop(String name, String id, boolean good, boolean byMail) {}

  List<Drop> dropped() {
    return List.copyOf(dropped);
  }

  /** Drops the next file. */
  void drop(Path inbox) throws IOException {
    int n = dropped.size();
    String name = "отчёт-" + n + ".txt";
    byte[] bytes = SmallReports.report(n);
    boolean good = true;
    switch (n % 10) {
      case 3 -> bytes = SmallReports.report(random.nextInt(n) / 10 * 10);
      case 5 -> name = "отчёт-" + (n - 1) + ".txt";
      case 7 -> {
        bytes = bad(n);
        good = false;
      }
      case 9 -> {
        bytes = ("Список покупок № " + n + ": хлеб, молоко").getBytes(StandardCharsets.UTF_8);
        good = false;
      }
      default -> {}
    }
    Path file = inbox.resolve(name);
    if (Files.exists(file)) {
      name = "отчёт-" + n + ".txt"; // it has not been taken yet: do not write over it
      file = inbox.resolve(name);
    }
    Files.move(Files.write(inbox.resolveSibling("dropping"), bytes), file);
    dropped.add(new Drop(name, Ids.of(bytes), good, false));
  }

  /** Sends a letter with a new report and one that came before. */
  void send(Post post) throws IOException {
    int n = dropped.size();
    byte[] fresh = SmallReports.report(n);
    byte[] known = SmallReports.report(n == 0 ? 0 : random.nextInt(n) / 10 * 10);
    post.deliver(fresh, known);
    dropped.add(new Drop("letter " + n, Ids.of(fresh), true, true));
    dropped.add(new Drop("letter " + n, Ids.of(known), true, true));
  }

  /** An empty file, noise, or half a DOCX. */
  private byte[] bad(int n) {
    byte[] noise = new byte[300];
    random.nextBytes(noise);
    return switch (n / 10 % 3) {
      case 0 -> new byte[0];
      case 1 -> noise;
      default -> {
        System.arraycopy("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII), 0, noise, 0, 4);
        yield Arrays.copyOf(noise, 200);
      }
    };
  }
}
