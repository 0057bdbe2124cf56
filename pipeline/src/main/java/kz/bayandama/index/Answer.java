package kz.bayandama.index;

import java.util.List;
import java.util.Map;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * What the index answers.
 *
 * @param total hits, those not given included
 * @param relaxed whether no record has enough of the words, and records with any of them are given
 * @param hits the best first; of the same score by report and place in it
 * @param facets for each facet its values among all hits, the most frequent first
 */
public record Answer(int total, boolean relaxed, List<Hit> hits, Map<Facet, List<Count>> facets) {
  public Answer {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /**
   * A finding, recommendation or proposal.
   *
   * @param report its report's id
   * @param path into the record: {@code recommendations/3}
   * @param number as printed, null when not numbered
   * @param institution as written; null for a proposal out of several visits
   * @param year of the visit
   * @param addressee as recognised, null for what has none
   * @param snippets one for each language of the text, that of the question first
   */
  public record Hit(
      String report,
      String path,
      Kind kind,
      @Nullable String number,
      Texts texts,
      @Nullable String institution,
      @Nullable String ministry,
      @Nullable String type,
      @Nullable String region,
      @Nullable Integer year,
      VisitReport.@Nullable Addressee addressee,
      VisitReport.@Nullable Deadline deadline,
      @Nullable String theme,
      float score,
      List<Snippet> snippets) {
    public Hit {
      snippets = List.copyOf(snippets);
    }
  }

  /**
   * The part of a text that answers.
   *
   * @param marks where the question's words stand in it, in order, apart from each other
   */
  public record Snippet(Language language, String text, List<Mark> marks) {
    public Snippet {
      marks = List.copyOf(marks);
    }
  }

  /** A range of a snippet's characters, the end not included. */
  public record Mark(int start, int end) {}

  /**
   * How many hits have a value.
   *
   * @param label the value's name in the question's language, or the value where it has none
   */
  public record Count(String value, String label, int hits) {}
}
