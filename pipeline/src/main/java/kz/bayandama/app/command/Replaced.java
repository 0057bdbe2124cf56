package kz.bayandama.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bayandama.archive.Editions;
import kz.bayandama.assemble.Assembly;
import kz.bayandama.privacy.Decisions;
import kz.bayandama.privacy.Examined;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.privacy.Replacement;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Suspicion;
import kz.bayandama.report.VisitReport;

/**
 * What goes on to assembly: without what looks like personal data, but for what people have said
 * may stay, for the Report is public (Optional Protocol, art. 21). For one assembly.
 */
final class Replaced {
  private final Workspace workspace;
  private final int year;
  private final ClearingDesk desk;
  private final PersonalDataFinder finder;
  private final Replacement replacement;
  private final List<VisitReport> originals;
  private final String council;
  private final Map<String, List<Suspicion>> suspected = new HashMap<>();
  private final List<Suspicion> own = new ArrayList<>();

  Replaced(Workspace workspace, int year) throws IOException {
    this.workspace = workspace;
    this.year = year;
    this.finder = Task.finder(workspace);
    this.desk = new ClearingDesk(workspace, finder);
    this.replacement = new Replacement(finder);
    this.originals = workspace.archive().reports();
    this.council = Suspicion.council(year);
  }

  /** The newest versions of all reports. */
  List<VisitReport> reports() throws IOException {
    List<VisitReport> all = new ArrayList<>();
    for (VisitReport report : originals) {
      Examined examined = finder.examine(report);
      suspected.put(report.id(), desk.suspicions().in(examined));
      all.add(replacement.replaced(report, examined, desk.decisions(report.id())));
    }
    return all;
  }

  /**
   * An assembly without what the Council's own texts and too small numbers would tell.
   *
   * @param fromReports what the reports alone come to
   */
  Assembly finish(Assembly assembly, Edition fromReports) throws IOException {
    Decisions decisions = desk.decisions(council);
    Edition whole = assembly.edition();
    own.addAll(desk.suspicions().in(whole, fromReports));
    own.addAll(finder.smallNumbers().in(whole));
    Edition edition =
        finder
            .smallNumbers()
            .replaced(replacement.replaced(whole, fromReports, decisions), decisions);
    return assembly.with(edition);
  }

  /** Keeps the edition and what it was assembled from. */
  Assemble.Kept keep(Assembly assembly) throws IOException {
    Edition edition = assembly.edition();
    String digest = new Editions(workspace.archive().archive()).add(edition);
    Set<String> drawnOn =
        edition.visits().stream()
            .map(Edition.PublicVisit::source)
            .collect(Collectors.toUnmodifiableSet());
    List<Basis.Source> sources = new ArrayList<>();
    int open = desk.decisions(council).open(own).size();
    for (VisitReport report : originals) {
      if (drawnOn.contains(Ids.abbreviate(report.id()))) {
        sources.add(new Basis.Source(report.id(), report.version(), desk.cleared(report.id())));
        List<Suspicion> its = suspected.getOrDefault(report.id(), List.of());
        open += desk.decisions(report.id()).open(its).size();
      }
    }
    desk.keep(new Basis(digest, year, sources, desk.cleared(council), own));
    return new Assemble.Kept(assembly, digest, open);
  }
}
