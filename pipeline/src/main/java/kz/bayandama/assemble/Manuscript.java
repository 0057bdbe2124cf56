package kz.bayandama.assemble;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.bayandama.report.ChapterEdit.Change;
import kz.bayandama.report.Edition.Chapter;
import kz.bayandama.report.Edition.Item;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;

/**
 * The passages of an edition under way, each by its key, so that edits can be made on them. A key
 * comes from the passage as it was assembled and stays with it whatever is edited. For one use.
 */
final class Manuscript {
  private final List<Chapter> chapters;
  private final Map<Integer, List<Line>> items = new TreeMap<>();

  Manuscript(List<Chapter> chapters) {
    this.chapters = List.copyOf(chapters);
    for (Chapter chapter : chapters) {
      for (Item item : chapter.items()) {
        Map<String, Integer> times = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Passage passage : item.passages()) {
          String key = key(item.number(), passage);
          int time = times.merge(key, 1, Integer::sum);
          lines.add(new Line(time == 1 ? key : key + "." + time, passage));
        }
        items.put(item.number(), lines);
      }
    }
  }

  private static String key(int item, Passage passage) {
    return switch (passage) {
      case Passage.FindingRef ref -> "f:" + ref.finding();
      case Passage.RecommendationRef ref -> "r:" + ref.recommendation();
      case Passage.ProposalRef ref -> "l:" + ref.proposal();
      case Passage.Prose prose -> "p:" + digest(item, Records.plain(prose.text()));
      case Passage.Subheading heading -> "s:" + digest(item, Records.plain(heading.text()));
      case Passage.Figures figures -> "t:" + digest(item, Records.plain(figures.caption()));
    };
  }

  /** A short name out of what a passage says where. */
  static String digest(int item, String text) {
    return Ids.abbreviate(Ids.of((item + "|" + text).getBytes(StandardCharsets.UTF_8)));
  }

  private record Place(List<Line> lines, int at) {
    Line line() {
      return lines.get(at);
    }
  }

  private Optional<Place> place(String key) {
    for (List<Line> lines : items.values()) {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).key().equals(key)) {
          return Optional.of(new Place(lines, i));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Gives a paragraph or a subheading other words.
   *
   * @return whether the passage is there and said what it was before, or says it already
   */
  boolean reword(Change.Reworded change, Language language, String source) {
    Optional<Place> place = place(change.key());
    Optional<Texts> said = place.flatMap(one -> text(one.line().passage()));
    if (place.isEmpty() || said.isEmpty()) {
      return false;
    }
    String now = said.get().best(language);
    if (!same(now, change.before())) {
      return same(now, change.after());
    }
    Texts texts = said.get().with(language, change.after());
    Passage edited =
        switch (place.get().line().passage()) {
          case Passage.Prose prose -> new Passage.Prose(texts, and(prose.sources(), source));
          case Passage.Subheading heading -> new Passage.Subheading(heading.level(), texts);
          case Passage.Figures figures -> figures;
          case Passage.FindingRef ref -> ref;
          case Passage.RecommendationRef ref -> ref;
          case Passage.ProposalRef ref -> ref;
        };
    place.get().lines().set(place.get().at(), new Line(change.key(), edited));
    return true;
  }

  /** Whether two texts differ in spaces at most. */
  static boolean same(String one, String other) {
    return spaced(one).equals(spaced(other));
  }

  /** A text with single spaces: what a word processor does to spaces is no change. */
  static String spaced(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static List<String> and(List<String> sources, String source) {
    List<String> all = new ArrayList<>(sources);
    all.remove(source);
    all.add(source);
    return all;
  }

  /** What a passage says itself, empty for those that only refer. */
  static Optional<Texts> text(Passage passage) {
    return switch (passage) {
      case Passage.Prose prose -> Optional.of(prose.text());
      case Passage.Subheading heading -> Optional.of(heading.text());
      case Passage.Figures figures -> Optional.empty();
      case Passage.FindingRef ref -> Optional.empty();
      case Passage.RecommendationRef ref -> Optional.empty();
      case Passage.ProposalRef ref -> Optional.empty();
    };
  }

  /**
   * Takes a passage out.
   *
   * @param said what a finding says, which the passage only refers to
   * @return whether it is gone, false when it says something else than what was taken out
   */
  boolean remove(Change.Removed change, Language language, Map<String, Texts> said) {
    Optional<Place> place = place(change.key());
    if (place.isEmpty()) {
      return true;
    }
    Texts own = said.get(change.key());
    String now =
        text(place.get().line().passage())
            .or(() -> Optional.ofNullable(own))
            .map(texts -> texts.best(language))
            .orElse("");
    if (!same(now, change.before())) {
      return false;
    }
    place.get().lines().remove(place.get().at());
    return true;
  }

  void add(Change.Added change, Language language, String source) {
    Texts text = Texts.of(language, change.text());
    insert(
        change.item(),
        change.after(),
        new Line(
            change.key(),
            change.level() == 0
                ? new Passage.Prose(text, List.of(source))
                : new Passage.Subheading(change.level(), text)));
  }

  void move(Change.Moved change) {
    place(change.key())
        .ifPresent(place -> {
          Line line = place.lines().remove(place.at());
          insert(change.item(), change.after(), line);
        });
  }

  /** Puts a line after another one, or last where that one has gone. */
  private void insert(int item, String after, Line line) {
    List<Line> lines = items.computeIfAbsent(item, absent -> new ArrayList<>());
    int at = after.isEmpty() ? 0 : lines.size();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).key().equals(after)) {
        at = i + 1;
      }
    }
    lines.add(at, line);
  }

  /** The lines of every item, by its number. */
  Map<Integer, List<Line>> lines() {
    Map<Integer, List<Line>> all = new LinkedHashMap<>();
    items.forEach((item, lines) -> all.put(item, List.copyOf(lines)));
    return all;
  }

  /** The chapters as they are now. */
  List<Chapter> chapters() {
    return chapters.stream()
        .map(chapter ->
            new Chapter(
                chapter.number(),
                chapter.ministry(),
                chapter.title(),
                chapter.items().stream()
                    .map(item ->
                        new Item(
                            item.number(),
                            item.title(),
                            items.getOrDefault(item.number(), List.of()).stream()
                                .map(Line::passage)
                                .toList()))
                    .toList()))
        .toList();
  }
}
