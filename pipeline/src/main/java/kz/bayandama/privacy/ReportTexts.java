package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;

/** The texts of a report that may go on to the public, with their paths. */
final class ReportTexts {
  private ReportTexts() {}

  static List<Suspicions.Located> of(VisitReport report) {
    List<Suspicions.Located> all = new ArrayList<>();
    for (int i = 0; i < report.visits().size(); i++) {
      all.add(new Suspicions.Located("visits/" + i, report.visits().get(i).institution().name()));
    }
    for (int i = 0; i < report.findings().size(); i++) {
      add(all, "findings/" + i, report.findings().get(i).text());
    }
    for (int i = 0; i < report.recommendations().size(); i++) {
      VisitReport.Recommendation recommendation = report.recommendations().get(i);
      String where = "recommendations/" + i;
      add(all, where, recommendation.text());
      String addressee = recommendation.addressee().text();
      if (addressee != null) {
        all.add(new Suspicions.Located(where, addressee));
      }
      VisitReport.Deadline deadline = recommendation.deadline();
      if (deadline != null) {
        all.add(new Suspicions.Located(where, deadline.text()));
      }
    }
    for (int i = 0; i < report.proposals().size(); i++) {
      add(all, "proposals/" + i, report.proposals().get(i).text());
    }
    for (int i = 0; i < report.goodPractices().size(); i++) {
      add(all, "goodPractices/" + i, report.goodPractices().get(i).text());
    }
    return all;
  }

  private static void add(List<Suspicions.Located> all, String where, Texts texts) {
    texts.byLanguage().values().forEach(text -> all.add(new Suspicions.Located(where, text)));
  }
}
