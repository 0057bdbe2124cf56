package kz.bayandama.recognise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;

/**
 * The one institution that a report's first lines say it is about. A list or a table that knows it
 * not is of others: where people came from, what is planned, where the group's members work.
 * Thread-safe.
 */
final class Headline {
  private static final int FIRST = 4;

  /** Types of less are mostly owners, as a police department is. */
  private static final int LEAST = 40;

  private final Cues cues;
  private final Kinds kinds;

  Headline(Cues cues, Kinds kinds) {
    this.cues = cues;
    this.kinds = kinds;
  }

  /** Whether the first lines name an institution and none of these texts does. */
  boolean misses(List<Section> sections, List<String> texts) {
    return of(sections)
        .filter(line -> texts.stream().noneMatch(text -> same(line, text)))
        .isPresent();
  }

  private Optional<String> of(List<Section> sections) {
    return sections.stream()
        .limit(1)
        .filter(section -> section.kind() == Kind.HEAD)
        .flatMap(section -> section.lines().stream())
        .limit(FIRST)
        .filter(this::names)
        .map(Line::folded)
        .findFirst();
  }

  /** Whether a line is of the title, begins with a name or tells of the visit, and names one. */
  private boolean names(Line line) {
    String folded = line.folded();
    List<Kinds.Found> all = kinds.all(folded);
    return !line.listed()
        && all.stream().map(Kinds.Found::family).distinct().count() == 1
        && all.stream().noneMatch(found -> found.type().priority() < LEAST)
        && !Anchors.several(folded, cues)
        && (cues.in("title", folded)
            || cues.in("visited", folded)
            || all.stream().anyMatch(found -> found.start() == 0));
  }

  private boolean same(String line, String text) {
    String folded = Fold.of(text);
    return !Marks.differ(line, folded)
        && kinds.all(folded).stream()
            .map(Kinds.Found::family)
            .collect(Collectors.toSet())
            .containsAll(kinds.all(line).stream().map(Kinds.Found::family).toList());
  }
}
