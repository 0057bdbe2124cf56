package kz.bayandama.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can find: a recommendation, finding or proposal of an adopted edition.
 *
 * @param date of the visit's first day, empty when not known
 * @param institution as written, empty for a proposal
 * @param place the folder of the page that prints it, under the reports'; empty for a
 *     recommendation, which has a page of its own
 * @param repeated whether it was made before
 * @param facets values by facet; no facet without a value
 */
record PublicRecord(
    String id,
    int year,
    String date,
    String institution,
    String place,
    Texts texts,
    boolean repeated,
    SortedMap<String, List<String>> facets) {
  private static final Comparator<PublicRecord> OLDEST_FIRST =
      Comparator.comparingInt(PublicRecord::year)
          .thenComparing(PublicRecord::date)
          .thenComparing(PublicRecord::id);

  /** The facets of the public search, in the order of its columns. */
  static final List<String> FACETS =
      List.of(
          "kind", "type", "ministry", "region", "year", "addressee", "theme", "status", "language");

  /** All records of all editions, the oldest first: a later year adds to the end. */
  static List<PublicRecord> of(List<Edition> editions) {
    List<PublicRecord> all = new ArrayList<>();
    for (Edition edition : editions) {
      Map<String, Edition.PublicVisit> visits = new HashMap<>();
      edition.visits().forEach(visit -> visits.put(visit.id(), visit));
      Map<String, String> places = places(edition);
      for (Edition.PublicRecommendation recommendation : edition.recommendations()) {
        all.add(of(recommendation, visits.get(recommendation.visit())));
      }
      for (Edition.PublicFinding finding : edition.findings()) {
        Facets facets = new Facets(Kind.FINDING, finding.text(), edition.year());
        Edition.PublicVisit visit = visits.get(finding.visit());
        facets.place(visit).put("theme", finding.theme());
        String place = places.getOrDefault(finding.id(), Integer.toString(edition.year()));
        all.add(record(finding.id(), edition.year(), visit, place, finding.text(), false, facets));
      }
      for (Edition.PublicProposal proposal : edition.proposals()) {
        Facets facets = new Facets(Kind.PROPOSAL, proposal.text(), edition.year());
        String place = places.getOrDefault(proposal.id(), Integer.toString(edition.year()));
        all.add(record(proposal.id(), edition.year(), null, place, proposal.text(), false, facets));
      }
    }
    all.sort(OLDEST_FIRST);
    return List.copyOf(all);
  }

  /** The folder of the chapter that prints a finding or a proposal, by its id. */
  private static Map<String, String> places(Edition edition) {
    Map<String, String> places = new HashMap<>();
    for (Edition.Chapter chapter : edition.chapters()) {
      String place = edition.year() + "/chapter-" + chapter.number();
      for (Edition.Item item : chapter.items()) {
        for (Edition.Passage passage : item.passages()) {
          switch (passage) {
            case Edition.Passage.FindingRef ref -> places.putIfAbsent(ref.finding(), place);
            case Edition.Passage.ProposalRef ref -> places.putIfAbsent(ref.proposal(), place);
            case Edition.Passage.RecommendationRef ref -> {}
            case Edition.Passage.Prose prose -> {}
            case Edition.Passage.Subheading heading -> {}
            case Edition.Passage.Figures figures -> {}
          }
        }
      }
    }
    return places;
  }

  /** The first value of a facet, or "". */
  String facet(String facet) {
    List<String> values = facets.getOrDefault(facet, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static PublicRecord of(
      Edition.PublicRecommendation recommendation, Edition.@Nullable PublicVisit visit) {
    Facets facets =
        new Facets(Kind.RECOMMENDATION, recommendation.text(), recommendation.year())
            .put("ministry", recommendation.ministry())
            .type(recommendation.type())
            .put("region", recommendation.region())
            .put("addressee", recommendation.addressee().body())
            .put("theme", recommendation.theme())
            .put(
                "status",
                recommendation.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return record(
        recommendation.id(),
        recommendation.year(),
        visit,
        "",
        recommendation.text(),
        recommendation.repeated(),
        facets);
  }

  private static PublicRecord record(
      String id,
      int year,
      Edition.@Nullable PublicVisit visit,
      String place,
      Texts texts,
      boolean repeated,
      Facets facets) {
    String date = visit == null ? "" : Objects.toString(visit.from(), "");
    String institution = visit == null ? "" : visit.institution().name();
    return new PublicRecord(id, year, date, institution, place, texts, repeated, facets.values);
  }

  private static final class Facets {
    private final SortedMap<String, List<String>> values = new TreeMap<>();

    Facets(Kind kind, Texts texts, int year) {
      put("kind", kind.tag()).put("year", Integer.toString(year));
      values.put(
          "language",
          texts.byLanguage().keySet().stream().map(language -> language.tag()).toList());
    }

    Facets put(String facet, @Nullable String value) {
      if (value != null) {
        values.put(facet, List.of(value));
      }
      return this;
    }

    Facets type(@Nullable String type) {
      if (type != null) {
        values.put("type", ReportDocuments.withAncestors(type));
      }
      return this;
    }

    Facets place(Edition.@Nullable PublicVisit visit) {
      if (visit == null) {
        return this;
      }
      VisitReport.Institution institution = visit.institution();
      return put("ministry", institution.ministry())
          .type(institution.type())
          .put("region", institution.region());
    }
  }
}
