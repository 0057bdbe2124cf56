package kz.bayandama.recognise;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, a month and a year that a form has a field each for: «День: 14», «Месяц: март», «Год:
 * 2025».
 */
final class DateParts {
  private static final Pattern NUMERAL = Pattern.compile("\\d{1,2}\\.?");

  private final Cues cues;
  private final Map<Part, String> told = new EnumMap<>(Part.class);

  /** What a field is for, and how its value looks. */
  private enum Part {
    DAY("[\"«]?\\d{1,2}(?:\\s?[-–,и]\\s?\\d{1,2})?[\"»]?"),
    MONTH("\\p{L}{3,10}|(?:0?[1-9]|1[0-2])\\.?"),
    YEAR("20[0-4]\\d\\s?(?:г\\.?|года?|ж\\.?|жыл\\p{L}{0,3})?");

    private final Pattern value;

    Part(String value) {
      this.value = Pattern.compile(value);
    }

    boolean like(String text) {
      return value.matcher(text.strip()).matches();
    }
  }

  DateParts(Cues cues) {
    this.cues = cues;
  }

  /** Whether a label asks for one of them. */
  boolean asks(String label) {
    return part(label).isPresent();
  }

  private Optional<Part> part(String label) {
    String folded = Fold.of(label.strip());
    return Arrays.stream(Part.values())
        .filter(part -> cues.in("datepart." + part.name().toLowerCase(Locale.ROOT), folded))
        .findFirst();
  }

  /** Takes a field; the whole date when it was the last of the three. */
  Optional<String> take(String label, String value) {
    Optional<Part> part = part(label).filter(one -> one.like(value));
    part.ifPresent(one -> told.put(one, value.strip()));
    if (part.isEmpty() || told.size() < Part.values().length) {
      return Optional.empty();
    }
    String date = date(told(Part.DAY), told(Part.MONTH), told(Part.YEAR));
    told.clear();
    return Optional.of(date);
  }

  private String told(Part part) {
    return told.getOrDefault(part, "");
  }

  /** The date that three cells in a row are: «14 | марта | 2024 г.»; empty when they are none. */
  static Optional<String> of(List<String> cells) {
    return cells.size() == Part.values().length
            && Part.DAY.like(cells.get(0))
            && Part.MONTH.like(cells.get(1))
            && Part.YEAR.like(cells.get(2))
        ? Optional.of(date(cells.get(0), cells.get(1), cells.get(2)))
        : Optional.empty();
  }

  private static String date(String day, String month, String year) {
    return NUMERAL.matcher(month.strip()).matches()
        ? day.strip() + "." + month.strip().replace(".", "") + "." + year.strip()
        : day.strip() + " " + month.strip() + " " + year.strip();
  }
}
