package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.assemble.Material;
import kz.bayandama.council.FinanceSheet;
import kz.bayandama.council.Finances;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Outgoing;
import kz.bayandama.council.Problems;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code finance}: the financial report on a year's visits (rule 11): checked, attached, prepared
 * for the administrator of the budget programme.
 */
@Command(name = "finance")
final class FinanceCommand extends Task {
  /** The annex's item on the mechanism's funding. */
  private static final int ITEM = 4;

  /** Its place in the item, after what members propose. */
  private static final int AFTER_ALL = 1_000;

  @Parameters(index = "0", paramLabel = "YEAR", descriptionKey = "plan.year")
  private int year;

  @Parameters(index = "1", paramLabel = "FILE", arity = "0..1", descriptionKey = "finance.file")
  private @Nullable Path file;

  @Option(names = "--check", descriptionKey = "finance.check")
  private boolean check;

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    if (file == null) {
      Path empty = Fresh.file(workspace.council(), "finance-" + year, ".xlsx");
      Files.write(empty, FinanceSheet.template(year));
      say("finance.template", empty);
      return Cli.DONE;
    }
    if (!Files.isRegularFile(file)) {
      throw new Usage("wrong.no-file", file);
    }
    byte[] original = Files.readAllBytes(file);
    Profile profile = profile(workspace);
    Finances.Report report;
    try {
      report = FinanceSheet.read(original, year, profile);
    } catch (Problems e) {
      throw Usage.in(file, e.all());
    }
    if (!check) {
      say("finance.letter", attach(workspace, report, original, Adopted.today()));
    }
    if (json()) {
      print(report);
    } else {
      say("finance.sound", report.costs().size(), report.total());
    }
    return Cli.DONE;
  }

  /** Attaches a sound report and returns the letter to the administrator that goes with it. */
  static Path attach(Workspace workspace, Finances.Report report, byte[] original, LocalDate day)
      throws IOException {
    Path letter =
        new Outgoing(workspace.outbox().resolve("finance-" + report.year()))
            .write(
                "administrator.eml",
                Finances.letter(report, original, profile(workspace), day).eml());
    new Finances(new Ledger(workspace.archive().archive())).attach(report, original, day);
    return letter;
  }

  /** The tables for the Report, one for each of its years whose financial report is attached. */
  static List<Material.Inclusion> inclusions(Ledger ledger, Profile profile, int year, int lastYear)
      throws IOException {
    Map<String, Texts> names = new HashMap<>();
    profile.regions().forEach(region -> names.put(region.id(), region.names()));
    List<Material.Inclusion> all = new ArrayList<>();
    for (int one = year; one <= lastYear; one++) {
      Optional<Finances.Report> report = new Finances(ledger).report(one);
      if (report.isPresent()) {
        all.add(
            new Material.Inclusion(
                ITEM,
                AFTER_ALL + all.size(),
                Finances.table(report.get(), names, year != lastYear)));
      }
    }
    return all;
  }
}
