package kz.bayandama.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.report.Language;
import picocli.CommandLine.Command;

/** {@code reports}: every submission and its outcome, in the order of arrival. */
@Command(name = "reports")
final class Reports extends Task {
  @Override
  public Integer call() throws IOException, Usage {
    ReportArchive archive = workspace().archive();
    for (Listed listed : all(archive, language())) {
      tell(listed);
    }
    return Cli.DONE;
  }

  static List<Listed> all(ReportArchive archive, Language language) throws IOException {
    List<Listed> all = new ArrayList<>();
    for (String id : archive.submissions()) {
      all.add(Listed.of(archive.submission(id).orElseThrow(), archive.outcome(id), language));
    }
    all.sort(
        Comparator.comparing((Listed listed) -> listed.source().receivedAt())
            .thenComparing(Listed::id));
    return all;
  }
}
