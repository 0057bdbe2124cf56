package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.review.Clearable;
import kz.bayandama.council.review.ReviewReader;
import kz.bayandama.council.review.ReviewWorkbook;
import kz.bayandama.privacy.Decisions;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Suspicion;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code review}: writes the workbook of open questions and records, or takes an edited one by the
 * same routes as the inbox.
 */
@Command(name = "review")
final class ReviewCommand extends Task {
  @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "review.ids")
  private List<String> ids = List.of();

  @Option(names = "--year", paramLabel = "Y", descriptionKey = "option.year")
  private @Nullable Integer year;

  @Option(names = "--all", descriptionKey = "review.all")
  private boolean all;

  @Option(names = "--lang", paramLabel = "kk|ru|en", descriptionKey = "option.lang")
  private @Nullable Language lang;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      descriptionKey = "option.out")
  private @Nullable Path out;

  @Option(names = "--take", paramLabel = "FILE", descriptionKey = "review.take")
  private @Nullable Path take;

  /** What {@code review --json} prints. */
  record Written(String file, int reports, int questions, int suspicions) {}

  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    return take == null ? write(workspace()) : take(workspace(), take);
  }

  private int write(Workspace workspace) throws IOException, Usage {
    ClearingDesk desk = ClearingDesk.of(workspace);
    List<VisitReport> reports = chosen(workspace.archive(), desk);
    List<Clearable> clearables = new ArrayList<>();
    for (VisitReport report : reports) {
      clearables.addAll(
          clearables(desk, report.id(), ReviewWorkbook.name(report), desk.suspicions().in(report)));
    }
    if (year != null && ids.isEmpty()) {
      String council = Suspicion.council(year);
      List<Suspicion> own = desk.newest(year).map(Basis::council).orElse(List.of());
      clearables.addAll(clearables(desk, council, council, own));
    }
    if (reports.isEmpty() && clearables.isEmpty()) {
      say("review.nothing");
      return Cli.DONE;
    }
    Language language = lang == null ? language() : lang;
    byte[] book = new ReviewWorkbook(profile(workspace), language).write(reports, clearables);
    Path file = out == null ? Fresh.file(workspace.council(), "review", ".xlsx") : out;
    Files.write(file, book, StandardOpenOption.CREATE_NEW);
    int questions = reports.stream().mapToInt(report -> report.questions().size()).sum();
    if (json()) {
      print(new Written(file.toString(), reports.size(), questions, clearables.size()));
    } else {
      say("review.written", file, reports.size(), questions, clearables.size());
    }
    return Cli.DONE;
  }

  /** What of a subject is to be cleared: all that is open, or all that there is. */
  private List<Clearable> clearables(
      ClearingDesk desk, String subject, String from, List<Suspicion> suspicions)
      throws IOException {
    Decisions decisions = desk.decisions(subject);
    return (all ? suspicions : decisions.open(suspicions))
        .stream().map(one -> new Clearable(one, from, decisions.last(one).orElse(null))).toList();
  }

  private static boolean isOpen(ClearingDesk desk, VisitReport report) throws IOException {
    return !desk.decisions(report.id()).open(desk.suspicions().in(report)).isEmpty();
  }

  private List<VisitReport> chosen(ReportArchive archive, ClearingDesk desk)
      throws IOException, Usage {
    Set<String> named = new HashSet<>();
    for (String prefix : ids) {
      named.add(Show.only(archive, prefix));
    }
    List<VisitReport> reports = archive.reports();
    Set<String> superseded = VisitReport.superseded(reports);
    List<VisitReport> chosen = new ArrayList<>();
    for (VisitReport report : reports) {
      boolean asked =
          named.isEmpty()
              ? !superseded.contains(report.id())
                  && (all || !report.questions().isEmpty() || isOpen(desk, report))
              : named.contains(report.id());
      if (asked && report.outcome() != Outcome.Verdict.REJECTED && inYear(report)) {
        chosen.add(report);
      }
    }
    return chosen;
  }

  private boolean inYear(VisitReport report) {
    return year == null || report.mayBeOf(year);
  }

  private int take(Workspace workspace, Path file) throws IOException, Usage, InterruptedException {
    if (!Files.isRegularFile(file) || !ReviewReader.isReview(file)) {
      throw new Usage("wrong.no-review", file);
    }
    try (Engine engine = Engine.start(workspace, id -> {})) {
      return take(engine, file);
    }
  }

  /** Whether people are told the detail of a rejection: what they mend is in it. */
  static boolean detailed(Rejection.@Nullable Reason reason) {
    return reason == Rejection.Reason.OUTDATED || reason == Rejection.Reason.FLAWED;
  }
}
