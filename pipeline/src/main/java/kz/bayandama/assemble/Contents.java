package kz.bayandama.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicProposal;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;

/** The numbered records of an edition, or of one ministry's part of it, each list by id. */
record Contents(
    Map<String, PublicVisit> byId,
    List<PublicVisit> visits,
    List<PublicFinding> findings,
    List<PublicRecommendation> recommendations,
    List<PublicProposal> proposals) {

  static Contents of(
      List<PublicVisit> visits,
      List<PublicFinding> findings,
      List<PublicRecommendation> recommendations,
      List<PublicProposal> proposals) {
    Map<String, PublicVisit> byId = new HashMap<>();
    visits.forEach(visit -> byId.put(visit.id(), visit));
    return new Contents(byId, visits, findings, recommendations, proposals);
  }

  PublicVisit visit(String id) {
    return Objects.requireNonNull(byId.get(id), id);
  }

  PublicVisit visit(PublicFinding finding) {
    return visit(finding.visit());
  }

  Contents ofMinistry(String ministry) {
    return new Contents(
        byId,
        visits.stream().filter(visit -> ministry.equals(visit.institution().ministry())).toList(),
        findings.stream()
            .filter(finding -> ministry.equals(visit(finding).institution().ministry()))
            .toList(),
        recommendations.stream().filter(one -> ministry.equals(one.ministry())).toList(),
        List.of());
  }

  /** What tells an institution: its name without regard to case and spaces, type and region. */
  static String institution(PublicVisit visit) {
    return Records.plain(visit.institution().name())
        + "|"
        + visit.institution().type()
        + "|"
        + visit.institution().region();
  }

  /** How many institutions these visits went to. */
  static long institutions(List<PublicVisit> visits) {
    return visits.stream().map(Contents::institution).distinct().count();
  }

  /** What the records come from, as abbreviated report ids. */
  static List<String> sources(List<PublicVisit> visits) {
    return visits.stream().map(PublicVisit::source).distinct().sorted().toList();
  }
}
