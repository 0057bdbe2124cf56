package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which visit an item belongs to: that of its section, or the one whose institution its words name,
 * or that of the item before it.
 */
final class Binding {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
  private static final int STEM = 5;

  /** Whose an institution is, which others of the region are too. */
  private static final Pattern OWNER =
      Pattern.compile(
          "(?iu)(?:департамент|комитет|министерств)\\p{L}*(?: полиции)?|\\p{L}+"
              + " (?:област|облыс)\\p{L}*|полиция департамент\\p{L}*");

  /** What the type counts that only one of the institutions is of. */
  private static final int TYPE = 2;

  private final List<Site> sites;
  private final List<Set<String>> words = new ArrayList<>();
  private final List<Set<String>> numbers = new ArrayList<>();
  private final Cues cues;
  private final Kinds kinds;
  private final List<Section> sections;
  private int last;

  Binding(Draft draft, Cues cues, Kinds kinds) {
    this.sites = draft.sites();
    this.sections = draft.sections();
    this.cues = cues;
    this.kinds = kinds;
    sites.forEach(site -> numbers.add(Marks.numbers(Fold.of(site.visit().institution().name()))));
    List<Set<String>> all =
        sites.stream()
            .map(site -> OWNER.matcher(site.visit().institution().name()).replaceAll(" "))
            .map(Binding::stems)
            .toList();
    for (int i = 0; i < all.size(); i++) {
      Set<String> own = new HashSet<>(all.get(i));
      for (int j = 0; j < all.size(); j++) {
        if (j != i) {
          own.removeAll(all.get(j));
        }
      }
      words.add(own);
    }
  }

  private static Set<String> stems(String text) {
    return WORD.matcher(Fold.of(text))
        .results()
        .map(match -> match.group())
        .filter(word -> word.length() > 1)
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The visit of an item; items come in their order. */
  int visit(Item item) {
    if (sites.size() < 2) {
      return 0;
    }
    Optional<Integer> advised =
        sections.get(item.section()).is(Section.Kind.RECOMMENDATIONS, Section.Kind.MIXED)
            ? counted(whom(item)).or(() -> typed(whom(item))).or(() -> headed(item))
            : Optional.empty();
    if (advised.isPresent()) {
      last = advised.get();
      return last;
    }
    for (int i = 0; i < sites.size(); i++) {
      if (sites.get(i).sections().contains(item.section())) {
        last = i;
        return i;
      }
    }
    last = named(item);
    return last;
  }

  private int named(Item item) {
    if (item.about() != null) {
      String about = Fold.of(item.about());
      for (int i = 0; i < sites.size(); i++) {
        if (sites.get(i).called(about)) {
          return i;
        }
      }
      return counted(about).or(() -> best(about)).orElseGet(() -> said(item));
    }
    return said(item);
  }

  private static String whom(Item item) {
    return item.addressee() == null ? "" : Fold.of(item.addressee());
  }

  /** «Второе учреждение», «екінші мекемеге»: the site of that place. */
  private Optional<Integer> counted(String folded) {
    for (int i = 0; i < sites.size(); i++) {
      if (cues.in("counted." + (i + 1), folded)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** What the heading of the item's section names: «Рекомендации по войсковой части». */
  private Optional<Integer> headed(Item item) {
    Unit.@Nullable Line heading = sections.get(item.section()).heading();
    return heading == null
        ? Optional.empty()
        : counted(heading.folded()).or(() -> best(heading.folded()));
  }

  private int said(Item item) {
    String whom = whom(item);
    return counted(whom)
        .or(() -> best(whom + " " + item.folded()))
        .or(() -> counted(item.folded()))
        .or(() -> headed(item))
        .orElse(last);
  }

  /** The only site whose type or number the text tells. */
  private Optional<Integer> typed(String folded) {
    List<Integer> told =
        IntStream.range(0, sites.size())
            .filter(site -> ofType(folded, site) || ofNumber(folded, site))
            .boxed()
            .toList();
    return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
  }

  private boolean ofNumber(String folded, int site) {
    return Marks.numbers(folded).stream().anyMatch(numbers.get(site)::contains);
  }

  /** Whether the text tells the site's type, which no other site is of, and no other's mark. */
  private boolean ofType(String folded, int site) {
    String type = sites.get(site).visit().institution().type();
    boolean alone =
        sites.stream()
                .filter(s ->
                    String.valueOf(s.visit().institution().type()).equals(String.valueOf(type)))
                .count()
            == 1;
    return alone
        && !Marks.differ(folded, Fold.of(sites.get(site).visit().institution().name()))
        && kinds.all(folded).stream().anyMatch(found -> found.type().id().equals(type));
  }

  /** The site that the text speaks of most. */
  private Optional<Integer> best(String folded) {
    Optional<Integer> best = Optional.empty();
    int most = 0;
    for (int i = 0; i < sites.size(); i++) {
      int score = score(folded, i);
      if (score > most) {
        most = score;
        best = Optional.of(i);
      }
    }
    return best;
  }

  private int score(String folded, int site) {
    int score = (ofType(folded, site) ? TYPE : 0) + (ofNumber(folded, site) ? TYPE : 0);
    for (String word :
        WORD.matcher(folded).results().map(m -> m.group()).collect(Collectors.toSet())) {
      if (words.get(site).stream()
          .anyMatch(stem ->
              stem.length() < STEM
                  ? word.startsWith(stem) && word.length() <= stem.length() + STEM - 1
                  : word.startsWith(stem))) {
        score++;
      }
    }
    return score;
  }
}
