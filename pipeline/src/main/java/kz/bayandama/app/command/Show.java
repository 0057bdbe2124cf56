package kz.bayandama.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.index.Repeat;
import kz.bayandama.index.ReportSearch;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code show}: one record, by id or unambiguous prefix. */
@Command(name = "show")
final class Show extends Task {
  @Parameters(paramLabel = "ID", descriptionKey = "show.id")
  private String prefix = "";

  @Override
  public Integer call() throws IOException, Usage {
    Workspace workspace = workspace();
    ReportArchive archive = workspace.archive();
    String id = only(archive, prefix);
    Optional<VisitReport> report = archive.report(id);
    if (report.isEmpty()) {
      report = rejected(archive.submission(id).orElseThrow(), archive.outcome(id));
    }
    if (report.isEmpty()) {
      throw new Usage("wrong.no-outcome", Ids.abbreviate(id));
    }
    Shown shown = shown(workspace, report.get());
    out().println(json() ? Json.line(shown) : Json.pretty(shown));
    return Cli.DONE;
  }

  private static Shown shown(Workspace workspace, VisitReport report) throws IOException {
    Profile profile = profile(workspace);
    Answers letters = new Answers(profile, workspace.archive());
    List<Shown.Replied> replies = new ArrayList<>();
    for (Answers.Kept kept : letters.letters()) {
      if (kept.submission().equals(report.id())) {
        replies.addAll(AnswersCommand.replies(kept));
      }
    }
    try (ReportSearch index = ReportSearch.open(workspace.index(), profile)) {
      return Shown.of(
          report,
          said -> repeats(index, report, said),
          letters.answers(letters.letters()),
          replies);
    }
  }

  private static List<Repeat> repeats(
      ReportSearch index, VisitReport report, VisitReport.Recommendation said) throws IOException {
    VisitReport.Visit visit = report.visits().get(said.visit());
    String type = visit.institution().type();
    LocalDate day = visit.from() != null ? visit.from() : visit.to();
    return type == null || day == null
        ? List.of()
        : index.repeats(said.text(), type, day.getYear());
  }

  static String only(ReportArchive archive, String prefix) throws IOException, Usage {
    List<String> ids = archive.matching(prefix);
    return switch (ids.size()) {
      case 0 -> throw new Usage("wrong.no-submission", prefix);
      case 1 -> ids.getFirst();
      default ->
          throw new Usage(
              "wrong.several-submissions",
              ids.size(),
              prefix,
              String.join(", ", ids.stream().map(Ids::abbreviate).toList()));
    };
  }

  private static Optional<VisitReport> rejected(Submission submission, Optional<Outcome> outcome) {
    return outcome.map(known ->
        new VisitReport(
            submission.id(),
            1,
            submission.source(),
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            known.verdict(),
            known.reason()));
  }
}
