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
  private static final int NEAR = 70;
  private static final int BEFORE = 45;

  /** «10 ақпанда»: when something was done, not whose date it is. */
  private static final Pattern THEN = Pattern.compile("[дт][ае]$");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20[0-4]\\d(?!\\d)");

  private final Cues cues;
  private final Dates dates;

  /** A possible answer with its evidence. */
  record Guess(LocalDate from, LocalDate to, int score, String evidence) {}

  VisitDates(Cues cues, Dates dates) {
    this.cues = cues;
    this.dates = dates;
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
    List<Guess> guesses = new ArrayList<>();
    Optional<Integer> year = all.stream().flatMap(VisitDates::years).findFirst();
    for (Field field : fields) {
      List<Dates.Span> spans = dates.in(field.folded());
      if (spans.isEmpty() && year.isPresent()) {
        spans = dates.in(field.folded(), year.get());
      }
      if (!spans.isEmpty()) {
        Dates.Span first = spans.getFirst();
        guesses.add(new Guess(first.from(), through(spans), FIELD, field.value()));
      }
    }
    for (Section section : sections) {
      if (section.heading() != null) {
        line(section.heading(), TITLE, guesses);
      }
      boolean zone = section.is(Kind.HEAD, Kind.GENERAL);
      boolean read =
          !section.foreign()
              && !section.is(Kind.RECOMMENDATIONS, Kind.PROPOSALS)
              && section.kind() != Kind.MIXED;
      if (read || section.kind() == Kind.SIGNATURES) {
        int base = zone ? TITLE : section.kind() == Kind.SIGNATURES ? 2 : 5;
        section.lines().forEach(line -> line(line, base, guesses));
      } else if (section.is(Kind.RECOMMENDATIONS, Kind.MIXED)) {
        section.lines().stream()
            .filter(line -> !line.listed())
            .forEach(line -> line(line, 0, guesses));
      }
    }
    if (guesses.stream().noneMatch(guess -> guess.score() >= SAID)) {
      guesses.addAll(yearless(sections, all, guesses));
    }
    guesses.sort(Comparator.comparingInt(Guess::score).reversed());
    return guesses;
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
            .or(() -> all.stream().flatMap(VisitDates::years).findFirst());
    if (year.isEmpty()) {
      return List.of();
    }
    List<Guess> guesses = new ArrayList<>();
    for (Section section : sections) {
      if (section.is(Kind.HEAD, Kind.GENERAL) || section.index() == sections.getFirst().index()) {
        Stream.concat(Stream.ofNullable(section.heading()), section.lines().stream())
            .flatMap(line -> Sentences.of(line.text()).stream())
            .filter(sentence -> cues.in("visited", Fold.of(sentence)))
            .forEach(sentence -> yearless(sentence, year.get(), written, guesses));
      }
    }
    return guesses;
  }

  private void yearless(
      String sentence, int year, Optional<LocalDate> written, List<Guess> guesses) {
    String folded = Fold.of(sentence);
    for (Dates.Span span : dates.in(folded, year)) {
      boolean later = written.isPresent() && span.from().isAfter(written.get());
      int back = later ? 1 : 0;
      if (!cues.in("dateaway", folded)) {
        guesses.add(
            new Guess(
                span.from().minusYears(back), span.to().minusYears(back), SAID_FAR + 10, sentence));
      }
    }
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

  private void line(Line line, int base, List<Guess> guesses) {
    for (String sentence : Sentences.of(line.text())) {
      String folded = Fold.of(sentence);
      for (Dates.Span span : dates.in(folded)) {
        String before = folded.substring(Math.max(0, span.start() - BEFORE), span.start());
        String near =
            folded.substring(
                Math.max(0, span.start() - NEAR), Math.min(folded.length(), span.end() + NEAR));
        boolean away =
            cues.in("dateaway", before)
                || cues.in("reported", folded)
                || ofPaper(folded, span)
                || (span.from().equals(span.to())
                    && cues.in(
                        "deadline",
                        folded.substring(
                            Math.max(0, span.start() - 12),
                            Math.min(folded.length(), span.end() + 8))));
        boolean said = cues.in("visited", near);
        int score =
            base + (away ? -TITLE - 10 : said ? SAID : cues.in("visited", folded) ? SAID_FAR : 0);
        if (cues.in("reportdate", before)) {
          score -= SAID;
        }
        guesses.add(new Guess(span.from(), span.to(), score, sentence));
      }
    }
  }

  /** «2025 жылғы 10 қаңтардағы № 3 бұйрығы»: in Kazakh the paper stands behind its date. */
  private boolean ofPaper(String folded, Dates.Span span) {
    return !THEN.matcher(folded.substring(span.start(), span.end())).find()
        && cues.in("dateof", folded.substring(span.end()));
  }

  /** The best guess that is no mere chance. */
  static Optional<Guess> best(List<Guess> guesses) {
    if (guesses.isEmpty()) {
      return Optional.empty();
    }
    Guess best = guesses.getFirst();
    long distinct =
        guesses.stream().filter(guess -> guess.score() >= 0).map(Guess::from).distinct().count();
    return best.score() >= TITLE || (best.score() > 0 && distinct == 1)
        ? Optional.of(best)
        : Optional.empty();
  }
}
