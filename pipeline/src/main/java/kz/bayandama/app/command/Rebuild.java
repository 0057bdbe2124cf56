package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.bayandama.index.ReportIndex;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.VisitReport;
import picocli.CommandLine.Command;

/** {@code rebuild}: index and site made again from the archive. */
@Command(name = "rebuild")
final class Rebuild extends Task {
  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    try (FileLock lock = workspace.lock()) {
      int reports = index(workspace);
      delete(workspace.site());
      List<AdoptedEdition> adopted = Adopted.editions(workspace.archive().archive());
      boolean site = !adopted.isEmpty();
      if (site) {
        Publish.build(workspace, adopted);
      }
      say(site ? "rebuild.done" : "rebuild.index-only", reports);
      return lock.isValid() ? Cli.DONE : Cli.FAULT;
    }
  }

  /** Makes the index again; returns of how many reports. */
  static int index(Workspace workspace) throws IOException {
    Profile profile = profile(workspace);
    delete(workspace.index());
    List<VisitReport> reports = workspace.archive().reports();
    Set<String> superseded = VisitReport.superseded(reports);
    int put = 0;
    try (ReportIndex index = ReportIndex.open(workspace.index(), profile)) {
      for (VisitReport report : reports) {
        if (!superseded.contains(report.id())) {
          index.put(report);
          put++;
        }
      }
      index.commit();
    }
    return put;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
