package kz.bayandama.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.bayandama.report.Clearance;
import kz.bayandama.report.Clearance.Verdict;
import kz.bayandama.report.Suspicion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code clear}: how far the personal data in a year's last assembled edition is cleared, and, with
 * {@code --replace}, the decision to replace all that is open. Keeping anything takes a person who
 * reads it: the workbook of {@code review}.
 */
@Command(name = "clear")
final class ClearCommand extends Task {
  @Parameters(paramLabel = "YEAR", descriptionKey = "clear.year")
  private int year;

  @Option(names = "--replace", descriptionKey = "clear.replace")
  private boolean replace;

  @Option(names = "--reader", paramLabel = "ID", descriptionKey = "clear.reader")
  private @Nullable String reader;

  @Option(names = "--second", paramLabel = "ID", descriptionKey = "clear.second")
  private @Nullable String second;

  /** What {@code clear --json} prints. */
  record State(String edition, int reports, int suspicions, int open) {}

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    if (replace) {
      if (reader == null) {
        throw new Usage("wrong.replace-reader");
      }
      int replaced = replaceOpen(workspace, year, reader, second);
      say("clear.replaced", replaced, reader);
    }
    State state = state(workspace, year);
    if (json()) {
      print(state);
    } else {
      say("clear.state", state.edition(), state.suspicions(), state.reports(), state.open());
      if (state.open() > 0) {
        say("clear.next", String.valueOf(year));
      }
    }
    return state.open() == 0 ? Cli.DONE : Cli.ASIDE;
  }

  private static Basis basis(ClearingDesk desk, int year) throws IOException, Usage {
    return desk.newest(year).orElseThrow(() -> new Usage("wrong.no-edition-of-year", year));
  }

  private static State state(Workspace workspace, int year) throws IOException, Usage {
    ClearingDesk desk = ClearingDesk.of(workspace);
    Basis basis = basis(desk, year);
    int all = 0;
    int open = 0;
    for (Map.Entry<String, List<Suspicion>> each : desk.suspicions(basis).entrySet()) {
      all += each.getValue().size();
      open += desk.decisions(each.getKey()).open(each.getValue()).size();
    }
    return new State(basis.edition(), basis.reports().size(), all, open);
  }

  /**
   * Decides that everything open in the year's last assembled edition is replaced, which it is
   * anyway until somebody decides otherwise.
   *
   * @return how many suspicions that were
   */
  static int replaceOpen(Workspace workspace, int year, String reader, @Nullable String second)
      throws IOException, Usage {
    ClearingDesk desk = ClearingDesk.of(workspace);
    Set<String> readers = desk.readers();
    if (!readers.contains(reader) || (second != null && !readers.contains(second))) {
      throw new Usage("wrong.no-reader");
    }
    if (reader.equals(second)) {
      throw new Usage("wrong.same-reader");
    }
    int replaced = 0;
    for (Map.Entry<String, List<Suspicion>> each : desk.suspicions(basis(desk, year)).entrySet()) {
      List<Clearance.Decision> decisions = new ArrayList<>();
      for (Suspicion one : desk.decisions(each.getKey()).open(each.getValue())) {
        decisions.add(Clearance.Decision.on(one, Verdict.REPLACE, null, reader, second));
      }
      desk.keep(each.getKey(), Adopted.today(), decisions);
      replaced += decisions.size();
    }
    return replaced;
  }
}
