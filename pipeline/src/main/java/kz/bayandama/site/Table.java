package kz.bayandama.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.bayandama.report.Edition;

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

  /** Its columns as they are printed. */
  List<Column.Printed> printed(Words words) {
    return Column.printed(words).stream().filter(one -> has(one.column())).toList();
  }

  /** Its rows, in the order of the files: a slice a year, the latest first, none of them empty. */
  List<Slice> slices(Register register) {
    Stream<Slice> all =
        switch (this) {
          case RECOMMENDATIONS -> recommendations(register);
          case FINDINGS ->
              editions(register)
                  .map(one ->
                      new Slice.Findings(one.year(), one.findings(), one.visits(), one.chapters()));
          case PROPOSALS ->
              editions(register)
                  .map(one -> new Slice.Proposals(one.year(), one.proposals(), one.chapters()));
          case VISITS -> editions(register).map(one -> new Slice.Visits(one.year(), one.visits()));
        };
    return all.filter(slice -> !slice.records().isEmpty()).toList();
  }

  private static Stream<Slice> recommendations(Register register) {
    Map<Integer, List<Register.Followed>> byYear = new LinkedHashMap<>();
    for (Register.Followed one : register.recommendations()) {
      byYear.computeIfAbsent(one.recommendation().year(), year -> new ArrayList<>()).add(one);
    }
    return byYear.values().stream().map(Slice.Recommendations::new);
  }

  private static Stream<Edition> editions(Register register) {
    return register.editions().stream().map(adopted -> adopted.edition());
  }
}
