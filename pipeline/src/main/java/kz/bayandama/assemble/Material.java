package kz.bayandama.assemble;

import java.util.List;
import java.util.Map;
import kz.bayandama.report.ChapterEdit;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * All that an edition is assembled from. The order within the lists does not matter.
 *
 * @param year the first reporting year
 * @param lastYear the last one, the same unless the period is a range
 * @param reports the newest versions, of any year and outcome
 * @param inclusions accepted proposals of members to include material (rule 7)
 * @param declared totals that somebody has declared, shown beside the computed ones
 * @param earlier adopted editions of earlier years, to tell what is repeated
 * @param statuses what state bodies have answered, by the source of a recommendation: {@code
 *     a1b2c3d4e5f6#recommendations/3}
 * @param drafts of this same edition: what has a number in one of them keeps it
 * @param edits of its chapters, in the order in which they were made
 */
public record Material(
    int year,
    int lastYear,
    List<VisitReport> reports,
    List<Inclusion> inclusions,
    List<Declared> declared,
    List<Edition> earlier,
    Map<String, Status> statuses,
    List<Edition> drafts,
    List<ChapterEdit> edits) {
  public Material {
    if (lastYear < year) {
      throw new IllegalArgumentException("a reporting period from " + year + " to " + lastYear);
    }
    reports = List.copyOf(reports);
    inclusions = List.copyOf(inclusions);
    declared = List.copyOf(declared);
    earlier = List.copyOf(earlier);
    statuses = Map.copyOf(statuses);
    drafts = List.copyOf(drafts);
    edits = List.copyOf(edits);
  }

  /** Reports and nothing else. */
  public static Material of(int year, int lastYear, List<VisitReport> reports) {
    return new Material(
        year, lastYear, reports, List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());
  }

  public Material withInclusions(List<Inclusion> more) {
    return new Material(year, lastYear, reports, more, declared, earlier, statuses, drafts, edits);
  }

  public Material withDeclared(List<Declared> totals) {
    return new Material(
        year, lastYear, reports, inclusions, totals, earlier, statuses, drafts, edits);
  }

  public Material withEarlier(List<Edition> editions) {
    return new Material(
        year, lastYear, reports, inclusions, declared, editions, statuses, drafts, edits);
  }

  public Material withStatuses(Map<String, Status> answered) {
    return new Material(
        year, lastYear, reports, inclusions, declared, earlier, answered, drafts, edits);
  }

  public Material withDrafts(List<Edition> editions) {
    return new Material(
        year, lastYear, reports, inclusions, declared, earlier, statuses, editions, edits);
  }

  public Material withEdits(List<ChapterEdit> made) {
    return new Material(
        year, lastYear, reports, inclusions, declared, earlier, statuses, drafts, made);
  }

  /**
   * Material that the Council has accepted for an item (rule 7).
   *
   * @param item of the annex
   * @param order among the item's inclusions
   */
  public record Inclusion(int item, int order, Edition.Passage passage) {}

  /**
   * Totals as declared by a ministry's member, the office or the press; they need not agree with
   * what the reports add up to.
   *
   * @param ministry id, null for the whole country
   * @param source where it is declared, for people
   */
  public record Declared(
      @Nullable String ministry,
      @Nullable Long visits,
      @Nullable Long institutions,
      @Nullable Long recommendations,
      String source) {}
}
