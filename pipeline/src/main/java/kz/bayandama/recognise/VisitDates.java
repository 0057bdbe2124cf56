package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.bayandama.recognise.Fields.Field;

/**
 * When the visit was: by a field, by a sentence that speaks of the visit, by the title, or, failing
 * these, by the only date that the report bears. Thread-safe.
 */
final class VisitDates {
  static final int FIELD = 100;
  static final int TITLE = 25;
  private static final int SAID = 60;
  private static final int SAID_FAR = 40;
  private static final int LONGEST = 30;

  private final FieldedDays fielded;
  private final SaidDays said;
  private final YearlessDays yearless;
  private final ReportYear years;
  private final Diary diary;

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
    this.fielded = new FieldedDays(dates);
    this.said = new SaidDays(cues, dates);
    this.yearless = new YearlessDays(cues, dates);
    this.years = new ReportYear(cues, dates);
    this.diary = new Diary(cues, dates);
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
    Optional<ReportYear.Told> year = years.of(all);
    List<Guess> guesses = fielded.of(fields, year.map(ReportYear.Told::year));
    said.add(sections, all, guesses);
    if (guesses.stream().noneMatch(guess -> guess.score() >= SAID)) {
      year.ifPresent(told -> guesses.addAll(yearless.of(sections, told)));
    }
    diary.weigh(guesses, sections, year.map(ReportYear.Told::year));
    guesses.sort(Comparator.comparingInt(Guess::score).reversed());
    return guesses;
  }

  /** Whether it is told where or as a visit is, and not just the only day there is. */
  static boolean told(Guess guess) {
    return guess.score() >= TITLE;
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
