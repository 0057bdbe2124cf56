package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Line;

/**
 * What stands below a line: an unknown heading, or a line that ends with a colon, is told by it
 * (decision 0141). Thread-safe.
 */
final class Lookahead {
  private final Cues cues;
  private final Wording wording;
  private final Headings headings;
  private final Addressees addressees;

  Lookahead(Cues cues, Addressees addressees) {
    this.cues = cues;
    this.wording = new Wording(cues);
    this.headings = new Headings(cues);
    this.addressees = addressees;
  }

  /** Whether findings or the day of a visit follow at once: then the line heads another part. */
  boolean finds(List<Unit> all, int at) {
    return at + 1 < all.size()
        && all.get(at + 1) instanceof Line next
        && (tells(next) || headsFindings(next) || Fields.told(next, cues).isPresent());
  }

  /** Whether a sentence about a visit follows: «18 октября посетили Центр …». */
  boolean visits(List<Unit> all, int at) {
    return at + 1 < all.size()
        && all.get(at + 1) instanceof Line next
        && tells(next)
        && cues.in("visited", next.folded());
  }

  /** Whether sentences that tell and then a heading of recommendations of their own follow. */
  boolean parts(List<Unit> all, int at) {
    for (int i = at + 1; i < all.size(); i++) {
      if (!(all.get(i) instanceof Line line)
          || (i == at + 1 && !tells(line.with(Sentences.of(line.text()).getFirst())))) {
        return false;
      }
      boolean advice =
          headings.opened(line).filter(k -> k == Kind.RECOMMENDATIONS).isPresent() && i > at + 1;
      if (advice || headings.set(line)) {
        return advice;
      }
    }
    return false;
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
  boolean bids(List<Unit> all, int at) {
    int bids = 0;
    int lines = 0;
    boolean list = false;
    for (Unit unit : all.subList(at + 1, all.size())) {
      if (!(unit instanceof Line line)
          || (headings.set(line) && addressees.ofLine(line).isEmpty())) {
        break;
      }
      boolean lead = headings.set(line) || line.text().endsWith(":");
      if (list && !line.listed() && !lead) {
        break;
      }
      if (!lead && !wording.aside(line)) {
        list |= line.listed();
        lines++;
        boolean asks = asks(line) && !wording.finding(line) && !wording.turns(line) && !later(line);
        bids += asks && !wording.law(line) ? 1 : 0;
      }
    }
    return bids >= 1 && bids * 5 >= lines * 4;
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
  boolean labels(List<Unit> all, int at) {
    int labelled = 0;
    int others = 0;
    for (Unit unit : all.subList(at + 1, all.size())) {
      if (!(unit instanceof Line line) || headings.set(line)) {
        break;
      }
      if (Arrows.at(line, wording) > 0) {
        labelled++;
        others++;
        continue;
      }
      if (tags(line)) {
        continue;
      }
      boolean label =
          headings
              .runIn(line)
              .flatMap(parts -> headings.kind(parts.getFirst().folded()))
              .filter(kind -> kind == Kind.RECOMMENDATIONS)
              .isPresent();
      labelled += label ? 1 : 0;
      others += label ? 0 : 1;
    }
    return labelled > 1 && others >= labelled;
  }

  /** Whether all that stands below a heading is about changing laws. */
  boolean law(List<Unit> all, int at) {
    List<Line> below = new ArrayList<>();
    for (Unit unit : all.subList(at + 1, all.size())) {
      if (!(unit instanceof Line line) || headings.set(line) || wording.aside(line)) {
        break;
      }
      below.add(line);
    }
    return !below.isEmpty() && below.stream().allMatch(wording::law);
  }

  /** Whether it asks for something, or tells whom it goes to and what they do. */
  boolean asks(Line line) {
    return wording.asks(line)
        || (addressees.inSentence(line).isPresent() && wording.acts(line))
        || (addressees.lead(line.text()) > 0 && wording.acts(line));
  }

  /** Whether what follows the heading reads as recommendations. */
  boolean advises(List<Unit> all, int at) {
    int advice = 0;
    int lines = 0;
    for (Unit unit : all.subList(at + 1, all.size())) {
      if (!(unit instanceof Line line)
          || (headings.set(line) && addressees.ofLine(line).isEmpty())) {
        break;
      }
      if (headings.opened(line).filter(k -> k == Kind.FINDINGS || k == Kind.GENERAL).isPresent()) {
        break;
      }
      if (headings.set(line)) {
        continue;
      }
      if (!wording.aside(line)) {
        lines++;
        advice += line.listed() || asks(line) ? 1 : 0;
      }
    }
    return lines > 0 && advice * 2 > lines;
  }
}
