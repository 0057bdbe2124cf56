package kz.bayandama.app.routing;

import java.io.IOException;
import kz.bayandama.index.ReportIndex;
import kz.bayandama.report.VisitReport;
import org.apache.camel.Body;

/** Route {@code index}: the last step of a report's way. */
final class IndexStep {
  private final ReportIndex index;
  private final Progress progress;

  IndexStep(ReportIndex index, Progress progress) {
    this.index = index;
    this.progress = progress;
  }

  public void put(@Body VisitReport report) throws IOException {
    if (report.supersedes() != null) {
      index.remove(report.supersedes());
    }
    index.put(report);
    progress.end(report.id());
  }

  public void commit() throws IOException {
    index.commit();
  }
}
