package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.recognise.VisitDates.Guess;

/**
 * The days, with their year, that the lines of a report tell, as likely as they are the visit's.
 * Thread-safe.
 */
final class SaidDays {
  private static final int TITLE = VisitDates.TITLE;
  private static final int ALONE = 22;
  private static final int WITH_HOURS = 62;
  private static final Pattern HOURS =
      Cues.compiled("\\d{1,2}[:.]\\d\\d(?:\\W|-?\\p{L}{1,5}\\W){1,4}\\d{1,2}[:.]\\d\\d(?![.\\d])");
  private static final int FEW = 6;
  private static final int TEXT = 5;
  private static final int ENDS = 2;
  private static final int LONG = 70;

  private final Cues cues;
  private final Dates dates;
  private final ToldDays days;
  private final DayLines lines;

  SaidDays(Cues cues, Dates dates) {
    this.cues = cues;
    this.dates = dates;
    this.days = new ToldDays(cues);
    this.lines = new DayLines(cues, dates);
  }

  /** Adds what sections tell; in a part of a report running text counts less. */
  void add(List<Section> sections, List<Section> all, List<Guess> guesses) {
    for (Section section : sections) {
      if (section.heading() != null) {
        line(section.heading(), TITLE, TITLE, guesses);
      }
      boolean advice = section.is(Kind.RECOMMENDATIONS, Kind.MIXED);
      if (section.kind() == Kind.SIGNATURES || !(section.foreign() || advice)) {
        boolean ends = section.kind() == Kind.SIGNATURES || section.kind() == Kind.PROPOSALS;
        int base = zone(section, sections) ? TITLE : ends ? ENDS : TEXT;
        List<Line> its = lines.of(section).toList();
        boolean part = sections.getFirst().index() > all.getFirst().index();
        for (int i = 0; i < its.size(); i++) {
          int next = part && runs(its.get(i)) ? Math.min(TEXT, base) : base;
          line(its.get(i), i == 0 ? base : next, next, guesses);
        }
      } else if (advice) {
        lines.of(section).filter(line -> !line.listed()).forEach(line -> line(line, 0, 0, guesses));
      }
    }
  }

  /** Where a report says when the visit was: before the first heading, or below the title's. */
  static boolean zone(Section section, List<Section> sections) {
    return section.is(Kind.HEAD, Kind.GENERAL)
        || (section.kind() == Kind.OTHER && section.index() <= sections.getFirst().index() + 1);
  }

  /** Adds what a line tells: its first sentence counts from a base, the next from another. */
  private void line(Line line, int first, int next, List<Guess> guesses) {
    int base = first;
    for (String sentence : lines.sentences(line)) {
      String folded = Fold.of(sentence);
      boolean further = cues.in("days.further", folded);
      for (ToldDays.Told told : told(folded, further && !guesses.isEmpty() ? guesses : List.of())) {
        Dates.Span span = told.span();
        boolean alone = base == TITLE && told.score() == 0 && span.alone(folded, FEW);
        int score = told.away() ? base - TITLE - 10 : base + (alone ? alone(folded) : told.score());
        boolean narrated = told.visit() && !cues.in("title", folded);
        guesses.add(new Guess(span.from(), span.to(), score, sentence, narrated, further));
      }
      if (base == TITLE && !further && !guesses.isEmpty()) {
        inTurn(folded, sentence, guesses);
      }
      base = next;
    }
  }

  /**
   * The days of a sentence; one without its year counts where it ends what one with its year begins
   * («… 26 қазанда басталып, 27 қазанда аяқталды»), or begins what one with its year ends («Первый
   * день – 9 апреля, второй – 10 апреля 2025 года»), or where the sentence goes on with the visit.
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
    spans.addAll(dates.in(folded, first.from().getYear()));
    spans.sort(Comparator.comparingInt(Dates.Span::start));
    List<ToldDays.Told> all = days.of(folded, spans);
    List<ToldDays.Told> told =
        all.stream()
            .filter(one -> dated.stream().anyMatch(span -> within(span, one.span())))
            .toList();
    boolean others = told.stream().allMatch(one -> one.score() < 0);
    return others ? all.stream().filter(one -> told.contains(one) || one.visit()).toList() : told;
  }

  /**
   * A day without its year on which a sentence tells what the group saw, after a day of the visit:
   * «Во вторник, 14 мая, говорили с матерями». It only goes on with a visit.
   */
  private void inTurn(String folded, String sentence, List<Guess> guesses) {
    if (cues.in("days.inturn", folded)
        && !cues.in("days.desk", folded)
        && dates.in(folded).isEmpty()) {
      int year = guesses.getLast().to().getYear();
      days.of(folded, dates.in(folded, year)).stream()
          .filter(told -> told.score() >= 0)
          .map(ToldDays.Told::span)
          .map(span -> new Guess(span.from(), span.to(), TITLE, sentence, false, true))
          .forEach(guesses::add);
    }
  }

  private static boolean within(Dates.Span one, Dates.Span whole) {
    return whole.start() <= one.start() && one.end() <= whole.end();
  }

  /** Whether a line is running text and no head: the days in it may be anything's. */
  private static boolean runs(Line line) {
    return line.text().length() > LONG && line.text().endsWith(".");
  }

  /** How much a line of nothing but a day tells: with two hours it is the visit's. */
  private static int alone(String folded) {
    return HOURS.matcher(folded).find() ? WITH_HOURS : ALONE;
  }
}
