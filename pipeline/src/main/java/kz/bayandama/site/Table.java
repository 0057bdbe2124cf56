package kz.bayandama.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

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

  /**
   * A year's rows of it.
   *
   * @param digest of all that they are made of
   * @param slice the rows themselves, which are made only when they are needed
   */
  record Part(int rows, String digest, Supplier<Slice> slice) {}

  /**
   * Its rows, in the order of the files: the earliest year first, no year without any. So the files
   * grow at their end, and most changes leave what they begin with as it was.
   */
  List<Part> parts(Register register, Fingerprint.Memory memory) {
    List<Part> all =
        this == RECOMMENDATIONS
            ? recommendations(register, memory)
            : register.years().reversed().stream().map(year -> part(year, register)).toList();
    return all.stream().filter(part -> part.rows() > 0).toList();
  }

  private static List<Part> recommendations(Register register, Fingerprint.Memory memory) {
    Map<Integer, List<Register.Followed>> byYear = new TreeMap<>();
    for (Register.Followed one : register.recommendations()) {
      byYear.computeIfAbsent(one.line().year(), year -> new ArrayList<>()).add(one);
    }
    return byYear.values().stream()
        .map(some -> new Part(some.size(), memory.of(some), () -> new Slice.Recommendations(some)))
        .toList();
  }

  private Part part(Year year, Register register) {
    Records records = register.records(year);
    String digest = year.slices().getOrDefault(this, "");
    return switch (this) {
      case FINDINGS ->
          new Part(year.counts().findings(), digest, () -> Slice.findings(records.edition()));
      case PROPOSALS ->
          new Part(year.counts().proposals(), digest, () -> Slice.proposals(records.edition()));
      case VISITS ->
          new Part(year.counts().visits(), digest, () -> Slice.visits(records.edition()));
      case RECOMMENDATIONS -> throw new IllegalStateException("these are of all years");
    };
  }
}
