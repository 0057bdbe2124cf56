package kz.bayandama.council.review;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.council.review.Choices.Of;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Question;
import org.jspecify.annotations.Nullable;

/** What questions ask about, and so what their answer changes. */
enum Asked {
  TYPE(Of.TYPE, "institution-type", "type"),
  MINISTRY(Of.MINISTRY, "ministry"),
  REGION(Of.REGION, "region"),
  KIND(Of.KIND, "visit-kind", "kind"),
  DATES(null, "dates", "date", "visit-dates"),
  /** A type or a name. */
  INSTITUTION(Of.TYPE, "institution", "institution-name", "name"),
  BODY(Of.BODY, "addressee", "body"),
  DEADLINE(null, "deadline"),
  THEME(Of.THEME, "theme"),
  REPEATED(Of.YES_NO, "repeated"),
  /** Anything else: only people can settle it, on the sheet that it is about. */
  OTHER(null);

  /** What may be answered besides «right as it is», null for free text or nothing. */
  final @Nullable Of list;

  /** The questions' codes, in spaces. */
  private final String codes;

  Asked(@Nullable Of list, String... codes) {
    this.list = list;
    this.codes = " " + String.join(" ", codes) + " ";
  }

  /**
   * A question that is open.
   *
   * @param question null where a record only has the sentence
   * @param sentence empty where it only has the question
   */
  record Open(Asked asked, @Nullable Question question, String sentence) {
    Where where() {
      return question == null ? Where.REPORT : Where.of(question.where());
    }
  }

  private static Asked of(Question question, VisitReport report) {
    Where where = Where.of(question.where());
    for (Asked asked : values()) {
      if (asked.codes.contains(" " + question.code() + " ") && asked.fits(where, report)) {
        return asked;
      }
    }
    return OTHER;
  }

  /** Whether what the path points to has such a field. */
  private boolean fits(Where where, VisitReport report) {
    int size =
        switch (where.list()) {
          case "visits" -> report.visits().size();
          case "findings" -> report.findings().size();
          case "recommendations" -> report.recommendations().size();
          default -> 0;
        };
    boolean its =
        switch (this) {
          case TYPE, MINISTRY, REGION, KIND, DATES, INSTITUTION -> where.list().equals("visits");
          case BODY, DEADLINE, REPEATED -> where.list().equals("recommendations");
          case THEME -> !where.list().equals("visits");
          case OTHER -> true;
        };
    return its && where.index() < size;
  }

  /** A record's open questions in their order. */
  static List<Open> all(VisitReport report) {
    List<Open> all = new ArrayList<>();
    for (int i = 0; i < Math.max(report.openQuestions().size(), report.questions().size()); i++) {
      Question question = i < report.openQuestions().size() ? report.openQuestions().get(i) : null;
      String sentence = i < report.questions().size() ? report.questions().get(i) : "";
      all.add(new Open(question == null ? OTHER : of(question, report), question, sentence));
    }
    return all;
  }
}
