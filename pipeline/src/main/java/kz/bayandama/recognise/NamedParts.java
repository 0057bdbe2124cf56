package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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

  /** What ends the name that a paragraph begins with: «Дом юношества. 27 жильцов …». */
  private static final Pattern STOP =
      Pattern.compile("(?<=\\.)" + Sentences.STOP + "\\s+(?=[\\p{Lu}\\d«\"№–—-])");

  private static final Pattern LETTER =
      Pattern.compile("\\(?\\p{L}[).]+|\\p{L}{4,}\\s?[:–—-]|\\d{1,2}:.*");
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
  private static final Pattern BESIDE = Pattern.compile("[^.;:\\d]{0,60}[(,–-]\\s*");

  /** A colon that stands in no time of day. */
  private static final Pattern COLON = Pattern.compile(":(?!\\d)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
  private static final int EARLY = 40;
  private static final int WORDS = 14;
  private static final int LONGEST = 200;
  private static final int FEW = 2;

  private final Cues cues;
  private final Kinds kinds;
  private final Dates dates;
  private final Headings headings;
  private final Wording wording;

  NamedParts(Cues cues, Kinds kinds, Dates dates) {
    this.cues = cues;
    this.kinds = kinds;
    this.dates = dates;
    this.headings = new Headings(cues);
    this.wording = new Wording(cues);
  }

  /** The units, such lines made headings. */
  List<Unit> in(List<Unit> all) {
    List<Unit> units = led(all);
    Set<Line> heads = new HashSet<>();
    Marks.Told told = new Marks.Told();
    boolean scheduled = scheduled(units);
    for (int i = 1; i + 1 < units.size(); i++) {
      if (units.get(i) instanceof Line line
          && names(line)
          && !(scheduled && dayed(line))
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

  /**
   * Paragraphs that begin with an institution's name, perhaps behind a day, where there are several
   * of other institutions («14 апреля, вторник. ИВС управления полиции. Содержится …»): the name a
   * line of its own.
   */
  private List<Unit> led(List<Unit> units) {
    Marks.Told told = new Marks.Told();
    List<Unit> parted = new ArrayList<>();
    int leads = 0;
    for (int i = 0; i < units.size(); i++) {
      int end = i > 0 && units.get(i) instanceof Line line ? lead(line) : 0;
      if (end == 0 || !(units.get(i) instanceof Line line)) {
        parted.add(units.get(i));
        continue;
      }
      leads++;
      Line head = line.with(line.text().substring(0, end));
      told.add(type(head), head.folded());
      parted.add(head.asHeading());
      if (end < line.text().length()) {
        parted.add(line.with(line.text().substring(end).strip()).asParagraph());
      }
    }
    return leads > 1 && told.size() == leads ? parted : units;
  }

  /** Where the sentence ends that only names an institution, behind a day or first; 0 if none. */
  private int lead(Line line) {
    if (line.form() == Form.HEADING || (line.listed() && !lettered(line))) {
      return 0;
    }
    Matcher stop = STOP.matcher(line.text());
    if (!stop.find()) {
      return 0;
    }
    int from = 0;
    int end = stop.start();
    if (cues.in("dayalone", Fold.of(line.text().substring(0, end)))) {
      from = stop.end();
      end = stop.find() ? stop.start() : line.text().length();
    }
    String name = line.text().substring(from, end);
    return name.endsWith(".")
            && names(line.said(name.substring(0, name.length() - 1)))
            && (noMore(name) || cues.in("ordinal", Fold.of(name)))
        ? end
        : 0;
  }

  /** «А) …», «Первая – …»: a label that parts bear as well as items. */
  private static boolean lettered(Line line) {
    return LETTER.matcher(line.label()).matches();
  }

  /** Whether behind the type's words stand but names, numbers and words for places and owners. */
  private boolean noMore(String name) {
    String folded = Fold.of(name);
    int named = kinds.leading(folded).map(Kinds.Found::end).orElse(name.length());
    int end =
        kinds.all(folded).stream()
            .filter(found -> found.start() <= named + 1)
            .mapToInt(Kinds.Found::end)
            .reduce(named, Math::max);
    String rest = name.substring(Math.min(end, name.length()));
    return WORD.matcher(undated(ASIDE.matcher(rest).replaceAll("")))
        .results()
        .map(MatchResult::group)
        .allMatch(word ->
            !Character.isLowerCase(word.charAt(0)) || cues.whole("nametail", Fold.of(word)));
  }

  /** « – 2024 жылғы 5 наурыз»: what stands behind a name, without the day that ends it. */
  private String undated(String rest) {
    return dates.any(Fold.of(rest)).stream()
        .findFirst()
        .filter(span -> rest.length() - span.end() <= FEW)
        .filter(span -> BESIDE.matcher(rest.substring(0, span.start())).matches())
        .map(span -> rest.substring(0, span.start()))
        .orElse(rest);
  }

  /**
   * Whether one such line stands right below another: «12 марта – …», «13 марта – …» are a list.
   */
  private boolean scheduled(List<Unit> units) {
    boolean above = false;
    for (Unit unit : units) {
      boolean here = unit instanceof Line line && line.text().length() <= LONGEST && dayed(line);
      if (above && here) {
        return true;
      }
      above = here;
    }
    return false;
  }

  private boolean names(Line line) {
    if (line.text().isEmpty()
        || line.text().length() > LONGEST
        || line.form() == Form.HEADING
        || headings.set(line)) {
      return false;
    }
    boolean dayed = dayed(line);
    boolean ordinal = cues.in("ordinal", line.folded());
    boolean counted = dayed || (ordinal && !COLON.matcher(line.text()).find());
    return (counted || !SENTENCE.matcher(line.text()).find())
        && SPACE.split(line.text()).length <= (dayed ? 2 * WORDS : WORDS)
        && (counted || plain(line))
        && !wording.asks(line)
        && !wording.acts(line)
        && !wording.finding(line)
        && headings.opened(line).isEmpty()
        && kinds
            .leading(line.folded())
            .filter(found -> !found.bare() || bare(line, found))
            .filter(found -> counted || early(line))
            .isPresent();
  }

  private boolean early(Line line) {
    return kinds.all(line.folded()).stream().anyMatch(found -> found.start() <= EARLY);
  }

  /** Whether a line begins as a name does and is no title or sentence about the visit. */
  private boolean plain(Line line) {
    return (Character.isUpperCase(line.text().charAt(0))
            || line.text().startsWith("№")
            || lettered(line))
        && !cues.in("title", line.folded())
        && !cues.in("visited", ASIDE.matcher(line.folded()).replaceAll(""));
  }

  /**
   * «14 сәуір, сейсенбі. Уақытша ұстау изоляторы.», «I. Диспансер – 8 желтоқсан 2022 жыл»: whether
   * nothing but an institution's name stands behind or before a day.
   */
  private boolean dayed(Line line) {
    String folded = line.folded();
    return kinds
        .leading(folded)
        .filter(found -> (begins(folded, found) || ends(line, found)))
        .isPresent();
  }

  private boolean begins(String folded, Kinds.Found found) {
    return dates.any(folded).stream()
        .findFirst()
        .filter(span -> cues.whole("days.counted", folded.substring(0, span.start())))
        .filter(span -> span.end() <= found.start())
        .filter(span ->
            !cues.in("visited", folded)
                && cues.whole("days.counted", folded.substring(span.end(), found.start())))
        .isPresent();
  }

  private boolean ends(Line line, Kinds.Found found) {
    String folded = line.folded();
    return !line.label().isEmpty()
        && found.start() == 0
        && dates.any(folded).stream()
            .filter(span -> span.start() >= found.end())
            .anyMatch(
                span -> BESIDE.matcher(folded.substring(found.end(), span.start())).matches());
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
