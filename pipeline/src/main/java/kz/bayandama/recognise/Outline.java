package kz.bayandama.recognise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.Line;

/**
 * Units as sections. A section begins at a heading, at a sentence that introduces recommendations
 * («… рекомендуем:»), or at the signatures. One pass; not thread-safe, made for one report.
 */
final class Outline {
  /** What sets a mail's signature apart (RFC 3676, 4.3). */
  private static final Pattern SIGN_OFF = Pattern.compile("--\\s?");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** «Ә. … орталығы»: a part of the report, not an addressee. */
  private static final Pattern LETTERED = Pattern.compile("\\p{Lu}[.)]\\s");

  private static final int TITLE_WORDS = 6;

  /** Where «Приложение 2» only marks whose annex the report itself is. */
  private static final int MARKED = 1;

  private final Cues cues;
  private final Wording wording;
  private final Headings headings;
  private final Addressees addressees;
  private final Lookahead ahead;
  private final Introduced introduced;
  private final Chapters chapters = new Chapters();

  private final OwnYear year;

  private Outline(List<Unit> units, Cues cues, Addressees addressees) {
    this.year = OwnYear.of(units);
    this.cues = cues;
    this.wording = new Wording(cues);
    this.headings = new Headings(cues);
    this.addressees = addressees;
    this.ahead = new Lookahead(units, cues, addressees);
    this.introduced = new Introduced(chapters, cues, addressees, ahead);
  }

  static List<Section> of(List<Unit> units, Cues cues, Addressees addressees) {
    Outline outline = new Outline(units, cues, addressees);
    for (int i = 0; i < units.size(); i++) {
      switch (units.get(i)) {
        case Line line -> outline.line(line, units, i);
        case Grid grid -> outline.chapters.add(grid);
      }
    }
    outline.chapters.close();
    return outline.chapters.over();
  }

  private void line(Line line, List<Unit> all, int at) {
    if (SIGN_OFF.matcher(line.text()).matches()) {
      chapters.open(Kind.SIGNATURES, null);
      return;
    }
    if (titles(line)) {
      chapters.add(line);
      return;
    }
    if (line.level() == Line.RULED && headings.opened(line).isEmpty()) {
      chapters.open(Kind.OTHER, line);
      return;
    }
    if (line.form() == Form.HEADING
        && cues.in("further", line.folded())
        && (cues.in("visited", line.folded()) || cues.in("came", line.folded()))) {
      chapters.open(Kind.OTHER, line);
      return;
    }
    if (!chapters.is(Kind.HEAD) && further(line)) {
      chapters.open(Kind.GENERAL, null);
      chapters.add(line);
      return;
    }
    if (pointed(line)) {
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
            .filter(parts ->
                !line.listed()
                    || chapters.mayAdvise()
                    || chapters.introduced()
                    || !headings.advises(line));
    if (runIn.isPresent() && !addressed(line, at)) {
      runIn(runIn.get().getFirst(), runIn.get().getLast());
      return;
    }
    Optional<Kind> opened =
        headings
            .opened(line)
            .map(next ->
                next == Kind.FOLLOWUP && year.heads(line, headings) ? Kind.RECOMMENDATIONS : next)
            .map(next -> pairs(next, at) ? Kind.FINDINGS : next)
            .filter(next -> !goesOn(next, line, at))
            .filter(next -> next != Kind.FINDINGS || !introduced.opener(line))
            .filter(next -> next != Kind.ANNEX || at > MARKED);
    if (opened.isPresent() && !addressed(line, at)) {
      chapters.open(opened.get(), line);
    } else if (introduced.opener(line) || introduced.leads(line, all, at)) {
      chapters.open(Kind.RECOMMENDATIONS, null, chapters.kind());
      chapters.add(line);
    } else if (cues.in("signature", line.folded()) && at * 2 > all.size() && !signsLater(at)) {
      chapters.open(Kind.SIGNATURES, null);
      chapters.add(line);
    } else if (headings.set(line) && !addressed(line, at)) {
      unknown(line, all, at);
    } else if ((chapters.introduced() || chapters.next(line)) && introduced.heads(line, all, at)) {
      chapters.open(Kind.OTHER, line.asHeading());
    } else {
      if (chapters.introduced() && introduced.strays(line)) {
        chapters.open(chapters.around(), null);
      }
      chapters.add(line);
    }
  }

  /** Takes what an arrow turns to: «Нет часов → повесить часы», «→ Повесить часы.» below it. */
  private boolean pointed(Line line) {
    if (chapters.closed() || !(chapters.mayAdvise() || chapters.introduced())) {
      return false;
    }
    int arrow = Arrows.at(line, wording);
    boolean below = arrow <= 0 && introduced.pointed(line);
    if (arrow <= 0 && !below) {
      return false;
    }
    Kind around = chapters.around();
    if (below) {
      chapters.open(Kind.RECOMMENDATIONS, null, around);
      chapters.add(line);
      return true;
    }
    if (chapters.introduced()) {
      chapters.open(around, null);
    }
    chapters.add(line.part(0, arrow));
    chapters.open(Kind.RECOMMENDATIONS, null, around);
    chapters.add(Arrows.advice(line, arrow));
    return true;
  }

  /** «Замечания и рекомендации» over remarks below each of which stands «Рекомендуем: …». */
  private boolean pairs(Kind next, int at) {
    return (next == Kind.RECOMMENDATIONS || next == Kind.MIXED) && ahead.labels(at);
  }

  /** A heading with its text in one paragraph; recommendations end where the text goes on. */
  private void runIn(Line title, Line text) {
    Kind next = headings.kind(title.folded()).orElse(Kind.RECOMMENDATIONS);
    Kind around = chapters.around();
    boolean advice = next == Kind.RECOMMENDATIONS || next == Kind.MIXED || next == Kind.FOLLOWUP;
    chapters.open(next, title, advice && !Chapters.closed(around) ? around : null);
    Parting.of(text).forEach(chapters::add);
  }

  /**
   * Whether a heading only parts the section it stands in: «По условиям содержания» over further
   * recommendations, «… мынадай ұсыныс енгізіледі:» over proposals.
   */
  private boolean goesOn(Kind next, Line line, int at) {
    return switch (chapters.kind()) {
      case RECOMMENDATIONS ->
          ((next == Kind.FINDINGS || next == Kind.GENERAL) && ahead.bids(at))
              || (!headings.set(line)
                  && (headings.stands(line.folded()) || headings.anew(line.folded())));
      case PROPOSALS -> next == Kind.MIXED && line.text().endsWith(":");
      default -> false;
    };
  }

  /** Whether the line is of the report's title: long, set as a heading, with nothing before it. */
  private boolean titles(Line line) {
    return chapters.first()
        && chapters.is(Kind.HEAD)
        && (headings.set(line) || line.centred())
        && line.level() != Line.RULED
        && !line.text().endsWith(":")
        && line.number() == null
        && !cues.in("part", line.folded())
        && !cues.in("ordinal", line.folded())
        && SPACE.split(line.text()).length >= TITLE_WORDS
        && chapters.all(this::titleLike);
  }

  /** Whether a further recommendations' heading follows: then these are no last signatures. */
  private boolean signsLater(int at) {
    return !chapters.is(Kind.RECOMMENDATIONS)
        && !chapters.is(Kind.PROPOSALS)
        && ahead.advisedLater(at);
  }

  /**
   * «Ә. … қабылдау орны» names a part of the report, «А. Министерству …» an addressee: advice
   * follows it at once.
   */
  private boolean part(Line line, int at) {
    return (LETTERED.matcher(line.text()).lookingAt() || cues.in("part", line.folded()))
        && !line.text().endsWith(":")
        && (addressees.inSentence(line).isEmpty() || !ahead.advises(at));
  }

  private boolean addressed(Line line, int at) {
    return (chapters.is(Kind.RECOMMENDATIONS) || chapters.is(Kind.MIXED))
        && !goesOnNumbering(line)
        && (line.text().endsWith(":")
            || ahead.advises(at)
            || (headings.set(line) && addressees.names(line.text())))
        && !part(line, at)
        && addressees.ofLine(line).isPresent()
        && !ahead.finds(at)
        && !cues.in("section.proposals", line.folded());
  }

  /**
   * Whether the line bears the number after that of an earlier heading and is set like it, without
   * naming anybody in the dative: «2. ЦЕНТР …» after «1. ОТДЕЛЕНИЕ …».
   */
  private boolean goesOnNumbering(Line line) {
    return headings.set(line)
        && !line.text().endsWith(":")
        && !addressees.begins(line.text())
        && chapters.goesOn(line);
  }

  private boolean names(Line line) {
    return Fields.told(line, cues).filter("institution"::equals).isPresent();
  }

  /** «Наименование учреждения: …» once more: what is said of the one before is over. */
  private boolean further(Line line) {
    return !chapters.closed()
        && !chapters.is(Kind.GENERAL)
        && !chapters.is(Kind.OTHER)
        && !(chapters.is(Kind.RECOMMENDATIONS) && ahead.asks(line))
        && names(line)
        && chapters.told(this::names);
  }

  /** A heading that tells no kind: a part of what it stands in, or a section of its own. */
  private void unknown(Line line, List<Unit> all, int at) {
    boolean title =
        chapters.is(Kind.HEAD)
            && chapters.all(this::titleLike)
            && line.number() == null
            && !cues.in("ordinal", line.folded())
            && !cues.in("part", line.folded());
    boolean restart =
        cues.in("title", line.folded()) && (chapters.is(Kind.SIGNATURES) || at * 3 > all.size());
    boolean within =
        switch (chapters.kind()) {
          case RECOMMENDATIONS, MIXED, PROPOSALS ->
              !part(line, at)
                  && !goesOnNumbering(line)
                  && (chapters.below(line)
                      || (ahead.advises(at) && !ahead.visits(at) && !ahead.parts(at)));
          case FINDINGS, FOLLOWUP, ANNEX, ANSWERS, DISSENT -> chapters.deeper(line);
          default -> false;
        };
    if (!title && !chapters.closed() && ahead.law(at)) {
      chapters.open(Kind.PROPOSALS, line);
    } else if (chapters.mayAdvise() && !title && ahead.bids(at)) {
      chapters.open(Kind.RECOMMENDATIONS, line);
    } else if (restart) {
      chapters.open(Kind.HEAD, line);
      chapters.add(line);
    } else if (title || within) {
      chapters.add(line);
    } else {
      chapters.open(Kind.OTHER, line);
    }
  }

  private boolean titleLike(Unit unit) {
    return unit instanceof Line line && (headings.set(line) || line.centred());
  }
}
