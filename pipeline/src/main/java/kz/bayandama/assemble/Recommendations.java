package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.bayandama.assemble.Selection.Chosen;
import kz.bayandama.language.Gist;
import kz.bayandama.language.TextPrint;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * From the chosen visits' recommendations to numbered ones: near-duplicates to the same body of the
 * same ministry and by the same day are one with several sources; what an earlier edition said
 * already is marked as a repeat. For one use.
 */
final class Recommendations {
  private final Material material;
  private final Order order;
  private final Map<String, Integer> items;

  /**
   * For one assembly.
   *
   * @param items number of the annex's item that prints a ministry's recommendations
   */
  Recommendations(Material material, Order order, Map<String, Integer> items) {
    this.material = material;
    this.order = order;
    this.items = items;
  }

  /** A recommendation as a report has it. */
  private record Single(
      Chosen chosen,
      PublicVisit visit,
      VisitReport.Recommendation recommendation,
      String source,
      TextPrint print) {
    String ministry() {
      return String.valueOf(visit.institution().ministry());
    }

    String group() {
      VisitReport.Deadline deadline = recommendation.deadline();
      return ministry()
          + "|"
          + recommendation.addressee().body()
          + "|"
          + (deadline == null ? "" : deadline.date() == null ? deadline.text() : deadline.date());
    }
  }

  /** The permanent name of a recommendation of a report. */
  static String source(String report, int index) {
    return Ids.abbreviate(report) + "#recommendations/" + index;
  }

  List<PublicRecommendation> of(Selection selection, Records records) {
    List<Single> singles = new ArrayList<>();
    for (Chosen one : selection.visits()) {
      for (int i = 0; i < one.report().recommendations().size(); i++) {
        VisitReport.Recommendation recommendation = one.report().recommendations().get(i);
        if (recommendation.visit() == one.index()) {
          String source = source(one.report().id(), i);
          TextPrint print = TextPrint.of(recommendation.text());
          singles.add(new Single(one, records.visit(one), recommendation, source, print));
        }
      }
    }
    singles.sort(inOrder());
    return numbered(joined(singles), Earlier.of(material.earlier(), selection.before()));
  }

  private Comparator<Single> inOrder() {
    return Comparator.comparingInt((Single one) -> order.ministry(one.ministry()))
        .thenComparingInt(one -> order.body(one.recommendation().addressee().body()))
        .thenComparingInt(one -> order.type(one.visit().institution().type()))
        .thenComparingInt(one -> order.theme(one.recommendation().theme()))
        .thenComparing(one -> one.visit().id())
        .thenComparingInt(one -> Records.position(one.source()))
        .thenComparing(Single::source);
  }

  private static List<List<Single>> joined(List<Single> singles) {
    Map<String, Integer> frequency =
        Likeness.Notion.WORDS.frequencies(singles.stream().map(Single::print).toList());
    Map<String, Likeness<TextPrint, List<Single>>> groups = new HashMap<>();
    List<List<Single>> all = new ArrayList<>();
    for (Single single : singles) {
      Likeness<TextPrint, List<Single>> group =
          groups.computeIfAbsent(
              single.group(), key -> new Likeness<>(Likeness.Notion.WORDS, frequency));
      List<List<Single>> alike = group.alike(single.print());
      if (alike.isEmpty()) {
        List<Single> first = new ArrayList<>(List.of(single));
        group.add(single.print(), first);
        all.add(first);
      } else {
        alike.getFirst().add(single);
      }
    }
    return all;
  }

  private List<PublicRecommendation> numbered(List<List<Single>> joined, Earlier earlier) {
    Numbering numbering = new Numbering();
    for (Edition draft : material.drafts()) {
      draft.recommendations().forEach(one -> numbering.remember(one.id(), marks(one)));
    }
    List<PublicRecommendation> unnumbered =
        joined.stream().map(singles -> unnumbered(singles, earlier)).toList();
    Map<PublicRecommendation, String> ids = new HashMap<>();
    for (PublicRecommendation one : unnumbered) {
      String kept = numbering.kept(marks(one));
      if (kept != null) {
        ids.put(one, kept);
      }
    }
    Map<String, PublicRecommendation> all = new TreeMap<>();
    for (PublicRecommendation one : unnumbered) {
      String id = ids.get(one);
      PublicRecommendation numbered =
          withId(
              one,
              id != null ? id : numbering.next(Records.prefix(material.year(), one.ministry())));
      all.put(numbered.id(), numbered);
    }
    return List.copyOf(all.values());
  }

  private PublicRecommendation unnumbered(List<Single> singles, Earlier earlier) {
    Single first = singles.getFirst();
    VisitReport.Recommendation said = first.recommendation();
    VisitReport.Institution institution = first.visit().institution();
    Texts text = said.text();
    for (Single other : singles) {
      for (var entry : other.recommendation().text().byLanguage().entrySet()) {
        text = text.and(entry.getKey(), entry.getValue());
      }
    }
    List<String> repeats =
        earlier.repeatedBy(
            Gist.of(said.text()), first.ministry(), said.addressee().body(), institution.type());
    boolean repeated =
        !repeats.isEmpty() || singles.stream().anyMatch(one -> one.recommendation().repeated());
    List<String> sources = singles.stream().map(Single::source).sorted().toList();
    return new PublicRecommendation(
        "",
        first.visit().id(),
        text,
        said.addressee(),
        institution.ministry(),
        institution.type(),
        institution.region(),
        first.chosen().year(),
        said.deadline(),
        repeated,
        repeats,
        theme(singles),
        Statuses.together(sources, material.statuses()),
        Objects.requireNonNull(items.get(first.ministry())),
        sources,
        singles.stream().map(one -> one.visit().id()).distinct().toList());
  }

  private static @Nullable String theme(List<Single> singles) {
    for (Single single : singles) {
      if (single.recommendation().theme() != null) {
        return single.recommendation().theme();
      }
    }
    return null;
  }

  /** What tells a recommendation: its sources, or else its words about the same visit. */
  private static List<String> marks(PublicRecommendation one) {
    List<String> marks = new ArrayList<>(one.sources());
    marks.add(one.visit() + "|" + one.addressee().body() + Records.plain(one.text()));
    return marks;
  }

  private static PublicRecommendation withId(PublicRecommendation one, String id) {
    return copy(one, id, one.text());
  }

  /** The same recommendation, its number and its sources, in other words. */
  static PublicRecommendation withText(PublicRecommendation one, Texts text) {
    return copy(one, one.id(), text);
  }

  private static PublicRecommendation copy(PublicRecommendation one, String id, Texts text) {
    return new PublicRecommendation(
        id,
        one.visit(),
        text,
        one.addressee(),
        one.ministry(),
        one.type(),
        one.region(),
        one.year(),
        one.deadline(),
        one.repeated(),
        one.repeats(),
        one.theme(),
        one.status(),
        one.item(),
        one.sources(),
        one.visits());
  }
}
