package kz.bayandama.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Tags.Tagged;
import kz.bayandama.recognise.Tally.Count;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.VisitReport.Deadline;

/**
 * Which lines of one section are items, and which only name or introduce what follows them.
 * Immutable; made for one section.
 */
final class Countable {
  private static final int SENTENCE = 40;

  private final Section section;
  private final Wording wording;
  private final Addressees addressees;
  private final List<Line> all;

  /** Where each line stands first. */
  private final Map<Line, Integer> places = new HashMap<>();

  private final Predicate<Line> item;
  private final boolean list;

  /** Whether an item follows before the next line of an addressee. */
  private final Tally items;

  Countable(Section section, Wording wording, Addressees addressees, Predicate<Line> item) {
    this.section = section;
    this.wording = wording;
    this.addressees = addressees;
    this.all = section.lines();
    for (int i = 0; i < all.size(); i++) {
      places.putIfAbsent(all.get(i), i);
    }
    this.item = item;
    this.list = all.stream().anyMatch(item);
    this.items = new Tally(all.size(), i -> counted(all.get(i)));
  }

  private Count counted(Line line) {
    if (addressees.ofLine(line).isPresent()) {
      return Count.END;
    }
    return item.test(line) ? Count.of(true).then(Count.NONE) : Count.NONE;
  }

  /** «Мы просим начальника о трёх вещах.» over a list: it says nothing that is to be done. */
  boolean introduces(Line line) {
    return overList(line) && wording.wishes(line) && !wording.does(line);
  }

  private boolean overList(Line line) {
    int next = place(line) + 1;
    return !line.listed() && next > 0 && next < all.size() && all.get(next).listed();
  }

  /** Where a line stands first in the section, or -1. */
  private int place(Line line) {
    return places.getOrDefault(line, -1);
  }

  /** «Администрация учреждения» over a list: it goes to whom the line names and says no more. */
  boolean heads(Line line) {
    return overList(line)
        && Character.isLetterOrDigit(line.text().charAt(line.text().length() - 1))
        && !wording.nominal(line)
        && addressees.called(line);
  }

  /** «По кризисному центру» over a list: what its items are about, and nobody they go to. */
  boolean concerns(Line line) {
    return overList(line) && wording.concerns(line);
  }

  /** «Неотложные (до 1 месяца)» over a list: by when the items below it are due. */
  Optional<Deadline> term(Line line, Tags tags) {
    boolean names =
        (overList(line) || wording.subtitle(line))
            && !wording.asks(line)
            && !wording.nominal(line)
            && addressees.ofLine(line).isEmpty();
    return names ? tags.due(line.text()).map(Tagged::deadline) : Optional.empty();
  }

  /** Whether the section holds a list. */
  boolean list() {
    return list;
  }

  /** Whether a line of an addressee stands over a list, that is before the next such line. */
  boolean listBelow(Line line) {
    int from = place(line) + 1;
    boolean nothing = from == all.size() || addressees.ofLine(all.get(from)).isPresent();
    return nothing ? list : items.from(from).such() > 0;
  }

  /**
   * Whether a line is an item.
   *
   * @param list whether it stands among list items: then what is none needs more to count
   */
  boolean counts(Line line, boolean list) {
    return line.listed()
        || (!list && (wording.asks(line) || names(line) || wording.acts(line) || whole(line)))
        || (list && (strong(line) || wording.urges(line)));
  }

  /** A paragraph of a section that is headed as recommendations and holds no list at all. */
  boolean whole(Line line) {
    return section.kind() == Kind.RECOMMENDATIONS
        && section.heading() != null
        && (line.text().length() >= SENTENCE || wording.labels(section.heading()))
        && line.text().endsWith(".")
        && !wording.finding(line);
  }

  /** «Министерству обороны — разработать …», «Обеспечение доступа …». */
  private boolean names(Line line) {
    return wording.nominal(line) || addressees.inSentence(line).isPresent();
  }

  /** «Отделу образования: провести …»: whether what stands behind the addressee is an act. */
  private boolean bids(Line line, int lead) {
    return wording.bids(line.with(line.text().substring(lead + 1).strip()));
  }

  private boolean strong(Line line) {
    int lead = addressees.lead(line.text());
    return wording.performs(line)
        || wording.bids(line)
        || (lead > 0 && (wording.asks(line) || bids(line, lead)))
        || (addressees.inSentence(line).isPresent() && wording.must(line));
  }

  boolean proposes(Line line) {
    return wording.asks(line) || wording.performs(line) || wording.acts(line) || wording.law(line);
  }
}
