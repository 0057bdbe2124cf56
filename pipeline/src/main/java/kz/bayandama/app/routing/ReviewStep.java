package kz.bayandama.app.routing;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.council.review.Problem;
import kz.bayandama.council.review.Review;
import kz.bayandama.council.review.ReviewReader;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Submission;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.apache.camel.Body;
import org.apache.camel.Exchange;

/**
 * Route {@code review}: takes an edited review workbook into the next versions of its records. One
 * at a time; taking the same workbook again, also after a crash, finishes and never doubles.
 */
final class ReviewStep {
  private static final int PROBLEMS_TOLD = 20;

  private final Routes.Stages stages;
  private final Aids aids;

  /** What the step needs besides the stages. */
  record Aids(
      Supersession supersession,
      IndexStep index,
      Progress progress,
      Tally tally,
      Copies copies,
      InstantSource clock) {}

  ReviewStep(Routes.Stages stages, Aids aids) {
    this.stages = stages;
    this.aids = aids;
  }

  public boolean isReview(@Body Submission submission, Exchange exchange) throws IOException {
    exchange.setProperty(ExtractStep.ID, submission.id());
    return aids.copies().isZipOf(submission, ReviewReader::isReview);
  }

  public synchronized void take(@Body Submission submission) throws IOException, Rejection {
    aids.copies()
        .work(
            submission,
            file -> {
              switch (stages.reviews().read(file)) {
                case Review.Reviewed reviewed -> {
                  refuseWrong(reviewed);
                  take(submission, reviewed);
                }
                case Review.Outdated outdated ->
                    throw new Rejection(Rejection.Reason.OUTDATED, asWritten(outdated.reason()));
                case Review.Flawed flawed ->
                    throw new Rejection(
                        Rejection.Reason.FLAWED, asWritten(told(flawed.problems())));
              }
            });
  }

  private void refuseWrong(Review.Reviewed reviewed) throws IOException, Rejection {
    List<Saying> wrong = stages.clearing().problems(reviewed.marks());
    if (!wrong.isEmpty()) {
      throw new Rejection(Rejection.Reason.FLAWED, Saying.told(wrong));
    }
  }

  private void take(Submission workbook, Review.Reviewed reviewed) throws IOException {
    stages.clearing().take(reviewed.marks());
    for (VisitReport next : reviewed.reports()) {
      VisitReport decided = aids.supersession().decideAgain(next);
      stages.archive().add(decided.withPersonalData(stages.personalData().in(decided)));
    }
    List<String> changed =
        Stream.concat(reviewed.reports().stream().map(VisitReport::id), reviewed.there().stream())
            .toList();
    for (String id : changed) {
      VisitReport newest = stages.archive().report(id).orElseThrow();
      stages.archive().add(Outcome.taken(id, newest.outcome(), now()));
      aids.index().put(newest);
    }
    Outcome taken = Outcome.taken(workbook.id(), Outcome.Verdict.ACCEPTED, now());
    stages.archive().add(taken);
    aids.tally().ended(taken);
    aids.progress().end(workbook.id());
  }

  private Instant now() {
    return aids.clock().instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** What is said in the workbook's language, whatever that is. */
  private static Texts asWritten(String sentence) {
    return Texts.of(Language.UND, sentence);
  }

  /** Where the problems are and what to do, without what was typed there: it may name a person. */
  private static String told(List<Problem> problems) {
    String all =
        problems.stream()
            .limit(PROBLEMS_TOLD)
            .map(ReviewStep::told)
            .collect(Collectors.joining("; "));
    return problems.size() <= PROBLEMS_TOLD ? all : all + "; … (" + problems.size() + ")";
  }

  private static String told(Problem problem) {
    String where =
        Stream.of(
                problem.sheet(),
                problem.row() == 0 ? "" : String.valueOf(problem.row()),
                problem.column())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    String message = problem.message().replaceAll("«[^»]*»", "«…»");
    return where.isEmpty() ? message : where + ": " + message;
  }
}
