package kz.bayandama.council.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.PersonalData;
import kz.bayandama.report.VisitReport.Question;

/** New records from edited lists: what points into the lists points to the same items as before. */
final class Versions {
  private Versions() {}

  /** The record with its edited lists and the questions that stay open. */
  static VisitReport of(VisitReport base, Edit edit, List<Integer> open) {
    List<Question> questions = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (int i : open) {
      if (i < base.openQuestions().size()) {
        Question question = base.openQuestions().get(i);
        String where = moved(question.where(), edit).orElse(question.where());
        questions.add(
            new Question(question.code(), where, question.subject(), question.candidates()));
      }
      if (i < base.questions().size()) {
        sentences.add(base.questions().get(i));
      }
    }
    List<PersonalData> personal = new ArrayList<>();
    for (PersonalData found : base.personalData()) {
      moved(found.where(), edit)
          .ifPresent(where -> personal.add(new PersonalData(found.kind(), found.excerpt(), where)));
    }
    boolean settled = open.isEmpty() && !Asked.all(base).isEmpty();
    return new VisitReport(
        base.id(),
        base.version(),
        base.source(),
        base.mediaType(),
        base.languages(),
        base.supersedes(),
        edit.visits.all(),
        edit.findings.all(),
        edit.recommendations.all(),
        edit.proposals.all(),
        edit.practices.all(),
        personal,
        sentences,
        questions,
        settled && base.outcome() == Verdict.NEEDS_REVIEW ? Verdict.ACCEPTED : base.outcome(),
        base.reason());
  }

  /** The path to the same item, empty when it is deleted. */
  private static Optional<String> moved(String path, Edit edit) {
    Where where = Where.of(path);
    if (where.equals(Where.REPORT)) {
      return Optional.of(path);
    }
    int index =
        switch (where.list()) {
          case "visits" -> edit.visits.moved(where.index());
          case "findings" -> edit.findings.moved(where.index());
          case "recommendations" -> edit.recommendations.moved(where.index());
          case "goodPractices" -> edit.practices.moved(where.index());
          default -> edit.proposals.moved(where.index());
        };
    return index < 0 ? Optional.empty() : Optional.of(where.list() + "/" + index + where.rest());
  }

  /** Whether two versions say the same, but for what other stages find in them. */
  static boolean same(VisitReport one, VisitReport other) {
    VisitReport alike = one.withPersonalData(other.personalData());
    return alike.equals(other)
        || (alike.supersedes() != null && alike.equals(other.superseding(alike.supersedes())));
  }

  /** The same record as its next version. */
  static VisitReport next(VisitReport report) {
    return new VisitReport(
        report.id(),
        report.version() + 1,
        report.source(),
        report.mediaType(),
        report.languages(),
        report.supersedes(),
        report.visits(),
        report.findings(),
        report.recommendations(),
        report.proposals(),
        report.goodPractices(),
        report.personalData(),
        report.questions(),
        report.openQuestions(),
        report.outcome(),
        report.reason());
  }
}
