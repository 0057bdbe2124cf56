package kz.bayandama.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kz.bayandama.app.routing.Arrival;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.intake.InboxFolder;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ingest}: the same routes, once, for these files; waits for each outcome. */
@Command(name = "ingest")
final class Ingest extends Task {
  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "ingest.files")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    List<Path> arrivals = regularFiles(files);
    Workspace workspace = workspace();
    Counter counter = new Counter(err(), arrivals.size());
    try (Engine engine = Engine.start(workspace, id -> counter.step())) {
      engine.routes().resume();
      Set<String> ids = new LinkedHashSet<>();
      boolean fault = false;
      for (Path file : arrivals) {
        try {
          ids.add(engine.routes().submit(arrival(file)).id());
        } catch (IOException e) {
          fault = true;
          warn("ingest.unreadable", file, String.valueOf(e.getMessage()));
        }
      }
      engine.routes().awaitNone();
      counter.clear();
      boolean aside = report(engine.archive(), ids);
      return fault ? Cli.FAULT : aside ? Cli.ASIDE : Cli.DONE;
    }
  }

  private static Arrival arrival(Path file) {
    return new Arrival(file, InboxFolder.nameOf(file), Source.Channel.COMMAND);
  }

  /** Says what became of each; returns whether one was set aside. */
  private boolean report(ReportArchive archive, Set<String> ids) throws IOException {
    boolean aside = false;
    for (String id : ids) {
      Optional<Outcome> outcome = archive.outcome(id);
      aside |= outcome.isEmpty();
      Listed listed = Listed.of(archive.submission(id).orElseThrow(), outcome, language());
      tell(listed);
    }
    return aside;
  }

  /**
   * The files named, and those directly in the folders named.
   *
   * @throws Usage naming all that are not there
   */
  private static List<Path> regularFiles(List<Path> named) throws IOException, Usage {
    List<Path> all = new ArrayList<>();
    List<Saying> problems = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside.filter(Files::isRegularFile).sorted().forEach(all::add);
        }
      } else if (Files.isRegularFile(path)) {
        all.add(path);
      } else {
        problems.add(Say.later("wrong.no-file", path));
      }
    }
    if (!problems.isEmpty()) {
      throw new Usage(problems);
    }
    return all;
  }

  /** Progress on a terminal; silent elsewhere. */
  private static final class Counter {
    private final PrintWriter to;
    private final int of;
    private final boolean terminal = Terminal.present();
    private final AtomicInteger done = new AtomicInteger();

    Counter(PrintWriter to, int of) {
      this.to = to;
      this.of = of;
    }

    void step() {
      int now = done.incrementAndGet();
      if (terminal) {
        to.print("\r" + now + "/" + of);
        to.flush();
      }
    }

    void clear() {
      if (terminal) {
        to.print("\r\033[K");
        to.flush();
      }
    }
  }
}
