package kz.bayandama.site;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Texts;

/**
 * All editions together: what the pages are made of.
 *
 * @param years the latest first
 * @param records of each year
 * @param replies of state bodies by the recommendation's id, in the order of their days
 * @param documents by year
 * @param withdrawn in the order of their ids
 * @param recommendations of all editions, the latest year first, then by id
 * @param byId the same by id
 * @param values that any recommendation has
 */
record Register(
    Profile profile,
    List<Year> years,
    Map<Integer, Records> records,
    Map<String, List<SiteContent.Reply>> replies,
    Map<Integer, List<SiteContent.Document>> documents,
    List<SiteContent.Withdrawn> withdrawn,
    List<Followed> recommendations,
    Map<String, Followed> byId,
    Values values) {
  /**
   * A recommendation with what belongs to it.
   *
   * @param status what has become of it by now
   * @param repeatedIn later recommendations that repeat it
   * @param digest of all of this, its text and its visit included
   */
  record Followed(
      Year.Line line,
      Status status,
      Origin origin,
      List<String> repeatedIn,
      Records records,
      String digest)
      implements Fingerprint.Digested {
    static Followed of(
        Year.Line line,
        Status status,
        Origin origin,
        List<String> repeatedIn,
        Records records,
        Fingerprint.Memory memory) {
      String digest = memory.of(line.digest(), status, repeatedIn);
      return new Followed(line, status, origin, repeatedIn, records, digest);
    }

    String id() {
      return line.id();
    }

    /** All of it, with what has become of it by now. */
    PublicRecommendation recommendation() {
      PublicRecommendation adopted = records.recommendation(line.id());
      return status == adopted.status() ? adopted : adopted.withStatus(status);
    }

    PublicVisit visit() {
      return records.visit(line.visit());
    }
  }

  /**
   * The Report that a recommendation comes from.
   *
   * @param day when it was adopted
   * @param chapters numbers of chapters by the numbers of their items
   */
  record Origin(int year, Texts title, LocalDate day, SortedMap<Integer, Integer> chapters)
      implements Fingerprint.Shared {}

  /**
   * Joins editions.
   *
   * @throws IllegalArgumentException if two are of one year, two recommendations have one id, or a
   *     reference leads nowhere
   */
  static Register of(SiteContent content, Profile profile, Years known, Fingerprint.Memory memory)
      throws IOException {
    List<SiteContent.Volume> sorted =
        content.volumes().stream()
            .sorted(Comparator.comparingInt(SiteContent.Volume::year).reversed())
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).year() == sorted.get(i - 1).year()) {
        throw new IllegalArgumentException(
            "two adopted editions of " + sorted.get(i).year() + "; publish one");
      }
    }
    List<Records> records = sorted.stream().map(Records::new).toList();
    List<Year> years = known.of(sorted, records);
    Map<Integer, Records> byYear = new TreeMap<>();
    for (int i = 0; i < years.size(); i++) {
      byYear.put(years.get(i).year(), records.get(i));
    }
    List<Followed> all = followed(years, byYear, content.statuses(), memory);
    Map<String, Followed> byId = new HashMap<>(2 * all.size());
    for (Followed one : all) {
      if (byId.put(one.id(), one) != null) {
        throw new IllegalArgumentException("two recommendations have the id " + one.id());
      }
    }
    SortedMap<Facet, List<String>> values = new TreeMap<>();
    for (Facet facet : Facet.values()) {
      values.put(facet, values(facet, profile, all));
    }
    return new Register(
        profile,
        years,
        byYear,
        replies(content.replies(), years),
        content.documents().stream().collect(Collectors.groupingBy(SiteContent.Document::year)),
        content.withdrawn().stream()
            .sorted(Comparator.comparing(SiteContent.Withdrawn::id))
            .toList(),
        all,
        byId,
        new Values(profile, Collections.unmodifiableSortedMap(values)));
  }

  private static List<Followed> followed(
      List<Year> years,
      Map<Integer, Records> records,
      Map<String, Status> statuses,
      Fingerprint.Memory memory) {
    Map<String, List<String>> repeatedIn = new HashMap<>();
    for (Year year : years) {
      for (Year.Line line : year.lines()) {
        for (String earlier : line.repeats()) {
          repeatedIn.computeIfAbsent(earlier, id -> new ArrayList<>()).add(line.id());
        }
      }
    }
    repeatedIn.values().forEach(Collections::sort);
    List<Followed> all = new ArrayList<>();
    for (Year year : years) {
      Origin origin = year.origin();
      Records its = Objects.requireNonNull(records.get(year.year()));
      for (Year.Line line : year.lines()) {
        all.add(
            Followed.of(
                line,
                statuses.getOrDefault(line.id(), line.adoptedAs()),
                origin,
                repeatedIn.getOrDefault(line.id(), List.of()),
                its,
                memory));
      }
    }
    all.sort(
        Comparator.comparingInt((Followed f) -> f.line().year())
            .reversed()
            .thenComparing(Followed::id));
    return List.copyOf(all);
  }

  /** The replies to each recommendation of these years, by its id. */
  private static Map<String, List<SiteContent.Reply>> replies(
      List<SiteContent.Reply> replies, List<Year> years) {
    if (replies.isEmpty()) {
      return Map.of();
    }
    Map<String, String> ids = new HashMap<>();
    for (Year year : years) {
      year.lines().forEach(line -> line.sources().forEach(source -> ids.put(source, line.id())));
    }
    return replies(replies, ids);
  }

  /**
   * The replies to each recommendation, by its id, in the order of their days.
   *
   * @param ids of recommendations by their sources
   */
  static Map<String, List<SiteContent.Reply>> replies(
      List<SiteContent.Reply> replies, Map<String, String> ids) {
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

  /** The records of one of its years. */
  Records records(Year year) {
    return Objects.requireNonNull(records.get(year.year()));
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
    return values.of(facet);
  }

  private static List<String> values(Facet facet, Profile profile, List<Followed> all) {
    Set<String> found = new HashSet<>();
    all.forEach(f -> facet.of(f.line()).ifPresent(found::add));
    Set<String> present = new TreeSet<>(found);
    if (facet == Facet.YEAR) {
      return present.stream().sorted(Comparator.reverseOrder()).toList();
    }
    List<String> values = new ArrayList<>(facet.known(profile));
    values.retainAll(present);
    present.removeAll(values);
    values.addAll(present);
    return List.copyOf(values);
  }

  /** Some recommendations by their value of a facet; those without one are left out. */
  static Map<String, List<Followed>> by(Facet facet, List<Followed> some) {
    Map<String, List<Followed>> by = new TreeMap<>();
    for (Followed followed : some) {
      facet
          .of(followed.line())
          .ifPresent(value -> by.computeIfAbsent(value, v -> new ArrayList<>()).add(followed));
    }
    return by;
  }
}
