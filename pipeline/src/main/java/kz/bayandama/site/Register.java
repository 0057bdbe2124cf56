package kz.bayandama.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Texts;

/**
 * All editions together: what the pages are made of.
 *
 * @param editions the latest first, exactly as voted on
 * @param replies of state bodies by the recommendation's id, in the order of their days
 * @param documents by year
 * @param withdrawn in the order of their ids
 * @param recommendations of all editions, the latest year first, then by id
 * @param byId the same by id
 * @param values a facet's values that any recommendation has: the profile's order, years the latest
 *     first
 */
record Register(
    Profile profile,
    List<AdoptedEdition> editions,
    Map<String, List<SiteContent.Reply>> replies,
    Map<Integer, List<SiteContent.Document>> documents,
    List<SiteContent.Withdrawn> withdrawn,
    List<Followed> recommendations,
    Map<String, Followed> byId,
    Map<Facet, List<String>> values) {
  /**
   * A recommendation with what belongs to it.
   *
   * @param recommendation with what has become of it by now
   * @param adoptedAs what had become of it when the Report was adopted
   * @param repeatedIn later recommendations that repeat it
   */
  record Followed(
      PublicRecommendation recommendation,
      Status adoptedAs,
      PublicVisit visit,
      Origin origin,
      List<String> repeatedIn)
      implements Fingerprint.Shared {
    String id() {
      return recommendation.id();
    }
  }

  /**
   * The Report that a recommendation comes from.
   *
   * @param day when it was adopted
   * @param chapters numbers of chapters by the numbers of their items
   */
  record Origin(int year, Texts title, LocalDate day, SortedMap<Integer, Integer> chapters)
      implements Fingerprint.Shared {
    private static Origin of(AdoptedEdition adopted) {
      SortedMap<Integer, Integer> chapters = new TreeMap<>();
      for (Edition.Chapter chapter : adopted.edition().chapters()) {
        chapter.items().forEach(item -> chapters.putIfAbsent(item.number(), chapter.number()));
      }
      return new Origin(
          adopted.edition().year(),
          adopted.edition().title(),
          adopted.adoption().date(),
          Collections.unmodifiableSortedMap(chapters));
    }
  }

  /**
   * Joins editions.
   *
   * @throws IllegalArgumentException if two are of one year, two recommendations have one id, or a
   *     reference leads nowhere
   */
  static Register of(SiteContent content, Profile profile) {
    List<AdoptedEdition> sorted =
        content.editions().stream()
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
      follow(adopted, content.statuses(), repeatedIn, ids, all);
    }
    all.sort(
        Comparator.comparingInt((Followed f) -> f.recommendation().year())
            .reversed()
            .thenComparing(Followed::id));
    Map<String, Followed> byId = new TreeMap<>();
    all.forEach(followed -> byId.put(followed.id(), followed));
    return new Register(
        profile,
        sorted,
        replies(content.replies(), all),
        content.documents().stream().collect(Collectors.groupingBy(SiteContent.Document::year)),
        content.withdrawn().stream()
            .sorted(Comparator.comparing(SiteContent.Withdrawn::id))
            .toList(),
        List.copyOf(all),
        byId,
        Stream.of(Facet.values())
            .collect(Collectors.toMap(facet -> facet, facet -> values(facet, profile, all))));
  }

  private static void follow(
      AdoptedEdition adopted,
      Map<String, Status> statuses,
      Map<String, List<String>> repeatedIn,
      Set<String> ids,
      List<Followed> all) {
    Map<String, PublicVisit> visits = new HashMap<>();
    adopted.edition().visits().forEach(visit -> visits.put(visit.id(), visit));
    Origin origin = Origin.of(adopted);
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
      Status now = statuses.getOrDefault(recommendation.id(), recommendation.status());
      all.add(
          new Followed(
              now == recommendation.status() ? recommendation : recommendation.withStatus(now),
              recommendation.status(),
              visit,
              origin,
              later.stream().sorted().toList()));
    }
  }

  private static Map<String, List<SiteContent.Reply>> replies(
      List<SiteContent.Reply> replies, List<Followed> recommendations) {
    Map<String, String> ids = new HashMap<>();
    for (Followed followed : recommendations) {
      followed.recommendation().sources().forEach(source -> ids.put(source, followed.id()));
    }
    Map<String, List<SiteContent.Reply>> byId = new TreeMap<>();
    replies.stream()
        .sorted(
            Comparator.comparing(SiteContent.Reply::received)
                .thenComparing(SiteContent.Reply::source))
        .forEach(reply -> {
          String id = ids.get(reply.source());
          if (id != null) {
            byId.computeIfAbsent(id, any -> new ArrayList<>()).add(reply);
          }
        });
    return byId;
  }

  /** Whether a page of this recommendation is built. */
  Optional<Followed> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether its page says that it was withdrawn. */
  boolean isWithdrawn(String id) {
    return withdrawn.stream().anyMatch(one -> one.id().equals(id));
  }

  /** A facet's values that any recommendation has, in their order. */
  List<String> values(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }

  private static List<String> values(Facet facet, Profile profile, List<Followed> all) {
    Set<String> present = new TreeSet<>();
    all.forEach(f -> facet.of(f.recommendation()).ifPresent(present::add));
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
    return by(facet, recommendations);
  }

  /** The same of some recommendations. */
  static Map<String, List<Followed>> by(Facet facet, List<Followed> some) {
    Map<String, List<Followed>> by = new TreeMap<>();
    for (Followed followed : some) {
      facet
          .of(followed.recommendation())
          .ifPresent(value -> by.computeIfAbsent(value, v -> new ArrayList<>()).add(followed));
    }
    return by;
  }
}
