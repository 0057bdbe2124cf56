package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Tags.Tagged;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport.Deadline;
import org.jspecify.annotations.Nullable;

/** One section's recommendations or proposals as they are met. Made for one section. */
final class Advice {
  private static final int SHORTEST = 8;

  private final Wording wording;
  private final Addressees addressees;
  private final Deadlines deadlines;
  private final Tags tags;
  private final Section section;
  private final Repeated repeated;
  private final InlineLists lists;
  private final Countable lines;
  private final List<Item> items = new ArrayList<>();

  /**
   * Whether what goes to one addressee is a list: then what is no list item needs more to count.
   */
  private boolean list;

  /** Whether lines that tell to whom and by when follow their item instead of heading several. */
  private final boolean follows;

  private @Nullable String addressee;
  private @Nullable Deadline due;

  /** How many items there were when the addressee was told. */
  private int turned;

  private @Nullable String number;
  private @Nullable String about;

  Advice(Wording wording, Addressees addressees, Deadlines deadlines, Tags tags, Section section) {
    this.wording = wording;
    this.addressees = addressees;
    this.deadlines = deadlines;
    this.tags = tags;
    this.section = section;
    this.repeated = new Repeated(wording);
    this.lists = new InlineLists(wording, addressees);
    this.lines = new Countable(section, wording, addressees);
    this.list = list(section.lines());
    this.follows = follows();
  }

  private boolean list(List<Line> lines) {
    return lines.stream()
        .anyMatch(line -> line.listed() && !line.text().endsWith(":") && tagLine(line).isEmpty());
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  /** What a table among the lines holds; beside it what is no list item needs more to count. */
  void table(List<Item> others) {
    add(others);
    list |= !others.isEmpty();
  }

  void add(List<Item> others) {
    others.stream().map(repeated::mark).forEach(items::add);
  }

  private boolean follows() {
    for (Line line : section.lines()) {
      if (tagLine(line).isPresent()) {
        return false;
      }
      if ((line.listed() && !line.text().endsWith(":"))
          || wording.asks(line)
          || lines.whole(line)) {
        return true;
      }
    }
    return false;
  }

  /** The tags of a line that holds nothing else. */
  private Optional<Tagged> tagLine(Line line) {
    return Optional.of(tags.of(line.text()))
        .filter(t -> t.text().isBlank() && !t.none())
        .or(() -> wording.does(line) ? Optional.empty() : tags.alone(line.text()));
  }

  void heading(Line heading) {
    repeated.heading(heading);
    addressee =
        tags.ofHeading(heading.text())
            .or(() -> addressees.ofLine(heading))
            .or(() -> addressees.inSentence(heading))
            .or(() -> addressees.behind(heading))
            .orElse(null);
  }

  /** A line of a section of recommendations. */
  void line(Line line) {
    if (repeated.takes(line)) {
      return;
    }
    if (told(line)) {
      return;
    }
    Optional<Deadline> term = deadlines.ofLine(line).or(() -> lines.term(line, tags));
    if (term.isPresent()) {
      due = term.get();
      return;
    }
    Optional<Tagged> tagged = tagLine(line);
    boolean late = tagged.filter(t -> t.addressee() == null).isPresent() && items.size() > turned;
    if (tagged.isPresent() && (follows || late) && !items.isEmpty()) {
      items.set(items.size() - 1, told(items.getLast(), tagged.get()));
      return;
    }
    if (tagged.isEmpty() && (called(line) || inline(line) || turned(line))) {
      return;
    }
    Optional<String> whom =
        tagged.map(Tagged::addressee).isPresent()
            ? tagged.map(Tagged::addressee)
            : addressees.ofLine(line).or(() -> greeted(line));
    if (whom.isEmpty() && line.text().endsWith(":")) {
      whom = addressees.inSentence(line);
    }
    if (tagged.isPresent() || whom.isPresent()) {
      due = tagged.map(Tagged::deadline).orElse(null);
    }
    if (whom.isEmpty() && lines.heads(line)) {
      whom = Optional.of(addressees.stripped(line.text()));
    }
    repeated.before(line, whom.isPresent(), items.size());
    if (wording.about(line) && whom.filter(addressees::answers).isEmpty()) {
      about = line.text();
      addressee = addressees.behind(line).filter(addressees::begins).orElse(null);
    } else if (whom.isPresent()) {
      turn(whom.get());
      number = line.number();
      list = list(lines.below(line));
    } else if (wording.subtitle(line) || line.text().endsWith(":")) {
      about = line.text();
    } else if (!wording.opens(line) && !wording.aside(line) && !lines.introduces(line)) {
      if ((lines.counts(line, list) && !wording.reported(line))
          || (line.listed() && wording.repeats(line))) {
        add(line);
      }
    }
  }

  /** Takes a line that tells once for all to whom recommendations go or by when they are due. */
  private boolean told(Line line) {
    Optional<String> whom = wording.shared(line);
    Optional<Deadline> when = wording.forAll(line).flatMap(deadlines::told);
    whom.ifPresent(this::share);
    if (when.isPresent()) {
      items.replaceAll(item -> item.deadline() == null ? item.by(when.get()) : item);
      due = when.get();
    }
    return whom.isPresent() || when.isPresent();
  }

  /** «Құрметті орталық директоры!» over advice: to whom it is said. */
  private Optional<String> greeted(Line line) {
    return wording.greets(line) && line.text().endsWith("!")
        ? Optional.of(line.text().substring(line.text().indexOf(' ') + 1).replace("!", "").strip())
            .filter(addressees::names)
        : Optional.empty();
  }

  /** What follows goes to another addressee, and is due when its line says so. */
  private void turn(String whom) {
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
  private void share(String whom) {
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

  /** Of a paragraph that first states and then recommends, only what recommends. */
  private boolean turned(Line line) {
    if (line.listed() || !wording.turns(line)) {
      return false;
    }
    Sentences.of(line.text())
        .forEach(sentence -> {
          said(sentence, line);
          urged(sentence, line);
        });
    return true;
  }

  /** «И последнее – прокуратуре. Проверить …»: whom a sentence of its own tells, and what. */
  private boolean called(Line line) {
    String first = Sentences.of(line.text()).getFirst();
    String rest = line.text().substring(first.length()).strip();
    if (rest.isEmpty()
        || first.startsWith("(")
        || !first.endsWith(".")
        || !wording.does(line.with(rest))) {
      return false;
    }
    String whom = addressees.stripped(first.substring(0, first.length() - 1));
    if (!addressees.names(whom) || !addressees.begins(whom)) {
      return false;
    }
    turn(whom);
    add(line.number(), rest, line);
    return true;
  }

  /** A proposal: any item of the section that is no introduction and no remark beside others. */
  void proposal(Line line) {
    boolean other = line.text().endsWith(":") || wording.aside(line) || (list && !line.listed());
    boolean remark =
        !line.listed()
            && !lines.proposes(line)
            && section.lines().stream().anyMatch(lines::proposes);
    if (!inline(line) && !other && !remark) {
      add(line);
    }
  }

  /**
   * Recommendations amid findings: only the sentences of a paragraph that recommend or say what is
   * to be done.
   */
  void amid(Line line) {
    List<String> rest = Sentences.of(line.text());
    rest.removeIf(sentence -> listed(sentence, line));
    for (String sentence : rest) {
      said(sentence, line);
      urged(sentence, line);
    }
  }

  /** What a paragraph amid findings says is to be done: «Следует …», «Главному врачу надо …». */
  void urged(Line line) {
    Sentences.of(line.text()).forEach(sentence -> urged(sentence, line));
  }

  /** What a report that is written as a letter asks its reader to do. */
  void requested(Line line, boolean urging) {
    for (String sentence : Sentences.of(line.text())) {
      Line own = line.with(sentence);
      if (wording.requests(own)
          && !wording.performs(own)
          && !(urging && wording.urges(own))
          && !sentence.endsWith(":")) {
        add(sentence.equals(line.text()) ? line.number() : null, sentence, line);
      }
    }
  }

  private void urged(String sentence, Line line) {
    Line own = line.with(sentence);
    if (wording.urges(own)
        && !wording.performs(own)
        && !wording.aside(own)
        && !sentence.endsWith(":")) {
      add(sentence.equals(line.text()) ? line.number() : null, sentence, line);
    }
  }

  private void said(String sentence, Line line) {
    String folded = Fold.of(sentence);
    if (!wording.performs(folded) || wording.reported(folded) || sentence.endsWith(":")) {
      return;
    }
    int colon = sentence.indexOf(": ");
    boolean leads = colon > 0 && wording.performs(folded.substring(0, colon));
    boolean whole = sentence.equals(line.text());
    @Nullable String outer = about;
    about = leads ? sentence.substring(0, colon) : about;
    add(whole ? line.number() : null, leads ? sentence.substring(colon + 2) : sentence, line);
    about = outer;
  }

  /**
   * Takes apart a paragraph that holds lists: «… рекомендуем: 1) …; 2) …. … рекомендуем: …; …»; its
   * other sentences count only where they say so themselves.
   */
  private boolean inline(Line line) {
    List<String> plain = new ArrayList<>();
    int before = items.size();
    for (String sentence : Sentences.of(line.text())) {
      if (!listed(sentence, line)) {
        plain.add(sentence);
      }
    }
    if (items.size() == before) {
      return false;
    }
    for (String sentence : plain) {
      if (addressees.lead(sentence) > 0 && section.is(Kind.RECOMMENDATIONS, Kind.MIXED)) {
        add(null, sentence, line);
      } else {
        said(sentence, line);
        urged(sentence, line);
      }
    }
    return true;
  }

  /** Takes apart one sentence that holds a list; false for others. */
  private boolean listed(String sentence, Line line) {
    boolean alone = section.kind() == Kind.RECOMMENDATIONS && section.lines().size() == 1;
    InlineLists.Parts found = lists.of(sentence, line, alone);
    List<String> parts = found.texts();
    int colon = found.lead();
    if (parts.size() < 2) {
      return false;
    }
    @Nullable String outer = addressee;
    @Nullable String over = about;
    if (colon > 0) {
      about = sentence.substring(0, colon);
      Line lead = line.with(sentence.substring(0, colon + 1));
      boolean introduces = wording.performs(lead) || wording.must(lead);
      Optional<String> whom =
          addressees
              .ofLine(lead)
              .or(() -> introduces ? addressees.inSentence(lead) : Optional.empty());
      if ((!introduces && whom.isEmpty()) || wording.reported(lead)) {
        about = over;
        return false;
      }
      addressee = whom.orElse(addressee);
    }
    for (String part : parts) {
      Labels.Label label = Labels.typed(part).orElse(Labels.Label.NONE);
      add(label.number(), part.substring(label.length()), line);
    }
    about = over;
    if (!section.is(Kind.RECOMMENDATIONS, Kind.MIXED)) {
      addressee = outer;
    }
    return true;
  }

  private void add(Line line) {
    List<String> sentences = line.listed() || list ? List.of() : Sentences.of(line.text());
    boolean several =
        sentences.size() > 1 && sentences.stream().allMatch(s -> wording.asks(line.with(s)));
    if (several) {
      sentences.forEach(sentence -> add(null, sentence, line));
    } else {
      boolean carried = line.number() == null && !line.listed();
      add(carried ? number : line.number(), line.text(), line);
    }
    number = null;
  }

  /** Whether it is a body of its own, and not that of those before. */
  private boolean another(String whom) {
    @Nullable String body = addressees.body(whom, null);
    return body != null && addressee != null && !body.equals(addressees.body(addressee, null));
  }

  private void add(@Nullable String number, String raw, Line line) {
    Tagged tagged = led(tagged(wording.uncommended(raw)));
    String marked = wording.unsigned(Items.clean(tagged.text()));
    String text = wording.unmarked(marked);
    if (text.length() < SHORTEST || wording.bare(text)) {
      return;
    }
    Line own = line.text().equals(text) ? line : line.with(text);
    Optional<String> named = addressees.before(own.text()).or(() -> addressees.inSentence(own));
    boolean its =
        named.isPresent()
            && (addressee == null
                || (text.startsWith(named.get())
                    && (own.language() == Language.RU || another(named.get()))));
    @Nullable String whom = tagged.addressee();
    if (whom == null && !items.isEmpty() && wording.same(own)) {
      whom = items.getLast().addressee();
    }
    Item item = Item.of(number, section.index(), text);
    items.add(
        (repeated.now() || tagged.repeated() || text.length() < marked.length()
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
