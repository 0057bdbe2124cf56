package kz.bayandama.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Report of a year as the Council votes on it: everything that will be public, and nothing
 * else. Its digest is the SHA-256 of its canonical JSON.
 *
 * @param year the reporting year
 * @param lastYear the last year where the reporting period is a range, otherwise the same
 * @param title of the Report
 * @param chapters eight, in the annex's order
 * @param visits all visits of the period, in the order of their {@link PublicVisit#id}
 * @param findings in the order of their id
 * @param recommendations in the order of their id
 * @param proposals in the order of their id
 */
public record Edition(
    int year,
    int lastYear,
    Texts title,
    List<Chapter> chapters,
    List<PublicVisit> visits,
    List<PublicFinding> findings,
    List<PublicRecommendation> recommendations,
    List<PublicProposal> proposals) {
  public Edition {
    if (lastYear < year) {
      throw new IllegalArgumentException("an edition from " + year + " to " + lastYear);
    }
    chapters = List.copyOf(chapters);
    visits = List.copyOf(visits);
    findings = List.copyOf(findings);
    recommendations = List.copyOf(recommendations);
    proposals = List.copyOf(proposals);
  }

  /** The same, and what has become of its recommendations since: statuses by id. */
  public Edition withStatuses(Map<String, Status> statuses) {
    return new Edition(
        year,
        lastYear,
        title,
        chapters,
        visits,
        findings,
        recommendations.stream()
            .map(one -> one.withStatus(statuses.getOrDefault(one.id(), one.status())))
            .toList(),
        proposals);
  }

  /** The same with these chapters. */
  public Edition withChapters(List<Chapter> others) {
    return new Edition(year, lastYear, title, others, visits, findings, recommendations, proposals);
  }

  /**
   * A chapter of the annex.
   *
   * @param number 1 to 8
   * @param ministry id, null for chapters 1 and 8
   */
  public record Chapter(int number, @Nullable String ministry, Texts title, List<Item> items) {
    public Chapter {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of the annex, numbered straight through.
   *
   * @param number 1 to 26
   * @param passages in reading order; empty when there is nothing to say, and printed all the same
   */
  public record Item(int number, Texts title, List<Passage> passages) {
    public Item {
      passages = List.copyOf(passages);
    }
  }

  /** A piece of an item. */
  public sealed interface Passage {
    /**
     * A paragraph.
     *
     * @param sources ids of the records that it comes from, empty for standing text
     */
    record Prose(Texts text, List<String> sources) implements Passage {
      public Prose {
        sources = List.copyOf(sources);
      }
    }

    /** A subheading, such as an institution type or a theme; what follows belongs to it. */
    record Subheading(int level, Texts text) implements Passage {}

    /**
     * A table of numbers.
     *
     * @param columns headings, the first one that of the row names
     */
    record Figures(Texts caption, List<Texts> columns, List<FigureRow> rows) implements Passage {
      public Figures {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
      }
    }

    /** A finding, printed in full. */
    record FindingRef(String finding) implements Passage {}

    /** A recommendation, printed in full with its number. */
    record RecommendationRef(String recommendation) implements Passage {}

    /** A proposal on legislation, printed in full. */
    record ProposalRef(String proposal) implements Passage {}
  }

  /**
   * A row of numbers.
   *
   * @param values one for each column after the first; null where there is no value
   */
  public record FigureRow(Texts name, List<@Nullable Long> values) {
    public FigureRow {
      values = values.stream().toList();
    }
  }

  /**
   * A visit as the public sees it.
   *
   * @param id {@code 2025-visit-0001}
   * @param source id of the visit report, abbreviated
   */
  public record PublicVisit(
      String id,
      VisitReport.Institution institution,
      VisitReport.@Nullable VisitKind kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String source) {}

  /**
   * A finding as the public sees it.
   *
   * @param id {@code 2025-mvd-f0001}
   * @param visit id of its visit
   * @param source {@code <abbreviated report id>#findings/3}
   */
  public record PublicFinding(
      String id, String visit, Texts text, @Nullable String theme, String source) {}

  /**
   * A recommendation as the public sees it.
   *
   * @param id permanent, part of its address: {@code 2025-mvd-0123}
   * @param visit id of its visit
   * @param ministry of the institution visited
   * @param item number of the annex's item that prints it
   * @param repeats ids of earlier recommendations that it repeats
   * @param status what became of it
   * @param sources {@code <abbreviated report id>#recommendations/3}; several where near-duplicates
   *     were joined
   * @param visits ids of all visits that it came from, {@code visit} the first; several where
   *     near-duplicates were joined
   */
  public record PublicRecommendation(
      String id,
      String visit,
      Texts text,
      VisitReport.Addressee addressee,
      @Nullable String ministry,
      @Nullable String type,
      @Nullable String region,
      int year,
      VisitReport.@Nullable Deadline deadline,
      boolean repeated,
      List<String> repeats,
      @Nullable String theme,
      Status status,
      int item,
      List<String> sources,
      List<String> visits) {
    public PublicRecommendation {
      repeats = List.copyOf(repeats);
      sources = List.copyOf(sources);
      visits = List.copyOf(visits);
    }

    /** The same, and what has become of it since. */
    public PublicRecommendation withStatus(Status newStatus) {
      return with(text, addressee, deadline, newStatus, repeats, sources, visits);
    }

    /** The same in other words. */
    public PublicRecommendation with(
        Texts newText,
        VisitReport.Addressee newAddressee,
        VisitReport.@Nullable Deadline newDeadline) {
      return with(newText, newAddressee, newDeadline, status, repeats, sources, visits);
    }

    /** The same without references to records and sources that are gone. */
    public PublicRecommendation without(Set<String> gone) {
      return with(
          text,
          addressee,
          deadline,
          status,
          repeats.stream().filter(other -> !gone.contains(other)).toList(),
          sources.stream().filter(other -> !gone.contains(other)).toList(),
          visits.stream().filter(other -> other.equals(visit) || !gone.contains(other)).toList());
    }

    private PublicRecommendation with(
        Texts newText,
        VisitReport.Addressee newAddressee,
        VisitReport.@Nullable Deadline newDeadline,
        Status newStatus,
        List<String> newRepeats,
        List<String> newSources,
        List<String> newVisits) {
      return new PublicRecommendation(
          id,
          visit,
          newText,
          newAddressee,
          ministry,
          type,
          region,
          year,
          newDeadline,
          repeated,
          newRepeats,
          theme,
          newStatus,
          item,
          newSources,
          newVisits);
    }

    /** A recommendation out of one visit. */
    public PublicRecommendation(
        String id,
        String visit,
        Texts text,
        VisitReport.Addressee addressee,
        @Nullable String ministry,
        @Nullable String type,
        @Nullable String region,
        int year,
        VisitReport.@Nullable Deadline deadline,
        boolean repeated,
        List<String> repeats,
        @Nullable String theme,
        Status status,
        int item,
        List<String> sources) {
      this(
          id,
          visit,
          text,
          addressee,
          ministry,
          type,
          region,
          year,
          deadline,
          repeated,
          repeats,
          theme,
          status,
          item,
          sources,
          List.of(visit));
    }
  }

  /** A proposal on legislation as the public sees it. */
  public record PublicProposal(String id, Texts text, String source) {}

  /** What became of a recommendation. */
  public enum Status {
    /** Not yet due, or nobody has answered. */
    NO_ANSWER,
    ACCEPTED,
    IN_PROGRESS,
    IMPLEMENTED,
    PARTLY,
    DECLINED
  }
}
