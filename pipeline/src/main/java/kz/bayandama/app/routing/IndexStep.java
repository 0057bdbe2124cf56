package kz.bayandama.app.routing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.bayandama.archive.CrashPoint;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.index.ReportIndex;
import kz.bayandama.report.Ids;
import kz.bayandama.report.VisitReport;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Route {@code index}: the last step of a report's way. */
final class IndexStep {
  private static final Logger LOG = LoggerFactory.getLogger(IndexStep.class);

  private final ReportArchive archive;
  private final ReportIndex index;
  private final Progress progress;

  IndexStep(ReportArchive archive, ReportIndex index, Progress progress) {
    this.archive = archive;
    this.index = index;
    this.progress = progress;
  }

  public void put(@Body VisitReport report) throws IOException {
    CrashPoint.pass("index.begun");
    mend();
    replace(report);
    CrashPoint.pass("index.put");
    LOG.info(
        "{} {}",
        Ids.abbreviate(report.id()),
        report.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    progress.end(report.id());
  }

  /** Goes on after a fault, such as a full disk, has ended the writing. */
  private void mend() throws IOException {
    if (!index.isOpen()) {
      index.reopen();
      catchUp(archive.reports());
    }
  }

  private void replace(VisitReport report) throws IOException {
    if (report.supersedes() != null) {
      index.remove(report.supersedes());
    }
    index.put(report);
  }

  /**
   * Puts what is in the archive and not in the index: a crash loses what was not committed.
   *
   * @param reports the newest versions of all
   */
  void catchUp(List<VisitReport> reports) throws IOException {
    Set<String> superseded = VisitReport.superseded(reports);
    Map<String, Integer> versions = index.versions();
    for (VisitReport report : reports) {
      boolean behind = versions.getOrDefault(report.id(), 0) < report.version();
      if (superseded.contains(report.id())) {
        if (versions.containsKey(report.id())) {
          index.remove(report.id());
        }
      } else if (behind && !isEmpty(report)) {
        replace(report);
      }
    }
    index.commit();
  }

  private static boolean isEmpty(VisitReport report) {
    return report.recommendations().isEmpty()
        && report.findings().isEmpty()
        && report.proposals().isEmpty();
  }

  public void commit() throws IOException {
    CrashPoint.pass("index.commit");
    mend();
    index.commit();
    CrashPoint.pass("index.committed");
  }
}
