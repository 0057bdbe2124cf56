package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Visit;
import org.jspecify.annotations.Nullable;

/** What one reading of a text gives, in one language or all together. */
record Draft(
    List<Section> sections,
    List<Site> sites,
    List<Item> findings,
    List<Item> recommendations,
    List<Item> proposals,
    List<Item> practices) {
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final double NEARLY = 0.75;

  /** Whether the other is the same report in another language. */
  boolean parallel(Draft other) {
    int here = recommendations.size();
    int there = other.recommendations.size();
    if (here == 0 || there == 0 || Math.min(here, there) < NEARLY * Math.max(here, there)) {
      return false;
    }
    return !elsewhere(other)
        && !contradicts(other)
        && !goesOn(other)
        && (numbered(recommendations).equals(numbered(other.recommendations)) || alike(other));
  }

  /** Whether the institutions are of different ministries: each part tells of its own. */
  private boolean elsewhere(Draft other) {
    @Nullable String here = sites.getFirst().visit().institution().ministry();
    @Nullable String there = other.sites.getFirst().visit().institution().ministry();
    return here != null && there != null && !here.equals(there);
  }

  /** Whether both are numbered and no number stands in both: one list, its languages by turns. */
  private boolean goesOn(Draft other) {
    List<String> here = numbered(recommendations);
    List<String> there = numbered(other.recommendations);
    return !here.contains("") && !there.contains("") && here.stream().noneMatch(there::contains);
  }

  /** Whether more than a quarter of the pairs have another deadline, or length, than each other. */
  private boolean contradicts(Draft other) {
    int pairs = Math.min(recommendations.size(), other.recommendations.size());
    if (recommendations.size() != other.recommendations.size()) {
      return false;
    }
    int against = 0;
    for (int i = 0; i < pairs; i++) {
      Item here = recommendations.get(i);
      Item there = other.recommendations.get(i);
      double longer = Math.max(here.text().length(), there.text().length());
      boolean uneven = Math.min(here.text().length(), there.text().length()) < longer / 3;
      against += uneven || !Objects.equals(due(here), due(there)) ? 1 : 0;
    }
    return against * 4 > pairs;
  }

  private static @Nullable LocalDate due(Item item) {
    return item.deadline() == null ? null : item.deadline().date();
  }

  private static List<String> numbered(List<Item> items) {
    return items.stream().map(item -> item.number() == null ? "" : item.number()).toList();
  }

  /** Whether the figures in the recommendations agree where there are any. */
  private boolean alike(Draft other) {
    int agree = 0;
    int told = 0;
    for (int i = 0; i < Math.min(recommendations.size(), other.recommendations.size()); i++) {
      Set<String> here = digits(recommendations.get(i));
      Set<String> there = digits(other.recommendations.get(i));
      told += here.isEmpty() && there.isEmpty() ? 0 : 1;
      agree += !here.isEmpty() && here.stream().anyMatch(there::contains) ? 1 : 0;
    }
    return told == 0 || agree * 2 >= told;
  }

  private static Set<String> digits(Item item) {
    return DIGITS
        .matcher(item.text())
        .results()
        .map(m -> m.group())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Both readings as one: items in two languages, and what either tells of the visits. */
  Draft with(Draft other) {
    return new Draft(
        sections,
        sites(other.sites),
        joined(findings, other.findings),
        joined(recommendations, other.recommendations),
        joined(proposals, other.proposals),
        joined(practices, other.practices));
  }

  private List<Site> sites(List<Site> others) {
    List<Site> all = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      all.add(i < others.size() ? joined(sites.get(i), others.get(i)) : sites.get(i));
    }
    return all;
  }

  private static Site joined(Site a, Site b) {
    Institution here = a.visit().institution();
    Institution there = b.visit().institution();
    boolean dated = a.visit().from() != null;
    Institution institution =
        new Institution(
            here.type() == null && there.type() != null ? there.name() : here.name(),
            or(here.type(), there.type()),
            or(here.ministry(), there.ministry()),
            or(here.region(), there.region()));
    Visit visit =
        new Visit(
            institution,
            a.visit().kind() == null ? b.visit().kind() : a.visit().kind(),
            dated ? a.visit().from() : b.visit().from(),
            dated ? a.visit().to() : b.visit().to());
    return new Site(
        visit,
        a.sections(),
        a.questions().stream()
            .filter(q -> b.questions().stream().anyMatch(o -> o.code().equals(q.code())))
            .toList());
  }

  private static @Nullable String or(@Nullable String a, @Nullable String b) {
    return a == null ? b : a;
  }

  /** Items one by one; those that one list has beyond the other stay in their own language. */
  static List<Item> joined(List<Item> a, List<Item> b) {
    if (a.size() != b.size() && !a.isEmpty() && !b.isEmpty()) {
      return aligned(a, b);
    }
    List<Item> all = new ArrayList<>();
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      all.add(i >= a.size() ? b.get(i) : i >= b.size() ? a.get(i) : joined(a.get(i), b.get(i)));
    }
    return all;
  }

  /** The best alignment that keeps the order of both lists (Needleman and Wunsch, 1970). */
  private static List<Item> aligned(List<Item> a, List<Item> b) {
    double[][] best = new double[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        double both = best[i + 1][j + 1] + likeness(a.get(i), b.get(j));
        best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    List<Item> all = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size()
          && j < b.size()
          && best[i][j] == best[i + 1][j + 1] + likeness(a.get(i), b.get(j))) {
        all.add(joined(a.get(i++), b.get(j++)));
      } else if (j >= b.size() || (i < a.size() && best[i][j] == best[i + 1][j])) {
        all.add(a.get(i++));
      } else {
        all.add(b.get(j++));
      }
    }
    return all;
  }

  /** How well two items may be each other's translation: their numbers, figures and lengths. */
  private static double likeness(Item a, Item b) {
    double likeness = 0;
    if (a.number() != null && b.number() != null) {
      likeness += a.number().equals(b.number()) ? 2 : -2;
    }
    Set<String> here = digits(a);
    Set<String> there = digits(b);
    if (!here.isEmpty() || !there.isEmpty()) {
      likeness += here.equals(there) ? 2 : here.stream().anyMatch(there::contains) ? 0.5 : -1;
    }
    double longer = Math.max(a.text().length(), b.text().length());
    return likeness + Math.min(a.text().length(), b.text().length()) / longer;
  }

  /**
   * Items of which every second one says the same in the other language, as pairs; the items
   * themselves where that is not so.
   */
  static List<Item> turns(List<Item> items) {
    boolean turns = items.size() >= 2 && items.size() % 2 == 0;
    for (int i = 0; turns && i < items.size(); i += 2) {
      Item one = items.get(i);
      Item other = items.get(i + 1);
      turns =
          one.texts().byLanguage().size() == 1
              && other.texts().byLanguage().size() == 1
              && !one.texts().byLanguage().keySet().equals(other.texts().byLanguage().keySet())
              && one.texts()
                  .byLanguage()
                  .keySet()
                  .equals(items.getFirst().texts().byLanguage().keySet())
              && Objects.equals(due(one), due(other))
              && Objects.equals(one.addressee(), other.addressee())
              && likeness(one, other) > 0.6;
    }
    if (!turns) {
      return items;
    }
    List<Item> pairs = new ArrayList<>();
    for (int i = 0; i < items.size(); i += 2) {
      pairs.add(joined(items.get(i), items.get(i + 1)));
    }
    return pairs;
  }

  private static Item joined(Item a, Item b) {
    Texts texts = a.texts();
    for (var other : b.texts().byLanguage().entrySet()) {
      texts = texts.and(other.getKey(), other.getValue());
    }
    return new Item(
        a.number() == null ? b.number() : a.number(),
        a.section(),
        texts,
        a.about() == null ? b.about() : a.about(),
        a.addressee() == null ? b.addressee() : a.addressee(),
        a.deadline() == null ? b.deadline() : a.deadline(),
        a.repeated() || b.repeated());
  }
}
