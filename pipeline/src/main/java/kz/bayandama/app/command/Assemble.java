package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.archive.Editions;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.assemble.Assembler;
import kz.bayandama.assemble.Assembly;
import kz.bayandama.assemble.Material;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.OpenVote;
import kz.bayandama.council.Plan;
import kz.bayandama.council.Plans;
import kz.bayandama.council.Roster;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.json.Yaml;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
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
      throw new Usage("wrong.last-year", last, year);
    }
    refuseIfReported(workspace, year, last);
    Kept kept = keep(workspace, year, last);
    Assembly assembly = kept.assembly();
    Edition edition = assembly.edition();
    String digest = kept.digest();
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
    if (kept.open() > 0) {
      say("assemble.open", kept.open(), year);
    }
    Path minutes = minutes(workspace, digest);
    if (minutes != null) {
      say("assemble.minutes", minutes);
    }
    return Cli.DONE;
  }

  /** Minutes of a vote on this edition, to be filled in; null while no Council is written down. */
  private @Nullable Path minutes(Workspace workspace, String digest) throws IOException, Usage {
    Path council = workspace.council().resolve("council.yaml");
    if (!Files.exists(council) || Yaml.isEmpty(Files.readAllBytes(council))) {
      return null;
    }
    Roster roster = Adopted.roster(workspace);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Path file =
        workspace.council().resolve("minutes-" + year + "-" + Ids.abbreviate(digest) + ".yaml");
    if (!Files.exists(file)) {
      Files.writeString(file, OpenVote.form(digest, today, roster));
    }
    return file;
  }

  /** No year is reported twice: of a range that is adopted there is no other Report. */
  private static void refuseIfReported(Workspace workspace, int year, int lastYear)
      throws IOException, Usage {
    for (AdoptedEdition adopted : Adopted.editions(workspace.archive().archive())) {
      Edition edition = adopted.edition();
      if (edition.year() != year && edition.year() <= lastYear && edition.lastYear() >= year) {
        throw new Usage("wrong.reported", edition.year(), edition.lastYear());
      }
    }
  }

  /** The last reporting year by the approved plan; without one the period is a single year. */
  static int lastYear(Workspace workspace, int year) throws IOException {
    return new Plans(new Ledger(workspace.archive().archive()))
        .plan(year)
        .map(Plan::lastYear)
        .orElse(year);
  }

  /**
   * An edition in the archive.
   *
   * @param open how many suspicions of personal data in it nobody has decided on
   */
  record Kept(Assembly assembly, String digest, int open) {}

  /**
   * Assembles, and keeps the edition with what it was assembled from.
   *
   * @throws Usage if there is nothing to vote on; then nothing is kept
   */
  static Kept keep(Workspace workspace, int year, int lastYear) throws IOException, Usage {
    Replaced sources = new Replaced(workspace, year);
    Assembly assembly = assemble(workspace, year, lastYear, sources);
    if (isEmpty(workspace, assembly.edition())) {
      throw new Usage(
          "wrong.empty-year", year == lastYear ? year : year + "\u2013" + lastYear, year);
    }
    return sources.keep(assembly);
  }

  /** Nothing from reports, nothing that the Council has taken in or written itself. */
  private static boolean isEmpty(Workspace workspace, Edition edition) throws IOException {
    Ledger ledger = new Ledger(workspace.archive().archive());
    return edition.visits().isEmpty()
        && edition.proposals().isEmpty()
        && inclusions(ledger, profile(workspace), edition.year(), edition.lastYear()).isEmpty()
        && Desk.edits(ledger, edition.year()).isEmpty();
  }

  /** The Report as it is now. */
  static Assembly assemble(Workspace workspace, int year, int lastYear) throws IOException {
    return assemble(workspace, year, lastYear, new Replaced(workspace, year));
  }

  private static Assembly assemble(Workspace workspace, int year, int lastYear, Replaced sources)
      throws IOException {
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
    Ledger ledger = new Ledger(archive.archive());
    Answers answers = new Answers(profile, archive);
    Material fromReports =
        Material.of(year, lastYear, sources.reports())
            .withEarlier(earlier)
            .withStatuses(answers.statuses(answers.confirmed()))
            .withDrafts(drafts);
    Material whole =
        fromReports
            .withInclusions(inclusions(ledger, profile, year, lastYear))
            .withEdits(Desk.edits(ledger, year));
    Assembler assembler = new Assembler(profile);
    Assembly assembly = assembler.assemble(whole);
    Edition base =
        whole.equals(fromReports) ? assembly.edition() : assembler.assemble(fromReports).edition();
    return sources.finish(assembly, base);
  }

  /** What the Council has taken in besides the visit reports: proposals, the financial report. */
  private static List<Material.Inclusion> inclusions(
      Ledger ledger, Profile profile, int year, int lastYear) throws IOException {
    List<Material.Inclusion> all = new ArrayList<>(ProposeCommand.inclusions(ledger, year));
    all.addAll(FinanceCommand.inclusions(ledger, profile, year, lastYear));
    return all;
  }
}
