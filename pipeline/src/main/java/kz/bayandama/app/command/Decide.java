package kz.bayandama.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kz.bayandama.archive.Editions;
import kz.bayandama.council.Act;
import kz.bayandama.council.Council;
import kz.bayandama.council.Decision;
import kz.bayandama.council.Problems;
import kz.bayandama.council.RecordedVote;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code decide}: draws the decision from the last vote (rule 9: majority of the total number of
 * members).
 */
@Command(name = "decide")
final class Decide extends Task {
  @Parameters(paramLabel = "YEAR", arity = "0..1", descriptionKey = "decide.year")
  private @Nullable Integer year;

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    Decision decision = decide(workspace, year == null ? newest(workspace) : year);
    if (json()) {
      print(decision);
      return Cli.DONE;
    }
    say(
        decision.adopted() ? "decide.adopted" : "decide.declined",
        decision.edition(),
        decision.tally().inFavour(),
        decision.tally().members(),
        decision.needed());
    return Cli.DONE;
  }

  private static int newest(Workspace workspace) throws IOException, Usage {
    return new Editions(workspace.archive().archive())
        .years().stream().max(Integer::compare).orElseThrow(() -> new Usage("wrong.no-edition"));
  }

  static Decision decide(Workspace workspace, int year) throws IOException, Usage {
    Council council = Adopted.council(workspace);
    List<Act> votes = council.ledger().acts(year, Act.Kind.VOTED);
    if (!votes.isEmpty()) {
      RecordedVote last = council.ledger().paper(votes.getLast(), RecordedVote.class);
      new Cleared(ClearingDesk.of(workspace)).require(year, last.vote().edition());
    }
    try {
      return council.decide(year, LocalDate.now(ZoneOffset.UTC));
    } catch (Problems e) {
      throw new Usage(e.all());
    }
  }
}
