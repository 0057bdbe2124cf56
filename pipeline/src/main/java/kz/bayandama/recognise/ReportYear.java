package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;

/**
 * The year that days without one are of («26 июня т.г.», «14 мая группа посетила …»): that of the
 * day on which the report was written, where it bears one, or else the last year that it speaks of
 * before its recommendations. Thread-safe.
 */
final class ReportYear {
  private static final int HEAD_LINES = 8;
  private static final int LAST_LINES = 3;
  private static final int FEW = 6;

  /** A line that tells when the report was written is no longer. */
  private static final int LONG = 300;

  /** Who writes «26 июня» so many days before the 26th of June means no year before. */
  private static final int SOON = 31;

  /** A report is written no longer after its visit. */
  private static final int LATELY = 100;

  /** A year that is not the one since which something is so: «участник НПМ с 2019 года». */
  private static final Pattern YEAR =
      Cues.compiled("(?<!\\d)(?<!(?<!\\w)(?:с|со) )20[0-4]\\d(?!\\d)(?! жылдан (?:бері|бастап))");

  private final Cues cues;
  private final Dates dates;
  private final ToldDays days;

  /**
   * A year.
   *
   * @param written when the report was written; empty where it does not tell
   */
  record Told(int year, Optional<LocalDate> written) {
    /** How many years before it a day is that is told without its year: none was to come. */
    int back(LocalDate day) {
      return written.isPresent() && day.isAfter(written.get().plusDays(SOON)) ? 1 : 0;
    }

    /** Whether it was written not long after a day. */
    boolean lately(LocalDate day) {
      return written.filter(date -> date.isBefore(day.plusDays(LATELY))).isPresent();
    }
  }

  ReportYear(Cues cues, Dates dates) {
    this.cues = cues;
    this.dates = dates;
    this.days = new ToldDays(cues);
  }

  /** The year that the sections of a report tell; empty when they tell none. */
  Optional<Told> of(List<Section> sections) {
    Optional<LocalDate> written = written(sections);
    return written
        .map(LocalDate::getYear)
        .or(() -> last(sections.stream().filter(ReportYear::head).flatMap(this::told)))
        .or(() -> last(sections.stream().flatMap(this::told)))
        .or(() -> named(sections))
        .map(year -> new Told(year, written));
  }

  private static boolean head(Section section) {
    return section.is(Kind.HEAD, Kind.GENERAL) || section.index() == 0;
  }

  private static Optional<Integer> last(Stream<Integer> years) {
    return years.max(Comparator.naturalOrder());
  }

  /**
   * When the report was written: the last of the days that letterhead, stamp or signatures bear.
   */
  private Optional<LocalDate> written(List<Section> sections) {
    List<LocalDate> written = new ArrayList<>();
    for (Section section : sections) {
      List<Line> lines = section.lines();
      for (int i = 0; i < lines.size(); i++) {
        String folded = lines.get(i).folded();
        boolean edge =
            section.kind() == Kind.SIGNATURES
                || (section.index() == 0 && i < HEAD_LINES)
                || (section.index() >= sections.size() - 2 && i >= lines.size() - LAST_LINES);
        List<Dates.Span> spans = folded.length() > LONG ? List.of() : dates.in(folded);
        for (Dates.Span span : spans) {
          String before = folded.substring(0, span.start());
          if (cues.in("days.written", before)
              || cues.in("days.meeting", before)
              || (edge && span.alone(folded, FEW))) {
            written.add(span.to());
          }
        }
      }
    }
    return written.stream().max(Comparator.naturalOrder());
  }

  private static boolean advice(Section section) {
    return section.is(Kind.RECOMMENDATIONS, Kind.MIXED) || section.kind() == Kind.PROPOSALS;
  }

  /** The years of a section's days that are no terms, and in the head those without a day. */
  private Stream<Integer> told(Section section) {
    if (advice(section) || section.foreign()) {
      return Stream.empty();
    }
    return lines(section)
        .flatMap(folded ->
            Stream.concat(
                days.of(folded, dates.in(folded)).stream()
                    .filter(told -> !told.away())
                    .map(told -> told.span().to().getYear()),
                head(section) && (cues.in("title", folded) || !cues.in("deadline", folded))
                    ? years(folded)
                    : Stream.empty()));
  }

  /** The first year that sections name, be it without a day. */
  static Optional<Integer> named(List<Section> sections) {
    return sections.stream()
        .filter(section -> !advice(section))
        .flatMap(ReportYear::lines)
        .flatMap(ReportYear::years)
        .findFirst();
  }

  private static Stream<String> lines(Section section) {
    Line heading = section.heading();
    Stream<String> first = heading == null ? Stream.empty() : Stream.of(heading.folded());
    return Stream.concat(first, section.lines().stream().map(Line::folded));
  }

  private static Stream<Integer> years(String folded) {
    return YEAR.matcher(folded).results().map(found -> Integer.parseInt(found.group()));
  }
}
