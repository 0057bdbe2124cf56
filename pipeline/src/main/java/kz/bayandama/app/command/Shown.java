package kz.bayandama.app.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.bayandama.council.answer.Answers.Answered;
import kz.bayandama.index.Repeat;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A record as {@code show} prints it: the archived values, each recommendation with what it repeats
 * and what was answered on it.
 *
 * @param replies what a letter that answers says, empty for a report
 */
record Shown(
    String id,
    int version,
    Source source,
    @Nullable String mediaType,
    List<Language> languages,
    @Nullable String supersedes,
    List<VisitReport.Visit> visits,
    List<VisitReport.Finding> findings,
    List<Said> recommendations,
    List<VisitReport.Proposal> proposals,
    List<VisitReport.GoodPractice> goodPractices,
    List<VisitReport.PersonalData> personalData,
    List<String> questions,
    List<VisitReport.Question> openQuestions,
    Outcome.Verdict outcome,
    Rejection.@Nullable Reason reason,
    List<Replied> replies) {

  /**
   * A recommendation.
   *
   * @param repeats earlier ones to the same type of institution, the latest first
   * @param answers of state bodies in the order in which they came
   */
  record Said(
      @Nullable String number,
      int visit,
      Texts text,
      Addressee addressee,
      @Nullable Deadline deadline,
      boolean repeated,
      @Nullable String theme,
      List<Repeat> repeats,
      List<Answer> answers) {}

  /** What a letter says on a recommendation. */
  record Answer(
      String letter, LocalDate received, @Nullable Status status, String text, String evidence) {}

  /**
   * What a letter says, by the place of it.
   *
   * @param recommendation {@code a1b2c3d4e5f6#recommendations/3}, null when tied to none
   */
  record Replied(
      @Nullable String number,
      String quote,
      String answer,
      @Nullable Status status,
      @Nullable String recommendation) {}

  /** What is known of a recommendation besides its record. */
  interface Known {
    /** What it repeats. */
    List<Repeat> repeats(VisitReport.Recommendation said) throws java.io.IOException;
  }

  static Shown of(
      VisitReport report, Known known, Map<String, List<Answered>> answers, List<Replied> replies)
      throws java.io.IOException {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < report.recommendations().size(); i++) {
      VisitReport.Recommendation one = report.recommendations().get(i);
      String source = Ids.abbreviate(report.id()) + "#recommendations/" + i;
      said.add(
          new Said(
              one.number(),
              one.visit(),
              one.text(),
              one.addressee(),
              one.deadline(),
              one.repeated(),
              one.theme(),
              known.repeats(one),
              answers.getOrDefault(source, List.of()).stream().map(Shown::answer).toList()));
    }
    return new Shown(
        report.id(),
        report.version(),
        report.source(),
        report.mediaType(),
        report.languages(),
        report.supersedes(),
        report.visits(),
        report.findings(),
        said,
        report.proposals(),
        report.goodPractices(),
        report.personalData(),
        report.questions(),
        report.openQuestions(),
        report.outcome(),
        report.reason(),
        replies);
  }

  private static Answer answer(Answered answered) {
    return new Answer(
        answered.letter(),
        answered.received(),
        answered.tie().status(),
        answered.tie().answer(),
        answered.tie().evidence());
  }
}
