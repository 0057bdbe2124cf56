package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.recognise.VisitDates.Guess;

/**
 * A visit that a report tells day by day, each paragraph or heading beginning with its day: «20
 * қазан, дүйсенбі. …», «День второй, 4 марта», «11 сентября – …». Thread-safe.
 */
final class Diary {
  /** Between two of its days no more may lie than a weekend. */
  private static final int GAP = 3;

  private static final int LONGEST = 14;

  private final Cues cues;
  private final Dates dates;
  private final ToldDays days;

  /**
   * Days, one after the other, with which lines begin.
   *
   * @param again whether each line after the first says that the visit goes on: «День второй, там
   *     же»
   */
  private record Run(LocalDate from, LocalDate to, String evidence, boolean again) {
    boolean goesOn(LocalDate day) {
      return !day.isBefore(to) && !day.isAfter(to.plusDays(GAP));
    }

    Run to(LocalDate day, boolean same) {
      return new Run(from, day, evidence, again && same);
    }
  }

  Diary(Cues cues, Dates dates) {
    this.cues = cues;
    this.dates = dates;
    this.days = new ToldDays(cues);
  }

  /** The guesses with its further days at those that it begins with; its own where none is good. */
  void weigh(List<Guess> guesses, List<Section> sections, Optional<Integer> year) {
    List<Run> runs = runs(sections, year);
    List<Run> again = runs.stream().filter(Run::again).toList();
    guesses.replaceAll(guess -> whole(guess, guess.score() < VisitDates.FIELD ? runs : again));
    if (!runs.isEmpty() && guesses.stream().noneMatch(VisitDates::told)) {
      Run first = runs.getFirst();
      guesses.add(new Guess(first.from(), first.to(), VisitDates.TITLE, first.evidence()));
    }
  }

  private static Guess whole(Guess visit, List<Run> runs) {
    return runs.stream()
        .filter(run -> run.from().equals(visit.from()) && run.to().isAfter(visit.to()))
        .findFirst()
        .map(run -> visit.through(run.to()))
        .orElse(visit);
  }

  private List<Run> runs(List<Section> sections, Optional<Integer> year) {
    List<Run> runs = new ArrayList<>();
    for (Section section : sections) {
      if (!section.foreign() && !section.is(Kind.RECOMMENDATIONS, Kind.MIXED)) {
        Stream.concat(Stream.ofNullable(section.heading()), section.lines().stream())
            .forEach(line -> day(line, year).ifPresent(day -> add(day, line, runs)));
      }
    }
    return runs.stream().filter(run -> run.to().isAfter(run.from())).toList();
  }

  private void add(LocalDate day, Line line, List<Run> runs) {
    if (!runs.isEmpty()
        && runs.getLast().goesOn(day)
        && day.isBefore(runs.getLast().from().plusDays(LONGEST))) {
      runs.set(runs.size() - 1, runs.getLast().to(day, cues.in("days.again", line.folded())));
    } else {
      runs.add(new Run(day, day, line.text(), true));
    }
  }

  /** The day with which a line begins, if it does and nobody else's is told. */
  private Optional<LocalDate> day(Line line, Optional<Integer> year) {
    String folded = line.folded();
    return Stream.concat(
            dates.in(folded).stream(), year.stream().flatMap(y -> dates.in(folded, y).stream()))
        .min(Comparator.comparingInt(Dates.Span::start))
        .filter(span -> span.from().equals(span.to()))
        .filter(span -> cues.whole("days.counted", folded.substring(0, span.start())))
        .filter(span -> !cues.in("othertime", Fold.of(Sentences.of(line.text()).getFirst())))
        .filter(span -> days.of(folded, List.of(span)).stream().allMatch(told -> told.score() >= 0))
        .map(Dates.Span::from);
  }
}
