package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.assemble.Likeness.Print;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import org.jspecify.annotations.Nullable;

/**
 * The recommendations of earlier editions, to find what is said again: to the same body of the same
 * ministry, about the same type of institution, in nearly the same words; dates and numbers change
 * from year to year and do not count.
 */
final class Earlier {
  private final Map<String, Likeness<String>> groups = new HashMap<>();

  private Earlier() {}

  static Earlier of(List<Edition> editions, Stems stems) {
    List<PublicRecommendation> all =
        editions.stream()
            .flatMap(edition -> edition.recommendations().stream())
            .sorted(Comparator.comparing(PublicRecommendation::id))
            .toList();
    List<Print> prints = new ArrayList<>();
    all.forEach(one -> prints.add(Likeness.print(one.text(), stems)));
    Map<String, Integer> frequency = Likeness.frequencies(prints);
    Earlier earlier = new Earlier();
    for (int i = 0; i < all.size(); i++) {
      PublicRecommendation one = all.get(i);
      earlier
          .groups
          .computeIfAbsent(
              group(one.ministry(), one.addressee().body(), one.type()),
              key -> new Likeness<>(frequency, false))
          .add(prints.get(i), one.id());
    }
    return earlier;
  }

  /** Ids of the earlier recommendations that this one repeats, sorted. */
  List<String> repeatedBy(
      Print print, @Nullable String ministry, @Nullable String body, @Nullable String type) {
    Likeness<String> group = groups.get(group(ministry, body, type));
    return group == null ? List.of() : group.alike(print).stream().distinct().sorted().toList();
  }

  private static String group(
      @Nullable String ministry, @Nullable String body, @Nullable String type) {
    return ministry + "|" + body + "|" + type;
  }
}
