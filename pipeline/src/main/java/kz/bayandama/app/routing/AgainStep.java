package kz.bayandama.app.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.report.Submission;

/** Route {@code again}: what was set aside and is due to be tried again. */
final class AgainStep {
  private final ReportArchive archive;
  private final Path aside;
  private final Progress progress;

  AgainStep(ReportArchive archive, Path aside, Progress progress) {
    this.archive = archive;
    this.aside = aside;
    this.progress = progress;
  }

  public List<Submission> due() throws IOException {
    List<Submission> due = new ArrayList<>();
    for (String id : progress.due()) {
      Submission submission = archive.submission(id).orElseThrow();
      Files.deleteIfExists(aside.resolve(id + ".json"));
      if (progress.begin(id)) {
        due.add(submission);
      }
    }
    return due;
  }
}
