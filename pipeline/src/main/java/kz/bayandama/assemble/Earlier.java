package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.bayandama.assemble.Selection.Chosen;
import kz.bayandama.language.Gist;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * The recommendations of earlier years, adopted in an edition or only archived in a report, to find
 * what is said again: the same thing ({@link Gist}) to the same body of the same ministry, about
 * the same type of institution; dates and numbers change from year to year and do not count.
 */
final class Earlier {
  private final Map<String, Likeness<Gist, String>> groups = new HashMap<>();

  private Earlier() {}

  /** A recommendation and the group that it is compared in. */
  private record Said(String group, Gist gist, String id) {}

  /**
   * What was said before.
   *
   * @param editions adopted ones; their recommendations are named by their ids
   * @param visits of earlier years; what no edition holds is named by its year and source: {@code
   *     2023/a1b2c3d4e5f6#recommendations/3}
   */
  static Earlier of(List<Edition> editions, List<Chosen> visits) {
    List<Said> all = new ArrayList<>();
    Set<String> adopted = new HashSet<>();
    for (Edition edition : editions) {
      for (PublicRecommendation one : edition.recommendations()) {
        adopted.addAll(one.sources());
        String group = group(one.ministry(), one.addressee().body(), one.type());
        all.add(new Said(group, Gist.of(one.text()), one.id()));
      }
    }
    for (Chosen one : visits) {
      VisitReport.Institution place = one.visit().institution();
      for (int i = 0; i < one.report().recommendations().size(); i++) {
        VisitReport.Recommendation said = one.report().recommendations().get(i);
        String source = Recommendations.source(one.report().id(), i);
        if (said.visit() == one.index() && !adopted.contains(source)) {
          String group = group(place.ministry(), said.addressee().body(), place.type());
          all.add(new Said(group, Gist.of(said.text()), one.year() + "/" + source));
        }
      }
    }
    all.sort(Comparator.comparing(Said::id));
    return of(all);
  }

  private static Earlier of(List<Said> all) {
    Map<String, Integer> frequency =
        Likeness.Notion.THING.frequencies(all.stream().map(Said::gist).toList());
    Earlier earlier = new Earlier();
    for (Said said : all) {
      earlier
          .groups
          .computeIfAbsent(said.group(), key -> new Likeness<>(Likeness.Notion.THING, frequency))
          .add(said.gist(), said.id());
    }
    return earlier;
  }

  /** Ids of the earlier recommendations that this one repeats, sorted. */
  List<String> repeatedBy(
      Gist gist, @Nullable String ministry, @Nullable String body, @Nullable String type) {
    Likeness<Gist, String> group = groups.get(group(ministry, body, type));
    return group == null ? List.of() : group.alike(gist).stream().distinct().sorted().toList();
  }

  private static String group(
      @Nullable String ministry, @Nullable String body, @Nullable String type) {
    return ministry + "|" + body + "|" + type;
  }
}
