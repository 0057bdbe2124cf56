package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Plan;
import kz.bayandama.council.PlanSheet;
import kz.bayandama.council.Plans;
import kz.bayandama.council.Problems;
import kz.bayandama.council.Roster;
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

  @Option(names = "--last-year", paramLabel = "Y", descriptionKey = "assemble.last-year")
  private @Nullable Integer lastYear;

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
    for (Path twin : List.of(file, sheet(file))) {
      if (Files.exists(twin)) {
        throw new Usage("wrong.exists", twin);
      }
    }
    LocalDate whole = deadline == null ? today().plusMonths(3) : deadline;
    Roster roster = Adopted.roster(workspace);
    String yaml =
        Plan.draft(year, lastYear == null ? year : lastYear, roster, profile(workspace), whole);
    try {
      Plan plan =
          Plan.read(yaml.getBytes(StandardCharsets.UTF_8), roster, profile(workspace), today());
      twins(plan, file, workspace);
    } catch (Problems e) {
      throw new Usage(e.all());
    }
    say("plan.drawn", file + ", " + sheet(file));
  }

  private static Path sheet(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.replace(".yaml", ".xlsx"));
  }

  /** Both files of a plan, equally old: whichever is edited later is the one that counts. */
  private static void twins(Plan plan, Path file, Workspace workspace) throws IOException, Usage {
    Files.writeString(file, plan.yaml(profile(workspace)));
    Files.write(sheet(file), PlanSheet.write(plan, Adopted.roster(workspace), profile(workspace)));
    Files.setLastModifiedTime(sheet(file), Files.getLastModifiedTime(file));
  }

  private static Plan read(Workspace workspace, Path file) throws IOException, Usage {
    Path sheet = sheet(file);
    boolean yaml = Files.isRegularFile(file);
    boolean xlsx = Files.isRegularFile(sheet);
    if (!yaml && !xlsx) {
      throw new Usage("wrong.no-plan-file", file);
    }
    boolean fromSheet =
        xlsx
            && (!yaml
                || Files.getLastModifiedTime(sheet).compareTo(Files.getLastModifiedTime(file)) > 0);
    Path source = fromSheet ? sheet : file;
    try {
      byte[] bytes = Files.readAllBytes(source);
      Roster roster = Adopted.roster(workspace);
      Plan plan =
          fromSheet
              ? PlanSheet.read(bytes, roster, profile(workspace), today())
              : Plan.read(bytes, roster, profile(workspace), today());
      twins(plan, file, workspace);
      return plan;
    } catch (Problems e) {
      throw Usage.in(source, e.all());
    }
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
