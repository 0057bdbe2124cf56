package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.recognise.VisitDates.Guess;

/** Days of a visit that are told without their year. Thread-safe. */
final class YearlessDays {
  private static final int SAID_FAR = 40;
  private static final int BARE = VisitDates.TITLE;
  private static final int HEAD_LINES = 8;
  private static final int SHORT = 120;

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
  List<Guess> of(List<Section> sections, ReportYear.Told year) {
    List<Guess> guesses = new ArrayList<>();
    for (Section section : sections) {
      if (SaidDays.zone(section, sections) || section.index() == sections.getFirst().index()) {
        boolean first = section.index() == sections.getFirst().index();
        Stream.ofNullable(section.heading())
            .filter(heading -> first)
            .forEach(heading -> yearless(heading.text(), year, guesses));
        List<Line> its = lines.unstamped(section.lines());
        for (int i = 0; i < its.size(); i++) {
          boolean head = first && i < HEAD_LINES && bare(its.get(i));
          lines.sentences(its.get(i)).stream()
              .filter(sentence -> head || visits(sentence))
              .forEach(sentence -> yearless(sentence, year, guesses));
        }
      }
    }
    return guesses;
  }

  /** Whether a line is one of a head, and no sentence: «ИВС, 4 апреля, четверг». */
  private static boolean bare(Line line) {
    return line.text().length() <= SHORT && !line.text().endsWith(".") && !line.listed();
  }

  private boolean visits(String sentence) {
    String folded = Fold.of(sentence);
    return days.visited(folded) || cues.in("days.own", folded);
  }

  private void yearless(String sentence, ReportYear.Told year, List<Guess> guesses) {
    String folded = Fold.of(sentence);
    for (ToldDays.Told told : days.of(folded, dates.in(folded, year.year()))) {
      Dates.Span span = told.span();
      boolean past = days.lastYear(folded, span);
      if (past && !year.lately(span.from().minusYears(1))) {
        continue;
      }
      int back = past ? 1 : year.back(span.from());
      if (told.visit() || (told.score() >= 0 && !visits(sentence))) {
        boolean untold = !told.visit() && !cues.in("title", folded);
        int score = untold ? BARE : SAID_FAR + (days.visited(folded) ? 10 : 5);
        guesses.add(
            new Guess(span.from().minusYears(back), span.to().minusYears(back), score, sentence));
      }
    }
  }
}
