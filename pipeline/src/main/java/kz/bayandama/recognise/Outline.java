package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.Line;
import org.jspecify.annotations.Nullable;

/**
 * Units as sections. A section begins at a heading, at a sentence that introduces recommendations
 * («… рекомендуем:»), or at the signatures. One pass; not thread-safe, made for one report.
 */
final class Outline {
  private static final Set<Kind> CLOSED =
      EnumSet.of(
          Kind.FOLLOWUP, Kind.ANNEX, Kind.ANSWERS, Kind.DISSENT, Kind.PROPOSALS, Kind.SIGNATURES);

  /** What sets a mail's signature apart (RFC 3676, 4.3). */
  private static final Pattern SIGN_OFF = Pattern.compile("--\\s?");

  private static final Pattern ARROW = Pattern.compile("\\s*(?:→|⇒|[-=–]>)\\s*(?=\\p{L}|$)");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** «Ә. … орталығы»: a part of the report, not an addressee. */
  private static final Pattern LETTERED = Pattern.compile("\\p{Lu}[.)]\\s");

  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)(?: ?(?:года?|г\\.?|жыл\\p{L}*|ж\\.?)(?!\\p{L}))?");
  private static final int FIRST_LINES = 15;
  private static final int TITLE_WORDS = 6;

  /** Where «Приложение 2» only marks whose annex the report itself is. */
  private static final int MARKED = 1;

  private final Cues cues;
  private final Wording wording;
  private final Headings headings;
  private final Addressees addressees;
  private final Lookahead ahead;
  private final List<Section> sections = new ArrayList<>();

  /** The latest year that the first lines tell: that of the report. */
  private final String year;

  private Kind kind = Kind.HEAD;
  private @Nullable Line heading;
  private List<Unit> units = new ArrayList<>();

  /** The kind to return to after recommendations that a sentence introduced; null in others. */
  private @Nullable Kind outer;

  private Outline(List<Unit> units, Cues cues, Addressees addressees) {
    this.year = year(units);
    this.cues = cues;
    this.wording = new Wording(cues);
    this.headings = new Headings(cues);
    this.addressees = addressees;
    this.ahead = new Lookahead(cues, addressees);
  }

  private static String year(List<Unit> units) {
    return Units.lines(units).stream()
        .limit(FIRST_LINES)
        .flatMap(line -> YEAR.matcher(line.folded()).results())
        .map(match -> match.group(1))
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  static List<Section> of(List<Unit> units, Cues cues, Addressees addressees) {
    Outline outline = new Outline(units, cues, addressees);
    for (int i = 0; i < units.size(); i++) {
      switch (units.get(i)) {
        case Line line -> outline.line(line, units, i);
        case Grid grid -> outline.units.add(grid);
      }
    }
    outline.close();
    return outline.sections;
  }

  private void line(Line line, List<Unit> all, int at) {
    if (SIGN_OFF.matcher(line.text()).matches()) {
      open(Kind.SIGNATURES, null, null);
      return;
    }
    if (titles(line)) {
      units.add(line);
      return;
    }
    if (line.level() == Line.RULED && headings.opened(line).isEmpty()) {
      open(Kind.OTHER, line, null);
      return;
    }
    if (line.form() == Form.HEADING
        && cues.in("further", line.folded())
        && cues.in("visited", line.folded())) {
      open(Kind.OTHER, line, null);
      return;
    }
    if (!kind.equals(Kind.HEAD) && further(line)) {
      open(Kind.GENERAL, null, null);
      units.add(line);
      return;
    }
    if (pointed(line)) {
      Kind around = outer == null ? kind : outer;
      open(Kind.RECOMMENDATIONS, null, around);
      units.add(line);
      return;
    }
    int arrow = arrow(line);
    if (arrow > 0) {
      pointed(line, arrow);
      return;
    }
    Optional<List<Line>> labelled = headings.labelled(line);
    if (labelled.isPresent()) {
      labelled.get().forEach(part -> line(part, all, at));
      return;
    }
    Optional<List<Line>> runIn =
        headings
            .runIn(line)
            .filter(parts -> !line.listed() || open() || outer != null || !headings.advises(line));
    if (runIn.isPresent() && !addressed(line, all, at)) {
      runIn(runIn.get().getFirst(), runIn.get().getLast());
      return;
    }
    Optional<Kind> opened =
        headings
            .opened(line)
            .map(next -> next == Kind.FOLLOWUP && ofThisYear(line) ? Kind.RECOMMENDATIONS : next)
            .map(next -> pairs(next, line, all, at) ? Kind.FINDINGS : next)
            .filter(next -> !goesOn(next, line, all, at))
            .filter(next -> next != Kind.FINDINGS || !opener(line))
            .filter(next -> next != Kind.ANNEX || at > MARKED);
    if (opened.isPresent() && !addressed(line, all, at)) {
      open(opened.get(), line, null);
    } else if (opener(line) || leads(line, all, at)) {
      open(Kind.RECOMMENDATIONS, null, kind);
      units.add(line);
    } else if (cues.in("signature", line.folded()) && at * 2 > all.size() && !signsLater(all, at)) {
      open(Kind.SIGNATURES, null, null);
      units.add(line);
    } else if (headings.set(line) && !addressed(line, all, at)) {
      unknown(line, all, at);
    } else if ((outer != null || next(line)) && heads(line, all, at)) {
      open(Kind.OTHER, line.asHeading(), null);
    } else {
      if (outer != null && strays(line)) {
        open(outer, null, null);
      }
      units.add(line);
    }
  }

  /** «→ Приобрести концентратор.» below what is amiss. */
  private boolean pointed(Line line) {
    return ARROW.matcher(line.label()).matches()
        && !CLOSED.contains(kind)
        && (open() || outer != null)
        && !units.isEmpty()
        && units.getLast() instanceof Line last
        && !last.listed()
        && wording.does(line.with(Sentences.of(line.text()).getFirst()));
  }

  private static boolean pointed(List<Unit> units) {
    return units.size() == 1
        && units.getFirst() instanceof Line only
        && ARROW.matcher(only.label()).matches();
  }

  /** Where «Нет концентратора → приобрести концентратор» turns from what is amiss, or -1. */
  private int arrow(Line line) {
    Matcher arrow = ARROW.matcher(line.text());
    boolean may = !CLOSED.contains(kind) && (open() || outer != null);
    return may && arrow.find() && wording.does(line.with(line.text().substring(arrow.end())))
        ? arrow.start()
        : -1;
  }

  private void pointed(Line line, int arrow) {
    Kind around = outer == null ? kind : outer;
    if (outer != null) {
      open(around, null, null);
    }
    units.add(line.part(0, arrow));
    open(Kind.RECOMMENDATIONS, null, around);
    String advice = ARROW.matcher(line.text().substring(arrow)).replaceFirst("");
    units.add(line.said(advice).asParagraph());
  }

  /**
   * Whether a line that ends with a colon, or wishes something right over a list, introduces what
   * is asked for, in words that none know.
   */
  private boolean leads(Line line, List<Unit> all, int at) {
    return open()
        && (line.text().endsWith(":") || wished(line, all, at))
        && !wording.listsOther(line)
        && ahead.bids(all, at);
  }

  /** Whether a sentence that wishes something stands right over a list. */
  private boolean wished(Line line, List<Unit> all, int at) {
    return line.form() == Form.PARAGRAPH
        && Sentences.of(line.text()).size() == 1
        && wording.wishes(line)
        && cues.in("several", line.folded())
        && at + 1 < all.size()
        && all.get(at + 1) instanceof Line next
        && next.listed();
  }

  /** «Рекомендации 2025 года» in a report of that year: they are no earlier ones. */
  private boolean ofThisYear(Line line) {
    Matcher told = YEAR.matcher(line.folded());
    return told.find()
        && told.group(1).equals(year)
        && headings
            .kind(told.replaceAll(" ").strip())
            .filter(kind -> kind == Kind.RECOMMENDATIONS || kind == Kind.MIXED)
            .isPresent();
  }

  /** «Замечания и рекомендации» over remarks below each of which stands «Рекомендуем: …». */
  private boolean pairs(Kind next, Line line, List<Unit> all, int at) {
    return next == Kind.RECOMMENDATIONS
        && cues.in("section.findings", line.folded())
        && ahead.labels(all, at);
  }

  /** A heading with its text in one paragraph; recommendations end where the text goes on. */
  private void runIn(Line title, Line text) {
    Kind next = headings.kind(title.folded()).orElse(Kind.RECOMMENDATIONS);
    Kind around = outer == null ? kind : outer;
    boolean advice = next == Kind.RECOMMENDATIONS || next == Kind.MIXED || next == Kind.FOLLOWUP;
    open(next, title, advice && !CLOSED.contains(around) ? around : null);
    units.addAll(Parting.of(text));
  }

  /**
   * Whether a heading only parts the section it stands in: «По условиям содержания» over further
   * recommendations, «… мынадай ұсыныс енгізіледі:» over proposals.
   */
  private boolean goesOn(Kind next, Line line, List<Unit> all, int at) {
    return switch (kind) {
      case RECOMMENDATIONS ->
          ((next == Kind.FINDINGS || next == Kind.GENERAL) && ahead.bids(all, at))
              || (!headings.set(line)
                  && (headings.stands(line.folded()) || headings.anew(line.folded())));
      case PROPOSALS -> next == Kind.MIXED && line.text().endsWith(":");
      default -> false;
    };
  }

  /** Whether the line is of the report's title: long, set as a heading, with nothing before it. */
  private boolean titles(Line line) {
    return sections.isEmpty()
        && kind == Kind.HEAD
        && (headings.set(line) || line.centred())
        && line.level() != Line.RULED
        && !line.text().endsWith(":")
        && line.number() == null
        && !cues.in("part", line.folded())
        && !cues.in("ordinal", line.folded())
        && SPACE.split(line.text()).length >= TITLE_WORDS
        && units.stream().allMatch(this::titleLike);
  }

  /** Whether a further recommendations' heading follows: then these are no last signatures. */
  private boolean signsLater(List<Unit> all, int at) {
    return kind != Kind.RECOMMENDATIONS
        && kind != Kind.PROPOSALS
        && all.subList(at + 1, all.size()).stream()
            .anyMatch(unit ->
                unit instanceof Line later
                    && headings.opened(later).filter(k -> k == Kind.RECOMMENDATIONS).isPresent());
  }

  /**
   * «Ә. … қабылдау орны» names a part of the report, «А. Министерству …» an addressee: advice
   * follows it at once.
   */
  private boolean part(Line line, List<Unit> all, int at) {
    return (LETTERED.matcher(line.text()).lookingAt() || cues.in("part", line.folded()))
        && !line.text().endsWith(":")
        && (addressees.inSentence(line).isEmpty() || !ahead.advises(all, at));
  }

  private boolean addressed(Line line, List<Unit> all, int at) {
    return (kind == Kind.RECOMMENDATIONS || kind == Kind.MIXED)
        && !goesOnNumbering(line)
        && (line.text().endsWith(":")
            || ahead.advises(all, at)
            || (headings.set(line) && addressees.names(line.text())))
        && !part(line, all, at)
        && addressees.ofLine(line).isPresent()
        && !ahead.finds(all, at)
        && !cues.in("section.proposals", line.folded());
  }

  /**
   * Whether the line bears the number after that of an earlier heading and is set like it, without
   * naming anybody in the dative: «2. ЦЕНТР …» after «1. ОТДЕЛЕНИЕ …».
   */
  private boolean goesOnNumbering(Line line) {
    return headings.set(line)
        && line.number() != null
        && !line.text().endsWith(":")
        && !addressees.begins(line.text())
        && sections.stream()
            .map(Section::heading)
            .anyMatch(earlier ->
                earlier != null
                    && earlier.number() != null
                    && Labels.follows(earlier.number(), line.number()));
  }

  /** «Наименование учреждения: …» once more: what is said of the one before is over. */
  private boolean further(Line line) {
    return !CLOSED.contains(kind)
        && kind != Kind.GENERAL
        && kind != Kind.OTHER
        && !(kind == Kind.RECOMMENDATIONS && ahead.asks(line))
        && Fields.told(line, cues).filter("institution"::equals).isPresent()
        && sections.stream()
            .flatMap(section -> section.lines().stream())
            .anyMatch(told -> Fields.told(told, cues).filter("institution"::equals).isPresent());
  }

  /** Whether recommendations may begin here. */
  private boolean open() {
    return !CLOSED.contains(kind) && kind != Kind.RECOMMENDATIONS && kind != Kind.MIXED;
  }

  private boolean opener(Line line) {
    return cues.in("opener", line.folded())
        && !cues.in("reported", line.folded())
        && !CLOSED.contains(kind)
        && kind != Kind.RECOMMENDATIONS
        && kind != Kind.MIXED;
  }

  /** «2. Специальный приемник» after introduced recommendations: it heads what stands below it. */
  private boolean heads(Line line, List<Unit> all, int at) {
    return line.listed()
        && line.number() != null
        && Labels.depth(line.number()) == 1
        && SPACE.split(line.text()).length < TITLE_WORDS
        && Character.isLetterOrDigit(line.text().charAt(line.text().length() - 1))
        && Character.isUpperCase(line.text().charAt(0))
        && !ahead.asks(line)
        && !wording.acts(line)
        && !wording.nominal(line)
        && at + 1 < all.size()
        && all.get(at + 1) instanceof Line next
        && !next.listed()
        && next.text().endsWith(".");
  }

  /** «II. Размещение и быт»: the number after that of the heading that it stands under. */
  private boolean next(Line line) {
    Line above = heading;
    return EnumSet.of(Kind.GENERAL, Kind.FINDINGS, Kind.OTHER).contains(kind)
        && above != null
        && above.number() != null
        && line.number() != null
        && Labels.follows(above.number(), line.number());
  }

  /** Whether no list began yet. */
  private static boolean lines(List<Unit> units) {
    return !units.isEmpty()
        && units.stream().allMatch(unit -> unit instanceof Line line && !line.listed());
  }

  /** Whether a paragraph, or a list after one, after introduced recommendations is none of them. */
  private boolean strays(Line line) {
    return (line.form() == Form.PARAGRAPH || (heading != null && lines(units)))
        && (units.size() > 1 || heading != null || pointed(units))
        && !cues.in("modal", line.folded())
        && !wording.bids(line)
        && !cues.in("tag.addressee", line.folded())
        && !cues.in("tag.deadline", line.folded())
        && !ahead.asks(line)
        && !wording.urges(line)
        && addressees.ofLine(line).isEmpty();
  }

  /** A heading that tells no kind: a part of what it stands in, or a section of its own. */
  private void unknown(Line line, List<Unit> all, int at) {
    boolean title =
        kind == Kind.HEAD
            && units.stream().allMatch(this::titleLike)
            && line.number() == null
            && !cues.in("ordinal", line.folded())
            && !cues.in("part", line.folded());
    boolean restart =
        cues.in("title", line.folded()) && (kind == Kind.SIGNATURES || at * 3 > all.size());
    boolean within =
        switch (kind) {
          case RECOMMENDATIONS, MIXED, PROPOSALS ->
              !part(line, all, at)
                  && !goesOnNumbering(line)
                  && (below(line)
                      || (ahead.advises(all, at)
                          && !ahead.visits(all, at)
                          && !ahead.parts(all, at)));
          case FINDINGS, FOLLOWUP, ANNEX, ANSWERS, DISSENT -> deeper(line);
          default -> false;
        };
    if (!title && !CLOSED.contains(kind) && ahead.law(all, at)) {
      open(Kind.PROPOSALS, line, null);
    } else if (open() && !title && ahead.bids(all, at)) {
      open(Kind.RECOMMENDATIONS, line, null);
    } else if (restart) {
      open(Kind.HEAD, line, null);
      units.add(line);
    } else if (title || within) {
      units.add(line);
    } else {
      open(Kind.OTHER, line, null);
    }
  }

  private boolean titleLike(Unit unit) {
    return unit instanceof Line line && (headings.set(line) || line.centred());
  }

  /** Whether the line's number is one of the section's: «3.1» under «3». */
  private boolean below(Line line) {
    Line above = heading;
    return above != null
        && above.number() != null
        && line.number() != null
        && line.number().startsWith(above.number() + ".");
  }

  private boolean deeper(Line line) {
    Line above = heading;
    if (above == null) {
      return false;
    }
    if (line.number() != null && above.number() != null) {
      return Labels.depth(line.number()) > Labels.depth(above.number());
    }
    return (line.form() == Form.HEADING && above.form() == Form.HEADING)
        ? line.level() > above.level()
        : above.form() == Form.HEADING || line.text().endsWith(":");
  }

  private void open(Kind next, @Nullable Line title, @Nullable Kind from) {
    close();
    kind = next;
    heading = title;
    outer = from;
    units = new ArrayList<>();
  }

  private void close() {
    if (!units.isEmpty() || heading != null) {
      sections.add(new Section(kind, heading, units, sections.size()));
    }
  }
}
