package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;

/** Titles, sentences and lists that tell which institutions were visited. Thread-safe. */
final class SiteTexts {
  private static final int FIRST = 8;
  private static final int LONGEST = 160;
  private static final int TITLE = 4;
  private static final int EARLY = 3;

  private final Cues cues;
  private final Kinds kinds;
  private final Dates dates;

  /**
   * A text that names institutions.
   *
   * @param list whether it lists them, so that a comma parts them
   * @param lines of the list, where each stands on its own
   */
  record Told(String text, boolean list, List<String> lines) {
    Told(String text, boolean list) {
      this(text, list, List.of());
    }
  }

  SiteTexts(Cues cues, Kinds kinds, Dates dates) {
    this.cues = cues;
    this.kinds = kinds;
    this.dates = dates;
  }

  /** Those of a report, the most telling first. */
  Stream<Told> of(List<Section> sections, Fields fields) {
    return Stream.of(
            sections.stream()
                .filter(section -> section.is(Kind.HEAD, Kind.GENERAL) || titled(section))
                .flatMap(this::texts),
            sections.stream().limit(EARLY).flatMap(this::schedule),
            fields.of("institution").map(field -> new Told(field.value(), false)))
        .flatMap(texts -> texts);
  }

  /** What a section's first lines say of the visit, a list below such a line as one sentence. */
  private Stream<Told> texts(Section section) {
    List<Line> lines = new ArrayList<>(section.lines());
    if (section.heading() != null && titled(section)) {
      lines.addFirst(section.heading());
    }
    List<Told> texts = new ArrayList<>();
    for (int i = 0; i < Math.min(FIRST, lines.size()); i++) {
      Line line = lines.get(i);
      List<String> listed = listed(lines, i + 1);
      if (listed.size() > 1 && heads(line, listed)) {
        texts.add(new Told(line.text() + " " + String.join("; ", listed), true, listed));
      } else if (tells(line) || (section.kind() == Kind.HEAD && i < TITLE && called(line))) {
        Sentences.of(line.text()).stream()
            .filter(sentence -> !cues.in("othertime", Fold.of(sentence)))
            .filter(sentence -> !cues.in("moved", Fold.of(sentence)))
            .forEach(sentence ->
                texts.add(new Told(sentence, cues.in("listedsites", Fold.of(sentence)))));
      }
    }
    return texts.stream();
  }

  /** Whether a section's heading is the report's title, below a line or two of letterhead. */
  private boolean titled(Section section) {
    return section.kind() == Kind.OTHER
        && section.index() < EARLY
        && section.heading() != null
        && (cues.in("title", section.heading().folded())
            || ((section.index() == 1 || section.heading().centred())
                && kinds.best(section.heading().folded()).isEmpty()));
  }

  /** The list of institutions, each with its day, that an early section begins with. */
  private Stream<Told> schedule(Section section) {
    List<String> listed = section.kind() == Kind.OTHER ? listed(section.lines(), 0) : List.of();
    return listed.size() > 1 && listed.stream().allMatch(text -> dates.told(Fold.of(text)))
        ? Stream.of(new Told(String.join("; ", listed), true))
        : Stream.empty();
  }

  /**
   * Whether what stands below a line is a list of institutions: it says so, or each has its day.
   */
  private boolean heads(Line line, List<String> listed) {
    return line.text().endsWith(":")
        || cues.in("schedule", line.folded())
        || listed.stream().allMatch(text -> dates.told(Fold.of(text)));
  }

  /** Whether a line of the title names an institution and says no more. */
  private boolean called(Line line) {
    return line.text().length() <= LONGEST
        && !line.text().endsWith(".")
        && Fields.told(line, cues).isEmpty()
        && kinds.leading(line.folded()).isPresent();
  }

  /** The lines from one on that each are an institution's name, perhaps with its day. */
  private List<String> listed(List<Line> lines, int from) {
    return lines.stream().skip(from).takeWhile(this::names).map(Line::text).toList();
  }

  /**
   * Whether a line names an institution and what it says beside is nothing amiss, of others moved
   * there, or of another visit.
   */
  private boolean names(Line line) {
    return line.text().length() <= LONGEST
        && !line.text().endsWith(":")
        && !cues.in("beside", line.folded())
        && !cues.in("othertime", line.folded())
        && kinds
            .leading(line.folded())
            .filter(found -> found.start() < Sentences.of(line.text()).getFirst().length())
            .map(found ->
                line.folded().substring(0, found.start()) + line.folded().substring(found.end()))
            .filter(rest ->
                cues.in("dayends", rest)
                    || (!cues.in("negative", rest) && !cues.in("finding", rest)))
            .isPresent();
  }

  private boolean tells(Line line) {
    return cues.in("title", line.folded())
        || cues.in("visited", line.folded())
        || cues.in("daypart", line.folded())
        || cues.in("listedsites", line.folded());
  }
}
