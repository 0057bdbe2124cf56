package kz.bayandama.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicProposal;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Texts;

/** The tables that are downloaded, each with the columns that its records have. */
enum Table {
  RECOMMENDATIONS(EnumSet.allOf(Column.class)),
  FINDINGS(
      EnumSet.complementOf(
          EnumSet.of(
              Column.ADDRESSEE,
              Column.ADDRESSEE_NAME,
              Column.ADDRESSEE_TEXT,
              Column.DEADLINE_TEXT,
              Column.DEADLINE_DATE,
              Column.REPEATED,
              Column.REPEATS,
              Column.STATUS,
              Column.STATUS_NAME))),
  PROPOSALS(
      EnumSet.of(
          Column.ID, Column.YEAR, Column.TEXT, Column.LANGUAGES, Column.ITEM, Column.ADDRESS)),
  VISITS(
      EnumSet.of(
          Column.ID,
          Column.YEAR,
          Column.MINISTRY,
          Column.MINISTRY_NAME,
          Column.INSTITUTION,
          Column.TYPE,
          Column.TYPE_NAME,
          Column.REGION,
          Column.REGION_NAME,
          Column.VISIT_KIND,
          Column.VISIT_FROM,
          Column.VISIT_TO));

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final Set<Column> columns;

  Table(Set<Column> columns) {
    this.columns = Set.copyOf(columns);
  }

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

  /** The files' name without language and ending. */
  String file() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file of a language, or of all for an empty one. */
  String file(String language, String ending) {
    return file() + (language.isEmpty() ? "" : "-" + language) + "." + ending;
  }

  boolean has(Column column) {
    return columns.contains(column);
  }

  /** The table: a row of headings, then a row for each record. */
  List<List<String>> cells(Register register, Words words) {
    List<Column.Printed> printed =
        Column.printed(words).stream().filter(one -> has(one.column())).toList();
    return Stream.concat(
            Stream.of(printed.stream().map(Column.Printed::heading).toList()),
            rows(register).stream()
                .map(row ->
                    printed.stream()
                        .map(one -> one.column().of(row, one.texts(), register.profile(), words))
                        .toList()))
        .toList();
  }

  /** The records as they are written to JSON. */
  List<?> records(Register register) {
    return switch (this) {
      case RECOMMENDATIONS ->
          register.recommendations().stream()
              .map(one -> new DataFiles.OpenRecommendation(one.recommendation(), one.visit()))
              .toList();
      case FINDINGS -> editions(register).flatMap(one -> one.findings().stream()).toList();
      case PROPOSALS -> editions(register).flatMap(one -> one.proposals().stream()).toList();
      case VISITS -> editions(register).flatMap(one -> one.visits().stream()).toList();
    };
  }

  private static Stream<Edition> editions(Register register) {
    return register.editions().stream().map(adopted -> adopted.edition());
  }

  private List<Row> rows(Register register) {
    return switch (this) {
      case RECOMMENDATIONS -> register.recommendations().stream().map(Table::row).toList();
      case FINDINGS -> editions(register).flatMap(one -> findings(one).stream()).toList();
      case PROPOSALS -> editions(register).flatMap(one -> proposals(one).stream()).toList();
      case VISITS ->
          editions(register)
              .flatMap(edition -> edition.visits().stream().map(visit -> row(edition, visit)))
              .toList();
    };
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

  private static Row row(Edition edition, PublicVisit visit) {
    return new Row(
        visit.id(),
        edition.year(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(visit),
        Optional.empty(),
        Optional.empty());
  }

  private static List<Row> findings(Edition edition) {
    Map<String, PublicVisit> visits = new HashMap<>();
    edition.visits().forEach(visit -> visits.put(visit.id(), visit));
    Map<String, Place> places = places(edition);
    List<Row> rows = new ArrayList<>();
    for (PublicFinding finding : edition.findings()) {
      rows.add(
          new Row(
              finding.id(),
              edition.year(),
              Optional.of(finding.text()),
              Optional.empty(),
              Optional.ofNullable(visits.get(finding.visit())),
              Optional.ofNullable(finding.theme()),
              Optional.ofNullable(places.get(finding.id()))));
    }
    return rows;
  }

  private static List<Row> proposals(Edition edition) {
    Map<String, Place> places = places(edition);
    List<Row> rows = new ArrayList<>();
    for (PublicProposal proposal : edition.proposals()) {
      rows.add(
          new Row(
              proposal.id(),
              edition.year(),
              Optional.of(proposal.text()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.ofNullable(places.get(proposal.id()))));
    }
    return rows;
  }

  /** The first place that prints a finding or a proposal, by its id. */
  private static Map<String, Place> places(Edition edition) {
    Map<String, Place> places = new HashMap<>();
    for (Edition.Chapter chapter : edition.chapters()) {
      String address = Addresses.chapter(edition.year(), chapter.number());
      for (Edition.Item item : chapter.items()) {
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
