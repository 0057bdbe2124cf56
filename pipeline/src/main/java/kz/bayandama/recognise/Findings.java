package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.Line;

/**
 * Findings: list items, table rows and paragraphs that state a shortcoming. Good practice, quoted
 * law and what the administration says are none. Thread-safe.
 */
final class Findings {
  private static final Set<Kind> TEXT = EnumSet.of(Kind.HEAD, Kind.GENERAL);
  private static final Pattern SENTENCE = Pattern.compile(".*\\p{L}{2}.*\\s.*\\s.*");
  private static final Pattern ENDED = Pattern.compile("[.;!?]$");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int FEW_WORDS = 8;
  private static final int SHORTEST = 15;

  private final Cues cues;
  private final TableItems tables;
  private final Themes themes;
  private final Headings headings;
  private final Wording wording;
  private final FindingWords words;
  private final Narrative narrative;

  Findings(Cues cues, TableItems tables, Themes themes) {
    this.cues = cues;
    this.tables = tables;
    this.themes = themes;
    this.headings = new Headings(cues);
    this.wording = new Wording(cues);
    this.words = new FindingWords(cues);
    this.narrative = new Narrative(cues, wording);
  }

  List<Item> of(List<Section> whole) {
    List<Section> sections = parted(whole);
    boolean headed = headed(sections);
    int advice =
        sections.stream()
            .filter(section -> section.is(Kind.RECOMMENDATIONS, Kind.MIXED))
            .mapToInt(Section::index)
            .max()
            .orElse(sections.size());
    // what the learnt words alone tell counts in a text that also recommends: letters describe, too
    boolean advised = advice < sections.size();
    boolean alone = advised && sections.stream().limit(advice).noneMatch(Section::tells);
    List<Item> items = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind() == Kind.FINDINGS) {
        stated(section, items);
      } else if (section.kind() == Kind.OTHER && section.index() < advice) {
        Set<Line> learnt = advised ? learnt(sections, section, headed) : Set.of();
        described(section, headed, learnt, themed(sections, section), items);
      } else if (TEXT.contains(section.kind()) && !headed) {
        told(section, alone, advised ? learnt(sections, section, false) : Set.of(), items);
      } else if (!section.foreign() && section.kind() != Kind.PROPOSALS) {
        grids(section, items);
      }
    }
    return items;
  }

  /** The sections as findings are looked for in them: long paragraphs by sentences. */
  List<Section> parted(List<Section> sections) {
    return narrative.parted(sections);
  }

  /** Whether a section is headed as findings and stands before the first recommendations. */
  static boolean headed(List<Section> sections) {
    return sections.stream()
        .takeWhile(section -> !section.is(Kind.RECOMMENDATIONS, Kind.MIXED))
        .anyMatch(section -> section.kind() == Kind.FINDINGS);
  }

  private Set<Line> learnt(List<Section> sections, Section section, boolean headed) {
    return words.told(section, place(sections, section, headed), this::may);
  }

  static FindingWords.Place place(List<Section> sections, Section section, boolean headed) {
    int next = section.index() + 1;
    boolean advice =
        next < sections.size() && sections.get(next).is(Kind.RECOMMENDATIONS, Kind.MIXED);
    return new FindingWords.Place(section.kind(), headed, advice);
  }

  /**
   * A section by theme: what its list items, and where no section is headed as findings also its
   * paragraphs, say is missing, broken or done to people.
   */
  private void described(
      Section section, boolean headed, Set<Line> learnt, boolean themed, List<Item> items) {
    for (Unit unit : section.units()) {
      switch (unit) {
        case Grid grid -> items.addAll(good(tables.of(grid, "finding", section)));
        case Line line -> {
          boolean lacks =
              cues.in("negative", line.folded())
                  || cues.in("finding", line.folded())
                  || cues.in("turn", line.folded())
                  || wording.turns(line);
          boolean told = (themed || lacks) && (line.listed() || !headed);
          if ((told && may(line)) || learnt.contains(line)) {
            add(line, section, items);
          }
        }
      }
    }
  }

  /** Whether a line outside the sections of findings may be one: it states and does not ask. */
  boolean may(Line line) {
    return !intro(line) && !wording.bids(line) && states(line);
  }

  private boolean intro(Line line) {
    return cues.in("visited", line.folded())
        && (cues.in("npm", line.folded()) || cues.in("ownvisit", line.folded()));
  }

  /** Whether a line of running text is no word about the visit itself, and none of a letter. */
  private boolean tells(Line line) {
    return !cues.in("visited", line.folded())
        && !cues.in("title", line.folded())
        && !wording.letter(line)
        && !wording.bids(line);
  }

  /** Whether each theme has findings and then, introduced by a sentence, its recommendations. */
  private static boolean themed(List<Section> sections, Section section) {
    long themes =
        IntStream.range(0, sections.size() - 1)
            .filter(i ->
                sections.get(i).kind() == Kind.OTHER
                    && sections.get(i + 1).kind() == Kind.RECOMMENDATIONS
                    && introduced(sections.get(i + 1)))
            .count();
    int next = section.index() + 1;
    return themes >= 2
        && next < sections.size()
        && sections.get(next).kind() == Kind.RECOMMENDATIONS;
  }

  /** Whether a sentence and no heading opens the section. */
  private static boolean introduced(Section section) {
    return section.heading() == null || section.heading().text().endsWith(":");
  }

  /** Adds what a paragraph states before it turns to recommending, what is apart as items apart. */
  private void add(Line line, Section section, List<Item> items) {
    List<String> telling = narrative.telling(line, said -> wording.performs(Fold.of(said)));
    for (String told : line.listed() ? List.of(String.join(" ", telling)) : apart(telling)) {
      String text = Items.clean(told);
      if (text.length() >= SHORTEST) {
        items.add(Item.of(line.number(), section.index(), text));
      }
    }
  }

  /**
   * Sentences that go on with what the one before tells joined to it, those apart by themselves.
   */
  private List<String> apart(List<String> sentences) {
    List<String> all = new ArrayList<>();
    String last = "";
    for (String sentence : sentences) {
      boolean apart =
          last.length() >= SHORTEST
              && sentence.length() >= SHORTEST
              && !cues.in("continues", Fold.of(sentence))
              && themes.apart(Fold.of(last), Fold.of(sentence));
      if (all.isEmpty() || apart) {
        all.add(sentence);
      } else {
        all.add(all.removeLast() + " " + sentence);
      }
      last = sentence;
    }
    return all;
  }

  private void grids(Section section, List<Item> items) {
    for (Unit unit : section.units()) {
      if (unit instanceof Grid grid) {
        items.addAll(good(tables.of(grid, "finding", section)));
      }
    }
  }

  private List<Item> good(List<Item> items) {
    return items.stream()
        .filter(item -> SENTENCE.matcher(item.folded()).matches())
        .filter(item -> !cues.in("good", item.folded()))
        .toList();
  }

  /** A section of findings: its list, or else its paragraphs. */
  private void stated(Section section, List<Item> items) {
    List<Unit> units = section.units();
    boolean list =
        IntStream.range(0, units.size())
                .filter(
                    i -> units.get(i) instanceof Line line && line.listed() && !subtitle(units, i))
                .count()
            >= 2;
    for (int i = 0; i < units.size(); i++) {
      switch (units.get(i)) {
        case Grid grid -> items.addAll(good(tables.of(grid, "finding", section)));
        case Line line -> {
          boolean counts =
              line.listed()
                  || !list
                  || cues.in("finding", line.folded())
                  || cues.in("turn", line.folded());
          if (counts && !subtitle(units, i) && states(line) && !left(line)) {
            add(line, section, items);
          }
        }
      }
    }
  }

  /** Whether a line in a section of findings only describes or praises, or asks for something. */
  private boolean left(Line line) {
    return narrative.plain(line.folded()) || wording.bids(line);
  }

  /** «7.2. Дамыту және білім беру» above a paragraph: a numbered line that is no sentence. */
  private static boolean subtitle(List<Unit> units, int at) {
    return units.get(at) instanceof Line line
        && line.number() != null
        && !ENDED.matcher(line.text()).find()
        && SPACE.split(line.text()).length <= FEW_WORDS
        && at + 1 < units.size()
        && units.get(at + 1) instanceof Line next
        && !next.listed();
  }

  private boolean states(Line line) {
    String folded = line.folded();
    return folded.length() >= SHORTEST
        && Fields.told(line, cues).isEmpty()
        && !wording.aside(line)
        && !cues.in("section.dissent", folded)
        && SENTENCE.matcher(folded).matches()
        && !folded.endsWith(":")
        && !cues.in("announced", folded)
        && !cues.in("goodlabel", folded)
        && !headings.set(line)
        && !cues.in("good", folded)
        && !(cues.in("practice", folded) && Sentences.of(line.text()).size() == 1)
        && !cues.in("quotedlaw", folded)
        && !cues.in("speech", folded)
        && !cues.in("official", folded)
        && !cues.in("reported", folded);
  }

  /**
   * Running text: the paragraphs that speak of a shortcoming, or follow a turn («однако»).
   *
   * @param alone whether no section tells of the institution: then the running text does
   */
  private void told(Section section, boolean alone, Set<Line> learnt, List<Item> items) {
    boolean turned = section.lines().stream().noneMatch(line -> cues.in("turn", line.folded()));
    boolean after = false;
    for (Unit unit : section.units()) {
      switch (unit) {
        case Grid grid -> items.addAll(good(tables.of(grid, "finding", section)));
        case Line line -> {
          boolean turn = cues.in("turn", line.folded());
          after |= turn;
          boolean told =
              (after && !turned)
                  || wording.turns(line)
                  || cues.in("finding", line.folded())
                  || ((line.listed() || (alone && tells(line)))
                      && cues.in("negative", line.folded()));
          boolean said = line.listed() || ENDED.matcher(line.text()).find();
          int least = said ? SHORTEST : 3 * SHORTEST;
          if (learnt.contains(line)
              || (told && !intro(line) && states(line) && line.folded().length() >= least)) {
            add(line, section, items);
          }
        }
      }
    }
  }
}
