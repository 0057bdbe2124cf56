package kz.bayandama.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;

/**
 * All editions together: what the pages are made of.
 *
 * @param editions the latest first
 * @param recommendations of all editions, the latest year first, then by id
 * @param byId the same by id
 */
record Register(
    Profile profile,
    List<AdoptedEdition> editions,
    List<Followed> recommendations,
    Map<String, Followed> byId) {
  /**
   * A recommendation with what belongs to it.
   *
   * @param repeatedIn later recommendations that repeat it
   */
  record Followed(
      PublicRecommendation recommendation,
      PublicVisit visit,
      AdoptedEdition adopted,
      List<String> repeatedIn) {
    String id() {
      return recommendation.id();
    }

    Edition edition() {
      return adopted.edition();
    }
  }

  /**
   * Joins editions.
   *
   * @throws IllegalArgumentException if two are of one year, two recommendations have one id, or a
   *     reference leads nowhere
   */
  static Register of(List<AdoptedEdition> editions, Profile profile) {
    List<AdoptedEdition> sorted =
        editions.stream()
            .sorted(Comparator.comparingInt((AdoptedEdition a) -> a.edition().year()).reversed())
            .toList();
    Set<Integer> years = new HashSet<>();
    Map<String, List<String>> repeatedIn = new HashMap<>();
    for (AdoptedEdition adopted : sorted) {
      if (!years.add(adopted.edition().year())) {
        throw new IllegalArgumentException(
            "two adopted editions of " + adopted.edition().year() + "; publish one");
      }
      for (PublicRecommendation recommendation : adopted.edition().recommendations()) {
        for (String earlier : recommendation.repeats()) {
          repeatedIn.computeIfAbsent(earlier, id -> new ArrayList<>()).add(recommendation.id());
        }
      }
    }
    List<Followed> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (AdoptedEdition adopted : sorted) {
      follow(adopted, repeatedIn, ids, all);
    }
    all.sort(
        Comparator.comparingInt((Followed f) -> f.recommendation().year())
            .reversed()
            .thenComparing(Followed::id));
    Map<String, Followed> byId = new TreeMap<>();
    all.forEach(followed -> byId.put(followed.id(), followed));
    return new Register(profile, sorted, List.copyOf(all), byId);
  }

  private static void follow(
      AdoptedEdition adopted,
      Map<String, List<String>> repeatedIn,
      Set<String> ids,
      List<Followed> all) {
    Map<String, PublicVisit> visits = new HashMap<>();
    adopted.edition().visits().forEach(visit -> visits.put(visit.id(), visit));
    for (PublicRecommendation recommendation : adopted.edition().recommendations()) {
      PublicVisit visit = visits.get(recommendation.visit());
      if (visit == null) {
        throw new IllegalArgumentException(
            recommendation.id() + " names the visit " + recommendation.visit() + ": no such");
      }
      if (!ids.add(recommendation.id())) {
        throw new IllegalArgumentException(
            "two recommendations have the id " + recommendation.id());
      }
      List<String> later = repeatedIn.getOrDefault(recommendation.id(), List.of());
      all.add(new Followed(recommendation, visit, adopted, later.stream().sorted().toList()));
    }
  }

  /** Whether a page of this recommendation is built. */
  Optional<Followed> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A facet's values that any recommendation has: the profile's order, years the latest first. */
  List<String> values(Facet facet) {
    Set<String> present = new TreeSet<>();
    recommendations.forEach(f -> facet.of(f.recommendation()).ifPresent(present::add));
    if (facet == Facet.YEAR) {
      return present.stream().sorted(Comparator.reverseOrder()).toList();
    }
    List<String> values = new ArrayList<>(facet.known(profile));
    values.retainAll(present);
    present.removeAll(values);
    values.addAll(present);
    return List.copyOf(values);
  }

  /** The recommendations of each value of a facet; those without one are left out. */
  Map<String, List<Followed>> by(Facet facet) {
    Map<String, List<Followed>> by = new TreeMap<>();
    for (Followed followed : recommendations) {
      facet
          .of(followed.recommendation())
          .ifPresent(value -> by.computeIfAbsent(value, v -> new ArrayList<>()).add(followed));
    }
    return by;
  }
}
