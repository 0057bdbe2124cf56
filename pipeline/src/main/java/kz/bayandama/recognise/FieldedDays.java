package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.VisitDates.Guess;

/** The days that fields tell of a visit: «Дата посещения: 14 марта 2025 года». Thread-safe. */
final class FieldedDays {
  private static final int LONGEST = 30;
  private static final int GAPS = 60;
  private static final int NEAR = 20;

  private final Dates dates;

  FieldedDays(Dates dates) {
    this.dates = dates;
  }

  /** What fields tell; the end of the visit where a field of its own follows that of its begin. */
  List<Guess> of(List<Field> fields, Optional<Integer> year) {
    List<Guess> guesses = new ArrayList<>();
    for (Field field : fields) {
      List<Dates.Span> spans = dates.in(field.folded());
      if (spans.isEmpty() && year.isPresent()) {
        spans = dates.in(field.folded(), year.get());
      }
      if (spans.isEmpty()) {
        continue;
      }
      LocalDate from = before(field.folded(), spans.getFirst());
      LocalDate to = through(spans);
      if (!field.kind().equals(Fields.END)) {
        guesses.add(new Guess(from, to, VisitDates.FIELD, field.value()));
      } else if (!guesses.isEmpty() && follows(guesses.getLast().to(), to)) {
        Guess begun = guesses.removeLast();
        guesses.add(
            new Guess(
                begun.from(), to, VisitDates.FIELD, begun.evidence() + " – " + field.value()));
      }
    }
    return guesses;
  }

  /** «9 апреля, второй – 10 апреля 2025 года»: a day right before, told without its year. */
  private LocalDate before(String folded, Dates.Span first) {
    return dates.in(folded, first.from().getYear()).stream()
        .filter(span -> span.end() < first.start() && first.start() - span.end() <= NEAR)
        .map(Dates.Span::from)
        .filter(from -> from.isBefore(first.from()) && follows(from, first.to()))
        .findFirst()
        .orElse(first.from());
  }

  private static boolean follows(LocalDate begun, LocalDate ended) {
    return !ended.isBefore(begun) && ended.isBefore(begun.plusDays(LONGEST));
  }

  /** The last day where a field gives several days one by one. */
  private static LocalDate through(List<Dates.Span> spans) {
    Dates.Span first = spans.getFirst();
    return spans.stream()
        .map(Dates.Span::to)
        .filter(to -> !to.isBefore(first.from()) && to.isBefore(first.from().plusDays(GAPS)))
        .max(Comparator.naturalOrder())
        .orElse(first.to());
  }
}
