package kz.bayandama.assemble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import kz.bayandama.assemble.Material.Declared;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.FigureRow;
import kz.bayandama.report.Edition.Passage.Figures;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport.VisitKind;
import org.jspecify.annotations.Nullable;

/** The Report's tables of numbers. Each ends with a row of totals. */
record Tables(Names names, Order order) {

  /** Numbers of one row. */
  private static final class Count {
    private final Set<String> institutions = new HashSet<>();
    private long visits;
    private long findings;
    private long recommendations;
    private long repeated;
  }

  /** Visits by kind. */
  Figures kinds(Contents contents) {
    Map<@Nullable VisitKind, Long> counts = new HashMap<>();
    contents.visits().forEach(visit -> counts.merge(visit.kind(), 1L, Long::sum));
    List<FigureRow> rows = new ArrayList<>();
    for (VisitKind kind : VisitKind.values()) {
      rows.add(row(names.kind(kind), counts.getOrDefault(kind, 0L)));
    }
    Long unknown = counts.get(null);
    if (unknown != null) {
      rows.add(row(names.kind(null), unknown));
    }
    rows.add(row(text("row.total"), (long) contents.visits().size()));
    return new Figures(text("caption.kinds"), columns("kind", "visits"), rows);
  }

  Figures types(Contents contents) {
    return table(
        contents,
        "type",
        visit -> visit.institution().type(),
        PublicRecommendation::type,
        order::type,
        names::type);
  }

  Figures regions(Contents contents) {
    return table(
        contents,
        "region",
        visit -> visit.institution().region(),
        PublicRecommendation::region,
        order::region,
        names::region);
  }

  /** All ministries, also those without a visit. */
  Figures ministries(Contents contents) {
    Map<String, Count> counts = new HashMap<>();
    names.profile().ministries().forEach(one -> counts.put(one.id(), new Count()));
    count(
        counts, contents, visit -> visit.institution().ministry(), PublicRecommendation::ministry);
    return table("ministries", "ministry", counts, order::ministry, names::ministry);
  }

  private Figures table(
      Contents contents,
      String what,
      Function<PublicVisit, @Nullable String> ofVisit,
      Function<PublicRecommendation, @Nullable String> ofRecommendation,
      ToIntFunction<String> position,
      Function<String, Texts> name) {
    Map<String, Count> counts = new HashMap<>();
    count(counts, contents, ofVisit, ofRecommendation);
    return table(what + "s", what, counts, position, name);
  }

  private static void count(
      Map<String, Count> counts,
      Contents contents,
      Function<PublicVisit, @Nullable String> ofVisit,
      Function<PublicRecommendation, @Nullable String> ofRecommendation) {
    for (PublicVisit visit : contents.visits()) {
      Count count = at(counts, ofVisit.apply(visit));
      count.visits++;
      count.institutions.add(Contents.institution(visit));
    }
    for (PublicFinding finding : contents.findings()) {
      at(counts, ofVisit.apply(contents.visit(finding))).findings++;
    }
    for (PublicRecommendation recommendation : contents.recommendations()) {
      add(at(counts, ofRecommendation.apply(recommendation)), recommendation);
    }
  }

  private static void add(Count count, PublicRecommendation recommendation) {
    count.recommendations++;
    count.repeated += recommendation.repeated() ? 1 : 0;
  }

  private static Count at(Map<String, Count> counts, @Nullable String key) {
    return counts.computeIfAbsent(key == null ? "" : key, absent -> new Count());
  }

  private Figures table(
      String caption,
      String first,
      Map<String, Count> counts,
      ToIntFunction<String> position,
      Function<String, Texts> name) {
    List<FigureRow> rows = new ArrayList<>();
    Count total = new Count();
    for (String key : sorted(counts, position)) {
      Count count = at(counts, key);
      rows.add(row(name.apply(key), count));
      total.visits += count.visits;
      total.institutions.addAll(count.institutions);
      total.findings += count.findings;
      total.recommendations += count.recommendations;
      total.repeated += count.repeated;
    }
    rows.add(row(text("row.total"), total));
    return new Figures(
        text("caption." + caption),
        columns(first, "visits", "institutions", "findings", "recommendations", "repeated"),
        rows);
  }

  private static FigureRow row(Texts name, Count count) {
    return row(
        name,
        count.visits,
        (long) count.institutions.size(),
        count.findings,
        count.recommendations,
        count.repeated);
  }

  /** Visits and recommendations by year: this period beside the adopted Reports before it. */
  Figures years(Contents contents, Material material) {
    Map<Integer, Count> counts = new TreeMap<>();
    for (Edition edition : material.earlier()) {
      count(counts, edition.year(), edition.visits());
      edition
          .recommendations()
          .forEach(one -> add(counts.computeIfAbsent(one.year(), absent -> new Count()), one));
    }
    contents
        .recommendations()
        .forEach(one -> add(counts.computeIfAbsent(one.year(), absent -> new Count()), one));
    count(counts, material.year(), contents.visits());
    List<FigureRow> rows = new ArrayList<>();
    counts.forEach((year, count) ->
        rows.add(
            row(
                Texts.of(year.toString(), year.toString(), year.toString()),
                count.visits,
                (long) count.institutions.size(),
                count.recommendations,
                count.repeated)));
    return new Figures(
        text("caption.years"),
        columns("year", "visits", "institutions", "recommendations", "repeated"),
        rows);
  }

  /** Counts visits by the year of their first day, in {@code otherwise} where they have none. */
  private static void count(Map<Integer, Count> counts, int otherwise, List<PublicVisit> visits) {
    for (PublicVisit visit : visits) {
      LocalDate day = visit.from() != null ? visit.from() : visit.to();
      Count count =
          counts.computeIfAbsent(day == null ? otherwise : day.getYear(), absent -> new Count());
      count.visits++;
      count.institutions.add(Contents.institution(visit));
    }
  }

  /** Findings and recommendations by theme. */
  Figures themes(Contents contents) {
    Map<String, Count> counts = themeCounts(contents);
    List<FigureRow> rows = new ArrayList<>();
    Count total = new Count();
    for (String key : sorted(counts, order::theme)) {
      Count count = at(counts, key);
      rows.add(
          row(
              names.theme(key),
              (long) count.institutions.size(),
              count.findings,
              count.recommendations,
              count.repeated));
      total.institutions.addAll(count.institutions);
      total.findings += count.findings;
      total.recommendations += count.recommendations;
      total.repeated += count.repeated;
    }
    rows.add(
        row(
            text("row.total"),
            (long) total.institutions.size(),
            total.findings,
            total.recommendations,
            total.repeated));
    return new Figures(
        text("caption.themes"),
        columns("theme", "institutions", "findings", "recommendations", "repeated"),
        rows);
  }

  private static Map<String, Count> themeCounts(Contents contents) {
    Map<String, Count> counts = new HashMap<>();
    for (PublicFinding finding : contents.findings()) {
      Count count = at(counts, finding.theme());
      count.findings++;
      count.institutions.add(Contents.institution(contents.visit(finding)));
    }
    for (PublicRecommendation one : contents.recommendations()) {
      Count count = at(counts, one.theme());
      add(count, one);
      one.visits()
          .forEach(visit -> count.institutions.add(Contents.institution(contents.visit(visit))));
    }
    return counts;
  }

  /** Recommendations by the body to which they are addressed. */
  Figures addressees(Contents contents) {
    Map<String, Count> counts = new HashMap<>();
    contents.recommendations().forEach(one -> add(at(counts, one.addressee().body()), one));
    List<FigureRow> rows = new ArrayList<>();
    Count total = new Count();
    for (String key : sorted(counts, order::body)) {
      Count count = at(counts, key);
      rows.add(row(names.body(key), count.recommendations, count.repeated));
      total.recommendations += count.recommendations;
      total.repeated += count.repeated;
    }
    rows.add(row(text("row.total"), total.recommendations, total.repeated));
    return new Figures(
        text("caption.addressees"), columns("addressee", "recommendations", "repeated"), rows);
  }

  /** What is declared beside what the accepted reports add up to. */
  Figures declared(Declared declared, Contents contents) {
    return new Figures(
        text("caption.declared"),
        columns("number", "declared", "computed"),
        List.of(
            row(text("column.visits"), declared.visits(), (long) contents.visits().size()),
            row(
                text("column.institutions"),
                declared.institutions(),
                Contents.institutions(contents.visits())),
            row(
                text("column.recommendations"),
                declared.recommendations(),
                (long) contents.recommendations().size())));
  }

  private static List<String> sorted(Map<String, ?> counts, ToIntFunction<String> position) {
    return counts.keySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (String key) -> key.isEmpty() ? Integer.MAX_VALUE : position.applyAsInt(key))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private Texts text(String key) {
    return names.words().text(key);
  }

  private List<Texts> columns(String... keys) {
    return Arrays.stream(keys).map(key -> text("column." + key)).toList();
  }

  private static FigureRow row(Texts name, @Nullable Long... values) {
    return new FigureRow(name, Arrays.asList(values));
  }
}
