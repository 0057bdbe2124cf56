package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Grid;
import kz.bayandama.recognise.Unit.GridCell;
import kz.bayandama.recognise.Unit.GridRow;
import kz.bayandama.recognise.Unit.Line;

/**
 * When the visit was: by a field, by a sentence that speaks of the visit, by the title, or, failing
 * these, by the only date that the report bears. Thread-safe.
 */
final class VisitDates {
  private static final int FIELD = 100;
  private static final int SAID = 60;
  private static final int SAID_FAR = 40;
  private static final int TITLE = 25;
  private static final int LONGEST = 30;
  private static final int LABEL = 70;
  private static final int ALONE = 22;
  private static final int FEW = 6;
  private static final int TEXT = 5;
  private static final int STAMP = 200;
  private static final int STAMP_LINES = 6;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20[0-4]\\d(?!\\d)");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<=\\p{Ll}{4}[.!?])\\s+(?=\\d{1,4}[\\s.–-]+[\\d\\p{Ll}])");

  private final Cues cues;
  private final Dates dates;
  private final ToldDays days;

  /**
   * A possible answer with its evidence.
   *
   * @param narrated whether a sentence of the running text tells it of the visit
   * @param further whether the sentence goes on with the visit: «Второй день, 21 мая …»
   */
  record Guess(
      LocalDate from, LocalDate to, int score, String evidence, boolean narrated, boolean further) {
    Guess(LocalDate from, LocalDate to, int score, String evidence) {
      this(from, to, score, evidence, false, false);
    }

    /** The same up to a later day. */
    Guess through(LocalDate last) {
      return new Guess(from, last, score, evidence, narrated, further);
    }
  }

  VisitDates(Cues cues, Dates dates) {
    this.cues = cues;
    this.dates = dates;
    this.days = new ToldDays(cues);
  }

  /** The guesses of sections that are all the report has, the best first. */
  List<Guess> of(List<Section> sections, List<Field> fields) {
    return of(sections, sections, fields);
  }

  /**
   * The guesses of these sections, the best first.
   *
   * @param all the report's, for the year that they do not tell
   */
  List<Guess> of(List<Section> sections, List<Section> all, List<Field> fields) {
    List<Guess> guesses = fielded(fields, year(all));
    for (Section section : sections) {
      if (section.heading() != null) {
        line(section.heading(), TITLE, TITLE, guesses);
      }
      boolean advice = section.is(Kind.RECOMMENDATIONS, Kind.MIXED);
      if (section.kind() == Kind.SIGNATURES || !(section.foreign() || advice)) {
        boolean ends = section.kind() == Kind.SIGNATURES || section.kind() == Kind.PROPOSALS;
        int base = zone(section, sections) ? TITLE : ends ? 2 : TEXT;
        List<Line> its = lines(section).toList();
        boolean part = sections.getFirst().index() > all.getFirst().index();
        for (int i = 0; i < its.size(); i++) {
          int next = part && runs(its.get(i)) ? Math.min(TEXT, base) : base;
          line(its.get(i), i == 0 ? base : next, next, guesses);
        }
      } else if (advice) {
        lines(section).filter(line -> !line.listed()).forEach(line -> line(line, 0, 0, guesses));
      }
    }
    if (guesses.stream().noneMatch(guess -> guess.score() >= SAID)) {
      guesses.addAll(yearless(sections, all, guesses));
    }
    guesses.sort(Comparator.comparingInt(Guess::score).reversed());
    return guesses;
  }

  /** What fields tell; the end of the visit where a field of its own follows that of its begin. */
  private List<Guess> fielded(List<Field> fields, Optional<Integer> year) {
    List<Guess> guesses = new ArrayList<>();
    for (Field field : fields) {
      List<Dates.Span> spans = dates.in(field.folded());
      if (spans.isEmpty() && year.isPresent()) {
        spans = dates.in(field.folded(), year.get());
      }
      if (spans.isEmpty()) {
        continue;
      }
      LocalDate from = spans.getFirst().from();
      LocalDate to = through(spans);
      if (!field.kind().equals(Fields.END)) {
        guesses.add(new Guess(from, to, FIELD, field.value()));
      } else if (!guesses.isEmpty() && follows(guesses.getLast().to(), to)) {
        Guess begun = guesses.removeLast();
        guesses.add(new Guess(begun.from(), to, FIELD, begun.evidence() + " – " + field.value()));
      }
    }
    return guesses;
  }

  private static boolean follows(LocalDate begun, LocalDate ended) {
    return !ended.isBefore(begun) && ended.isBefore(begun.plusDays(LONGEST));
  }

  /** The lines of a section; a cell's behind what heads its column and stands left of it. */
  private Stream<Line> lines(Section section) {
    List<Line> lines = new ArrayList<>();
    for (Unit unit : section.units()) {
      switch (unit) {
        case Line line -> lines.add(line);
        case Grid grid -> cells(grid, lines);
      }
    }
    return unstamped(lines).stream();
  }

  private void cells(Grid grid, List<Line> lines) {
    List<GridCell> header = grid.rows().getFirst().cells();
    for (GridRow row : grid.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        GridCell cell = row.cells().get(i);
        String above = row.cells().size() == header.size() ? header.get(i).text() : "";
        String left = i == 0 ? "" : row.cells().get(i - 1).text();
        String label = label(above.equals(cell.text()) ? "" : above) + label(left);
        cell.lines().stream()
            .map(line -> label.isEmpty() ? line : line.said(label + line.text()))
            .forEach(lines::add);
      }
    }
  }

  /** A cell as what tells of the one beside or below it. */
  private static String label(String cell) {
    boolean tells =
        cell.length() <= LABEL
            && cell.chars().anyMatch(Character::isLetter)
            && cell.chars().noneMatch(Character::isDigit);
    return tells ? cell.replaceFirst("[:\\s]+$", "") + ": " : "";
  }

  /** Where a report says when the visit was: before the first heading, or below the title's. */
  private static boolean zone(Section section, List<Section> sections) {
    return section.is(Kind.HEAD, Kind.GENERAL)
        || (section.kind() == Kind.OTHER && section.index() <= sections.getFirst().index() + 1);
  }

  /** The lines without those between «УТВЕРЖДАЮ» and the title: whose date is the approval's. */
  private List<Line> unstamped(List<Line> lines) {
    List<Line> left = new ArrayList<>();
    int stamped = 0;
    for (Line line : lines) {
      boolean stamp = cues.in("days.stamp", line.folded()) && line.text().length() <= STAMP;
      stamped = stamp ? STAMP_LINES : cues.in("title", line.folded()) ? 0 : stamped - 1;
      if (stamped <= 0) {
        left.add(line);
      }
    }
    return left;
  }

  /**
   * Days of which a sentence about the visit tells no year («26 и 27 июня группа посетила …»): they
   * are of the year that the report is about or, where it bears a date, the last such days before.
   */
  private List<Guess> yearless(List<Section> sections, List<Section> all, List<Guess> dated) {
    Optional<LocalDate> written =
        dated.stream().filter(guess -> guess.score() > 0).map(Guess::to).findFirst();
    Optional<Integer> year =
        written
            .map(LocalDate::getYear)
            .or(() -> sections.stream().flatMap(VisitDates::years).findFirst())
            .or(() -> year(all));
    if (year.isEmpty()) {
      return List.of();
    }
    List<Guess> guesses = new ArrayList<>();
    for (Section section : sections) {
      if (zone(section, sections) || section.index() == sections.getFirst().index()) {
        boolean first = section.index() == sections.getFirst().index();
        Stream.concat(
                Stream.ofNullable(section.heading()).filter(heading -> first).map(Line::text),
                unstamped(section.lines()).stream()
                    .flatMap(line -> sentences(line).stream())
                    .filter(this::visits))
            .forEach(sentence -> yearless(sentence, year.get(), written, guesses));
      }
    }
    return guesses;
  }

  private boolean visits(String sentence) {
    String folded = Fold.of(sentence);
    return cues.in("visited", folded) || cues.in("days.own", folded);
  }

  private void yearless(
      String sentence, int year, Optional<LocalDate> written, List<Guess> guesses) {
    String folded = Fold.of(sentence);
    for (ToldDays.Told told : days.of(folded, dates.in(folded, year))) {
      Dates.Span span = told.span();
      boolean later = written.isPresent() && span.from().isAfter(written.get());
      int back = later ? 1 : 0;
      if (told.visit() || (told.score() >= 0 && !visits(sentence))) {
        int score = SAID_FAR + (cues.in("visited", folded) ? 10 : 5);
        guesses.add(
            new Guess(span.from().minusYears(back), span.to().minusYears(back), score, sentence));
      }
    }
  }

  /** The first year that sections name, be it without a day. */
  static Optional<Integer> year(List<Section> sections) {
    return sections.stream().flatMap(VisitDates::years).findFirst();
  }

  /** The years that a section names, where they are no terms. */
  private static Stream<Integer> years(Section section) {
    if (section.is(Kind.RECOMMENDATIONS, Kind.MIXED) || section.kind() == Kind.PROPOSALS) {
      return Stream.empty(); // terms
    }
    Line heading = section.heading();
    Stream<String> first = heading == null ? Stream.empty() : Stream.of(heading.folded());
    return Stream.concat(first, section.lines().stream().map(Line::folded))
        .flatMap(text -> YEAR.matcher(text).results())
        .map(found -> Integer.parseInt(found.group()));
  }

  /** The last day where a field gives several days one by one. */
  private static LocalDate through(List<Dates.Span> spans) {
    Dates.Span first = spans.getFirst();
    return spans.stream()
        .map(Dates.Span::to)
        .filter(to -> !to.isBefore(first.from()) && to.isBefore(first.from().plusDays(60)))
        .max(Comparator.naturalOrder())
        .orElse(first.to());
  }

  /** Adds what a line tells: its first sentence counts from a base, the next from another. */
  private void line(Line line, int first, int next, List<Guess> guesses) {
    int base = first;
    for (String sentence : sentences(line)) {
      String folded = Fold.of(sentence);
      boolean further = cues.in("days.further", folded);
      for (ToldDays.Told told : told(folded, further && !guesses.isEmpty() ? guesses : List.of())) {
        Dates.Span span = told.span();
        boolean alone = base == TITLE && told.score() == 0 && alone(folded, span);
        int score = told.away() ? base - TITLE - 10 : base + (alone ? ALONE : told.score());
        boolean narrated = told.visit() && !cues.in("title", folded);
        guesses.add(new Guess(span.from(), span.to(), score, sentence, narrated, further));
      }
      base = next;
    }
  }

  /** The sentences of a line; one behind a day may begin with its own: «… умер. 14 мая …». */
  private List<String> sentences(Line line) {
    List<String> sentences = new ArrayList<>();
    for (String sentence : Sentences.of(line.text())) {
      String open = "";
      for (String piece : DAY_FIRST.split(sentence, -1)) {
        if (!open.isEmpty() && dates.told(Fold.of(open))) {
          sentences.add(open);
          open = "";
        }
        open = open.isEmpty() ? piece : open + " " + piece;
      }
      sentences.add(open);
    }
    return sentences;
  }

  /**
   * The days of a sentence; one without its year counts where it ends what one with its year begins
   * («… 26 қазанда басталып, 27 қазанда аяқталды»), or where the sentence goes on with the visit.
   *
   * @param before what was told so far, where the sentence goes on
   */
  private List<ToldDays.Told> told(String folded, List<Guess> before) {
    List<Dates.Span> dated = dates.in(folded);
    if (dated.isEmpty()) {
      return before.isEmpty()
          ? List.of()
          : days.of(folded, dates.in(folded, before.getLast().to().getYear()));
    }
    Dates.Span first = dated.getFirst();
    List<Dates.Span> spans = new ArrayList<>(dated);
    dates.in(folded, first.from().getYear()).stream()
        .filter(span -> span.start() > first.end())
        .forEach(spans::add);
    spans.sort(Comparator.comparingInt(Dates.Span::start));
    return days.of(folded, spans).stream()
        .filter(told -> dated.stream().anyMatch(span -> span.start() == told.span().start()))
        .toList();
  }

  /** Whether a line is running text and no head: the days in it may be anything's. */
  private static boolean runs(Line line) {
    return line.text().length() > LABEL && line.text().endsWith(".");
  }

  /** Whether it is told where or as a visit is, and not just the only day there is. */
  static boolean told(Guess guess) {
    return guess.score() >= TITLE;
  }

  /** Whether a line tells nothing but a day, and perhaps an hour. */
  private static boolean alone(String folded, Dates.Span span) {
    String rest = folded.substring(0, span.start()) + folded.substring(span.end());
    return rest.chars().filter(Character::isLetter).count() <= FEW;
  }

  /** The best guess that is no mere chance. */
  static Optional<Guess> best(List<Guess> guesses) {
    if (guesses.isEmpty()) {
      return Optional.empty();
    }
    Guess best = latest(guesses);
    long distinct =
        guesses.stream().filter(guess -> guess.score() >= 0).map(Guess::from).distinct().count();
    return best.score() >= TITLE || (best.score() > 0 && distinct == 1)
        ? Optional.of(whole(best, guesses))
        : Optional.empty();
  }

  /**
   * The best guess or, where the running text tells two visits that are long apart, the later: an
   * earlier visit is often told, one to come is no visit yet.
   */
  private static Guess latest(List<Guess> guesses) {
    Guess best = guesses.getFirst();
    return best.narrated()
        ? guesses.stream()
            .filter(guess -> guess.narrated() && guess.score() >= best.score() - SAID_FAR)
            .filter(guess -> guess.score() >= SAID)
            .filter(guess -> guess.from().isAfter(best.to().plusDays(LONGEST)))
            .max(Comparator.comparing(Guess::from))
            .orElse(best)
        : best;
  }

  /** With the days after it on which the visit went on. */
  private static Guess whole(Guess best, List<Guess> guesses) {
    Guess whole = best;
    for (int i = 0; i < guesses.size(); i++) {
      LocalDate next = whole.to().plusDays(1);
      boolean on =
          guesses.stream()
              .anyMatch(
                  guess -> guess.further() && guess.score() >= TITLE && guess.from().equals(next));
      whole = on ? whole.through(next) : whole;
    }
    return whole;
  }
}
