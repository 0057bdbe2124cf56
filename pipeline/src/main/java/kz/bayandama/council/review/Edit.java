package kz.bayandama.council.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Deadline;
import kz.bayandama.report.VisitReport.Finding;
import kz.bayandama.report.VisitReport.GoodPractice;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Proposal;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import kz.bayandama.report.VisitReport.VisitKind;
import org.jspecify.annotations.Nullable;

/** One report's lists as its rows say them now. For one reading, not thread-safe. */
final class Edit {
  private final VisitReport base;
  private final Map<Part, List<Got>> rows;
  private final Map<Part, Map<Integer, Got>> byIndex = new EnumMap<>(Part.class);
  private final Profile profile;
  private final Problems problems;

  /** Visits by the number that people see to their new position. */
  private final Map<Integer, Integer> numbers = new HashMap<>();

  final Edited<Visit> visits = new Edited<>();
  final Edited<Finding> findings = new Edited<>();
  final Edited<Recommendation> recommendations = new Edited<>();
  final Edited<Proposal> proposals = new Edited<>();
  final Edited<GoodPractice> practices = new Edited<>();

  /**
   * Reads the rows.
   *
   * @param old rows of the base by position
   * @param added rows that the base does not have
   */
  Edit(
      VisitReport base,
      Map<Part, Map<Integer, Got>> old,
      Map<Part, List<Got>> added,
      Profile profile,
      Problems problems) {
    this.base = base;
    this.byIndex.putAll(old);
    this.rows = added;
    this.profile = profile;
    this.problems = problems;
    visits();
    each(Part.FINDINGS, base.findings(), findings, this::finding);
    each(Part.RECOMMENDATIONS, base.recommendations(), recommendations, this::recommendation);
    each(Part.PROPOSALS, base.proposals(), proposals, this::proposal);
    each(Part.PRACTICES, base.goodPractices(), practices, this::practice);
  }

  private interface Reader<T> {
    /** The item as the row says it, null when it cannot be read and a problem says why. */
    @Nullable T read(@Nullable Got row, @Nullable T before);
  }

  /** The row of an old item, null when the workbook has none. */
  @Nullable Got row(Part part, int index) {
    return byIndex.getOrDefault(part, Map.of()).get(index);
  }

  private <T> void each(Part part, List<T> items, Edited<T> edited, Reader<T> reader) {
    for (int i = 0; i < items.size(); i++) {
      Got row = row(part, i);
      edited.keep(row != null && row.removed() ? null : reader.read(row, items.get(i)));
    }
    for (Got row : rows.getOrDefault(part, List.of())) {
      T item = row.removed() || row.blank() ? null : reader.read(row, null);
      if (item != null) {
        edited.add(item);
      }
    }
  }

  private void visits() {
    List<Integer> typed = new ArrayList<>();
    each(
        Part.VISITS,
        base.visits(),
        visits,
        (row, before) -> {
          if (before == null && row != null) {
            typed.add(number(row.at(Column.VISIT)));
          }
          return row == null ? before : visit(row, before);
        });
    for (int i = 0; i < base.visits().size(); i++) {
      numbers.put(i + 1, visits.moved(i));
    }
    int next = base.visits().size();
    for (int i = 0; i < typed.size(); i++) {
      next = Math.max(next + 1, typed.get(i));
      numbers.put(next, visits.left() + i);
    }
    if (visits.all().isEmpty()) {
      problems.row(Part.VISITS, 0, "visits");
    }
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private Visit visit(Got row, @Nullable Visit before) {
    Institution was = before == null ? new Institution("", null, null, null) : before.institution();
    String name = row.text(Column.NAME, was.name());
    if (name == null || name.isBlank()) {
      row.problem(Column.NAME, "empty");
    }
    String type = row.choice(Column.TYPE, was.type());
    String ministry = row.choice(Column.MINISTRY, was.ministry());
    String its = profile.institutionType(type).map(Profile.InstitutionType::ministry).orElse(null);
    if (row.changed(Column.TYPE) && !row.changed(Column.MINISTRY) && its != null) {
      ministry = its;
    } else if (row.changed(Column.MINISTRY) && its != null && !its.equals(ministry)) {
      row.problem(Column.MINISTRY, "ministry", row.at(Column.TYPE), its);
    }
    LocalDate from = row.date(Column.FROM, before == null ? null : before.from());
    LocalDate to = row.date(Column.TO, before == null ? null : before.to());
    if (from != null && to == null && row.changed(Column.FROM)) {
      to = from;
    }
    if (from != null && to != null && to.isBefore(from)) {
      row.problem(Column.TO, "order", from, to);
      to = from;
    }
    String region = row.choice(Column.REGION, was.region());
    Institution institution = new Institution(name == null ? "" : name, type, ministry, region);
    return new Visit(institution, kind(row, before), from, to);
  }

  private static @Nullable VisitKind kind(Got row, @Nullable Visit before) {
    VisitKind was = before == null ? null : before.kind();
    String id = row.choice(Column.KIND, was == null ? null : was.name());
    return id == null ? null : VisitKind.valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The new position of the visit that a row names. */
  private int visit(@Nullable Got row, Part part, int before) {
    String text = row == null ? String.valueOf(before + 1) : row.at(Column.VISIT);
    boolean only = text.isEmpty() && visits.all().size() == 1;
    Integer index = only ? Integer.valueOf(0) : numbers.get(number(text));
    if (index != null && index >= 0) {
      return index;
    }
    String key = index == null ? "visit" : "gone";
    if (row == null) {
      problems.row(part, 0, key, text);
    } else {
      row.problem(Column.VISIT, key, text);
    }
    return 0;
  }

  private Finding finding(@Nullable Got row, @Nullable Finding before) {
    int visit = visit(row, Part.FINDINGS, before == null ? 0 : before.visit());
    if (row == null && before != null) {
      return new Finding(before.number(), visit, before.text(), before.theme());
    }
    Got now = Objects.requireNonNull(row);
    return new Finding(
        now.text(Column.NUMBER, before == null ? null : before.number()),
        visit,
        texts(now, before == null ? null : before.text()),
        now.choice(Column.THEME, before == null ? null : before.theme()));
  }

  private Recommendation recommendation(@Nullable Got row, @Nullable Recommendation before) {
    int visit = visit(row, Part.RECOMMENDATIONS, before == null ? 0 : before.visit());
    if (row == null && before != null) {
      return new Recommendation(
          before.number(),
          visit,
          before.text(),
          before.addressee(),
          before.deadline(),
          before.repeated(),
          before.theme());
    }
    Got now = Objects.requireNonNull(row);
    return new Recommendation(
        now.text(Column.NUMBER, before == null ? null : before.number()),
        visit,
        texts(now, before == null ? null : before.text()),
        addressee(now, before == null ? null : before.addressee()),
        deadline(now, before == null ? null : before.deadline()),
        now.yes(Column.REPEATED, before != null && before.repeated()),
        now.choice(Column.THEME, before == null ? null : before.theme()));
  }

  private static Addressee addressee(Got row, @Nullable Addressee before) {
    String was = before == null ? null : before.body();
    String body = row.choice(Column.BODY, was);
    if (body == null && (before == null || was != null) && row.at(Column.BODY).isEmpty()) {
      row.problem(Column.BODY, "empty");
    }
    return new Addressee(body, row.text(Column.ADDRESSEE, before == null ? null : before.text()));
  }

  private static @Nullable Deadline deadline(Got row, @Nullable Deadline before) {
    String text = row.text(Column.DEADLINE, before == null ? null : before.text());
    LocalDate was = before == null ? null : before.date();
    LocalDate date = row.date(Column.DATE, was);
    if (text == null && date == null) {
      return null;
    }
    return new Deadline(text == null ? String.valueOf(date) : text, date);
  }

  private static final Texts NOTHING = Texts.of(Language.UND, "?");

  private static Texts texts(Got row, @Nullable Texts before) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String was = before == null ? null : before.in(language).orElse(null);
      String now = row.text(Lines.column(language), was);
      if (now != null && !now.isBlank()) {
        texts.put(language, now);
      }
    }
    if (texts.isEmpty()) {
      row.problem(Column.RU, "text");
      return NOTHING;
    }
    return new Texts(texts);
  }

  /** Null where the workbook has no row for it, as older ones have none, and its visit is gone. */
  private @Nullable GoodPractice practice(@Nullable Got row, @Nullable GoodPractice before) {
    if (row == null && before != null) {
      int moved = visits.moved(before.visit());
      return moved < 0 ? null : new GoodPractice(moved, before.text(), before.theme());
    }
    Got now = Objects.requireNonNull(row);
    return new GoodPractice(
        visit(now, Part.PRACTICES, before == null ? 0 : before.visit()),
        texts(now, before == null ? null : before.text()),
        now.choice(Column.THEME, before == null ? null : before.theme()));
  }

  private Proposal proposal(@Nullable Got row, @Nullable Proposal before) {
    if (row == null && before != null) {
      return before;
    }
    return new Proposal(texts(Objects.requireNonNull(row), before == null ? null : before.text()));
  }
}
