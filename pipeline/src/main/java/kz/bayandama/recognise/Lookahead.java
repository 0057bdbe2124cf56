package kz.bayandama.recognise;

import java.util.List;
import java.util.function.BiFunction;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Tally.Count;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Line;

/**
 * What stands below a line: an unknown heading, or a line that ends with a colon, is told by it
 * (decision 0141). Made for one report; not thread-safe.
 */
final class Lookahead {
  private static final Count ADVISED = Count.of(true).then(Count.NONE);

  private final Cues cues;
  private final Wording wording;
  private final Headings headings;
  private final Addressees addressees;
  private final List<Unit> all;
  private final Tally opened;
  private final Tally advised;
  private final Tally bids;
  private final Tally bidsListed;
  private final Tally labelled;
  private final Tally laws;
  private final Tally advice;

  Lookahead(List<Unit> all, Cues cues, Addressees addressees) {
    this.all = all;
    this.cues = cues;
    this.wording = new Wording(cues);
    this.headings = new Headings(cues);
    this.addressees = addressees;
    this.opened = tally(this::opened);
    this.advised =
        new Tally(
            all.size(),
            i -> all.get(i) instanceof Line line && advises(line) ? ADVISED : Count.NONE);
    this.bidsListed = tally((line, i) -> bid(line, true, i));
    this.bids = tally((line, i) -> bid(line, false, i));
    this.labelled = tally(this::labelled);
    this.laws = tally(this::law);
    this.advice = tally(this::advice);
  }

  private Tally tally(BiFunction<Line, Integer, Count> counted) {
    return new Tally(
        all.size(), i -> all.get(i) instanceof Line line ? counted.apply(line, i) : Count.END);
  }

  /** Whether findings or the day of a visit follow at once: then the line heads another part. */
  boolean finds(int at) {
    return at + 1 < all.size()
        && all.get(at + 1) instanceof Line next
        && (tells(next) || headsFindings(next) || Fields.told(next, cues).isPresent());
  }

  /** Whether a sentence about a visit follows: «18 октября посетили Центр …». */
  boolean visits(int at) {
    return at + 1 < all.size()
        && all.get(at + 1) instanceof Line next
        && tells(next)
        && cues.in("visited", next.folded());
  }

  /** Whether sentences that tell and then a heading of recommendations of their own follow. */
  boolean parts(int at) {
    return at + 1 < all.size()
        && all.get(at + 1) instanceof Line next
        && tells(next.with(Sentences.of(next.text()).getFirst()))
        && !headings.set(next)
        && opened.from(at + 2).such() > 0;
  }

  /** Of the first heading. */
  private Count opened(Line line, int at) {
    boolean advice = advises(line);
    if (advice) {
      return ADVISED;
    }
    return headings.set(line) ? Count.END : Count.NONE;
  }

  /** Whether a heading of recommendations stands anywhere below. */
  boolean advisedLater(int at) {
    return advised.from(at + 1).such() > 0;
  }

  private boolean advises(Line line) {
    return headings.opened(line).filter(k -> k == Kind.RECOMMENDATIONS).isPresent();
  }

  /** A sentence that asks for nothing. */
  private boolean tells(Line line) {
    return line.form() == Form.PARAGRAPH
        && !headings.set(line)
        && line.text().endsWith(".")
        && !asks(line)
        && !wording.acts(line)
        && !wording.nominal(line)
        && !wording.aside(line)
        && addressees.ofLine(line).isEmpty();
  }

  private boolean headsFindings(Line line) {
    return headings
        .opened(line)
        .or(() -> headings.runIn(line).flatMap(r -> headings.kind(r.getFirst().folded())))
        .filter(k -> k == Kind.FINDINGS || k == Kind.GENERAL)
        .isPresent();
  }

  /**
   * Whether the list or the paragraphs below a line, up to the next heading, nearly all ask for
   * something: then the line heads recommendations, whatever words it uses.
   */
  boolean bids(int at) {
    return bids.from(at + 1).most(4, 5);
  }

  private Count bid(Line line, boolean list, int at) {
    boolean set = headings.set(line);
    boolean lead = set || line.text().endsWith(":");
    if ((set && addressees.ofLine(line).isEmpty()) || (list && !line.listed() && !lead)) {
      return Count.END;
    }
    if (lead || wording.aside(line)) {
      return Count.NONE;
    }
    boolean asks = asks(line) && !wording.finding(line) && !wording.turns(line) && !later(line);
    Count own = Count.of(asks && !wording.law(line));
    return line.listed() && !list ? own.then(bidsListed.from(at + 1)) : own;
  }

  /** Whether a paragraph tells something before it asks. */
  private boolean later(Line line) {
    List<String> sentences = Sentences.of(line.text());
    return !line.listed() && sentences.size() > 1 && !asks(line.with(sentences.getFirst()));
  }

  /** «Адресат: …», «Срок: …». */
  private boolean tags(Line line) {
    return cues.pattern("tag.addressee").matcher(line.folded()).lookingAt()
        || cues.pattern("tag.deadline").matcher(line.folded()).lookingAt();
  }

  /** Whether below a heading remarks and labelled advice («Рекомендуем: …») stand by turns. */
  boolean labels(int at) {
    Count below = labelled.from(at + 1);
    return below.such() > 1 && below.all() - below.such() >= below.such();
  }

  private Count labelled(Line line, int at) {
    if (headings.set(line)) {
      return Count.END;
    }
    if (Arrows.at(line, wording) > 0) {
      return Count.of(true).and(Count.of(false));
    }
    return tags(line)
        ? Count.NONE
        : Count.of(
            headings
                .runIn(line)
                .flatMap(parts -> headings.kind(parts.getFirst().folded()))
                .filter(kind -> kind == Kind.RECOMMENDATIONS)
                .isPresent());
  }

  /** Whether all that stands below a heading is about changing laws. */
  boolean law(int at) {
    return laws.from(at + 1).most(1, 1);
  }

  private Count law(Line line, int at) {
    if (headings.set(line) || wording.aside(line)) {
      return Count.END;
    }
    return wording.law(line) ? Count.of(true) : Count.of(false).then(Count.NONE);
  }

  /** Whether it asks for something, or tells whom it goes to and what they do. */
  boolean asks(Line line) {
    return wording.asks(line)
        || (addressees.inSentence(line).isPresent() && wording.acts(line))
        || (addressees.lead(line.text()) > 0 && wording.acts(line));
  }

  /** Whether what follows the heading reads as recommendations. */
  boolean advises(int at) {
    Count below = advice.from(at + 1);
    return below.such() * 2 > below.all();
  }

  private Count advice(Line line, int at) {
    boolean set = headings.set(line);
    boolean tells =
        headings.opened(line).filter(k -> k == Kind.FINDINGS || k == Kind.GENERAL).isPresent();
    if (tells || (set && addressees.ofLine(line).isEmpty())) {
      return Count.END;
    }
    return set || wording.aside(line) ? Count.NONE : Count.of(line.listed() || asks(line));
  }
}
