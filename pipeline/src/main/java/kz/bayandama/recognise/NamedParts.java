package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Line;

/**
 * Lines that are set like any other and yet head a report's part about an institution of its own:
 * «1. Областной центр психического здоровья (20 мая 2025 года)» over that institution's findings.
 * There are two of them at least, each is another institution, and after each the text goes on with
 * a heading or a sentence, not with the next of them. Thread-safe.
 */
final class NamedParts {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SENTENCE =
      Pattern.compile("(?:[;:,!?]|(?<!(?<![\\p{L}])(?:г|ж|обл|р-н|года))\\.)$");
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
  private static final int EARLY = 40;
  private static final int WORDS = 14;
  private static final int FEW = 2;

  private final Cues cues;
  private final Kinds kinds;
  private final Headings headings;
  private final Wording wording;

  NamedParts(Cues cues, Kinds kinds) {
    this.cues = cues;
    this.kinds = kinds;
    this.headings = new Headings(cues);
    this.wording = new Wording(cues);
  }

  /** The units, such lines made headings. */
  List<Unit> in(List<Unit> units) {
    Set<Line> heads = new HashSet<>();
    Marks.Told told = new Marks.Told();
    for (int i = 1; i + 1 < units.size(); i++) {
      if (units.get(i) instanceof Line line
          && names(line)
          && units.get(i + 1) instanceof Line next
          && goesOn(next)) {
        heads.add(line);
        told.add(type(line), line.folded());
      }
    }
    if (told.size() < 2 || told.size() < heads.size()) {
      return units;
    }
    List<Unit> headed = new ArrayList<>();
    for (Unit unit : units) {
      headed.add(unit instanceof Line line && heads.contains(line) ? line.asHeading() : unit);
    }
    return headed;
  }

  private boolean names(Line line) {
    boolean counted = cues.in("ordinal", line.folded()) && line.text().indexOf(':') < 0;
    return line.form() != Form.HEADING
        && !headings.set(line)
        && (counted || !SENTENCE.matcher(line.text()).find())
        && SPACE.split(line.text()).length <= WORDS
        && (Character.isUpperCase(line.text().charAt(0)) || line.text().startsWith("№"))
        && !wording.asks(line)
        && !wording.acts(line)
        && !wording.finding(line)
        && !cues.in("title", line.folded())
        && !cues.in("visited", ASIDE.matcher(line.folded()).replaceAll(""))
        && headings.opened(line).isEmpty()
        && kinds
            .leading(line.folded())
            .filter(found ->
                (!found.bare() || bare(line, found)) && (counted || found.start() <= EARLY))
            .isPresent();
  }

  /** «Учреждение № 10» and no more but brackets and where it is. */
  private static boolean bare(Line line, Kinds.Found found) {
    String rest = line.folded().substring(0, found.start()) + line.folded().substring(found.end());
    String beside = ASIDE.matcher(rest).replaceAll("").strip();
    return beside.isEmpty() || SPACE.split(beside).length <= FEW;
  }

  private String type(Line line) {
    return kinds.leading(line.folded()).orElseThrow().type().id();
  }

  /** Whether the line below tells of the institution: a heading, «Нарушения: …», a sentence. */
  private boolean goesOn(Line next) {
    return !names(next)
        && (headings.set(next)
            || headings.opened(next).filter(kind -> kind != Kind.SIGNATURES).isPresent()
            || headings.runIn(next).isPresent()
            || Fields.told(next, cues).isPresent()
            || (SENTENCE.matcher(next.text()).find()
                && (!wording.asks(next) || wording.finding(next))));
  }
}
