package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import kz.bayandama.assemble.Material.Declared;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The three items of a ministry's chapter, out of its part of the contents: general provisions,
 * assessment of the situation, conclusions and recommendations.
 */
record MinistryChapter(Names names, Order order, Tables tables, Texts period) {

  List<Passage> general(Contents contents, List<Declared> declared) {
    List<PublicVisit> visits = contents.visits();
    List<Passage> passages = new ArrayList<>();
    List<String> sources = Contents.sources(visits);
    if (visits.isEmpty()) {
      passages.add(prose(words().sentence("visited.none").with("period", period), sources));
    } else {
      passages.add(
          prose(
              words()
                  .sentence("visited")
                  .with("period", period)
                  .with("visits", visits.size())
                  .with("institutions", Contents.institutions(visits)),
              sources));
      passages.addAll(results(contents, sources));
      passages.add(tables.kinds(contents));
      passages.add(tables.types(contents));
      passages.add(tables.regions(contents));
    }
    for (Declared one : declared) {
      passages.add(new Passage.Prose(words().text("declared"), List.of(one.source())));
      passages.add(tables.declared(one, contents));
    }
    return passages;
  }

  /** How many findings and recommendations, how many joined, how many said before. */
  List<Passage> results(Contents contents, List<String> sources) {
    List<Passage> passages = new ArrayList<>();
    List<PublicRecommendation> all = contents.recommendations();
    passages.add(
        prose(
            words()
                .sentence("results")
                .with("findings", contents.findings().size())
                .with("recommendations", all.size()),
            sources));
    List<PublicRecommendation> joined =
        all.stream().filter(one -> one.sources().size() > 1).toList();
    if (!joined.isEmpty()) {
      passages.add(
          prose(
              words()
                  .sentence("joined")
                  .with("all", joined.stream().mapToLong(one -> one.sources().size()).sum())
                  .with("joined", joined.size()),
              joined.stream().map(PublicRecommendation::id).toList()));
    }
    List<String> repeated =
        all.stream().filter(PublicRecommendation::repeated).map(PublicRecommendation::id).toList();
    if (!repeated.isEmpty()) {
      passages.add(prose(words().sentence("repeated").with("repeated", repeated.size()), repeated));
    }
    return passages;
  }

  /** Findings by institution type, then theme. */
  List<Passage> assessment(Contents contents) {
    List<Passage> passages = new ArrayList<>();
    Map<String, List<PublicVisit>> visits =
        grouped(contents.visits(), visit -> visit.institution().type(), order::type);
    Map<String, List<PublicFinding>> findings =
        grouped(
            contents.findings(),
            finding -> contents.visit(finding).institution().type(),
            order::type);
    visits.forEach((type, seen) -> {
      passages.add(new Passage.Subheading(1, names.type(type)));
      passages.add(visited(seen));
      grouped(findings.getOrDefault(type, List.of()), PublicFinding::theme, order::theme)
          .forEach((theme, found) -> {
            passages.add(new Passage.Subheading(2, names.theme(theme)));
            found.forEach(one -> passages.add(new Passage.FindingRef(one.id())));
          });
    });
    return passages;
  }

  private Passage visited(List<PublicVisit> seen) {
    List<String> institutions =
        seen.stream().map(visit -> visit.institution().name().strip()).distinct().toList();
    return prose(
        words()
            .sentence("type.visited")
            .with("institutions", Contents.institutions(seen))
            .with("visits", seen.size())
            .with("names", String.join("; ", institutions)),
        Contents.sources(seen));
  }

  /** Conclusions by theme, then recommendations by addressee. */
  List<Passage> conclusions(Contents contents) {
    List<Passage> passages = new ArrayList<>();
    if (contents.findings().isEmpty() && contents.recommendations().isEmpty()) {
      return passages;
    }
    for (ThemeSummary summary : ThemeSummary.of(contents, order)) {
      passages.add(
          prose(
              words()
                  .sentence(conclusion(summary))
                  .with("theme", names.theme(summary.theme()))
                  .with("institutions", summary.institutions().size())
                  .with("findings", summary.findings().size())
                  .with("recommendations", summary.recommendations().size()),
              summary.sources()));
    }
    passages.add(tables.themes(contents));
    if (!contents.recommendations().isEmpty()) {
      passages.add(tables.addressees(contents));
    }
    grouped(contents.recommendations(), one -> one.addressee().body(), order::body)
        .forEach((body, recommendations) -> {
          Texts heading =
              words().sentence("heading.addressee").with("body", names.body(body)).texts();
          passages.add(new Passage.Subheading(1, heading));
          recommendations.forEach(one -> passages.add(new Passage.RecommendationRef(one.id())));
        });
    return passages;
  }

  private static String conclusion(ThemeSummary summary) {
    if (summary.recommendations().isEmpty()) {
      return "conclusion.theme.findings";
    }
    return summary.findings().isEmpty() ? "conclusion.theme.recommendations" : "conclusion.theme";
  }

  private ReportWords words() {
    return names.words();
  }

  static Passage prose(Sentence sentence, List<String> sources) {
    return new Passage.Prose(sentence.texts(), sources);
  }

  /** By key in the profile's order, what has no key last; within a key in the order given. */
  static <T> Map<String, List<T>> grouped(
      List<T> all, Function<T, @Nullable String> key, ToIntFunction<String> position) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    all.stream()
        .map(MinistryChapter.<T>keyOf(key))
        .distinct()
        .sorted(
            Comparator.comparingInt(
                    (String one) -> one.isEmpty() ? Integer.MAX_VALUE : position.applyAsInt(one))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(one -> groups.put(one, new ArrayList<>()));
    for (T one : all) {
      groups.getOrDefault(MinistryChapter.<T>keyOf(key).apply(one), new ArrayList<>()).add(one);
    }
    return groups;
  }

  private static <T> Function<T, String> keyOf(Function<T, @Nullable String> key) {
    return one -> {
      String id = key.apply(one);
      return id == null ? "" : id;
    };
  }
}
