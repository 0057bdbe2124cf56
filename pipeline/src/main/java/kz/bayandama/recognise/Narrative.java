package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;

/**
 * Paragraphs that tell: long ones are taken sentence by sentence, and sentences that only describe
 * or praise («Содержалось 31 человек.», «Палаталар таза.») are left out. Thread-safe.
 */
final class Narrative {
  private static final int LONG = 4;

  /** As many sentences make a long paragraph where the section's heading tells a theme. */
  private static final int LONG_BY_THEME = 3;

  private static final int WORDS = 3;

  /** A name with its number, or two with a word between them: «Корпус А (мужской).». */
  private static final Pattern TOPIC =
      Pattern.compile(
          "\\p{L}[\\p{L}-]+(?:\\s(?:№\\s?)?\\d+|\\s\\p{Lu}"
              + "|\\s(?:и|для|о|об|мен|бен|пен|және|and|of|for)\\s\\p{L}+)?(?:\\s\\([^)]*\\))?\\.");

  private static final int LABEL = 30;

  private final Cues cues;
  private final Wording wording;

  Narrative(Cues cues, Wording wording) {
    this.cues = cues;
    this.wording = wording;
  }

  /** The sections, each sentence of a long paragraph that recommends nothing a line of its own. */
  List<Section> parted(List<Section> sections) {
    return sections.stream()
        .map(section ->
            new Section(section.kind(), section.heading(), units(section), section.index()))
        .toList();
  }

  private List<Unit> units(Section section) {
    List<Unit> units = new ArrayList<>();
    for (Unit unit : section.units()) {
      if (unit instanceof Line line) {
        boolean themed = section.kind() == Kind.OTHER && !line.listed();
        units.addAll(sentences(line, themed ? LONG_BY_THEME : LONG));
      } else {
        units.add(unit);
      }
    }
    return units;
  }

  private List<Line> sentences(Line line, int least) {
    List<String> sentences = Sentences.of(line.text());
    if (sentences.size() < least || sentences.stream().map(Fold::of).anyMatch(wording::performs)) {
      return List.of(line);
    }
    List<String> joined = new ArrayList<>();
    for (String sentence : sentences) {
      if (joined.isEmpty() && topic(sentence, line)) {
        continue;
      }
      if (!joined.isEmpty() && sentence.split(" ").length < WORDS) {
        joined.set(joined.size() - 1, joined.getLast() + " " + sentence);
      } else {
        joined.add(sentence);
      }
    }
    return joined.stream()
        .map(sentence ->
            sentence.equals(joined.getFirst()) ? line.said(sentence) : said(line, sentence))
        .toList();
  }

  private static Line said(Line line, String sentence) {
    return Line.of(line.form(), Labels.Label.NONE, line.level(), sentence, false, false);
  }

  /** Whether a text only describes or praises and says of nothing that it is amiss. */
  boolean plain(String folded) {
    return (cues.in("neutral", folded) || cues.in("praise", folded))
        && !cues.in("negative", folded)
        && !cues.in("finding", folded)
        && !cues.in("turn", folded)
        && !crowded(folded);
  }

  /** «На 8 мест содержится 11 человек»: more people than places. */
  private boolean crowded(String folded) {
    OptionalInt places = number("crowding.places", folded);
    OptionalInt people = number("crowding.people", folded);
    return places.isPresent() && people.isPresent() && people.getAsInt() > places.getAsInt();
  }

  private OptionalInt number(String group, String folded) {
    return cues.find(group, folded).stream()
        .mapToInt(found -> Integer.parseInt(found.group().split(" ", 2)[0]))
        .findFirst();
  }

  /**
   * What of a paragraph's sentences tells: without those that only describe, praise or say what the
   * administration says, unless all do; up to the first one that ends it.
   */
  List<String> telling(Line line, Predicate<String> ends) {
    List<String> all = new ArrayList<>();
    for (String sentence : Sentences.of(unlabelled(line))) {
      if (ends.test(sentence)) {
        break;
      }
      if (!all.isEmpty() || !topic(sentence, line)) {
        all.add(sentence);
      }
    }
    List<String> telling =
        all.stream()
            .filter(sentence -> {
              String folded = Fold.of(sentence);
              return !plain(folded)
                  && !cues.in("good", folded)
                  && !cues.in("practice", folded)
                  && !cues.in("goodlabel", folded)
                  && !cues.in("goodahead", folded)
                  && !cues.in("official", folded);
            })
            .toList();
    return fromTurn(telling.isEmpty() ? all : telling);
  }

  /**
   * «Питание трёхразовое. При этом порций никто не взвешивает.»: from the sentence on that turns,
   * where nothing is said to be amiss before it.
   */
  private List<String> fromTurn(List<String> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      String folded = Fold.of(sentences.get(i));
      if (cues.in("turn", folded)) {
        return sentences.subList(i, sentences.size());
      }
      if (cues.in("negative", folded) || cues.in("finding", folded)) {
        return sentences;
      }
    }
    return sentences;
  }

  /**
   * «По анкетам.», «Денсаулығы.», «Отряд № 6.»: words that only name what the paragraph is about.
   */
  private boolean topic(String sentence, Line line) {
    return sentence.endsWith(".")
        && sentence.length() < line.text().length()
        && (sentence.split(" ").length < WORDS || TOPIC.matcher(sentence).matches())
        && !cues.in("negative", Fold.of(sentence))
        && !cues.in("finding", Fold.of(sentence));
  }

  /** «Плохо: …», «Кемшілігі: …» without the word that says so. */
  private String unlabelled(Line line) {
    return cues.find("badlabel", line.folded())
        .filter(label -> label.end() < Math.min(LABEL, line.text().length()))
        .map(label -> line.text().substring(label.end()))
        .orElse(line.text());
  }
}
