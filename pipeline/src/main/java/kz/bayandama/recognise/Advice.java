package kz.bayandama.recognise;

import java.util.List;
import java.util.Optional;
import kz.bayandama.recognise.Tags.Tagged;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.VisitReport.Deadline;
import org.jspecify.annotations.Nullable;

/** One section's recommendations or proposals as they are met. Made for one section. */
final class Advice {
  private final Wording wording;
  private final Addressees addressees;
  private final Deadlines deadlines;
  private final Tags tags;
  private final Section section;
  private final Countable lines;
  private final Collected taken;
  private final Prose prose;

  /**
   * Whether what goes to one addressee is a list: then what is no list item needs more to count.
   */
  private boolean list;

  /** Whether lines that tell to whom and by when follow their item instead of heading several. */
  private final boolean follows;

  private @Nullable String number;
  private @Nullable Boolean proposed;

  Advice(Wording wording, Addressees addressees, Deadlines deadlines, Tags tags, Section section) {
    this.wording = wording;
    this.addressees = addressees;
    this.deadlines = deadlines;
    this.tags = tags;
    this.section = section;
    this.taken = new Collected(wording, addressees, deadlines, tags, section);
    this.prose = new Prose(wording, addressees, section, taken);
    this.lines = new Countable(section, wording, addressees, this::listItem);
    this.list = lines.list();
    this.follows = follows();
  }

  private boolean listItem(Line line) {
    return line.listed() && !line.text().endsWith(":") && tagLine(line).isEmpty();
  }

  List<Item> items() {
    return taken.items();
  }

  /** What a table among the lines holds; beside it what is no list item needs more to count. */
  void table(List<Item> others) {
    add(others);
    list |= !others.isEmpty();
  }

  void add(List<Item> others) {
    taken.add(others);
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
        .or(() -> wording.does(line) || termed(line) ? Optional.empty() : tags.alone(line.text()));
  }

  /** «… көрпе жаңарту, мерзімі бір ай»: an act with its term behind it. */
  private boolean termed(Line line) {
    int comma = line.text().lastIndexOf(',');
    return comma > 0
        && wording.does(line.with(line.text().substring(0, comma)))
        && deadlines.inText(line.text().substring(comma + 1)).isPresent();
  }

  Prose prose() {
    return prose;
  }

  void heading(Line heading) {
    taken.repeated().heading(heading);
    taken.to(
        tags.ofHeading(heading.text())
            .or(() -> addressees.ofLine(heading))
            .or(() -> addressees.inSentence(heading))
            .or(() -> addressees.behind(heading))
            .orElse(null));
  }

  /** A line of a section of recommendations. */
  void line(Line line) {
    if (taken.repeated().takes(line) || told(line)) {
      return;
    }
    Optional<Deadline> term = deadlines.ofLine(line).or(() -> lines.term(line, tags));
    if (term.isPresent()) {
      taken.by(term.get());
      return;
    }
    Optional<Tagged> tagged = tagLine(line);
    boolean late = tagged.filter(t -> t.addressee() == null).isPresent() && taken.sinceTurn();
    if (tagged.isPresent() && (follows || late) && taken.size() > 0) {
      taken.last(tagged.get());
      return;
    }
    if (tagged.isEmpty() && (called(line) || prose.inline(line) || prose.turned(line))) {
      return;
    }
    Optional<String> whom =
        tagged.map(Tagged::addressee).isPresent()
            ? tagged.map(Tagged::addressee)
            : addressees.ofLine(line).filter(to -> !termed(line)).or(() -> greeted(line));
    if (whom.isEmpty() && line.text().endsWith(":")) {
      whom = addressees.inSentence(line);
    }
    if (tagged.isPresent() || whom.isPresent()) {
      taken.by(tagged.map(Tagged::deadline).orElse(null));
    }
    if (whom.isEmpty() && lines.heads(line) && !lines.concerns(line)) {
      whom = Optional.of(addressees.stripped(line.text()));
    }
    taken.repeated().before(line, whom.isPresent(), taken.size());
    if ((wording.about(line) || lines.concerns(line))
        && whom.filter(addressees::answers).isEmpty()) {
      taken.about(line.text());
      taken.to(addressees.behind(line).filter(addressees::begins).orElse(null));
    } else if (whom.isPresent()) {
      taken.turn(whom.get());
      number = line.number();
      list = lines.listBelow(line);
    } else if (wording.subtitle(line) || line.text().endsWith(":")) {
      taken.about(line.text());
    } else if (!wording.opens(line) && !wording.aside(line) && !lines.introduces(line)) {
      if ((lines.counts(line, list) && !wording.reported(line))
          || ((line.listed() || wording.bids(line)) && wording.repeats(line))) {
        add(line);
      }
    }
  }

  /** Takes a line that tells once for all to whom recommendations go or by when they are due. */
  private boolean told(Line line) {
    Optional<String> whom = wording.shared(line);
    Optional<Deadline> when = wording.forAll(line).flatMap(deadlines::told);
    whom.ifPresent(taken::share);
    when.ifPresent(taken::dueAll);
    return whom.isPresent() || when.isPresent();
  }

  /** «Құрметті орталық директоры!» over advice: to whom it is said. */
  private Optional<String> greeted(Line line) {
    return wording.greets(line) && line.text().endsWith("!")
        ? Optional.of(line.text().substring(line.text().indexOf(' ') + 1).replace("!", "").strip())
            .filter(addressees::names)
        : Optional.empty();
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
    taken.turn(whom);
    taken.add(line.number(), rest, line);
    return true;
  }

  /** A proposal: any item of the section that is no introduction and no remark beside others. */
  void proposal(Line line) {
    boolean other = line.text().endsWith(":") || wording.aside(line) || (list && !line.listed());
    boolean remark = !line.listed() && !lines.proposes(line) && proposed();
    if (!prose.inline(line) && !other && !remark) {
      add(line);
    }
  }

  /** Whether any line of the section proposes something; told once. */
  private boolean proposed() {
    if (proposed == null) {
      proposed = section.lines().stream().anyMatch(lines::proposes);
    }
    return proposed;
  }

  private void add(Line line) {
    List<String> sentences = line.listed() || list ? List.of() : Sentences.of(line.text());
    boolean several =
        sentences.size() > 1 && sentences.stream().allMatch(s -> wording.asks(line.with(s)));
    if (several) {
      sentences.forEach(sentence -> taken.add(null, sentence, line));
    } else {
      boolean carried = line.number() == null && !line.listed();
      taken.add(carried ? number : line.number(), line.text(), line);
    }
    number = null;
  }
}
