package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.assemble.Material;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Plans;
import kz.bayandama.council.Problems;
import kz.bayandama.council.ProposalFile;
import kz.bayandama.council.Proposals;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Ids;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code propose}: members' proposals to include material, and what becomes of them (rule 7). */
@Command(name = "propose")
final class ProposeCommand extends Task {
  @Parameters(index = "0", paramLabel = "YEAR", descriptionKey = "plan.year")
  private int year;

  @Parameters(index = "1", paramLabel = "FILE", arity = "0..1", descriptionKey = "propose.file")
  private @Nullable Path file;

  @Option(names = "--member", paramLabel = "ID", descriptionKey = "propose.member")
  private @Nullable String member;

  @Option(names = "--item", paramLabel = "N", descriptionKey = "propose.item")
  private @Nullable Integer item;

  @ArgGroup private @Nullable Verdict verdict;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "propose.reason")
  private String reason = "";

  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "option.on")
  private @Nullable LocalDate on;

  /** What the Council says. */
  static final class Verdict {
    @Option(names = "--accept", paramLabel = "ID", descriptionKey = "propose.accept")
    private @Nullable String accepted;

    @Option(names = "--decline", paramLabel = "ID", descriptionKey = "propose.decline")
    private @Nullable String declined;
  }

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    Ledger ledger = new Ledger(workspace.archive().archive());
    Plans plans = new Plans(ledger);
    int report = plans.report(year);
    Proposals proposals = new Proposals(ledger, Adopted.roster(workspace));
    LocalDate day = on == null ? Adopted.today() : on;
    try {
      if (file != null) {
        if (!Files.isRegularFile(file)) {
          throw new Usage("wrong.no-file", file);
        }
        ProposalFile written = ProposalFile.read(file).with(member, item);
        Integer made = written.proposal();
        if (made != null && plans.report(made) != report) {
          throw new Usage("wrong.made-for", file, made, year);
        }
        String id = proposals.propose(report, written.checked(profile(workspace), day, null));
        say("propose.tabled", Ids.abbreviate(id));
      }
      if (verdict != null && verdict.accepted != null) {
        proposals.accept(report, verdict.accepted, day);
      }
      if (verdict != null && verdict.declined != null) {
        proposals.decline(report, verdict.declined, reason, day);
      }
    } catch (Problems e) {
      throw new Usage(e.all());
    }
    list(proposals.all(report));
    return Cli.DONE;
  }

  private void list(List<Proposals.Tabled> all) {
    for (Proposals.Tabled one : all) {
      if (json()) {
        print(one);
      } else {
        String state =
            one.consideration() == null ? "waiting" : one.accepted() ? "accepted" : "declined";
        String why =
            one.consideration() == null || one.consideration().reason() == null
                ? ""
                : ": " + one.consideration().reason();
        say(
            "propose.line",
            Ids.abbreviate(one.id()),
            Say.of(words(), "propose." + state) + why,
            one.proposal().member(),
            one.proposal().item());
      }
    }
    if (all.isEmpty()) {
      say("propose.none");
    }
  }

  /** Accepted proposals as material of the Report, each in its item with its source. */
  static List<Material.Inclusion> inclusions(Ledger ledger, int year) throws IOException {
    List<Material.Inclusion> inclusions = new ArrayList<>();
    for (Proposals.Tabled one : Proposals.all(ledger, year)) {
      if (one.accepted()) {
        inclusions.add(
            new Material.Inclusion(
                one.proposal().item(),
                inclusions.size(),
                new Passage.Prose(one.proposal().text(), List.of(one.id()))));
      }
    }
    return inclusions;
  }
}
