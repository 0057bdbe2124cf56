package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.VisitReport.Deadline;

/** Recommendations and proposals of the sections. Thread-safe. */
final class Items {
  private static final Pattern TAIL =
      Pattern.compile("[\\s;,]+$|\\s*[;,]\\s*(?:и|және|а также|and)\\s*$");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*");
  private static final int FIRST_LINES = 6;

  private final Wording wording;
  private final Addressees addressees;
  private final Deadlines deadlines;
  private final Tags tags;
  private final TableItems tables;
  private final Stems stems;

  Items(Cues cues, Addressees addressees, Deadlines deadlines, Tags tags, TableItems tables) {
    this.wording = new Wording(cues);
    this.addressees = addressees;
    this.deadlines = deadlines;
    this.tags = tags;
    this.tables = tables;
    this.stems = new Stems(wording, addressees);
  }

  /** A text without what ends a list item, or names that ran into it. */
  static String clean(String text) {
    String rest = text.strip();
    List<String> sentences = Sentences.of(rest);
    if (sentences.size() > 1 && Wording.names(sentences.getLast())) {
      rest = rest.substring(0, rest.length() - sentences.getLast().length());
    }
    return TAIL.matcher(rest.strip()).replaceAll("").strip();
  }

  /** All recommendations in their order; those of foreign sections are none of ours. */
  List<Item> recommendations(List<Section> sections) {
    List<Item> items = new ArrayList<>();
    boolean titled = titled(sections);
    boolean chaptered = chaptered(sections);
    boolean amid = !chaptered && sections.stream().noneMatch(this::letter);
    for (Section section : sections) {
      if (section.kind() == Kind.RECOMMENDATIONS) {
        items.addAll(advice(section).stream().filter(item -> !wording.statute(item)).toList());
      } else if (mixed(section, chaptered)) {
        items.addAll(advice(section).stream().filter(item -> !wording.law(item)).toList());
      } else if (!section.foreign() && section.kind() != Kind.PROPOSALS) {
        boolean urging = amid && section.heading() != null && section.tells();
        items.addAll(
            scattered(section, urging, titled).stream()
                .filter(item -> !wording.law(item))
                .toList());
      }
    }
    if (items.isEmpty() && amid && titled) {
      sections.stream()
          .filter(section -> !section.foreign() && section.kind() != Kind.PROPOSALS)
          .flatMap(section -> scattered(section, true, true).stream())
          .filter(item -> !wording.law(item))
          .forEach(items::add);
    }
    toAll(sections)
        .ifPresent(
            whom -> items.replaceAll(item -> item.addressee() == null ? item.to(whom) : item));
    dueAll(sections)
        .ifPresent(
            when -> items.replaceAll(item -> item.deadline() == null ? item.by(when) : item));
    Set<String> again = again(sections);
    items.replaceAll(
        item -> item.number() != null && again.contains(item.number()) ? item.again() : item);
    return items;
  }

  /** All proposals on legislation in their order. */
  List<Item> proposals(List<Section> sections) {
    List<Item> items = new ArrayList<>();
    boolean chaptered = chaptered(sections);
    for (Section section : sections) {
      if (section.kind() == Kind.PROPOSALS) {
        items.addAll(proposed(section));
      } else if (section.kind() == Kind.RECOMMENDATIONS) {
        items.addAll(advice(section).stream().filter(wording::statute).toList());
      } else if (mixed(section, chaptered)) {
        items.addAll(advice(section).stream().filter(wording::law).toList());
      } else if (!section.foreign()) {
        items.addAll(scattered(section, false, false).stream().filter(wording::law).toList());
      }
    }
    return items;
  }

  private List<Item> proposed(Section section) {
    Advice advice = reading(section);
    for (Unit unit : section.units()) {
      switch (unit) {
        case Grid grid -> {
          List<Item> own = tables.of(grid, "proposal", section);
          advice.add(own.isEmpty() ? tables.of(grid, "recommendation", section) : own);
        }
        case Line line -> {
          if (!wording.none(line)) {
            advice.proposal(line);
          }
        }
      }
    }
    return advice.items();
  }

  /** To whom all recommendations go, where a sentence of another chapter says so. */
  private Optional<String> toAll(List<Section> sections) {
    return sentences(sections).flatMap(sentence -> wording.shared(sentence).stream()).findFirst();
  }

  /** When all recommendations are due, where a sentence of another chapter says so. */
  private Optional<Deadline> dueAll(List<Section> sections) {
    return sentences(sections)
        .flatMap(sentence -> wording.forAll(sentence).stream())
        .flatMap(term -> deadlines.told(term).stream())
        .findFirst();
  }

  /** The numbers of those that a sentence says were made before: «№№ 2 и 5 повторяют …». */
  private Set<String> again(List<Section> sections) {
    return sentences(sections)
        .flatMap(sentence -> wording.againByNumber(sentence).stream())
        .flatMap(told ->
            Stream.concat(
                NUMBER.matcher(told).results().map(MatchResult::group), Labels.ordinalsIn(told)))
        .collect(Collectors.toSet());
  }

  private static Stream<Line> sentences(List<Section> sections) {
    return sections.stream()
        .filter(section -> !section.foreign())
        .flatMap(section -> section.lines().stream())
        .flatMap(line -> Sentences.of(line.text()).stream().map(line::said));
  }

  /** Whether it may hold recommendations and proposals alike. */
  private boolean mixed(Section section, boolean chaptered) {
    return section.kind() == Kind.MIXED
        || (section.is(Kind.OTHER, Kind.CONCLUSION) && advises(section, chaptered));
  }

  /**
   * Whether a section whose heading tells nothing consists of recommendations. A conclusion in
   * prose only sums up those of a chapter of theirs.
   */
  private boolean advises(Section section, boolean chaptered) {
    List<Line> lines = section.lines().stream().filter(line -> !wording.aside(line)).toList();
    long advice =
        lines.stream()
            .filter(line -> wording.asks(line) && !wording.finding(line) && !wording.turns(line))
            .count();
    long whom = lines.stream().filter(line -> addressees.ofLine(line).isPresent()).count();
    boolean summary =
        section.kind() == Kind.CONCLUSION
            && chaptered
            && whom == 0
            && lines.stream().noneMatch(line -> line.listed() || wording.performs(line));
    return advice >= 1 && (advice + whom) * 3 >= lines.size() * 2L && !summary;
  }

  private List<Item> advice(Section read) {
    Section section = stems.joined(read);
    Advice advice = reading(section);
    if (section.heading() != null) {
      advice.heading(section.heading());
    }
    for (Unit unit : section.units()) {
      switch (unit) {
        case Grid grid -> advice.table(tables.of(grid, "recommendation", section));
        case Line line -> {
          if (!wording.none(line)) {
            advice.line(line);
          }
        }
      }
    }
    return advice.items();
  }

  private boolean chaptered(List<Section> sections) {
    return sections.stream().anyMatch(this::chapter);
  }

  /** Whether a section is headed as recommendations, in so many words. */
  private boolean chapter(Section section) {
    return section.is(Kind.RECOMMENDATIONS, Kind.MIXED)
        && section.heading() != null
        && wording.headsAdvice(section.heading());
  }

  /** Whether it says of itself that it is a report. */
  private boolean titled(List<Section> sections) {
    return sections.stream()
        .flatMap(section ->
            Stream.concat(Stream.ofNullable(section.heading()), section.lines().stream()))
        .limit(FIRST_LINES)
        .anyMatch(wording::titles);
  }

  /** Whether it greets or speaks as letters do. */
  private boolean letter(Section section) {
    return section.lines().stream().anyMatch(line -> wording.letter(line) || wording.greets(line));
  }

  /**
   * Recommendations amid other text: only sentences that say «рекомендуем», «ұсынамыз», where the
   * report has no chapter of recommendations what it says is needed («Следует …»), and where it has
   * a report's title what it asks its reader to do («Просим Вас утеплить …»).
   */
  private List<Item> scattered(Section section, boolean urging, boolean titled) {
    Advice advice = reading(section);
    for (Unit unit : section.units()) {
      switch (unit) {
        case Grid grid -> advice.add(tables.of(grid, "recommendation", section));
        case Line line -> {
          if (titled && !wording.reported(line)) {
            advice.prose().requested(line, urging);
          }
          if (!wording.reported(line) && !wording.letter(line)) {
            if (Labels.advises(line.label())) {
              advice.line(line);
            } else if (urging && advice.prose().called(line)) {
              continue;
            } else if (wording.performs(line)) {
              advice.prose().amid(line);
            } else if (urging) {
              advice.prose().urged(line);
            }
          }
        }
      }
    }
    return advice.items();
  }

  private Advice reading(Section section) {
    return new Advice(wording, addressees, deadlines, tags, section);
  }
}
