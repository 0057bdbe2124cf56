package kz.bayandama.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Chapter;
import kz.bayandama.report.Edition.Item;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicProposal;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Texts;

/** A year's rows of a table, and all that they are made of. */
sealed interface Slice {
  /** The rows as their columns see them. */
  List<Row> rows();

  /** The same records as they are written to JSON. */
  List<?> records();

  /** A record as its columns see it: what its kind does not have is empty. */
  record Row(
      String id,
      int year,
      Optional<Texts> text,
      Optional<PublicRecommendation> recommendation,
      Optional<PublicVisit> visit,
      Optional<String> theme,
      Optional<Place> place) {}

  /** The item that prints a record, and its address from the root of a language's tree. */
  record Place(int item, String address) {}

  /** Recommendations of a year. */
  record Recommendations(List<Register.Followed> all) implements Slice {
    @Override
    public List<Row> rows() {
      return all.stream().map(Recommendations::row).toList();
    }

    @Override
    public List<DataFiles.OpenRecommendation> records() {
      return all.stream()
          .map(one -> new DataFiles.OpenRecommendation(one.recommendation(), one.visit()))
          .toList();
    }

    private static Row row(Register.Followed followed) {
      PublicRecommendation one = followed.recommendation();
      return new Row(
          one.id(),
          one.year(),
          Optional.of(one.text()),
          Optional.of(one),
          Optional.of(followed.visit()),
          Optional.ofNullable(one.theme()),
          Optional.of(new Place(one.item(), Addresses.recommendation(one.id()))));
    }
  }

  /** Digests of an edition's slices of the tables that it fills by itself. */
  static SortedMap<Table, String> digests(Edition edition, Fingerprint.Memory memory) {
    SortedMap<Table, String> digests = new TreeMap<>();
    digests.put(Table.FINDINGS, memory.of(findings(edition)));
    digests.put(Table.PROPOSALS, memory.of(proposals(edition)));
    digests.put(Table.VISITS, memory.of(visits(edition)));
    return digests;
  }

  static Findings findings(Edition edition) {
    return new Findings(edition.year(), edition.findings(), edition.visits(), edition.chapters());
  }

  static Proposals proposals(Edition edition) {
    return new Proposals(edition.year(), edition.proposals(), edition.chapters());
  }

  static Visits visits(Edition edition) {
    return new Visits(edition.year(), edition.visits());
  }

  /** Findings of an edition. */
  record Findings(
      int year, List<PublicFinding> records, List<PublicVisit> visits, List<Chapter> chapters)
      implements Slice {
    @Override
    public List<Row> rows() {
      Map<String, PublicVisit> byId = new HashMap<>();
      visits.forEach(visit -> byId.put(visit.id(), visit));
      Map<String, Place> places = places(year, chapters);
      return records.stream()
          .map(finding ->
              new Row(
                  finding.id(),
                  year,
                  Optional.of(finding.text()),
                  Optional.empty(),
                  Optional.ofNullable(byId.get(finding.visit())),
                  Optional.ofNullable(finding.theme()),
                  Optional.ofNullable(places.get(finding.id()))))
          .toList();
    }
  }

  /** Proposals of an edition. */
  record Proposals(int year, List<PublicProposal> records, List<Chapter> chapters)
      implements Slice {
    @Override
    public List<Row> rows() {
      Map<String, Place> places = places(year, chapters);
      return records.stream()
          .map(proposal ->
              new Row(
                  proposal.id(),
                  year,
                  Optional.of(proposal.text()),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.ofNullable(places.get(proposal.id()))))
          .toList();
    }
  }

  /** Visits of an edition. */
  record Visits(int year, List<PublicVisit> records) implements Slice {
    @Override
    public List<Row> rows() {
      return records.stream()
          .map(visit ->
              new Row(
                  visit.id(),
                  year,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(visit),
                  Optional.empty(),
                  Optional.empty()))
          .toList();
    }
  }

  /** The first place that prints a finding or a proposal, by its id. */
  private static Map<String, Place> places(int year, List<Chapter> chapters) {
    Map<String, Place> places = new HashMap<>();
    for (Chapter chapter : chapters) {
      String address = Addresses.chapter(year, chapter.number());
      for (Item item : chapter.items()) {
        for (Passage passage : item.passages()) {
          switch (passage) {
            case Passage.FindingRef(String id) ->
                places.putIfAbsent(id, new Place(item.number(), address + "#" + id));
            case Passage.ProposalRef(String id) ->
                places.putIfAbsent(id, new Place(item.number(), address + "#" + id));
            case Passage.RecommendationRef other -> {}
            case Passage.Prose other -> {}
            case Passage.Subheading other -> {}
            case Passage.Figures other -> {}
          }
        }
      }
    }
    return places;
  }
}
