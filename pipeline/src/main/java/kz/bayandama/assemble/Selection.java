package kz.bayandama.assemble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.bayandama.assemble.Assembly.LeftOut;
import kz.bayandama.assemble.Assembly.Reason;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Outcome.Verdict;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * Which visits belong to the period: those of accepted reports that nothing accepted supersedes, by
 * the year of their first day.
 *
 * @param before the visits of earlier years
 */
record Selection(List<Chosen> visits, List<Chosen> before, List<LeftOut> leftOut) {

  /** A visit that is in. */
  record Chosen(VisitReport report, int index, int year) {
    VisitReport.Visit visit() {
      return report.visits().get(index);
    }
  }

  static Selection of(Material material, Profile profile) {
    Map<String, VisitReport> newest = new TreeMap<>();
    for (VisitReport report : material.reports()) {
      newest.merge(report.id(), report, Selection::newer);
    }
    Map<String, String> superseded = new HashMap<>();
    for (VisitReport report : newest.values()) {
      if (report.supersedes() != null && report.outcome() == Verdict.ACCEPTED) {
        superseded.put(report.supersedes(), report.id());
      }
    }
    List<Chosen> visits = new ArrayList<>();
    List<Chosen> before = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    List<Chosen> all = new ArrayList<>();
    for (VisitReport report : newest.values()) {
      Reason reason = reason(report, superseded);
      if (reason == null) {
        choose(report, profile, all, leftOut);
      } else {
        leftOut.add(new LeftOut(report.id(), null, reason, superseded.get(report.id())));
      }
    }
    for (Chosen one : all) {
      if (one.year() < material.year()) {
        before.add(one);
      }
      if (one.year() < material.year() || one.year() > material.lastYear()) {
        leftOut.add(new LeftOut(one.report().id(), one.index(), Reason.OTHER_YEAR, null));
      } else {
        visits.add(one);
      }
    }
    leftOut.sort(
        Comparator.comparing(LeftOut::report)
            .thenComparingInt(left -> left.visit() == null ? -1 : left.visit()));
    return new Selection(List.copyOf(visits), List.copyOf(before), List.copyOf(leftOut));
  }

  private static VisitReport newer(VisitReport one, VisitReport other) {
    return Comparator.comparingInt(VisitReport::version).compare(one, other) >= 0 ? one : other;
  }

  private static @Nullable Reason reason(VisitReport report, Map<String, String> superseded) {
    return switch (report.outcome()) {
      case NEEDS_REVIEW -> Reason.NEEDS_REVIEW;
      case REJECTED -> Reason.REJECTED;
      case ACCEPTED -> superseded.containsKey(report.id()) ? Reason.SUPERSEDED : null;
    };
  }

  private static void choose(
      VisitReport report, Profile profile, List<Chosen> visits, List<LeftOut> leftOut) {
    for (int i = 0; i < report.visits().size(); i++) {
      VisitReport.Visit visit = report.visits().get(i);
      LocalDate day = visit.from() != null ? visit.from() : visit.to();
      if (profile.ministry(visit.institution().ministry()).isEmpty()) {
        leftOut.add(new LeftOut(report.id(), i, Reason.NO_MINISTRY, null));
      } else if (day == null) {
        leftOut.add(new LeftOut(report.id(), i, Reason.NO_DATE, null));
      } else {
        visits.add(new Chosen(report, i, day.getYear()));
      }
    }
  }
}
