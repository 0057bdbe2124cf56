package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;

/**
 * Good practice: what stands under a heading that announces it or after a label («Положительное:»,
 * «Жақсы жағы:»), and sentences that commend something in so many words. That nobody complained, or
 * that something is as the norms ask, is none. Thread-safe.
 */
final class Practices {
  private static final int SHORTEST = 15;
  private static final int LABEL = 40;

  /** So few words («Хороший пример.») commend what the sentence before them tells. */
  private static final int BRIEF = 5;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Cues cues;
  private final Wording wording;

  Practices(Cues cues) {
    this.cues = cues;
    this.wording = new Wording(cues);
  }

  List<Item> of(List<Section> sections) {
    List<Item> items = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind() == Kind.GOOD) {
        announced(section, items);
      } else if (section.is(Kind.FINDINGS, Kind.OTHER)
          || section.is(Kind.GENERAL, Kind.HEAD)
          || section.kind() == Kind.CONCLUSION) {
        section.lines().forEach(line -> told(line, section, items));
      }
    }
    return items;
  }

  /** Under its heading: the list, or else the paragraphs. */
  private void announced(Section section, List<Item> items) {
    List<Line> lines = section.lines();
    boolean list = IntStream.range(0, lines.size()).filter(i -> lines.get(i).listed()).count() >= 2;
    lines.stream()
        .filter(line -> line.listed() || !list)
        .filter(line -> !line.text().endsWith(":") && !wording.none(line) && !wording.aside(line))
        .forEach(line -> add(line.text(), section, items));
  }

  /** Elsewhere: what a label calls good, and each sentence that commends. */
  private void told(Line line, Section section, List<Item> items) {
    int begin = label(line.text());
    if (begin > 0) {
      add(line.text().substring(begin), section, items);
      return;
    }
    String before = "";
    for (String sentence : Sentences.of(line.text())) {
      String folded = Fold.of(sentence);
      int label = label(sentence);
      if (label > 0 || cues.in("goodahead", Fold.of(before))) {
        add(sentence.substring(label), section, items);
        before = "";
      } else if (cues.in("practice", folded)
          && !cues.in("goodahead", folded)
          && !cues.in("turn", folded)
          && !sentence.endsWith(":")) {
        boolean brief = SPACE.split(sentence, -1).length <= BRIEF;
        add((brief ? before + " " + sentence : sentence).strip(), section, items);
        before = "";
      } else {
        before = sentence;
      }
    }
  }

  /** Where the text begins behind a label that calls it good, 0 where there is none. */
  private int label(String text) {
    return cues.find("goodlabel", Fold.of(text))
        .map(MatchResult::end)
        .filter(end -> end < Math.min(LABEL, text.length()))
        .orElse(0);
  }

  private static void add(String text, Section section, List<Item> items) {
    String clean = Items.clean(text);
    if (clean.length() >= SHORTEST) {
      items.add(Item.of(null, section.index(), clean));
    }
  }
}
