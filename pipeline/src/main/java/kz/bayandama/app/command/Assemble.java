package kz.bayandama.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.archive.Editions;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.assemble.Assembler;
import kz.bayandama.assemble.Assembly;
import kz.bayandama.assemble.Material;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Plan;
import kz.bayandama.council.Plans;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.privacy.Replacement;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code assemble}: from the accepted reports of a year to an edition that the Council can vote on.
 */
@Command(name = "assemble")
final class Assemble extends Task {
  @Parameters(paramLabel = "YEAR", descriptionKey = "assemble.year")
  private int year;

  @Option(names = "--last-year", paramLabel = "Y", descriptionKey = "assemble.last-year")
  private @Nullable Integer lastYear;

  /** What {@code assemble --json} prints. */
  record Assembled(
      int year,
      String edition,
      int visits,
      int findings,
      int recommendations,
      int proposals,
      List<Assembly.LeftOut> leftOut,
      List<Assembly.Untranslated> untranslated,
      List<Assembly.Waiting> waiting) {}

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    int last = lastYear == null ? lastYear(workspace, year) : lastYear;
    if (last < year) {
      throw new Usage("--last-year " + last + " is before " + year);
    }
    Assembly assembly = assemble(workspace, year, last);
    Edition edition = assembly.edition();
    String digest = new Editions(workspace.archive().archive()).add(edition);
    if (json()) {
      print(
          new Assembled(
              year,
              digest,
              edition.visits().size(),
              edition.findings().size(),
              edition.recommendations().size(),
              edition.proposals().size(),
              assembly.leftOut(),
              assembly.untranslated(),
              assembly.waiting()));
      return Cli.DONE;
    }
    say("assemble.done", year, digest);
    say(
        "assemble.counts",
        edition.visits().size(),
        edition.findings().size(),
        edition.recommendations().size(),
        edition.proposals().size());
    assembly
        .leftOut()
        .forEach(left ->
            say(
                "assemble.left-out",
                Ids.abbreviate(left.report()),
                Say.of(words(), "left-out." + left.reason().name())));
    say("assemble.untranslated", assembly.untranslated().size());
    if (!assembly.waiting().isEmpty()) {
      say("assemble.waiting", assembly.waiting().size(), year);
    }
    return Cli.DONE;
  }

  /** The last reporting year by the approved plan; without one the period is a single year. */
  static int lastYear(Workspace workspace, int year) throws IOException {
    return new Plans(new Ledger(workspace.archive().archive()))
        .plan(year)
        .map(Plan::lastYear)
        .orElse(year);
  }

  /** The Report as it is now. */
  static Assembly assemble(Workspace workspace, int year, int lastYear) throws IOException {
    Profile profile = profile(workspace);
    ReportArchive archive = workspace.archive();
    Editions editions = new Editions(archive.archive());
    List<Edition> drafts = new ArrayList<>();
    for (String digest : editions.digests(year)) {
      editions.edition(year, digest).ifPresent(drafts::add);
    }
    List<Edition> earlier =
        Adopted.editions(archive.archive()).stream()
            .map(AdoptedEdition::edition)
            .filter(edition -> edition.lastYear() < year)
            .toList();
    return new Assembler(profile)
        .assemble(
            Material.of(year, lastYear, withoutPersonalData(profile, archive.reports()))
                .withEarlier(earlier)
                .withInclusions(inclusions(new Ledger(archive.archive()), profile, year))
                .withStatuses(new Answers(profile, archive).statuses())
                .withDrafts(drafts)
                .withEdits(Desk.edits(new Ledger(archive.archive()), year)));
  }

  /** What the Council has taken in besides the visit reports: proposals, the financial report. */
  private static List<Material.Inclusion> inclusions(Ledger ledger, Profile profile, int year)
      throws IOException {
    List<Material.Inclusion> all = new ArrayList<>(ProposeCommand.inclusions(ledger, year));
    all.addAll(FinanceCommand.inclusion(ledger, profile, year));
    return all;
  }

  /**
   * What looks like personal data is replaced: the Report is public (Optional Protocol, art. 21).
   */
  private static List<VisitReport> withoutPersonalData(Profile profile, List<VisitReport> reports) {
    Replacement replacement = new Replacement(PersonalDataFinder.bundled(profile.id()));
    return reports.stream().map(report -> replacement.replaced(report, null)).toList();
  }
}
