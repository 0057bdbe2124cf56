package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.recognise.VisitDates.Guess;

/**
 * Days of a visit that are told without their year, and the year that a report is about.
 * Thread-safe.
 */
final class YearlessDays {
  private static final int SAID_FAR = 40;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20[0-4]\\d(?!\\d)");

  private final Cues cues;
  private final Dates dates;
  private final ToldDays days;
  private final DayLines lines;

  YearlessDays(Cues cues, Dates dates) {
    this.cues = cues;
    this.dates = dates;
    this.days = new ToldDays(cues);
    this.lines = new DayLines(cues, dates);
  }

  /**
   * Days of which a sentence about the visit tells no year («26 и 27 июня группа посетила …»): they
   * are of the year that the report is about or, where it bears a date, the last such days before.
   */
  List<Guess> of(List<Section> sections, List<Section> all, List<Guess> dated) {
    Optional<LocalDate> written =
        dated.stream().filter(guess -> guess.score() > 0).map(Guess::to).findFirst();
    Optional<Integer> year =
        written
            .map(LocalDate::getYear)
            .or(() -> sections.stream().flatMap(YearlessDays::years).findFirst())
            .or(() -> year(all));
    if (year.isEmpty()) {
      return List.of();
    }
    List<Guess> guesses = new ArrayList<>();
    for (Section section : sections) {
      if (SaidDays.zone(section, sections) || section.index() == sections.getFirst().index()) {
        boolean first = section.index() == sections.getFirst().index();
        Stream.concat(
                Stream.ofNullable(section.heading()).filter(heading -> first).map(Line::text),
                lines.unstamped(section.lines()).stream()
                    .flatMap(line -> lines.sentences(line).stream())
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
    return sections.stream().flatMap(YearlessDays::years).findFirst();
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
}
