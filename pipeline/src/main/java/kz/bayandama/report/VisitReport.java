package kz.bayandama.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A recognised record: what {@code show --json} prints (the design's contract; fields may be added,
 * not renamed).
 *
 * @param id the submission's
 * @param version 1 by machine, later ones by review
 * @param source where it came from
 * @param mediaType as detected, null when the original could not be read
 * @param languages of its text, the most frequent first
 * @param supersedes the id of the report on the same visit that this one replaces, null when there
 *     is none
 * @param visits at least one unless rejected
 * @param goodPractices what the report commends; never a finding. Empty in records that were
 *     written before there was such a list
 * @param questions what a person must answer, one sentence each, in the report's own first language
 * @param openQuestions the same, for programs
 * @param outcome what became of it
 * @param reason why it was rejected, null when it was not
 */
public record VisitReport(
    String id,
    int version,
    Source source,
    @Nullable String mediaType,
    List<Language> languages,
    @Nullable String supersedes,
    List<Visit> visits,
    List<Finding> findings,
    List<Recommendation> recommendations,
    List<Proposal> proposals,
    List<GoodPractice> goodPractices,
    List<PersonalData> personalData,
    List<String> questions,
    List<Question> openQuestions,
    Outcome.Verdict outcome,
    Rejection.@Nullable Reason reason) {
  public VisitReport {
    Ids.checked(id);
    languages = List.copyOf(languages);
    visits = List.copyOf(visits);
    findings = List.copyOf(findings);
    recommendations = List.copyOf(recommendations);
    proposals = List.copyOf(proposals);
    goodPractices = goodPractices == null ? List.of() : List.copyOf(goodPractices);
    personalData = List.copyOf(personalData);
    questions = List.copyOf(questions);
    openQuestions = List.copyOf(openQuestions);
    for (Recommendation recommendation : recommendations) {
      checkVisit(recommendation.visit(), visits);
    }
    for (Finding finding : findings) {
      checkVisit(finding.visit(), visits);
    }
    for (GoodPractice practice : goodPractices) {
      checkVisit(practice.visit(), visits);
    }
  }

  /** The same report, saying that it replaces another on the same visits. */
  public VisitReport superseding(String other) {
    return new VisitReport(
        id,
        version,
        source,
        mediaType,
        languages,
        Ids.checked(other),
        visits,
        findings,
        recommendations,
        proposals,
        goodPractices,
        personalData,
        questions,
        openQuestions,
        outcome,
        reason);
  }

  /** The same report with these finds of personal data instead of its own. */
  public VisitReport withPersonalData(List<PersonalData> found) {
    return new VisitReport(
        id,
        version,
        source,
        mediaType,
        languages,
        supersedes,
        visits,
        findings,
        recommendations,
        proposals,
        goodPractices,
        found,
        questions,
        openQuestions,
        outcome,
        reason);
  }

  /** Whether it may tell of a visit in that year: one whose day is not known may be of any. */
  public boolean mayBeOf(int year) {
    return visits.stream()
        .anyMatch(visit -> visit.from() == null || visit.from().getYear() == year);
  }

  /** The ids of those that another one replaces. */
  public static Set<String> superseded(List<VisitReport> reports) {
    return reports.stream()
        .map(VisitReport::supersedes)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void checkVisit(int visit, List<Visit> visits) {
    if (visit < 0 || visit >= visits.size()) {
      throw new IllegalArgumentException("visit " + visit + " of " + visits.size());
    }
  }

  /**
   * A visit to one institution.
   *
   * @param kind null when the report does not say
   * @param from first day, null when not recognised
   * @param to last day, not before the first
   */
  public record Visit(
      Institution institution,
      @Nullable VisitKind kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    public Visit {
      if (from != null && to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("a visit from " + from + " to " + to);
      }
    }
  }

  /** The kinds of the regulation's visits. */
  public enum VisitKind {
    PERIODIC,
    INTERMEDIATE,
    SPECIAL
  }

  /**
   * A place of detention.
   *
   * @param name as written
   * @param type id of the taxonomy, null when not recognised
   * @param ministry id, null when not recognised
   * @param region ISO 3166-2 code, null when not recognised
   */
  public record Institution(
      String name, @Nullable String type, @Nullable String ministry, @Nullable String region) {}

  /**
   * A finding.
   *
   * @param number as printed, null when not numbered
   * @param visit position in {@link VisitReport#visits}
   * @param theme id of the profile, null when none is recognised
   */
  public record Finding(@Nullable String number, int visit, Texts text, @Nullable String theme) {}

  /**
   * A recommendation to a body.
   *
   * @param number as printed, null when not numbered
   * @param visit position in {@link VisitReport#visits}
   * @param deadline null when none is given
   * @param repeated whether the report says that it was made before
   * @param theme id of the profile, null when none is recognised
   */
  public record Recommendation(
      @Nullable String number,
      int visit,
      Texts text,
      Addressee addressee,
      @Nullable Deadline deadline,
      boolean repeated,
      @Nullable String theme) {}

  /**
   * To whom.
   *
   * @param body a ministry's id, AKIMAT, GP, GOV, PARLIAMENT or OTHER; null only while it is a
   *     question
   * @param text as written, null when the report names nobody
   */
  public record Addressee(@Nullable String body, @Nullable String text) {}

  /**
   * By when.
   *
   * @param text as written
   * @param date the last day, null when it cannot be computed
   */
  public record Deadline(String text, @Nullable LocalDate date) {}

  /** A proposal to improve legislation (rule 3 of the regulation). */
  public record Proposal(Texts text) {}

  /**
   * Something that the report commends.
   *
   * @param visit position in {@link VisitReport#visits}
   * @param theme id of the profile, null when none is recognised
   */
  public record GoodPractice(int visit, Texts text, @Nullable String theme) {}

  /**
   * Something that looks like personal data.
   *
   * @param kind {@code iin}, {@code phone}, {@code name} …
   * @param excerpt as written
   * @param where path into the record: {@code findings/0}
   */
  public record PersonalData(String kind, String excerpt, String where) {}

  /**
   * What a person must answer.
   *
   * @param code what is asked: {@code institution-type}, {@code region}, {@code dates}, {@code
   *     addressee} …
   * @param where path into the record: {@code visits/0}
   * @param subject as written in the report
   * @param candidates possible answers, the likeliest first
   */
  public record Question(String code, String where, String subject, List<Candidate> candidates) {
    public Question {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A possible answer.
   *
   * @param value an id of the profile, a date …
   * @param evidence the words of the report that speak for it
   */
  public record Candidate(String value, String evidence) {}
}
