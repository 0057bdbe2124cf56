package kz.bayandama.recognise;

import java.util.List;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Line;

/**
 * Recommendations that a sentence and no heading introduces («… рекомендуем:»): where they begin,
 * and which line after them is none of them. Made for one report.
 */
final class Introduced {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int TITLE_WORDS = 6;

  private final Chapters chapters;
  private final Cues cues;
  private final Wording wording;
  private final Addressees addressees;
  private final Lookahead ahead;

  Introduced(Chapters chapters, Cues cues, Addressees addressees, Lookahead ahead) {
    this.chapters = chapters;
    this.cues = cues;
    this.wording = new Wording(cues);
    this.addressees = addressees;
    this.ahead = ahead;
  }

  boolean opener(Line line) {
    return cues.in("opener", line.folded())
        && !cues.in("reported", line.folded())
        && chapters.mayAdvise();
  }

  /**
   * Whether a line that ends with a colon, or wishes something right over a list, introduces what
   * is asked for, in words that none know.
   */
  boolean leads(Line line, List<Unit> all, int at) {
    return chapters.mayAdvise()
        && (line.text().endsWith(":") || wished(line, all, at))
        && !wording.listsOther(line)
        && ahead.bids(at);
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

  /** Whether a paragraph, or a list after one, after introduced recommendations is none of them. */
  boolean strays(Line line) {
    return (line.form() == Form.PARAGRAPH || (chapters.headed() && chapters.unlisted()))
        && (chapters.units().size() > 1 || chapters.headed() || chapters.pointed())
        && !cues.in("modal", line.folded())
        && !wording.bids(line)
        && !cues.in("tag.addressee", line.folded())
        && !cues.in("tag.deadline", line.folded())
        && !ahead.asks(line)
        && !wording.urges(line)
        && addressees.ofLine(line).isEmpty();
  }

  /** «2. Специальный приемник» after introduced recommendations: it heads what stands below it. */
  boolean heads(Line line, List<Unit> all, int at) {
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

  /** «→ Приобрести концентратор.» below what is amiss. */
  boolean pointed(Line line) {
    return Arrows.labels(line)
        && !chapters.units().isEmpty()
        && chapters.units().getLast() instanceof Line last
        && !last.listed()
        && wording.does(line.with(Sentences.of(line.text()).getFirst()));
  }
}
