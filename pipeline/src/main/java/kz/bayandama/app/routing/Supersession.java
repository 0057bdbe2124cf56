package kz.bayandama.app.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.bayandama.report.VisitReport;

/**
 * Which report replaces which: a later one on the same visits (same institutions and dates, by the
 * design) supersedes the one that came last before it. Thread-safe.
 */
final class Supersession {
  private final Map<List<String>, VisitReport> newest = new HashMap<>();

  /** Knows these reports, the newest versions of all. */
  Supersession(List<VisitReport> reports) {
    reports.forEach(this::remember);
  }

  /** The report, saying which one it supersedes. */
  synchronized VisitReport decide(VisitReport report) {
    List<String> visits = visits(report);
    VisitReport before = newest.get(visits);
    if (visits.isEmpty() || before == null || before.id().equals(report.id())) {
      remember(report);
      return report;
    }
    VisitReport decided = report.superseding(before.id());
    remember(decided);
    return decided;
  }

  /**
   * A reviewed report, saying which one it supersedes: only one that came before it, and only where
   * it supersedes none yet.
   */
  synchronized VisitReport decideAgain(VisitReport reviewed) {
    VisitReport before = newest.get(visits(reviewed));
    boolean earlier =
        before != null
            && !before.id().equals(reviewed.id())
            && before.source().receivedAt().isBefore(reviewed.source().receivedAt());
    return earlier && reviewed.supersedes() == null ? decide(reviewed) : reviewed;
  }

  private void remember(VisitReport report) {
    List<String> visits = visits(report);
    if (!visits.isEmpty()) {
      newest.merge(
          visits,
          report,
          (one, other) ->
              one.source().receivedAt().isAfter(other.source().receivedAt()) ? one : other);
    }
  }

  /** A key of all visits, empty if one of them is not known well enough to compare. */
  private static List<String> visits(VisitReport report) {
    boolean known =
        report.visits().stream()
            .allMatch(visit -> visit.from() != null && visit.institution().type() != null);
    if (!known) {
      return List.of();
    }
    return report.visits().stream()
        .map(visit ->
            String.join(
                "|",
                String.valueOf(visit.institution().type()),
                String.valueOf(visit.institution().region()),
                words(visit.institution().name()),
                String.valueOf(visit.from()),
                String.valueOf(visit.to())))
        .sorted()
        .collect(Collectors.toUnmodifiableList());
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
