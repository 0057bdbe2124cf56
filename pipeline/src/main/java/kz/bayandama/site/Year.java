package kz.bayandama.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicProposal;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of an adopted edition to know which pages have to be made: what is counted and
 * listed, and a digest of each thing that is printed. The edition itself is read only for pages
 * that are made.
 *
 * @param edition digest of all of it
 * @param headings of its chapters
 * @param slices digests of its findings, proposals and visits as tables have them
 * @param lines of its recommendations, in its order
 */
record Year(
    int year,
    int lastYear,
    Texts title,
    Adoption adoption,
    String edition,
    List<Heading> headings,
    Counts counts,
    Map<Table, String> slices,
    List<Line> lines) {
  /** How many there are of what a Report holds. */
  record Counts(int visits, int institutions, int findings, int proposals) {}

  /**
   * A chapter.
   *
   * @param digest of all that it prints, but for recommendations
   * @param recommendations ids of those that it prints
   */
  record Heading(
      int number,
      Texts title,
      List<ItemHeading> items,
      String digest,
      List<String> recommendations) {}

  /** An item of a chapter. */
  record ItemHeading(int number, Texts title, boolean empty) {}

  /**
   * A recommendation.
   *
   * @param adoptedAs what had become of it when the Report was adopted
   * @param repeated whether it was made before, by whoever says so
   * @param digest of all of it, of its visit and of its origin
   */
  record Line(
      String id,
      String visit,
      @Nullable String ministry,
      @Nullable String type,
      @Nullable String region,
      @Nullable String theme,
      @Nullable String addressee,
      int year,
      Status adoptedAs,
      boolean repeated,
      List<String> repeats,
      List<String> sources,
      String digest) {}

  /**
   * Reads an edition through.
   *
   * @throws IllegalArgumentException if it refers to what it does not hold
   */
  static Year of(AdoptedEdition adopted, Fingerprint.Memory memory) {
    Edition edition = adopted.edition();
    Map<String, Object> records = new HashMap<>();
    edition.visits().forEach(one -> records.put(one.id(), one));
    edition.findings().forEach(one -> records.put(one.id(), one));
    edition.proposals().forEach(one -> records.put(one.id(), one));
    List<Heading> headings =
        edition.chapters().stream().map(one -> heading(one, records, memory)).toList();
    Register.Origin origin =
        new Register.Origin(
            edition.year(), edition.title(), adopted.adoption().date(), chapters(headings));
    return new Year(
        edition.year(),
        edition.lastYear(),
        edition.title(),
        adopted.adoption(),
        memory.of(edition),
        headings,
        new Counts(
            edition.visits().size(),
            (int) edition.visits().stream().map(PublicVisit::institution).distinct().count(),
            edition.findings().size(),
            edition.proposals().size()),
        Slice.digests(edition, memory),
        edition.recommendations().stream()
            .map(one -> line(one, records.get(one.visit()), origin, memory))
            .toList());
  }

  /** The Report that its recommendations come from. */
  Register.Origin origin() {
    return new Register.Origin(year, title, adoption.date(), chapters(headings));
  }

  /** Numbers of chapters by the numbers of their items. */
  private static SortedMap<Integer, Integer> chapters(List<Heading> headings) {
    SortedMap<Integer, Integer> chapters = new TreeMap<>();
    for (Heading heading : headings) {
      heading.items().forEach(item -> chapters.putIfAbsent(item.number(), heading.number()));
    }
    return Collections.unmodifiableSortedMap(chapters);
  }

  private static Line line(
      PublicRecommendation one,
      @Nullable Object visit,
      Register.Origin origin,
      Fingerprint.Memory memory) {
    if (!(visit instanceof PublicVisit)) {
      throw new IllegalArgumentException(
          one.id() + " names the visit " + one.visit() + ": no such");
    }
    return new Line(
        one.id(),
        one.visit(),
        one.ministry(),
        one.type(),
        one.region(),
        one.theme(),
        one.addressee().body(),
        one.year(),
        one.status(),
        one.repeated() || !one.repeats().isEmpty(),
        one.repeats(),
        one.sources(),
        memory.of(one, visit, origin));
  }

  private static Heading heading(
      Edition.Chapter chapter, Map<String, Object> records, Fingerprint.Memory memory) {
    List<@Nullable Object> printed = new ArrayList<>();
    List<String> recommendations = new ArrayList<>();
    for (Edition.Item item : chapter.items()) {
      for (Passage passage : item.passages()) {
        switch (passage) {
          case Passage.RecommendationRef(String id) -> recommendations.add(id);
          case Passage.FindingRef(String id) -> {
            if (records.get(id) instanceof PublicFinding finding) {
              printed.add(finding);
              printed.add(records.get(finding.visit()));
            }
          }
          case Passage.ProposalRef(String id) -> {
            if (records.get(id) instanceof PublicProposal proposal) {
              printed.add(proposal);
            }
          }
          case Passage.Prose other -> {}
          case Passage.Subheading other -> {}
          case Passage.Figures other -> {}
        }
      }
    }
    return new Heading(
        chapter.number(),
        chapter.title(),
        chapter.items().stream()
            .map(item -> new ItemHeading(item.number(), item.title(), item.passages().isEmpty()))
            .toList(),
        memory.of(chapter, printed),
        List.copyOf(recommendations));
  }
}
