package kz.bayandama.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.ReportArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed by SIGKILL at every named point and at random moments, over and over, while
 * reports come by folder and by mail; in the end nothing is lost, nothing doubled, and nothing has
 * come from nowhere.
 *
 * <p>{@code -Dkill.rounds=N} kills longer (a round is every named point and as many random moments
 * in each of two workspaces), {@code -Dkill.seed=N} takes other random moments.
 */
class KillIT {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);
  private static final long SEED = Long.getLong("kill.seed", 20251123L);
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int DROPS = 200;

  @TempDir Path folder;

  /** Every point there is, by the order of a report's way. */
  static List<String> points() {
    List<String> points = new ArrayList<>();
    points.add("intake.copied");
    for (String kind : List.of("messages", "originals", "submissions", "reports", "outcomes")) {
      for (String step : List.of("begun", "written", "forced", "linked", "durable")) {
        points.add("archive." + kind + "." + step);
      }
    }
    points.addAll(List.of("intake.archived", "intake.moved", "extract.read"));
    points.addAll(List.of("index.begun", "index.put", "index.commit", "index.committed"));
    return points;
  }

  private Path classes() {
    return folder.resolve("classes.jsa");
  }

  /** One workspace and what happens to it. */
  private final class Campaign {
    private final Path workspace;
    private final Path log;
    private final Random random;
    private final Drops drops;
    private final Post post = new Post();
    private final Map<String, Integer> kills = new TreeMap<>();
    private final List<String> survived = new ArrayList<>();
    private Duration usual = Duration.ofSeconds(4);

    Campaign(int number) throws Exception {
      this.workspace = folder.resolve("workspace-" + number);
      this.log = folder.resolve("log-" + number);
      this.random = new Random(SEED + number);
      this.drops = new Drops(SEED + number);
      Service init = Service.start(log, List.of(), "init", "-w", workspace.toString());
      assertThat(init.await(LONGEST)).hasValue(0);
      Files.writeString(
          workspace.resolve("bayandama.yaml"), "stableSeconds: 0\nlookSeconds: 1\nreaders: 1\n");
      post.connect(workspace);
      if (number == 0) {
        shareClasses();
      }
    }

    Campaign run() throws Exception {
      for (int round = 0; round < ROUNDS; round++) {
        for (String point : points()) {
          drop(1 + random.nextInt(3));
          if (point.startsWith("archive.messages.")) {
            drops.send(post);
          }
          killAt(point);
          killAtRandom();
        }
      }
      drop(Math.max(0, DROPS - drops.dropped().size()));
      drain();
      return this;
    }

    /** Keeps the classes of a first run, so that the others start sooner; without a jar in vain. */
    private void shareClasses() throws Exception {
      try (Service service =
          Service.start(
              log,
              List.of("-XX:ArchiveClassesAtExit=" + classes()),
              "run",
              "-w",
              workspace.toString())) {
        Thread.sleep(8_000);
        service.stop();
      }
    }

    private void drop(int n) throws IOException {
      for (int i = 0; i < n; i++) {
        drops.drop(workspace.resolve("inbox"));
        if (random.nextInt(5) == 0) {
          drops.send(post);
        }
      }
    }

    private void killAt(String point) throws Exception {
      Instant start = Instant.now();
      try (Service service = run("-Dbayandama.crash=" + point)) {
        if (service.await(LONGEST).equals(Optional.of(Service.KILLED))) {
          kills.merge(point, 1, Integer::sum);
          usual = Duration.between(start, Instant.now());
        } else {
          survived.add(point);
        }
      }
    }

    private void killAtRandom() throws Exception {
      try (Service service = run("-Dbayandama.random=yes")) {
        Thread.sleep(random.nextLong(usual.toMillis() * 3 / 2));
        drop(1);
        Thread.sleep(random.nextLong(200));
        service.kill();
        kills.merge("at random", 1, Integer::sum);
      }
    }

    private Service run(String option) throws IOException {
      return Service.start(
          log,
          List.of("-XX:SharedArchiveFile=" + classes(), "-Xlog:disable", option),
          "run",
          "-w",
          workspace.toString());
    }

    private void drain() throws Exception {
      Instant last = Instant.now().plus(LONGEST);
      try (Service service = run("-Dbayandama.drain=yes")) {
        while (!drained() && Instant.now().isBefore(last)) {
          Thread.sleep(250);
        }
        assertThat(service.stop()).as("SIGTERM ends the service in order").isEqualTo(128 + 15);
      }
    }

    private boolean drained() throws IOException {
      try (Stream<Path> inbox = Files.list(workspace.resolve("inbox"))) {
        if (inbox.findAny().isPresent()) {
          return false;
        }
      }
      if (post.held("INBOX") > 0) {
        return false;
      }
      FolderArchive folder = FolderArchive.open(workspace.resolve("archive"));
      List<String> letters = folder.list("messages/");
      if (letters.stream().filter(key -> key.endsWith("/arrived.json")).count()
          > letters.stream().filter(key -> key.endsWith("/taken.json")).count()) {
        return false;
      }
      ReportArchive archive = new ReportArchive(folder);
      for (String id : archive.submissions()) {
        if (archive.outcome(id).isEmpty()) {
          return false;
        }
      }
      return true;
    }
  }

  @Test
  void whereverItIsKilledNothingIsLostAndNothingDoubled() throws Exception {
    List<Campaign> campaigns = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Campaign>> running = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Campaign campaign = new Campaign(i);
        running.add(two.submit(() -> campaign.run()));
      }
      for (Future<Campaign> one : running) {
        campaigns.add(one.get());
      }
    }
    Map<String, Integer> kills = new TreeMap<>();
    List<Audit> audits = new ArrayList<>();
    int letters = 0;
    for (Campaign campaign : campaigns) {
      assertThat(campaign.survived).as("points that were never passed").isEmpty();
      campaign.kills.forEach((point, n) -> kills.merge(point, n, Integer::sum));
      audits.add(Audit.of(campaign.workspace, campaign.drops.dropped()));
      assertThat(campaign.post.held("Processed")).as("letters").isEqualTo(campaign.post.sent());
      letters += campaign.post.sent();
      campaign.post.close();
    }
    String table = table(kills, audits) + "letters " + letters + "\n";
    Files.writeString(Path.of("target/kills.txt"), table);
    System.out.print(table);
    for (Audit audit : audits) {
      assertThat(audit.lost()).as("lost").isEmpty();
      assertThat(audit.doubled()).as("doubled").isEmpty();
      assertThat(audit.forNothing()).as("for nothing").isEmpty();
      assertThat(audit.other()).as("otherwise wrong").isEmpty();
    }
  }

  private static String table(Map<String, Integer> kills, List<Audit> audits) {
    StringBuilder table = new StringBuilder();
    kills.forEach((point, n) -> table.append(String.format("%-30s %4d%n", point, n)));
    int all = kills.values().stream().mapToInt(Integer::intValue).sum();
    table.append(String.format("%-30s %4d%n", "kills", all));
    for (Audit audit : audits) {
      table.append(
          String.format(
              "files %d, submissions %d, lost %d, doubled %d, outcomes for nothing %d, other %d%n",
              audit.files(),
              audit.submissions(),
              audit.lost().size(),
              audit.doubled().size(),
              audit.forNothing().size(),
              audit.other().size()));
    }
    return table.toString();
  }
}
