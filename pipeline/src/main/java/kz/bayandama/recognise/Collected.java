package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.recognise.Tags.Tagged;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The items of one section so far, and what holds for those that follow: to whom they go, by when
 * they are due, what they are about, whether they are repeated. Made for one section.
 */
final class Collected {
  private static final int SHORTEST = 8;

  private final Wording wording;
  private final Addressees addressees;
  private final Deadlines deadlines;
  private final Tags tags;
  private final Section section;
  private final Repeated repeated;
  private final List<Item> items = new ArrayList<>();

  private @Nullable String addressee;
  private @Nullable Deadline due;
  private @Nullable String about;

  /** How many items there were when the addressee was told. */
  private int turned;

  Collected(
      Wording wording, Addressees addressees, Deadlines deadlines, Tags tags, Section section) {
    this.wording = wording;
    this.addressees = addressees;
    this.deadlines = deadlines;
    this.tags = tags;
    this.section = section;
    this.repeated = new Repeated(wording);
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  int size() {
    return items.size();
  }

  /** Whether items were met since the addressee was told. */
  boolean sinceTurn() {
    return items.size() > turned;
  }

  Repeated repeated() {
    return repeated;
  }

  @Nullable String addressee() {
    return addressee;
  }

  void to(@Nullable String whom) {
    addressee = whom;
  }

  void by(@Nullable Deadline when) {
    due = when;
  }

  @Nullable String about() {
    return about;
  }

  void about(@Nullable String what) {
    about = what;
  }

  void add(List<Item> others) {
    others.stream().map(repeated::mark).forEach(items::add);
  }

  /** Tags that follow their item. */
  void last(Tagged tagged) {
    items.set(items.size() - 1, told(items.getLast(), tagged));
  }

  /** A deadline told once for all: of those before that have none, and of those after. */
  void dueAll(Deadline when) {
    items.replaceAll(item -> item.deadline() == null ? item.by(when) : item);
    due = when;
  }

  /** What follows goes to another addressee, and is due when its line says so. */
  void turn(String whom) {
    turned = items.size();
    Optional<Tagged> dated = tags.due(whom);
    Optional<String> inside = dated.isPresent() ? Optional.empty() : enclosed(whom);
    addressee = inside.isPresent() ? inside.get() : dated.map(Tagged::text).orElse(whom);
    due = dated.map(Tagged::deadline).orElse(due);
  }

  /**
   * «Ұсынымдар (орталық директорына)»: the addressee is in the brackets of what else names none.
   */
  private Optional<String> enclosed(String whom) {
    int bracket = whom.indexOf('(');
    return bracket > 0 && !addressees.begins(whom.substring(0, bracket).strip())
        ? tags.ofHeading(whom)
        : Optional.empty();
  }

  /** An addressee told once for all: of those before that have none, and of those after. */
  void share(String whom) {
    items.replaceAll(item -> item.addressee() == null ? item.to(whom) : item);
    addressee = whom;
  }

  /** «ДП области: оборудовать …»: an addressee before a colon is taken off. */
  private Tagged led(Tagged tagged) {
    int colon = addressees.lead(tagged.text());
    if (colon <= 0 || tagged.text().charAt(colon) != ':' || tagged.addressee() != null) {
      return tagged;
    }
    String rest = tagged.text().substring(colon + 1).strip();
    return rest.length() >= SHORTEST
        ? new Tagged(
            rest,
            addressees.stripped(tagged.text().substring(0, colon)),
            tagged.deadline(),
            tagged.repeated())
        : tagged;
  }

  /** A text's tags; of one in two languages those of either. */
  private Tagged tagged(String raw) {
    List<String> halves = InTwoLanguages.halves(raw);
    Tagged first = tags.of(Items.clean(halves.getFirst()));
    return halves.size() < 2 ? first : first.besides(tags.of(Items.clean(halves.getLast())));
  }

  private static Item told(Item item, Tagged tagged) {
    Item marked = tagged.repeated() ? item.again() : item;
    Item to = tagged.addressee() == null ? marked : marked.to(tagged.addressee());
    return tagged.deadline() == null ? to : to.by(tagged.deadline());
  }

  /** Whether it is a body of its own, and not that of those before. */
  private boolean another(String whom) {
    @Nullable String body = addressees.body(whom, null);
    return body != null && addressee != null && !body.equals(addressees.body(addressee, null));
  }

  /** An item, its tags taken off. */
  void add(@Nullable String number, String raw, Line line) {
    String whole = wording.advice().uncommended(raw);
    String told = wording.advice().withoutHistory(whole);
    Tagged tagged = led(tagged(told));
    String marked = AdviceText.unsigned(Items.clean(tagged.text()));
    String text = wording.advice().unmarked(marked);
    if (text.length() < SHORTEST || wording.bare(text)) {
      return;
    }
    Line own = line.text().equals(text) ? line : line.with(text);
    Optional<String> led = addressees.before(own.text());
    Optional<String> named = led.or(() -> addressees.inSentence(own));
    boolean its =
        named.isPresent()
            && (addressee == null
                || (text.startsWith(named.get())
                    && (own.language() == Language.RU
                        || led.filter(addressees::begins).isPresent()
                        || another(named.get()))));
    @Nullable String whom = tagged.addressee();
    if (whom == null && !items.isEmpty() && wording.same(own)) {
      whom = items.getLast().addressee();
    }
    Item item = Item.of(number, section.index(), text);
    items.add(
        (repeated.now()
                    || tagged.repeated()
                    || text.length() < marked.length()
                    || told.length() < whole.length()
                ? item.again()
                : item)
            .about(about)
            .to(whom != null ? whom : its ? named.get() : addressee)
            .by(
                tagged.deadline() != null
                    ? tagged.deadline()
                    : deadlines.inText(text).orElse(due)));
  }
}
