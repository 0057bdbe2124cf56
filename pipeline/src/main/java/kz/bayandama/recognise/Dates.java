package kz.bayandama.recognise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import kz.bayandama.recognise.DateGroups.Group;
import org.jspecify.annotations.Nullable;

/**
 * Calendar dates and ranges in folded text. A date is one group of days and their month after the
 * other ({@link DateRows}), joined by a dash, a comma or words; the year stands before the first,
 * behind the last or at each, and one that has none takes it from the next, or else from the one
 * before. The words come from the profile ({@link DateWords}). Thread-safe.
 */
final class Dates {
  /** Days that «и» or a comma joins belong together when they are no further apart. */
  private static final int ROW = 31;

  /** A range lasts no longer. */
  private static final int LONGEST = 100;

  /** A year that has every day. */
  private static final int LEAP = 2024;

  private final DateWords words;

  /**
   * A date or a range found in a text.
   *
   * @param start where it begins
   * @param end where it ends
   */
  record Span(LocalDate from, LocalDate to, int start, int end) {
    /** Whether a folded text tells nothing but this, and beside it no more letters than that. */
    boolean alone(String folded, int letters) {
      return letters(folded, 0, start) + letters(folded, end, folded.length()) <= letters;
    }

    private static long letters(String folded, int from, int to) {
      return folded.substring(from, to).chars().filter(Character::isLetter).count();
    }
  }

  Dates(Profile profile) {
    words = new DateWords(profile);
  }

  /** A pattern for a day of a month, by its digits or in words. */
  static String dayOfMonth(Profile profile) {
    // the longer first: «двадцать первого» is no first
    return Stream.concat(
            Stream.of("\\d{1,2}"),
            profile.cues().getOrDefault("days", List.of()).stream()
                .sorted(Comparator.comparingInt(String::length).reversed()))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** A pattern for a whole single date, for use inside cues. */
  static String anyDate(String day, String month) {
    return "(?:\"?"
        + day
        + "\"? (?:"
        + month
        + ") 20\\d\\d(?: ?(?:года|году|г\\.?))?"
        + "|\\d{1,2}\\.\\d{1,2}\\.(?:20)?\\d\\d(?: ?(?:года|г\\.?))?|20\\d\\d-\\d\\d-\\d\\d"
        + "|"
        + day
        + " (?:"
        + month
        + ")(?! 20\\d\\d))";
  }

  /** The number of a month by its name in any case. */
  Optional<Integer> month(String folded) {
    return words.month(folded);
  }

  /** All dates and ranges in their order; none overlaps another. */
  List<Span> in(String folded) {
    return spans(folded, OptionalInt.empty());
  }

  /**
   * Days that are told without their year («26 и 27 июня», «14-15 шілдеде»), as of a year; a date
   * with a year of its own is not among them.
   */
  List<Span> in(String folded, int year) {
    return spans(folded, OptionalInt.of(year));
  }

  /** Days with their year and those without it, which are of some year, in their order. */
  List<Span> any(String folded) {
    return Stream.concat(in(folded).stream(), in(folded, LEAP).stream())
        .sorted(Comparator.comparingInt(Span::start))
        .toList();
  }

  /** Whether it tells a day, be it without a year. */
  boolean told(String folded) {
    return !any(folded).isEmpty();
  }

  private List<Span> spans(String folded, OptionalInt bare) {
    List<Span> spans = new ArrayList<>();
    for (List<Group> row : new DateRows(words, folded).rows()) {
      List<Group> dated = dated(row);
      boolean yearless = dated.stream().allMatch(group -> group.year() == 0 && group.named());
      if (yearless == bare.isPresent()) {
        spans.addAll(spans(yearless ? in(row, bare.getAsInt()) : dated));
      }
    }
    return spans;
  }

  /** A row without years in a year. */
  private static List<Group> in(List<Group> row, int year) {
    List<Group> dated = new ArrayList<>(row);
    dated.set(row.size() - 1, row.getLast().in(year));
    return dated(dated);
  }

  /** Each with the year of the next that has one, or of the one before. */
  private static List<Group> dated(List<Group> row) {
    List<Group> dated = new ArrayList<>(row);
    for (int i = row.size() - 2; i >= 0; i--) {
      if (dated.get(i).year() == 0) {
        dated.set(i, dated.get(i).in(before(dated.get(i), dated.get(i + 1))));
      }
    }
    for (int i = 1; i < row.size(); i++) {
      if (dated.get(i).year() == 0 && dated.get(i).named()) {
        dated.set(i, dated.get(i).in(dated.get(i - 1).year()));
      }
    }
    return dated;
  }

  /** The year of the next: «30 декабря – 2 января 2025 года» begins in the year before. */
  private static int before(Group first, Group next) {
    boolean turn = next.year() > 0 && next.through() && first.month() > next.month();
    return turn ? next.year() - 1 : next.year();
  }

  /** The dates of a row; days that belong together as one. */
  private static List<Span> spans(List<Group> row) {
    List<Span> spans = new ArrayList<>();
    for (Group group : row) {
      @Nullable Span own = span(group);
      @Nullable Span last = spans.isEmpty() ? null : spans.getLast();
      if (own != null && last != null && together(last, own, group.through())) {
        spans.set(spans.size() - 1, new Span(last.from(), own.to(), last.start(), own.end()));
      } else if (own != null) {
        spans.add(own);
      }
    }
    return spans;
  }

  private static boolean together(Span one, Span other, boolean through) {
    return !other.to().isBefore(one.from())
        && !other.to().isAfter(one.to().plusDays(through ? LONGEST : ROW));
  }

  private static @Nullable Span span(Group group) {
    try {
      LocalDate from = LocalDate.of(group.year(), group.month(), group.days().getFirst());
      LocalDate to = LocalDate.of(group.year(), group.month(), group.days().getLast());
      return group.year() == 0 ? null : new Span(from, to, group.start(), group.end());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
