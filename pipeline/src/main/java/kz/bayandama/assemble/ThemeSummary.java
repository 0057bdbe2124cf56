package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;

/**
 * What the contents hold on one theme.
 *
 * @param theme id of the profile; empty for what has none
 * @param institutions where it was met
 * @param ministries that run them
 */
record ThemeSummary(
    String theme,
    Set<String> institutions,
    Set<String> ministries,
    List<PublicFinding> findings,
    List<PublicRecommendation> recommendations) {

  /** One summary a theme, in the profile's order. */
  static List<ThemeSummary> of(Contents contents, Order order) {
    Map<String, List<PublicFinding>> findings =
        MinistryChapter.grouped(contents.findings(), PublicFinding::theme, order::theme);
    Map<String, List<PublicRecommendation>> recommendations =
        MinistryChapter.grouped(
            contents.recommendations(), PublicRecommendation::theme, order::theme);
    Set<String> themes = new LinkedHashSet<>(findings.keySet());
    themes.addAll(recommendations.keySet());
    return MinistryChapter.grouped(List.copyOf(themes), theme -> theme, order::theme)
        .keySet()
        .stream()
        .map(theme ->
            summary(
                contents,
                theme,
                findings.getOrDefault(theme, List.of()),
                recommendations.getOrDefault(theme, List.of())))
        .toList();
  }

  private static ThemeSummary summary(
      Contents contents,
      String theme,
      List<PublicFinding> findings,
      List<PublicRecommendation> recommendations) {
    List<PublicVisit> visits = new ArrayList<>();
    findings.forEach(one -> visits.add(contents.visit(one)));
    recommendations.forEach(
        one -> one.visits().forEach(visit -> visits.add(contents.visit(visit))));
    Set<String> institutions = new TreeSet<>();
    Set<String> ministries = new TreeSet<>();
    for (PublicVisit visit : visits) {
      institutions.add(Contents.institution(visit));
      ministries.add(String.valueOf(visit.institution().ministry()));
    }
    return new ThemeSummary(theme, institutions, ministries, findings, recommendations);
  }

  /** Ids of the findings and recommendations. */
  List<String> sources() {
    List<String> ids = new ArrayList<>();
    findings.forEach(one -> ids.add(one.id()));
    recommendations.forEach(one -> ids.add(one.id()));
    return ids;
  }
}
