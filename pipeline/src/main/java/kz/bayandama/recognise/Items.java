package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.Language;
import org.jspecify.annotations.Nullable;

/** Recommendations of the sections: lists, tables, paragraphs and sentences. Thread-safe. */
final class Items {
  private static final Pattern TAIL =
      Pattern.compile("[\\s;,]+$|\\s*[;,]\\s*(?:и|және|а также)\\s*$");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:(?<=[:;.,]\\s)|^)(\\d{1,2}|\\p{L})\\)\\s*(?=\\S)");
  private static final Pattern SEMICOLON = Pattern.compile(";\\s*");
  private static final Pattern NAMES =
      Pattern.compile(
          "^(?:(?:\\p{Lu}\\.\\s?){1,2}\\s?\\p{Lu}[\\p{L}-]+|\\p{Lu}[\\p{L}-]+\\s(?:\\p{Lu}\\.\\s?){1,2}|[_,\\s–—-])+\\.?$");
  private static final int SHORTEST = 8;

  private final Cues cues;
  private final Addressees addressees;
  private final Deadlines deadlines;
  private final TableItems tables;

  Items(Cues cues, Addressees addressees, Deadlines deadlines, TableItems tables) {
    this.cues = cues;
    this.addressees = addressees;
    this.deadlines = deadlines;
    this.tables = tables;
  }

  /** A text without what ends a list item, or names that ran into it. */
  static String clean(String text) {
    String rest = text.strip();
    List<String> sentences = Sentences.of(rest);
    if (sentences.size() > 1 && NAMES.matcher(sentences.getLast()).matches()) {
      rest = rest.substring(0, rest.length() - sentences.getLast().length());
    }
    return TAIL.matcher(rest.strip()).replaceAll("").strip();
  }

  /** All recommendations in their order; those of foreign sections are none of ours. */
  List<Item> recommendations(List<Section> sections) {
    List<Item> items = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind() == Kind.RECOMMENDATIONS) {
        items.addAll(advice(section));
      } else if (section.kind() == Kind.MIXED) {
        items.addAll(
            advice(section).stream().filter(item -> !cues.in("law", item.folded())).toList());
      } else if (section.is(Kind.OTHER, Kind.CONCLUSION) && advises(section)) {
        items.addAll(advice(section));
      } else if (!section.foreign() && section.kind() != Kind.PROPOSALS) {
        items.addAll(scattered(section));
      }
    }
    return items;
  }

  /** All proposals on legislation in their order. */
  List<Item> proposals(List<Section> sections) {
    List<Item> items = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind() == Kind.PROPOSALS) {
        Reading reading = new Reading(section);
        section.units().forEach(unit -> propose(unit, reading));
        items.addAll(reading.items);
      } else if (section.kind() == Kind.MIXED) {
        items.addAll(
            advice(section).stream().filter(item -> cues.in("law", item.folded())).toList());
      }
    }
    return items;
  }

  private void propose(Unit unit, Reading reading) {
    switch (unit) {
      case Grid grid -> {
        List<Item> own = tables.of(grid, "proposal", reading.section);
        reading.items.addAll(
            own.isEmpty() ? tables.of(grid, "recommendation", reading.section) : own);
      }
      case Line line -> {
        boolean other =
            line.text().endsWith(":") || aside(line) || (reading.list && !line.listed());
        if (!reading.inline(line) && !other) {
          reading.add(line);
        }
      }
    }
  }

  /** Whether a section whose heading tells nothing consists of recommendations. */
  private boolean advises(Section section) {
    List<Line> lines = section.lines();
    long advice =
        lines.stream().filter(line -> asks(line) && !cues.in("finding", line.folded())).count();
    long whom = lines.stream().filter(line -> addressees.ofLine(line).isPresent()).count();
    return advice >= 1 && (advice + whom) * 3 >= lines.size() * 2L && !lines.isEmpty();
  }

  private boolean asks(Line line) {
    String folded = outsideQuotes(line.folded());
    return cues.in("imperative", folded) || cues.in("modal", folded);
  }

  private List<Item> advice(Section section) {
    Reading reading = new Reading(section);
    if (section.heading() != null) {
      reading.heading(section.heading());
    }
    for (Unit unit : section.units()) {
      switch (unit) {
        case Grid grid -> reading.items.addAll(tables.of(grid, "recommendation", section));
        case Line line -> reading.line(line);
      }
    }
    return reading.items;
  }

  /** Recommendations amid other text: only sentences that say «рекомендуем», «ұсынамыз». */
  private List<Item> scattered(Section section) {
    Reading reading = new Reading(section);
    for (Unit unit : section.units()) {
      switch (unit) {
        case Grid grid -> reading.items.addAll(tables.of(grid, "recommendation", section));
        case Line line -> {
          boolean says =
              cues.in("performative", outsideQuotes(line.folded()))
                  && !cues.in("reported", line.folded())
                  && !cues.in("letter", line.folded());
          if (says) {
            reading.amid(line);
          }
        }
      }
    }
    return reading.items;
  }

  private static String outsideQuotes(String folded) {
    return folded.replaceAll("\"[^\"]*(?:\"|$)", " ");
  }

  /** Whether a line in a section of recommendations is none. */
  private boolean aside(Line line) {
    String folded = line.folded();
    return cues.in("remark", folded)
        || cues.in("speech", folded)
        || NAMES.matcher(line.text()).matches()
        || cues.in("signature", folded)
        || folded.length() < SHORTEST;
  }

  /** One section's recommendations as they are met. */
  private final class Reading {
    final Section section;
    final List<Item> items = new ArrayList<>();
    final boolean list;
    @Nullable String addressee;

    Reading(Section section) {
      this.section = section;
      this.list =
          section.lines().stream()
                  .filter(line -> line.listed() && !line.text().endsWith(":"))
                  .count()
              >= 1;
    }

    void heading(Line heading) {
      addressee = addressees.inSentence(heading).orElse(null);
    }

    void line(Line line) {
      Optional<String> whom = addressees.ofLine(line);
      if (inline(line)) {
        return;
      }
      if (whom.isPresent()) {
        addressee = whom.get();
      } else if (!line.text().endsWith(":") && !opener(line) && !aside(line)) {
        boolean counts =
            line.listed() || (!list && (asks(line) || names(line))) || (list && strong(line));
        if ((counts && !cues.in("reported", line.folded())) || (line.listed() && repeats(line))) {
          add(line);
        }
      }
    }

    /** «Министерству обороны — разработать …», «Обеспечение доступа …». */
    private boolean names(Line line) {
      return cues.in("nominal", line.folded()) || addressees.inSentence(line).isPresent();
    }

    private boolean repeats(Line line) {
      return cues.in("repeat", line.folded());
    }

    private boolean opener(Line line) {
      return cues.in("opener", line.folded());
    }

    private boolean strong(Line line) {
      return cues.in("performative", outsideQuotes(line.folded()))
          || cues.in("imperative.ru", line.folded())
          || (addressees.inSentence(line).isPresent() && cues.in("modal", line.folded()));
    }

    /** Takes apart a paragraph that holds a list: «рекомендуем: 1) …; 2) …» or «…: …; …». */
    boolean inline(Line line) {
      int colon = line.folded().indexOf(": ");
      List<String> parts = parts(line.text(), Math.max(0, colon));
      if (parts.size() < 2) {
        return false;
      }
      Line lead = line.part(0, colon < 0 ? 0 : colon + 1);
      if (colon > 0) {
        boolean introduces =
            cues.in("performative", lead.folded()) || cues.in("modal", lead.folded());
        Optional<String> whom = lead.text().isEmpty() ? Optional.empty() : addressees.ofLine(lead);
        if ((!introduces && whom.isEmpty()) || cues.in("reported", lead.folded())) {
          return false;
        }
        addressee = whom.orElse(addressee);
      }
      for (String part : parts) {
        Labels.Label label = Labels.typed(part).orElse(Labels.Label.NONE);
        add(label.number(), part.substring(label.length()), line);
      }
      return true;
    }

    private List<String> parts(String text, int from) {
      String rest = text.substring(from == 0 ? 0 : from + 1).strip();
      Matcher numbered = NUMBERED.matcher(rest);
      List<Integer> starts = new ArrayList<>();
      while (numbered.find()) {
        starts.add(numbered.start());
      }
      List<String> parts = new ArrayList<>();
      if (starts.size() >= 2 && starts.getFirst() <= 2) {
        for (int i = 0; i < starts.size(); i++) {
          parts.add(
              rest.substring(
                      starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : rest.length())
                  .strip());
        }
      } else if (from > 0) {
        SEMICOLON.splitAsStream(rest).filter(p -> p.length() >= SHORTEST).forEach(parts::add);
      }
      return parts;
    }

    /** A recommendation amid findings: the sentence that says so. */
    void amid(Line line) {
      if (inline(line)) {
        return;
      }
      for (String sentence : Sentences.of(line.text())) {
        String folded = Fold.of(sentence);
        boolean says =
            cues.in("performative", outsideQuotes(folded)) && !cues.in("reported", folded);
        if (says && !sentence.endsWith(":")) {
          int colon = sentence.indexOf(": ");
          boolean leads = colon > 0 && cues.in("performative", folded.substring(0, colon));
          add(null, leads ? sentence.substring(colon + 2) : sentence, line);
        }
      }
    }

    private void add(Line line) {
      List<String> sentences = line.listed() || list ? List.of() : Sentences.of(line.text());
      boolean several =
          sentences.size() > 1 && sentences.stream().allMatch(s -> cues.in("modal", Fold.of(s)));
      if (several) {
        sentences.forEach(sentence -> add(null, sentence, line));
      } else {
        add(line.number(), line.text(), line);
      }
    }

    private void add(@Nullable String number, String raw, Line line) {
      String text = clean(raw);
      if (text.length() < SHORTEST) {
        return;
      }
      Line own =
          line.text().equals(raw)
              ? line
              : Line.of(line.form(), Labels.Label.NONE, 0, text, false, false);
      Optional<String> named = addressees.inSentence(own);
      boolean its =
          named.isPresent()
              && (addressee == null
                  || (own.language() == Language.RU && text.startsWith(named.get())));
      Item item = Item.of(number, section.index(), text);
      items.add(
          item.to(its ? named.get() : addressee)
              .by(deadlines.inText(text, Fold.of(text)).orElse(null)));
    }
  }
}
