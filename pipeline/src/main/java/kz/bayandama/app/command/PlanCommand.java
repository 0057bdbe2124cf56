package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Plan;
import kz.bayandama.council.Plans;
import kz.bayandama.council.Problems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan}: the plan of measures (rules 4, 5, 8): drawn up, checked, approved. */
@Command(name = "plan")
final class PlanCommand extends Task {
  /** What is done with the plan. */
  enum Verb {
    NEW,
    CHECK,
    APPROVE
  }

  @Parameters(index = "0", paramLabel = "new|check|approve", descriptionKey = "plan.verb")
  private Verb verb = Verb.NEW;

  @Parameters(index = "1", paramLabel = "YEAR", descriptionKey = "plan.year")
  private int year;

  @Option(names = "--deadline", paramLabel = "DATE", descriptionKey = "plan.deadline")
  private @Nullable LocalDate deadline;

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    Path file = workspace.council().resolve("plan-" + year + ".yaml");
    switch (verb) {
      case NEW -> draw(workspace, file);
      case CHECK -> {
        read(workspace, file);
        say("plan.sound", file);
      }
      case APPROVE -> {
        Plan plan = read(workspace, file);
        new Plans(new Ledger(workspace.archive().archive())).approve(plan, today());
        say("plan.approved", year);
      }
    }
    return Cli.DONE;
  }

  private void draw(Workspace workspace, Path file) throws IOException, Usage {
    if (Files.exists(file)) {
      throw new Usage(file + " is there already; edit it, or move it away first");
    }
    LocalDate whole = deadline == null ? today().plusMonths(3) : deadline;
    Files.writeString(
        file, Plan.draft(year, year, Adopted.roster(workspace), profile(workspace), whole));
    say("plan.drawn", file);
  }

  private static Plan read(Workspace workspace, Path file) throws IOException, Usage {
    if (!Files.isRegularFile(file)) {
      throw new Usage(file + " is not there; make it with: bayandama plan new YEAR");
    }
    try {
      return Plan.read(
          Files.readAllBytes(file), Adopted.roster(workspace), profile(workspace), today());
    } catch (Problems e) {
      throw new Usage(e.all().stream().map(problem -> file + ": " + problem).toList());
    }
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
