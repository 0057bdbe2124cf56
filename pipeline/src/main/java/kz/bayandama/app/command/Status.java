package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.bayandama.app.routing.Aside;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.json.Json;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: what has come, what is missing, open questions. */
@Command(name = "status")
final class Status extends Task {
  @Option(names = "--year", paramLabel = "Y", descriptionKey = "option.year")
  private @Nullable Integer year;

  /** What {@code status --json} prints. */
  record State(
      int submissions,
      Map<String, Integer> outcomes,
      List<String> underWay,
      List<Aside> aside,
      InboxState inbox,
      Service service,
      List<Obstacle> obstacles,
      MailDesk mail,
      List<Open> questions,
      @Nullable Standing council) {}

  /**
   * Whether the service runs.
   *
   * @param process its id, null when it does not run
   */
  record Service(boolean running, @Nullable Long process) {}

  /** A report with open questions. */
  record Open(String id, List<String> questions) {}

  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    Workspace workspace = workspace();
    State state = state(workspace);
    if (json()) {
      print(state);
      return Cli.DONE;
    }
    say("status.submissions", state.submissions());
    state.outcomes().forEach((name, n) -> out().println("  " + name(name) + ": " + n));
    say("status.under-way", state.underWay().size());
    say("status.aside", state.aside().size());
    state
        .aside()
        .forEach(one -> out().println("  " + Ids.abbreviate(one.id()) + "  " + one.fault()));
    say(state.service().running() ? "status.running" : "status.stopped");
    inbox(state.inbox());
    state.mail().say(this, out());
    for (Obstacle obstacle : state.obstacles()) {
      say("obstacle." + obstacle.kind(), obstacle.detail());
    }
    if (state.council() != null) {
      council(state.council());
    }
    say("status.questions", state.questions().stream().mapToInt(o -> o.questions().size()).sum());
    for (Open open : state.questions()) {
      open.questions()
          .forEach(question -> out().println("  " + Ids.abbreviate(open.id()) + "  " + question));
    }
    return Cli.DONE;
  }

  private void council(Standing standing) {
    say("status.asked", standing.asked().size(), answered(standing));
    for (Standing.Asked one : standing.asked()) {
      if (!one.answered()) {
        out()
            .println(
                "  "
                    + one.who()
                    + "  "
                    + one.item()
                    + "  "
                    + one.deadline()
                    + (one.late() ? "  !" : ""));
      }
    }
    say("status.council", standing.proposalsWaiting(), standing.untied(), standing.unconfirmed());
    if (standing.publishBy() != null) {
      say("dispatch.clocks", standing.publishBy(), String.valueOf(standing.answerBy()));
    }
  }

  private static long answered(Standing standing) {
    return standing.asked().stream().filter(Standing.Asked::answered).count();
  }

  private void inbox(InboxState inbox) {
    say("status.taken", inbox.taken().size());
    entries("status.waiting", inbox.waiting());
    entries("status.ignored", inbox.ignored());
    entries("status.stuck", inbox.stuck());
  }

  private void entries(String key, List<InboxFolder.Entry> entries) {
    say(key, entries.size());
    for (InboxFolder.Entry entry : entries) {
      String detail = entry.detail() == null ? "" : " (" + entry.detail() + ")";
      Object since = entry.since().truncatedTo(ChronoUnit.SECONDS);
      out()
          .println(
              "  "
                  + Say.of(
                      words(),
                      "status.entry",
                      entry.name(),
                      Say.of(words(), "inbox." + entry.why()),
                      detail,
                      since));
    }
  }

  private String name(String outcome) {
    int colon = outcome.indexOf(':');
    return colon < 0
        ? Say.of(words(), "outcome." + outcome.replace('-', '_').toUpperCase(Locale.ROOT))
        : name(outcome.substring(0, colon))
            + ": "
            + Say.of(words(), "reason." + outcome.substring(colon + 1));
  }

  private State state(Workspace workspace) throws IOException, Usage, InterruptedException {
    ReportArchive archive = workspace.archive();
    Map<String, Integer> outcomes = new TreeMap<>();
    List<String> underWay = new ArrayList<>();
    List<Open> questions = new ArrayList<>();
    List<Aside> aside = aside(workspace.aside());
    List<String> ids = archive.submissions();
    for (String id : ids) {
      var outcome = archive.outcome(id);
      if (outcome.isEmpty()) {
        if (aside.stream().noneMatch(one -> one.id().equals(id))) {
          underWay.add(id);
        }
        continue;
      }
      Rejection.Reason reason = outcome.get().reason();
      String verdict = outcome.get().verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
      outcomes.merge(reason == null ? verdict : verdict + ":" + reason.id(), 1, Integer::sum);
      archive
          .report(id)
          .filter(report -> !report.questions().isEmpty() && inYear(report))
          .ifPresent(report -> questions.add(new Open(id, report.questions())));
    }
    InstantSource clock = InstantSource.system();
    List<Obstacle> obstacles = Obstacle.all(workspace, clock.instant());
    boolean blind =
        obstacles.stream().anyMatch(one -> one.kind() == Obstacle.Kind.INBOX_UNREADABLE);
    Optional<Long> holder = workspace.holder();
    return new State(
        ids.size(),
        outcomes,
        underWay,
        aside,
        blind
            ? new InboxState(List.of(), List.of(), List.of(), List.of())
            : InboxState.of(workspace, clock),
        new Service(holder.isPresent(), holder.orElse(null)),
        obstacles,
        MailDesk.of(workspace),
        questions,
        year == null ? null : Standing.of(workspace, year, Adopted.today()));
  }

  private boolean inYear(VisitReport report) {
    return year == null || report.mayBeOf(year);
  }

  private static List<Aside> aside(Path folder) throws IOException {
    List<Aside> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          all.add(Json.read(Files.readAllBytes(file), Aside.class));
        }
      }
    }
    return all;
  }
}
